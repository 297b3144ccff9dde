using System.Globalization;
using DocCatalog.Cli.Input;
using DocCatalog.Store.Import;
using Spectre.Console;

namespace DocCatalog.Cli.Commands;

/// <summary>Shows the progress of an import, then its problems and totals.</summary>
internal sealed class ImportReport(CommandContext context, bool assumesLists)
{
    // Without a terminal, progress is printed once for so many files.
    private const int Step = 500;

    private readonly long start = context.Clock.GetTimestamp();
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

    /// <summary>Whether a file had problems. Files of a folder may be without films, unless all are.</summary>
    public bool AnyProblem => problems > 0 || (files > 0 && Count(Outcome.WithoutFilms) == files);

    /// <summary>Counts <paramref name="results"/> as they arrive, with a progress bar on a terminal.</summary>
    public async Task Track(IReadOnlyCollection<InputFile> all, IAsyncEnumerable<(InputFile File, ImportResult Result)> results)
    {
        if (!context.IsTerminal)
        {
            await Track(results, step: () => PrintStep(all.Count));
            return;
        }

        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        await Terminal().Progress().AutoClear(true).Columns(columns).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: all.Count);
            await Track(results, step: () => bar.Increment(1));
        });
    }

    /// <summary>Adds a note that the import stopped before all of the <paramref name="count"/> files, and how to continue.</summary>
    public void AddInterruption(int count) => notes.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"doccatalog: interrupted after {files} of {count} files; these are stored, and the same command continues"));

    /// <summary>Prints the problems and the totals.</summary>
    public void Print()
    {
        notes.ForEach(context.Error.WriteLine);
        if (Count(Outcome.Waiting) is > 0 and var waiting)
        {
            context.Error.WriteLine(waiting == 1
                ? "1 article may not be a list of films: review it at /curate, or import it with --assume-list"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{waiting} articles may not be lists of films: review them at /curate, or import them with --assume-list"));
        }

        if (context.IsTerminal)
        {
            Terminal().Write(Table());
        }
        else
        {
            context.Output.WriteLine(string.Join(", ", Figures().Select(figure => $"{figure.Label}: {figure.Value}")));
        }
    }

    private async Task Track(IAsyncEnumerable<(InputFile File, ImportResult Result)> results, Action step)
    {
        await foreach (var (file, result) in results)
        {
            Add(file, result);
            step();
        }
    }

    private void Add(InputFile file, ImportResult result)
    {
        var outcome = GetOutcome(file, result);
        outcomes[outcome] = Count(outcome) + 1;
        files++;
        entries += result.Changed ? result.Entries : 0;
        newFilms += result.NewFilms;
        problems += outcome == Outcome.WithoutFilms ? 0 : result.Problems.Length;
        notes.AddRange(result.Problems.Select(problem => problem.At(file.Path)));
        if (result.Changed && !assumesLists && UnsureOptions.Warning(file.Path, result.UnsureProbability) is { } warning)
        {
            notes.Add(warning);
        }

        if (result.SameAs is { } origin)
        {
            notes.Add($"{file.Path}: is the same article as {origin} and counts once");
        }
    }

    private static Outcome GetOutcome(InputFile file, ImportResult result) =>
        result.New ? Outcome.New
        : result.Changed ? Outcome.Changed
        : result.Entries > 0 ? Outcome.Known
        : result.WaitsForReview ? Outcome.Waiting
        : result.NoFilms && file.FromFolder ? Outcome.WithoutFilms
        : Outcome.Refused;

    private int Count(Outcome outcome) => outcomes.GetValueOrDefault(outcome);

    private void PrintStep(int count)
    {
        if (files % Step == 0)
        {
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} of {count}"));
        }
    }

    private IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Output) });

    private Table Table()
    {
        var table = new Table().RoundedBorder().HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (label, value) in Figures())
        {
            table.AddRow(label, value);
        }

        return table;
    }

    private IEnumerable<(string Label, string Value)> Figures()
    {
        var seconds = context.Clock.GetElapsedTime(start).TotalSeconds;
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
