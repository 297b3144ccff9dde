using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.TestSupport.Scale;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Benchmarks;

/// <summary><c>scale</c>: whether a large catalog answers as fast as a small one.</summary>
internal sealed class ScaleCommand : Command
{
    private readonly Option<string> sizes = new("--sizes") { Description = "How many films, parted by commas.", DefaultValueFactory = _ => "1000,100000,1000000" };
    private readonly Option<string?> keep = new("--keep") { Description = "A folder for the catalogs, which are made once and used again; without it they are gone afterwards." };
    private readonly Option<string> only = new("--only") { Description = "Only the requests whose names have this in them.", DefaultValueFactory = _ => "" };
    private readonly Option<int> requests = new("--requests") { Description = "How many of each kind.", DefaultValueFactory = _ => 200 };

    public ScaleCommand()
        : base("scale", "Make catalogs of several sizes and print how long each kind of request takes at each, and what takes how much room.")
    {
        Options.Add(sizes);
        Options.Add(keep);
        Options.Add(only);
        Options.Add(requests);
        SetAction((parsed, _) => Run([.. parsed.GetValue(sizes)!.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))], parsed.GetValue(keep), parsed.GetValue(only)!, parsed.GetValue(requests)));
    }

    private static async Task<int> Run(int[] sizes, string? keep, string only, int requests)
    {
        var folder = keep ?? Directory.CreateTempSubdirectory("doccatalog-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            var catalogs = new List<(int Films, string Path)>();
            foreach (var films in sizes)
            {
                catalogs.Add((films, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{films}.db"))));
                await Make(films, catalogs[^1].Path);
            }

            await Measure(catalogs, only, requests);
            await Weigh(catalogs);
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task Make(int films, string path)
    {
        var start = Stopwatch.GetTimestamp();
        await using var db = Connect(path);
        await db.Open();
        if (!await db.Films.AnyAsync())
        {
            await db.Fill(films);
            Line($"{films:N0} films made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        }
        else
        {
            Line($"{films:N0} films opened in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        }
    }

    private static async Task Measure(List<(int Films, string Path)> catalogs, string only, int requests)
    {
        Console.WriteLine($"| request | {string.Join(" | ", catalogs.Select(catalog => string.Create(CultureInfo.InvariantCulture, $"{catalog.Films:N0}: p50 | p99 | CPU p50 | CPU p99")))} | CPU, last ÷ first: p50 | p99 |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", (4 * catalogs.Count) + 2))}");
        for (var question = 0; question < new Questions(1).All.Count; question++)
        {
            var name = new Questions(1).All[question].Name;
            if (!name.Contains(only, StringComparison.Ordinal))
            {
                continue;
            }

            var timings = new List<Timing>();
            foreach (var (films, path) in catalogs)
            {
                using var version = new CatalogVersion(path);
                using var reader = new CatalogReader(path, version);
                timings.Add(await Timing.Of(new Questions(films).All[question], reader, () => Connect(path), requests));
            }

            Line($"| {name} | {string.Join(" | ", timings)} | {timings[^1].Median / timings[0].Median:F2} | {timings[^1].Last / timings[0].Last:F2} |");
        }
    }

    private static async Task Weigh(List<(int Films, string Path)> catalogs)
    {
        var weights = new List<IReadOnlyDictionary<string, long>>();
        foreach (var (_, path) in catalogs)
        {
            await using var db = Connect(path);
            weights.Add(await Weight.Of(db));
        }

        Console.WriteLine($"\n| bytes a film | {string.Join(" | ", catalogs.Select(catalog => catalog.Films.ToString("N0", CultureInfo.InvariantCulture)))} | MB of the last |\n|---|{string.Concat(catalogs.Select(_ => "---:|"))}---:|");
        foreach (var (name, bytes) in weights[^1].OrderByDescending(weight => weight.Value))
        {
            Line($"| {name} | {string.Join(" | ", catalogs.Zip(weights, (catalog, weight) => (weight.GetValueOrDefault(name) / (double)catalog.Films).ToString("N0", CultureInfo.InvariantCulture)))} | {bytes / 1e6:N1} |");
        }
    }

    private static CatalogDb Connect(string path)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(path);
        return new CatalogDb(options.Options);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
