using DocCatalog.Store.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>What tells programs where everything is.</summary>
public sealed class DiscoveryController(CatalogDb db) : ControllerBase
{
    [AcceptVerbs("GET", "HEAD", Route = "/openapi.json")]
    public IActionResult OpenApi() => Content(ApiDocument.Text, "application/json");

    [AcceptVerbs("GET", "HEAD", Route = "/opensearch.xml")]
    public IActionResult OpenSearch() => Data.Xml(SearchDescription.Of(HttpContext.Site()), "application/opensearchdescription+xml");

    [AcceptVerbs("GET", "HEAD", Route = "/robots.txt")]
    public IActionResult Robots() => Content($"User-agent: *\nDisallow: /curate\n\nSitemap: {HttpContext.Site()}/sitemap.xml\n", "text/plain; charset=utf-8");

    /// <summary>All pages; where they are too many for one sitemap, the sitemaps.</summary>
    [AcceptVerbs("GET", "HEAD", Route = "/sitemap.xml")]
    public async Task<IActionResult> Sitemap(CancellationToken cancel)
    {
        var parts = Api.Sitemap.Parts(await db.SitemapEntries().CountAsync(cancel));
        return new StreamedText(parts == 1 ? db.SitemapPart(1, HttpContext.Site()) : Api.Sitemap.Index(parts, HttpContext.Site()), Api.Sitemap.ContentType);
    }

    [AcceptVerbs("GET", "HEAD", Route = "/sitemap-{part:int:min(1)}.xml")]
    public async Task<IActionResult> SitemapPart(int part, CancellationToken cancel) =>
        part <= Api.Sitemap.Parts(await db.SitemapEntries().CountAsync(cancel))
            ? new StreamedText(db.SitemapPart(part, HttpContext.Site()), Api.Sitemap.ContentType)
            : NotFound();
}
