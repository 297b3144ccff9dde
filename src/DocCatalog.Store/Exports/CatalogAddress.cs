namespace DocCatalog.Store.Exports;

/// <summary>Addresses of pages of the site. Non-ASCII letters of slugs are escaped.</summary>
/// <remarks>The site is a base URL such as <c>https://films.example</c>, or empty for relative addresses.</remarks>
public static class CatalogAddress
{
    public static string OfFilm(string site, string slug) => $"{site}/films/{Uri.EscapeDataString(slug)}";

    public static string OfName(string site, string slug) => $"{site}/names/{Uri.EscapeDataString(slug)}";

    public static string OfArticle(string site, string slug) => $"{site}/articles/{Uri.EscapeDataString(slug)}";
}
