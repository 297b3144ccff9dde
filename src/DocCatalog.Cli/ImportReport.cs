using System.Globalization;
using DocCatalog.Store;
using Spectre.Console;

namespace DocCatalog.Cli;

/// <summary>Shows how an import goes, and what came of it.</summary>
internal sealed class ImportReport(Surroundings around)
{
    private readonly List<(string Path, ImportResult Result)> results = [];

    public bool AnyProblem => results.Any(file => file.Result.Problems.Length > 0);

    /// <summary>Imports <paramref name="files"/> one after the other, with a bar on a terminal.</summary>
    public async Task Follow(IReadOnlyCollection<string> files, Func<string, Task<ImportResult>> import)
    {
        if (!around.IsTerminal)
        {
            await Follow(files, import, step: () => { });
            return;
        }

        await Terminal().Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: files.Count);
            await Follow(files, import, step: () => bar.Increment(1));
        });
    }

    /// <summary>Prints the problems, and the figures of the whole.</summary>
    public void Close()
    {
        foreach (var (path, result) in results)
        {
            around.Report(path, result.Problems);
        }

        if (around.IsTerminal)
        {
            Terminal().Write(Table());
        }
        else
        {
            around.Output.WriteLine(string.Join(", ", Figures().Select(figure => $"{figure.Of}: {figure.Count}")));
        }
    }

    private async Task Follow(IEnumerable<string> files, Func<string, Task<ImportResult>> import, Action step)
    {
        foreach (var path in files)
        {
            results.Add((path, await import(path)));
            step();
        }
    }

    private IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(around.Output) });

    private Table Table()
    {
        var table = new Table().RoundedBorder();
        table.AddColumns([.. Figures().Select(figure => new TableColumn(figure.Of).RightAligned())]);
        return table.AddRow([.. Figures().Select(figure => figure.Count.ToString(CultureInfo.InvariantCulture))]);
    }

    private IEnumerable<(int Count, string Of)> Figures() =>
    [
        (results.Count(file => file.Result.Changed), "articles"),
        (results.Count(file => file.Result is { Changed: false, Entries: > 0 }), "unchanged"),
        (results.Where(file => file.Result.Changed).Sum(file => file.Result.Entries), "entries"),
        (results.Sum(file => file.Result.NewFilms), "new films"),
        (results.Sum(file => file.Result.Problems.Length), "problems"),
    ];
}
