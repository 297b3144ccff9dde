using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using DocCatalog.Web.Hosting;

namespace DocCatalog.Web.Api;

/// <summary>A page of the list.</summary>
/// <param name="Total">How many films the question has in all.</param>
/// <param name="Next">The address of what follows; null at the end.</param>
public sealed record FilmListDocument(int Total, string? Next, IEnumerable<FilmRecord> Films);

/// <summary>The list of films for programs: the same question as the page's, in other forms.</summary>
internal static class FilmsApi
{
    public static void MapFilms(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/films.json", Data.Methods, Json).RefuseUnreadable(paged: true);
        site.MapMethods("/films.csv", Data.Methods, Csv).RefuseUnreadable(paged: false);
        site.MapMethods("/films.ndjson", Data.Methods, Ndjson).RefuseUnreadable(paged: false);
        site.MapMethods(AtomFeed.Path, Data.Methods, Feed).RefuseUnreadable(paged: true);
    }

    private static async Task<IResult> Json(HttpContext context, CatalogReader reader, Lazy<CatalogDb> db, CancellationToken cancel)
    {
        var (filter, start) = Asked(context);
        var asked = reader.ResolveSearch(filter);
        if (await Page(context, reader, db.Value, asked, reader.SortOf(asked), start, cancel) is not { } page)
        {
            return context.Refuse(FilterReading.NoPage("/films.json", filter, start));
        }

        var next = Next(context, "/films.json", filter, page);
        return Data.Json(new FilmListDocument(reader.CountAll(asked), next, page.Films));
    }

    private static StreamedText Csv(HttpContext context, CatalogReader reader, CatalogDb db) =>
        new(All(context, reader, db).ToCsv(), Data.CsvType);

    private static StreamedText Ndjson(HttpContext context, CatalogReader reader, CatalogDb db) =>
        new(All(context, reader, db).ToNdjson(), "application/x-ndjson");

    // The newest first, whatever order is asked for.
    private static async Task<IResult> Feed(HttpContext context, CatalogReader reader, Lazy<CatalogDb> db, CancellationToken cancel)
    {
        var (filter, start) = Asked(context);
        var question = filter with { Sort = null };
        var asked = reader.ResolveSearch(question);
        if (await Page(context, reader, db.Value, asked, FilmSort.Added, start, cancel) is not { } page)
        {
            return context.Refuse(FilterReading.NoPage(AtomFeed.Path, question, start));
        }

        var title = $"{FilterWords.Of(question, question.HasCriteria() ? reader.FacetsOf(asked) : null)}, newest first";
        var feed = new AtomFeed(context.Site(), context.TagAuthority(), title);
        return Data.Xml(feed.Of(question, start, page.Films, Next(context, AtomFeed.Path, question, page)), AtomFeed.ContentType);
    }

    private static RouteHandlerBuilder RefuseUnreadable(this RouteHandlerBuilder address, bool paged) => address.AddEndpointFilter(async (invocation, next) =>
        FilterReading.Unreadable(invocation.HttpContext.Request.Query, paged) is { } problem ? invocation.HttpContext.Refuse(problem) : await next(invocation));

    private static (FilmFilter Filter, PageRequest Start) Asked(HttpContext context) =>
        (FilterReading.FilterOf(context.Request.Query), FilterReading.StartOf(context.Request.Query));

    private static async Task<FilmPage<FilmRecord>?> Page(
        HttpContext context, CatalogReader reader, CatalogDb db, ResolvedFilter filter, FilmSort sort, PageRequest start, CancellationToken cancel)
    {
        var page = await reader.Page(db, filter, sort, start, FilmRecord.FromFilm, cancel);
        return page is null ? null : page with { Films = [.. page.Films.Select(film => film with { Site = context.Site() })] };
    }

    // In the header too (RFC 8288), for programs that do not look inside.
    private static string? Next(HttpContext context, string path, FilmFilter filter, FilmPage<FilmRecord> page)
    {
        if (page.After is null)
        {
            return null;
        }

        var next = context.Site() + FilterAddress.Of(path, filter, new PageRequest { After = page.After });
        context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static IAsyncEnumerable<FilmRecord> All(HttpContext context, CatalogReader reader, CatalogDb db)
    {
        var asked = reader.ResolveSearch(FilterReading.FilterOf(context.Request.Query));
        return db.Records(reader.Numbers(asked, reader.SortOf(asked)), context.Site());
    }
}
