using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>A page of the site.</summary>
/// <param name="Order">The order of the sitemap is that of kinds, and of numbers among one kind.</param>
/// <param name="ChangedAt">Null where that is not known.</param>
internal sealed record SitemapEntry(int Order, int Id, string Slug, DateTime? ChangedAt);

/// <summary>The addresses of all pages, as https://www.sitemaps.org/protocol.html has them.</summary>
internal static class Sitemap
{
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>The protocol allows no more addresses in one sitemap.</summary>
    public const int MostEntries = 50_000;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Always = ["/films", "/articles", "/about", "/api"];

    /// <summary>How many sitemaps <paramref name="entries"/> fill, beside the pages that are always there.</summary>
    public static int Parts(int entries) => Math.Max(1, (entries + Always.Length + MostEntries - 1) / MostEntries);

    /// <summary>Films change with the articles that name them.</summary>
    public static IQueryable<SitemapEntry> SitemapEntries(this CatalogDb db) =>
        db.Films.Select(film => new { Order = 0, film.Id, film.Slug, ChangedAt = film.Mentions.Max(mention => (DateTime?)mention.Article!.ImportedAt) })
            .Concat(db.Articles.Select(article => new { Order = 1, article.Id, article.Slug, ChangedAt = (DateTime?)article.ImportedAt }))
            .Concat(db.Names.Select(name => new { Order = 2, name.Id, name.Slug, ChangedAt = (DateTime?)null }))
            .OrderBy(entry => entry.Order).ThenBy(entry => entry.Id)
            .Select(entry => new SitemapEntry(entry.Order, entry.Id, entry.Slug, entry.ChangedAt));

    /// <param name="part">From 1.</param>
    public static IAsyncEnumerable<string> SitemapPart(this CatalogDb db, int part, string site)
    {
        var first = ((part - 1) * MostEntries) - Always.Length;
        var entries = db.SitemapEntries().Skip(Math.Max(0, first)).Take(MostEntries + Math.Min(0, first)).AsAsyncEnumerable();
        return (part == 1 ? Always.Select(path => Url(site + path, null)) : [])
            .Prepend($"{Declaration}<urlset xmlns=\"{Namespace}\">\n")
            .ToAsyncEnumerable()
            .Concat(entries.Select(entry => Url(AddressOf(entry, site), entry.ChangedAt)))
            .Append("</urlset>\n");
    }

    public static IAsyncEnumerable<string> Index(int parts, string site) => Enumerable.Range(1, parts)
        .Select(part => $"<sitemap><loc>{site}/sitemap-{part}.xml</loc></sitemap>\n")
        .Prepend($"{Declaration}<sitemapindex xmlns=\"{Namespace}\">\n")
        .Append("</sitemapindex>\n")
        .ToAsyncEnumerable();

    private static string AddressOf(SitemapEntry entry, string site) => entry.Order switch
    {
        0 => CatalogAddress.OfFilm(site, entry.Slug),
        1 => CatalogAddress.OfArticle(site, entry.Slug),
        _ => CatalogAddress.OfName(site, entry.Slug),
    };

    // A slug is escaped and a host has no such characters: nothing here needs to be encoded for XML.
    private static string Url(string address, DateTime? changed) =>
        $"<url><loc>{address}</loc>{(changed is null ? "" : $"<lastmod>{changed.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</lastmod>")}</url>\n";
}
