using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Web.CoverArt;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>One film, name or article for programs; what is no table by itself has the rows of its longest part as CSV.</summary>
internal static class RecordsApi
{
    public static void MapRecords(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/films/{slug}.json", Data.Methods, Film);
        site.MapMethods("/films/{slug}.csv", Data.Methods, FilmCsv);
        site.MapMethods("/films/{slug}/cover.svg", Data.Methods, FilmCover);
        site.MapMethods("/names/{slug}.json", Data.Methods, Name);
        site.MapMethods("/names/{slug}.csv", Data.Methods, NameCsv);
        site.MapMethods("/articles/{slug}.json", Data.Methods, Article);
        site.MapMethods("/articles/{slug}.csv", Data.Methods, ArticleCsv);
    }

    private static async Task<IResult> Film(string slug, HttpContext context, CatalogReader reader, CatalogDb db, CancellationToken cancel) =>
        await db.FilmDocument(reader, slug, context.Site(), cancel) is { } film ? Data.Json(film) : await db.Elsewhere(slug, ".json", cancel);

    // Its evidence, a row for each.
    private static async Task<IResult> FilmCsv(string slug, HttpContext context, CatalogReader reader, CatalogDb db, CancellationToken cancel) =>
        await db.FilmDocument(reader, slug, context.Site(), cancel) is { } film ? Table(EvidenceOf(film)) : await db.Elsewhere(slug, ".csv", cancel);

    private static async Task<IResult> FilmCover(string slug, HttpContext context, CatalogDb db, CancellationToken cancel)
    {
        if (context.Request.Query.ContainsKey("v"))
        {
            context.Response.Headers.CacheControl = Delivery.KeptForEver;
        }

        return await db.Films.Where(film => film.Slug == slug).Select(film => new { film.Title, film.Year }).FirstOrDefaultAsync(cancel) is { } film
            ? Results.Text(Cover.Image(Data.ForXml(film.Title), film.Year), "image/svg+xml; charset=utf-8")
            : await db.Elsewhere(slug, "/cover.svg", cancel);
    }

    private static async Task<IResult> Name(string slug, HttpContext context, CatalogDb db, CancellationToken cancel) =>
        await db.NameDocument(slug, context.Site(), cancel) is { } name ? Data.Json(name) : Results.NotFound();

    // The films that credit it, a row for each role.
    private static async Task<IResult> NameCsv(string slug, HttpContext context, CatalogDb db, CancellationToken cancel) =>
        await db.NameDocument(slug, context.Site(), cancel) is { } name ? Table(FilmsOf(name)) : Results.NotFound();

    private static async Task<IResult> Article(string slug, HttpContext context, CatalogDb db, CancellationToken cancel) =>
        await db.ArticleDocument(slug, context.Site(), cancel) is { } article ? Data.Json(article) : Results.NotFound();

    // Its entries, a row for each.
    private static async Task<IResult> ArticleCsv(string slug, HttpContext context, CatalogDb db, CancellationToken cancel) =>
        await db.ArticleDocument(slug, context.Site(), cancel) is { } article ? Table(EntriesOf(article)) : Results.NotFound();

    private static StreamedText Table(IEnumerable<string> rows) => new(rows.ToAsyncEnumerable(), Data.CsvType);

    private static IEnumerable<string> EvidenceOf(FilmDocument film) => film.Mentions
        .SelectMany(mention => mention.Evidence.Select(fact => Csv.Row(
            mention.Article.Slug, Word(fact.Field), fact.Value, Word(fact.Confidence), Number(fact.Start), Number(fact.End), fact.Quote, fact.Address)))
        .Prepend(Csv.Row("article", "field", "value", "confidence", "start", "end", "quote", "address"));

    private static IEnumerable<string> FilmsOf(NameDocument name) => name.Films
        .Select(film => Csv.Row(film.Slug, film.Address, film.Title, Number(film.Year), Word(film.Role)))
        .Prepend(Csv.Row("slug", "address", "title", "year", "role"));

    private static IEnumerable<string> EntriesOf(ArticleDocument article) => article.Entries
        .Select(entry => Csv.Row(
            Number(entry.Position), Number(entry.Rank), entry.Title, Number(entry.Year), entry.Film?.Slug, entry.Film?.Address, entry.Match))
        .Prepend(Csv.Row("position", "rank", "title", "year", "film", "address", "match"));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
