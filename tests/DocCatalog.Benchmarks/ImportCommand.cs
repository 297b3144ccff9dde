using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DocCatalog.Benchmarks.Generation;
using DocCatalog.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Benchmarks;

/// <summary><c>import</c>: how fast generated articles are imported, and whether the last are imported as fast as the first.</summary>
internal sealed class ImportCommand : Command
{
    private readonly MadeArticles made = new();

    public ImportCommand()
        : base("import", "Import generated articles into a new catalog: articles a second in each tenth, bytes a film, the time to read all again, and how well films are matched.")
    {
        made.AddTo(this);
        SetAction((parsed, _) => Run(made.Of(parsed)));
    }

    private static async Task<int> Run(IEnumerable<MadeArticle> articles)
    {
        var folder = Directory.CreateTempSubdirectory("doccatalog-").FullName;
        try
        {
            var truth = new Truth();
            var paths = new List<string>();
            foreach (var article in articles)
            {
                truth.Add(article);
                paths.Add(Path.Combine(folder, article.Name));
                File.WriteAllText(paths[^1], article.Text);
            }

            await Measure(folder, paths, truth);
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string folder, List<string> paths, Truth truth)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(Path.Combine(folder, "catalog.db"));
        await using var db = new CatalogDb(options.Options);
        await db.Open();
        var importer = new Importer(db, TimeProvider.System);

        await Import(importer, paths);
        Print("again, all known", paths.Count, await Timed(async () => await importer.ImportFiles(paths.Select(path => (path, path))).CountAsync()));
        Print("read again", paths.Count, await Timed(async () => await importer.Reparse(dryRun: false).CountAsync()));
        var films = await db.Films.CountAsync();
        var bytes = await db.Database.SqlQuery<long>($"SELECT page_count * page_size AS Value FROM pragma_page_count, pragma_page_size").SingleAsync();
        Line($"{films:N0} films, {bytes / 1e6:F1} MB, {bytes / films:N0} bytes a film, {bytes / paths.Count:N0} an article");
        var (pairs, read) = await truth.Judge(db, folder + "/");
        Line($"{read:N0} of {truth.Entries:N0} entries read under their titles; pairs of them: precision {pairs.Precision:F4}, recall {pairs.Recall:F4}");
    }

    private static async Task Import(Importer importer, List<string> paths)
    {
        var start = Stopwatch.GetTimestamp();
        var (imported, last, tenth, before, work) = (0, 0, 0, TimeSpan.Zero, Process.GetCurrentProcess().TotalProcessorTime);
        var works = new List<double>();
        await foreach (var _ in importer.ImportFiles(paths.Select(path => (path, path))))
        {
            if (++imported * 10 / paths.Count > tenth)
            {
                var (now, worked) = (Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime);
                works.Add((worked - work).TotalSeconds);
                Print($"tenth {++tenth}", imported - last, now - before, string.Create(CultureInfo.InvariantCulture, $"{(imported - last) / works[^1],6:F0} a second of processor time"));
                (last, before, work) = (imported, now, worked);
            }
        }

        Print("imported", paths.Count, before);

        // Of halves, since a batch is read while the one before it is stored, and may be longer than a tenth.
        Line($"by processor time, the second half at {works.Take(5).Sum() / works.Skip(5).Sum():F2} of the rate of the first, in which the program is also compiled");
    }

    private static async Task<TimeSpan> Timed(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Print(string what, int articles, TimeSpan time, string more = "") => Line($"{what,-18} {articles,6} articles {time.TotalSeconds,8:F1} s {articles / time.TotalSeconds,8:F0} a second {more}");

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
