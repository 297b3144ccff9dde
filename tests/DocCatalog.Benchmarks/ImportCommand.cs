using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using DocCatalog.Benchmarks.Importing;
using DocCatalog.Store;
using DocCatalog.Store.Import;
using DocCatalog.TestSupport.Generation;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Benchmarks;

/// <summary><c>import</c>: how fast generated articles are imported, where the time goes, and whether the last are imported as fast as the first.</summary>
internal sealed class ImportCommand : Command
{
    // Enough that the program is compiled, and compiled anew for what it does often, before anything counts.
    private const int WarmUp = 5_000;
    private const int Sampled = 2_000;

    private readonly MadeArticles made = new();
    private readonly Option<bool> visited = new("--readers") { Description = "Measure only what somebody who reads the catalog notices while the command line imports." };
    private readonly Option<bool> brief = new("--brief") { Description = "Only import: for a million mentions, as of 110,000 articles." };

    public ImportCommand()
        : base("import", "Import generated articles into a new catalog: articles a second in each tenth, where the time goes, bytes a film, the time to read all again, and how well films are matched.")
    {
        made.AddTo(this);
        Options.Add(visited);
        Options.Add(brief);
        SetAction((parsed, _) => Run(made.Of(parsed), parsed.GetValue(visited), parsed.GetValue(brief)));
    }

    private static async Task<int> Run(IEnumerable<MadeArticle> articles, bool visited, bool brief)
    {
        await Catalogs.InFolder(async folder =>
        {
            var truth = new Truth();
            var paths = new List<string>();
            foreach (var article in articles)
            {
                if (!brief && !visited)
                {
                    // It would be most of the memory that is told of a million mentions.
                    truth.Add(article);
                }

                paths.Add(Path.Combine(folder, article.Name));
                File.WriteAllText(paths[^1], article.Text);
            }

            var database = Path.Combine(folder, "catalog.db");
            if (visited)
            {
                await MeasureReaders(database, paths);
                return;
            }

            await Catalogs.InFolder(other => Import(Path.Combine(other, "catalog.db"), paths[..Math.Min(paths.Count, WarmUp)]));
            await Profile(database, paths);
            await (brief ? Task.CompletedTask : MeasureAgain(folder, paths, truth));
        });
        return 0;
    }

