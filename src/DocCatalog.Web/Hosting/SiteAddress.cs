using DocCatalog.Store.Database;

namespace DocCatalog.Web.Hosting;

/// <summary>What the site's own addresses begin with where they are told to others.</summary>
internal static class SiteAddress
{
    private const string AddressSetting = "Catalog:Address";
    private const string AuthoritySetting = "Catalog:Authority";

    /// <exception cref="CatalogException">What is configured is no address, or no name of a host.</exception>
    public static void CheckPublicAddress(this IConfiguration configuration)
    {
        if (configuration[AddressSetting] is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0))
        {
            throw new CatalogException($"{AddressSetting} is {address}; one such as https://films.example was expected");
        }

        if (configuration[AuthoritySetting] is { Length: > 0 } authority && Uri.CheckHostName(authority) != UriHostNameType.Dns)
        {
            throw new CatalogException($"{AuthoritySetting} is {authority}; the name of a host such as films.example was expected");
        }
    }

    /// <summary>"https://films.example", from <c>Catalog:Address</c> or else as the site was asked for.</summary>
    public static string Site(this HttpContext context) =>
        Setting(context, AddressSetting)?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";

    /// <summary>
    /// Who gives the entries of the feed their names (RFC 4151), from <c>Catalog:Authority</c>, or else the host of <c>Catalog:Address</c>.
    /// Never the host that was asked for: under two names of one site the same film would be two entries.
    /// </summary>
    public static string TagAuthority(this HttpContext context) =>
        Setting(context, AuthoritySetting) ?? (Setting(context, AddressSetting) is { } address ? new Uri(address).Host : "localhost");

    private static string? Setting(HttpContext context, string name) =>
        context.RequestServices.GetRequiredService<IConfiguration>()[name] is { Length: > 0 } value ? value : null;
}
