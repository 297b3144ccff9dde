using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli;

/// <summary><c>doccatalog export</c>: prints the films for other programs.</summary>
internal sealed class ExportCommand : CatalogCommand
{
    private static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true };

    private readonly Option<string> format = new("--format", "-f")
    {
        Description = "json, ndjson (a line for each film), csv, or letterboxd (what Letterboxd imports).",
        DefaultValueFactory = _ => "json",
    };

    public ExportCommand(Surroundings around)
        : base(around, "export", "Print all films by consensus.", "doccatalog export --format csv > films.csv")
    {
        format.AcceptOnlyFromAmong("json", "ndjson", "csv", "letterboxd");
        Options.Add(format);
    }

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var films = await db.Matching(new FilmFilter(), FilmSort.Consensus)
            .Select(film => new ExportedFilm(
                film.Slug,
                film.Title,
                film.Year,
                film.Credits.Where(credit => credit.Role == Role.Director).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text).ToList(),
                film.Credits.Where(credit => credit.Role == Role.Artist).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text).ToList(),
                film.Summary,
                film.Articles))
            .AsSplitQuery()
            .ToListAsync(cancel);
        foreach (var line in Lines(films, parsed.GetRequiredValue(format)))
        {
            Around.Output.WriteLine(line);
        }

        return CommandLine.Fine;
    }

    private static IEnumerable<string> Lines(List<ExportedFilm> films, string format) => format switch
    {
        "ndjson" => films.Select(film => JsonSerializer.Serialize(film, Line)),
        "csv" => films.Select(film => Row(film.Slug, film.Title, $"{film.Year}", Names(film.Directors), Names(film.Artists), $"{film.Articles}", film.Summary ?? ""))
            .Prepend("slug,title,year,directors,artists,articles,summary"),

        // https://letterboxd.com/about/importing-data/
        "letterboxd" => films.Select(film => Row(film.Title, $"{film.Year}", Names(film.Directors))).Prepend("Title,Year,Directors"),
        _ => [JsonSerializer.Serialize(films, Indented)],
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static string Row(params IEnumerable<string> values) => string.Join(',', values.Select(Quoted));

    // RFC 4180; an apostrophe keeps spreadsheets from taking a title for a formula.
    private static string Quoted(string value)
    {
        var text = value.Length > 0 && value[0] is ('=' or '+' or '-' or '@') ? "'" + value : value;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private sealed record ExportedFilm(string Slug, string Title, int? Year, IReadOnlyList<string> Directors, IReadOnlyList<string> Artists, string? Summary, int Articles);
}
