using DocCatalog.Store.Database;
using DocCatalog.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>What tells programs where everything is.</summary>
internal static class DiscoveryApi
{
    public static void MapDiscovery(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/openapi.json", Data.Methods, OpenApi);
        site.MapMethods("/opensearch.xml", Data.Methods, OpenSearch);
        site.MapMethods("/robots.txt", Data.Methods, Robots);
        site.MapMethods("/sitemap.xml", Data.Methods, WholeSitemap);
        site.MapMethods("/sitemap-{part:int:min(1)}.xml", Data.Methods, SitemapPart);
    }

    private static IResult OpenApi() => Results.Text(ApiDocument.Text, "application/json");

    private static IResult OpenSearch(HttpContext context) => Data.Xml(SearchDescription.Of(context.Site()), "application/opensearchdescription+xml");

    private static IResult Robots(HttpContext context) =>
        Results.Text($"User-agent: *\nDisallow: /curate\n\nSitemap: {context.Site()}/sitemap.xml\n", "text/plain; charset=utf-8");

    // All pages; where they are too many for one sitemap, the sitemaps.
    private static async Task<IResult> WholeSitemap(HttpContext context, CatalogDb db, CancellationToken cancel)
    {
        var parts = Sitemap.Parts(await db.SitemapEntries().CountAsync(cancel));
        return new StreamedText(parts == 1 ? db.SitemapPart(1, context.Site()) : Sitemap.Index(parts, context.Site()), Sitemap.ContentType);
    }

    private static async Task<IResult> SitemapPart(int part, HttpContext context, CatalogDb db, CancellationToken cancel) =>
        part <= Sitemap.Parts(await db.SitemapEntries().CountAsync(cancel))
            ? new StreamedText(db.SitemapPart(part, context.Site()), Sitemap.ContentType)
            : Results.NotFound();
}