    // The second half is imported while somebody reads, and what they notice is compared with what they find before.
    private static async Task MeasureReaders(string database, List<string> paths)
    {
        var half = paths.Count / 2;
        await Import(database, paths[..half]);
        var later = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(database)!, "later")).FullName;
        paths[half..].ForEach(path => File.Move(path, Path.Combine(later, Path.GetFileName(path))));

        await Read(database, Task.Delay(TimeSpan.FromSeconds(2)));
        var atRest = await Read(database, Task.Delay(TimeSpan.FromSeconds(15)));
        var meanwhile = await Read(database, ImportByCommandLine(later, database));
        foreach (var share in new[] { 0.5, 0.99 })
        {
            var (before, during) = (Visitors.Percentile(atRest, share), Visitors.Percentile(meanwhile, share));
            Line($"readers' p{100 * share:F0}: {before:F1} ms at rest ({atRest.Count} reads), {during:F1} ms meanwhile ({meanwhile.Count}): {during / before:F1} times");
        }
    }

    private static async Task ImportByCommandLine(string folder, string database)
    {
        // What it needs stands here as this program needs it.
        var self = Path.Combine(AppContext.BaseDirectory, typeof(ImportCommand).Assembly.GetName().Name!);
        using var process = Process.Start(
            "dotnet",
            ["exec", "--depsfile", $"{self}.deps.json", "--runtimeconfig", $"{self}.runtimeconfig.json", Path.Combine(AppContext.BaseDirectory, "doccatalog.dll"), "import", folder, "--database", database]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import ended with {process.ExitCode}.");
        }
    }

    private static async Task<List<double>> Read(string database, Task meanwhile)
    {
        using var enough = new CancellationTokenSource();
        var reading = Task.Run(() => new Visitors(database).Read(enough.Token), CancellationToken.None);
        await meanwhile;
        await enough.CancelAsync();
        return await reading;
    }

    private static async Task<int> Import(string database, List<string> paths)
    {
        await using var db = Catalogs.Connect(database);
        await db.Open();
        return await new Importer(db, TimeProvider.System).ImportFiles(paths.Select(path => (path, path))).CountAsync();
    }

    private static async Task Profile(string database, List<string> paths)
    {
        var statements = new StatementTimes();
        await using var db = Catalogs.Connect(database, statements);
        await db.Open();
        var (compiling, collecting, allocated) = (JitInfo.GetCompilationTime(), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        var all = await InTenths(new Importer(db, TimeProvider.System), paths);
        (compiling, collecting, allocated) = (JitInfo.GetCompilationTime() - compiling, GC.GetTotalPauseDuration() - collecting, GC.GetTotalAllocatedBytes() - allocated);
        var files = ReadingCost.OfFiles(paths[..Math.Min(paths.Count, Sampled)], out var sample);
        var parsing = ReadingCost.OfParsing(sample);
        var told = statements.All.ToList();
        var stored = all.Milliseconds - files.Milliseconds - parsing.Milliseconds;
        Line($"an article: {all.Milliseconds:F3} ms of processor time; {files.Milliseconds:F3} to take it from the disk, {parsing.Milliseconds:F3} to read what it says, {stored:F3} to store that");
        foreach (var (what, time) in told)
        {
            Line($"  {what,-24} {time.TotalMilliseconds / paths.Count:F3} ms in the database, by the clock");
        }

        Line($"  {"all else",-24} {stored - (told.Sum(statement => statement.Time.TotalMilliseconds) / paths.Count):F3} ms: to match, to conclude, to write rows down for the database, to commit");
        Line($"of that, the runtime: {1_000 * compiling.TotalSeconds / paths.Count:F3} ms to compile, {collecting.TotalMilliseconds / paths.Count:F3} ms to collect garbage; {allocated / 1e3 / paths.Count:F0} KB were allocated for an article, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB are kept");
        Line($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static async Task<Cost> InTenths(Importer importer, List<string> paths)
    {
        var batches = await Batches.Of(importer.ImportFiles(paths.Select(path => (path, path))));
        foreach (var (place, part) in Batches.Together(batches, paths.Count / 10).Index())
        {
            Print($"part {place + 1}", part);
        }

        var all = Batches.Sum(batches);
        Print("imported", all);

        // While a batch is stored the next is read; beside the first two are, and beside the last none.
        var alike = Batches.Together(batches.Skip(1).SkipLast(1), paths.Count / 10);
        if (alike.Count > 1)
        {
            Line($"by processor time, the last tenth at {alike[^1].Rate / alike[0].Rate:F2} of the rate of the first, without the very first and last batch; {Math.Min(paths.Count, WarmUp)} articles were imported elsewhere before, for the program to be compiled");
        }

        return all;
    }

    private static async Task MeasureAgain(string folder, List<string> paths, Truth truth)
    {
        await using var db = Catalogs.Connect(Path.Combine(folder, "catalog.db"));
        var importer = new Importer(db, TimeProvider.System);
        var meter = new Meter();
        Print("again, all known", meter.Read(await importer.ImportFiles(paths.Select(path => (path, path))).CountAsync()));
        meter = new Meter();
        Print("read again", meter.Read(await importer.Reparse(dryRun: false).CountAsync()));
        var films = await db.Films.CountAsync();
        var bytes = await db.Database.SqlQuery<long>($"SELECT page_count * page_size AS Value FROM pragma_page_count, pragma_page_size").SingleAsync();
        Line($"{films:N0} films, {bytes / 1e6:F1} MB, {bytes / films:N0} bytes a film, {bytes / paths.Count:N0} an article");
        var (pairs, read) = await truth.Judge(db, folder + "/");
        Line($"{read:N0} of {truth.Entries:N0} entries read under their titles; pairs of them: precision {pairs.Precision:F4}, recall {pairs.Recall:F4}");
    }

    private static void Print(string what, Cost cost) =>
        Line($"{what,-18} {cost.Articles,6} articles {cost.Time.TotalSeconds,8:F1} s {cost.Articles / cost.Time.TotalSeconds,8:F0} a second {cost.Rate,8:F0} a second of processor time");

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
