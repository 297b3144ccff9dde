using System.CommandLine;
using DocCatalog.Parsing;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli;

/// <summary><c>doccatalog import PATH…</c>: takes articles into the catalog, each wholly or not at all.</summary>
internal sealed class ImportCommand : ExampleCommand
{
    private static readonly string NoArticles = $"holds no articles; files ending in {string.Join(", ", ArticleFormats.Endings)} were expected";

    private readonly PathsArgument paths = new("PATH", "An article, or a folder whose articles are imported, with those of the folders in it.");

    private readonly Option<string> database = new("--database", "-d")
    {
        Description = "The catalog, made where there is none. [default: data/catalog.db beside DocCatalog.sln]",
        HelpName = "FILE",
    };

    private readonly Surroundings around;

    public ImportCommand(Surroundings around)
        : base("import", "Take articles into the catalog; one that was imported before is replaced if it has changed.", "doccatalog import articles/ more/list.html --database data/catalog.db")
    {
        this.around = around;
        Arguments.Add(paths);
        Options.Add(database);

        // SQLite never waits asynchronously, and Ctrl-C is listened to only once the action has returned its task.
        SetAction((parsed, cancel) => Task.Run(() => Import(parsed.GetRequiredValue(paths), parsed.GetValue(database), cancel), cancel));
    }

    private async Task<int> Import(IReadOnlyList<string> given, string? databasePath, CancellationToken cancel)
    {
        var home = Home.Above(around.Folder);
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(databasePath is null ? home.Database : around.FullPath(databasePath));
        await using var db = new CatalogDb(options.Options);
        await db.Open(cancel);

        var importer = new Importer(db, TimeProvider.System);
        var files = given.SelectMany(FilesAt).DistinctBy(around.FullPath).ToList();
        var report = new ImportReport(around);
        try
        {
            await report.Follow(files, path => Import(importer, around.FullPath(path), home, cancel));
        }
        finally
        {
            // Also when stopped halfway: what was imported until then is in the catalog.
            report.Close();
        }

        return report.AnyProblem ? CommandLine.Problems : CommandLine.Fine;
    }

    // A folder without articles stands for itself, so that it is reported like a file that cannot be read.
    private IEnumerable<string> FilesAt(string path)
    {
        var folder = around.FullPath(path);
        var files = ArticleFolder.Files(folder);
        return files.Count == 0 ? [path] : files.Select(file => Path.Join(path, Path.GetRelativePath(folder, file)));
    }

    private static Task<ImportResult> Import(Importer importer, string path, Home home, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Directory.Exists(path)
            ? Task.FromResult(new ImportResult(path) { Problems = [new ImportProblem(NoArticles)] })
            : importer.ImportFile(path, home.Origin(path), cancel);
    }
}
