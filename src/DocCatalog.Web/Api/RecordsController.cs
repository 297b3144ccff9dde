using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Web.CoverArt;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>One film, name or article for programs; what is no table by itself has the rows of its longest part as CSV.</summary>
public sealed class RecordsController(CatalogReader reader, CatalogDb db) : ControllerBase
{
    [AcceptVerbs("GET", "HEAD", Route = "/films/{slug}.json")]
    public async Task<IActionResult> Film(string slug, CancellationToken cancel) =>
        await db.FilmDocument(reader, slug, HttpContext.Site(), cancel) is { } film ? Data.Json(film) : await db.Elsewhere(slug, ".json", cancel);

    /// <summary>Its evidence, a row for each.</summary>
    [AcceptVerbs("GET", "HEAD", Route = "/films/{slug}.csv")]
    public async Task<IActionResult> FilmCsv(string slug, CancellationToken cancel) =>
        await db.FilmDocument(reader, slug, HttpContext.Site(), cancel) is { } film ? Table(EvidenceOf(film)) : await db.Elsewhere(slug, ".csv", cancel);

    [AcceptVerbs("GET", "HEAD", Route = "/films/{slug}/cover.svg")]
    public async Task<IActionResult> FilmCover(string slug, CancellationToken cancel)
    {
        if (Request.Query.ContainsKey("v"))
        {
            Response.Headers.CacheControl = Delivery.KeptForEver;
        }

        return await db.Films.Where(film => film.Slug == slug).Select(film => new { film.Title, film.Year }).FirstOrDefaultAsync(cancel) is { } film
            ? Content(Cover.Image(Data.ForXml(film.Title), film.Year), "image/svg+xml; charset=utf-8")
            : await db.Elsewhere(slug, "/cover.svg", cancel);
    }

    [AcceptVerbs("GET", "HEAD", Route = "/names/{slug}.json")]
    public async Task<IActionResult> Name(string slug, CancellationToken cancel) =>
        await db.NameDocument(slug, HttpContext.Site(), cancel) is { } name ? Data.Json(name) : NotFound();

    /// <summary>The films that credit it, a row for each role.</summary>
    [AcceptVerbs("GET", "HEAD", Route = "/names/{slug}.csv")]
    public async Task<IActionResult> NameCsv(string slug, CancellationToken cancel) =>
        await db.NameDocument(slug, HttpContext.Site(), cancel) is { } name ? Table(FilmsOf(name)) : NotFound();

    [AcceptVerbs("GET", "HEAD", Route = "/articles/{slug}.json")]
    public async Task<IActionResult> Article(string slug, CancellationToken cancel) =>
        await db.ArticleDocument(slug, HttpContext.Site(), cancel) is { } article ? Data.Json(article) : NotFound();

    /// <summary>Its entries, a row for each.</summary>
    [AcceptVerbs("GET", "HEAD", Route = "/articles/{slug}.csv")]
    public async Task<IActionResult> ArticleCsv(string slug, CancellationToken cancel) =>
        await db.ArticleDocument(slug, HttpContext.Site(), cancel) is { } article ? Table(EntriesOf(article)) : NotFound();

    private static StreamedText Table(IEnumerable<string> rows) => new(rows.ToAsyncEnumerable(), Data.CsvType);

    private static IEnumerable<string> EvidenceOf(FilmDocument film) => film.Mentions
        .SelectMany(mention => mention.Evidence.Select(fact => Csv.Row(
            mention.Article.Slug, Word(fact.Field), fact.Value, Word(fact.Confidence), Number(fact.Start), Number(fact.End), fact.Quote, fact.Address)))
        .Prepend(Csv.Row("article", "field", "value", "confidence", "start", "end", "quote", "address"));

    private static IEnumerable<string> FilmsOf(NameDocument name) => name.Films
        .Select(film => Csv.Row(film.Slug, film.Address, film.Title, Number(film.Year), Word(film.Role)))
        .Prepend(Csv.Row("slug", "address", "title", "year", "role"));

    private static IEnumerable<string> EntriesOf(ArticleDocument article) => article.Entries
        .Select(entry => Csv.Row(Number(entry.Position), Number(entry.Rank), entry.Title, Number(entry.Year), entry.Film?.Slug, entry.Film?.Address, entry.Match))
        .Prepend(Csv.Row("position", "rank", "title", "year", "film", "address", "match"));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
