using System.CommandLine;
using System.Globalization;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog correct FILM</c>: overrides what a film's articles say.</summary>
internal sealed class CorrectCommand : CatalogCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "The last part of the address of a film." };
    private readonly Option<string> reason = new("--reason", "-r") { Description = "Why, in a sentence.", Required = true };
    private readonly Option<string> title = new("--title") { Description = "The title; the address stays the same." };
    private readonly Option<string> year = new("--year") { Description = "The year, or none." };
    private readonly Option<string[]> directors = Names("--director", "OLD=NEW replaces a director, OLD= removes one, =NEW adds one.");
    private readonly Option<string[]> artists = Names("--artist", "The same for artists.");
    private readonly Option<string[]> otherTitles = Names("--other-title", "The same for alternative titles, by which later articles are matched to the film.");

    public CorrectCommand(CommandContext context)
        : base(
            context,
            "correct",
            "Correct a film; what its articles say is kept beside it.",
            "doccatalog correct truth-or-dare --year 1991 --director \"Alex Keshishian=Alek Keshishian\" --reason \"As in the film's credits.\"")
    {
        Arguments.Add(film);
        foreach (var option in new Option[] { title, year, directors, artists, otherTitles, reason })
        {
            Options.Add(option);
        }
    }

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        FilmChange[] changes =
        [
            .. parsed.GetValue(title) is { } text ? [new FilmChange(Field.Title, null, text)] : Array.Empty<FilmChange>(),
            .. parsed.GetValue(year) is { } number ? [new FilmChange(Field.Year, null, number == "none" ? null : number)] : Array.Empty<FilmChange>(),
            .. Changes(Field.Director, parsed.GetValue(directors)),
            .. Changes(Field.Artist, parsed.GetValue(artists)),
            .. Changes(Field.OtherTitle, parsed.GetValue(otherTitles)),
        ];
        var corrections = await new CurationService(db, TimeProvider.System)
            .CorrectFilm(parsed.GetRequiredValue(film), changes, parsed.GetRequiredValue(reason), Environment.UserName, cancel);
        foreach (var correction in corrections)
        {
            Context.Output.WriteLine($"Correction {correction.Id} made; undo it with: doccatalog undo {correction.Id}");
        }

        return ExitCode.Success;
    }

    private static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "OLD=NEW" };

    private static IEnumerable<FilmChange> Changes(Field field, string[]? values) => (values ?? []).Select(value => value.Split('=', 2) switch
    {
        [var old, var now] => new FilmChange(field, old.Length == 0 ? null : old, now.Length == 0 ? null : now),
        _ => throw new CatalogException($"{value} names no replacement; OLD=NEW was expected, OLD= to remove or =NEW to add"),
    });
}

/// <summary><c>doccatalog reject ORIGIN TITLE</c>: hides an entry that is about no film.</summary>
internal sealed class RejectCommand : CurationCommand
{
    private readonly Argument<string> origin = new("ORIGIN") { Description = "An article, by its origin as doccatalog articles prints it." };
    private readonly Argument<string> title = new("TITLE") { Description = "The title of an entry of it." };

    private readonly Option<int?> position = new("--position")
    {
        Description = "The number of the entry in the article, from 1; needed if the article lists the title more than once.",
    };

    public RejectCommand(CommandContext context)
        : base(
            context,
            "reject",
            "Hide an entry that is about no film; its article shows it struck through.",
            "doccatalog reject lists/99.txt \"Our newsletter\" --reason \"An advertisement.\"")
    {
        Arguments.Add(origin);
        Arguments.Add(title);
        Options.Add(position);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.RejectEntry(parsed.GetRequiredValue(origin), parsed.GetRequiredValue(title), reason, Environment.UserName, parsed.GetValue(position), cancel);
}

/// <summary><c>doccatalog corrections</c>: prints one correction a line.</summary>
internal sealed class CorrectionsCommand(CommandContext context)
    : CatalogCommand(
        context,
        "corrections",
        "List the corrections, latest first: number, time, curator, state, change and reason, separated by tabs.",
        "doccatalog corrections | head")
{
    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        foreach (var (made, state, _, _) in await db.CorrectionLines(cancel))
        {
            var time = made.MadeAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Context.Output.WriteLine(string.Join('\t', made.Id, time, made.By, Word(state), made.Describe(), made.Reason));
        }

        return ExitCode.Success;
    }

    private static string Word(CorrectionState state) => state switch
    {
        CorrectionState.Active => "active",
        CorrectionState.Undone => "undone",
        CorrectionState.Overridden => "overridden",
        _ => "orphaned",
    };
}
