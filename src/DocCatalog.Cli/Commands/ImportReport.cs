using System.Globalization;
using DocCatalog.Cli.Input;
using DocCatalog.Store.Import;
using Spectre.Console;

namespace DocCatalog.Cli.Commands;

/// <summary>Shows how an import goes, and what came of it.</summary>
internal sealed class ImportReport(CommandContext around, bool assumesLists)
{
    // Where nobody watches a bar grow, a line is printed after so many articles.
    private const int Step = 500;

    private readonly long start = around.Clock.GetTimestamp();
    private readonly List<string> notes = [];
    private readonly Dictionary<Outcome, int> outcomes = [];
    private int files;
    private int entries;
    private int newFilms;
    private int problems;

    private enum Outcome
    {
        New,
        Changed,
        Known,
        Waiting,
        WithoutFilms,
        Refused,
    }

    /// <summary>Whether anything could not be read that should have been; a file of a folder need not be an article, but not all of them should be none.</summary>
    public bool AnyProblem => problems > 0 || (files > 0 && Count(Outcome.WithoutFilms) == files);

    /// <summary>Takes note of <paramref name="results"/> as they come, with a bar on a terminal.</summary>
    public async Task Follow(IReadOnlyCollection<GivenFile> given, IAsyncEnumerable<(GivenFile File, ImportResult Result)> results)
    {
        if (!around.IsTerminal)
        {
            await Follow(results, step: () => PrintStep(given.Count));
            return;
        }

        await Terminal().Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: given.Count);
            await Follow(results, step: () => bar.Increment(1));
        });
    }

    /// <summary>Says that it ended before all of the <paramref name="count"/> files, and how to go on.</summary>
    public void Interrupt(int count) => notes.Add(string.Create(CultureInfo.InvariantCulture, $"doccatalog: interrupted after {files} of {count} files; what was imported is kept, and the same command continues"));

    /// <summary>Prints the problems, and the figures of the whole.</summary>
    public void Close()
    {
        notes.ForEach(around.Error.WriteLine);
        if (Count(Outcome.Waiting) is > 0 and var waiting)
        {
            around.Error.WriteLine(waiting == 1
                ? "1 article may list films but is not certain to: it waits for you under /curate, or import it with --assume-list"
                : string.Create(CultureInfo.InvariantCulture, $"{waiting} articles may list films but are not certain: they wait for you under /curate, or import them with --assume-list"));
        }

        if (around.IsTerminal)
        {
            Terminal().Write(Table());
        }
        else
        {
            around.Output.WriteLine(string.Join(", ", Figures().Select(figure => $"{figure.Of}: {figure.Value}")));
        }
    }

    private async Task Follow(IAsyncEnumerable<(GivenFile File, ImportResult Result)> results, Action step)
    {
        await foreach (var (file, result) in results)
        {
            Add(file, result);
            step();
        }
    }

    private void Add(GivenFile file, ImportResult result)
    {
        var outcome = OutcomeOf(file, result);
        outcomes[outcome] = Count(outcome) + 1;
        files++;
        entries += result.Changed ? result.Entries : 0;
        newFilms += result.NewFilms;
        problems += outcome == Outcome.WithoutFilms ? 0 : result.Problems.Length;
        notes.AddRange(result.Problems.Select(problem => problem.At(file.Path)));
        if (result.Changed && !assumesLists && UnsureOptions.NoteOn(file.Path, result.UnsureProbability) is { } unsure)
        {
            notes.Add(unsure);
        }

        if (result.SameAs is { } origin)
        {
            notes.Add($"{file.Path}: is the same as {origin}, and counts once");
        }
    }

    private static Outcome OutcomeOf(GivenFile file, ImportResult result) =>
        result.New ? Outcome.New
        : result.Changed ? Outcome.Changed
        : result.Entries > 0 ? Outcome.Known
        : result.WaitsForReview ? Outcome.Waiting
        : result.NoFilms && file.Listed ? Outcome.WithoutFilms
        : Outcome.Refused;

    private int Count(Outcome outcome) => outcomes.GetValueOrDefault(outcome);

    private void PrintStep(int count)
    {
        if (files % Step == 0)
        {
            around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} of {count}"));
        }
    }

    private IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(around.Output) });

    private Table Table()
    {
        var table = new Table().RoundedBorder().HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (of, value) in Figures())
        {
            table.AddRow(of, value);
        }

        return table;
    }

    private IEnumerable<(string Of, string Value)> Figures()
    {
        var seconds = around.Clock.GetElapsedTime(start).TotalSeconds;
        return
        [
            ("new articles", Text(Count(Outcome.New))),
            ("changed", Text(Count(Outcome.Changed))),
            ("known", Text(Count(Outcome.Known))),
            ("for review", Text(Count(Outcome.Waiting))),
            ("without films", Text(Count(Outcome.WithoutFilms))),
            ("refused", Text(Count(Outcome.Refused))),
            ("entries", Text(entries)),
            ("new films", Text(newFilms)),
            ("problems", Text(problems)),
            ("seconds", Text(seconds, "0.0")),
            ("files a second", Text(seconds > 0 ? files / seconds : 0, "0")),
        ];
    }

    private static string Text(IFormattable value, string? format = null) => value.ToString(format, CultureInfo.InvariantCulture);
}
