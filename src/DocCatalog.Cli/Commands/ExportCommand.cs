using System.CommandLine;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog export</c>: prints the films in the formats that the site serves.</summary>
internal sealed class ExportCommand : CatalogCommand
{
    private static readonly JsonSerializerOptions Indented = new(FilmExports.Json) { WriteIndented = true, NewLine = "\n" };

    private readonly Option<string> format = new("--format", "-f")
    {
        Description = "json, ndjson (one film a line), csv, or letterboxd (for import into Letterboxd).",
        DefaultValueFactory = _ => "json",
    };

    public ExportCommand(CommandContext context)
        : base(context, "export", "Print all films, in order of consensus.", "doccatalog export --format csv > films.csv")
    {
        format.AcceptOnlyFromAmong("json", "ndjson", "csv", "letterboxd");
        Options.Add(format);
    }

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var films = db.Records(await db.Films.ByConsensus().Select(film => film.Id).ToListAsync(cancel), cancel: cancel);
        await foreach (var text in Texts(films, parsed.GetRequiredValue(format)).WithCancellation(cancel))
        {
            Context.Output.Write(text);
        }

        return ExitCode.Success;
    }

    private static IAsyncEnumerable<string> Texts(IAsyncEnumerable<FilmRecord> films, string format) => format switch
    {
        "ndjson" => films.ToNdjson(),
        "csv" => films.ToCsv(),
        "letterboxd" => films.ToLetterboxd(),
        _ => ToJson(films),
    };

    private static async IAsyncEnumerable<string> ToJson(IAsyncEnumerable<FilmRecord> films)
    {
        yield return $"{JsonSerializer.Serialize(await films.ToListAsync(), Indented)}\n";
    }
}
