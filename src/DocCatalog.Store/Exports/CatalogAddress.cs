namespace DocCatalog.Store.Exports;

/// <summary>Where the site shows a thing. Slugs may hold any letters; in an address those beyond ASCII are escaped.</summary>
/// <remarks>A site is what addresses begin with, as <c>https://films.example</c>; with none they begin at the site's root.</remarks>
public static class CatalogAddress
{
    public static string OfFilm(string site, string slug) => $"{site}/films/{Uri.EscapeDataString(slug)}";

    public static string OfName(string site, string slug) => $"{site}/names/{Uri.EscapeDataString(slug)}";

    public static string OfArticle(string site, string slug) => $"{site}/articles/{Uri.EscapeDataString(slug)}";
}
