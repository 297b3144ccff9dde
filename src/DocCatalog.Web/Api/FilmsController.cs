using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;

namespace DocCatalog.Web.Api;

/// <summary>A page of the list.</summary>
/// <param name="Total">How many films the question has in all.</param>
/// <param name="Next">The address of what follows; null at the end.</param>
public sealed record FilmListDocument(int Total, string? Next, IEnumerable<FilmRecord> Films);

/// <summary>The list of films for programs: the same question as the page's, in other forms.</summary>
public sealed class FilmsController(CatalogReader reader, Lazy<CatalogDb> db) : ControllerBase
{
    [ReadableFilter(Paged = true)]
    [AcceptVerbs("GET", "HEAD", Route = "/films.json")]
    public async Task<IActionResult> Json(CancellationToken cancel)
    {
        var (filter, start) = (FilterReading.FilterOf(Request.Query), FilterReading.StartOf(Request.Query));
        var asked = reader.ResolveSearch(filter);
        if (await Page(asked, reader.SortOf(asked), start, cancel) is not { } page)
        {
            return HttpContext.Refuse(FilterReading.NoPage("/films.json", filter, start));
        }

        var next = Next("/films.json", filter, page);
        return Data.Json(new FilmListDocument(reader.CountAll(asked), next, page.Films));
    }

    [ReadableFilter]
    [AcceptVerbs("GET", "HEAD", Route = "/films.csv")]
    public IActionResult Csv() => new StreamedText(All().ToCsv(), Data.CsvType);

    [ReadableFilter]
    [AcceptVerbs("GET", "HEAD", Route = "/films.ndjson")]
    public IActionResult Ndjson() => new StreamedText(All().ToNdjson(), "application/x-ndjson");

    /// <summary>The newest first, whatever order is asked for.</summary>
    [ReadableFilter(Paged = true)]
    [AcceptVerbs("GET", "HEAD", Route = "/feed.atom")]
    public async Task<IActionResult> Feed(CancellationToken cancel)
    {
        var (question, start) = (FilterReading.FilterOf(Request.Query) with { Sort = null }, FilterReading.StartOf(Request.Query));
        var asked = reader.ResolveSearch(question);
        if (await Page(asked, FilmSort.Added, start, cancel) is not { } page)
        {
            return HttpContext.Refuse(FilterReading.NoPage(AtomFeed.Path, question, start));
        }

        var title = $"{FilterWords.Of(question, question.HasCriteria() ? reader.FacetsOf(asked) : null)}, newest first";
        var feed = new AtomFeed(HttpContext.Site(), HttpContext.TagAuthority(), title);
        return Data.Xml(feed.Of(question, start, page.Films, Next(AtomFeed.Path, question, page)), AtomFeed.ContentType);
    }

    private async Task<FilmPage<FilmRecord>?> Page(ResolvedFilter filter, FilmSort sort, PageRequest start, CancellationToken cancel)
    {
        var page = await reader.Page(db.Value, filter, sort, start, FilmRecord.FromFilm, cancel);
        return page is null ? null : page with { Films = [.. page.Films.Select(film => film with { Site = HttpContext.Site() })] };
    }

    // In the header too (RFC 8288), for programs that do not look inside.
    private string? Next(string path, FilmFilter filter, FilmPage<FilmRecord> page)
    {
        if (page.After is null)
        {
            return null;
        }

        var next = HttpContext.Site() + FilterAddress.Of(path, filter, new PageRequest { After = page.After });
        Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private IAsyncEnumerable<FilmRecord> All()
    {
        var asked = reader.ResolveSearch(FilterReading.FilterOf(Request.Query));
        return db.Value.Records(reader.Numbers(asked, reader.SortOf(asked)), HttpContext.Site());
    }
}
