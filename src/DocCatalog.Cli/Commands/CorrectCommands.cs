using System.CommandLine;
using System.Globalization;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog correct FILM</c>: decides what a film's articles say otherwise or not at all.</summary>
internal sealed class CorrectCommand : CatalogCommand
{
    private readonly Argument<string> film = new("FILM") { Description = "A film by the last part of its address." };
    private readonly Option<string> reason = new("--reason", "-r") { Description = "Why, in a sentence.", Required = true };
    private readonly Option<string> title = new("--title") { Description = "Its title; the address stays." };
    private readonly Option<string> year = new("--year") { Description = "Its year, or none." };
    private readonly Option<string[]> directors = Names("--director", "OLD=NEW replaces a director, OLD= takes one away, =NEW adds one.");
    private readonly Option<string[]> artists = Names("--artist", "The same of an artist.");
    private readonly Option<string[]> otherTitles = Names("--other-title", "The same of another title, by which later articles are known to mean the film.");

    public CorrectCommand(CommandContext around)
        : base(around, "correct", "Correct a film; what its articles say is kept beside it.", "doccatalog correct truth-or-dare --year 1991 --director \"Alex Keshishian=Alek Keshishian\" --reason \"So the credits say.\"")
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
            .. parsed.GetValue(year) is { } stated ? [new FilmChange(Field.Year, null, stated == "none" ? null : stated)] : Array.Empty<FilmChange>(),
            .. Changes(Field.Director, parsed.GetValue(directors)),
            .. Changes(Field.Artist, parsed.GetValue(artists)),
            .. Changes(Field.OtherTitle, parsed.GetValue(otherTitles)),
        ];
        foreach (var correction in await new CurationService(db, TimeProvider.System).CorrectFilm(parsed.GetRequiredValue(film), changes, parsed.GetRequiredValue(reason), Environment.UserName, cancel))
        {
            Around.Output.WriteLine($"Correction {correction.Id} is made; take it back with: doccatalog undo {correction.Id}");
        }

        return ExitCode.Success;
    }

    private static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "OLD=NEW" };

    private static IEnumerable<FilmChange> Changes(Field field, string[]? values) => (values ?? []).Select(value => value.Split('=', 2) switch
    {
        [var old, var now] => new FilmChange(field, old.Length == 0 ? null : old, now.Length == 0 ? null : now),
        _ => throw new CatalogException($"{value} says neither what is replaced nor by what; OLD=NEW was expected, OLD= to take away or =NEW to add"),
    });
}

/// <summary><c>doccatalog cover ORIGIN TITLE</c>: says that an entry is about no film.</summary>
internal sealed class CoverCommand : CurationCommand
{
    private readonly Argument<string> origin = new("ORIGIN") { Description = "An article, as the command articles prints it." };
    private readonly Argument<string> title = new("TITLE") { Description = "What it lists." };
    private readonly Option<int?> position = new("--position") { Description = "Which entry of the article, from 1, where it lists the title more than once." };

    public CoverCommand(CommandContext around)
        : base(around, "cover", "Say that what an article lists is no film; the article keeps it, struck.", "doccatalog cover lists/99.txt \"Our newsletter\" --reason \"An advertisement.\"")
    {
        Arguments.Add(origin);
        Arguments.Add(title);
        Options.Add(position);
    }

    protected override Task<Correction> Correct(ParseResult parsed, CurationService curation, string reason, CancellationToken cancel) =>
        curation.CoverEntry(parsed.GetRequiredValue(origin), parsed.GetRequiredValue(title), reason, Environment.UserName, parsed.GetValue(position), cancel);
}

/// <summary><c>doccatalog corrections</c>: every correction on a line.</summary>
internal sealed class CorrectionsCommand(CommandContext around)
    : CatalogCommand(around, "corrections", "List the corrections, the latest first: number, time, who, what became of it, what, why, parted by tabs.", "doccatalog corrections | head")
{
    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        foreach (var (made, state, _, _) in await db.CorrectionLines(cancel))
        {
            Around.Output.WriteLine(string.Join('\t', made.Id, made.MadeAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), made.By, Word(state), made.Told(), made.Reason));
        }

        return ExitCode.Success;
    }

    private static string Word(CorrectionState state) => state switch
    {
        CorrectionState.Stands => "stands",
        CorrectionState.Undone => "undone",
        CorrectionState.Overridden => "overridden",
        _ => "without subject",
    };
}
