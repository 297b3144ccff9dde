using System.CommandLine;
using System.Runtime.CompilerServices;
using DocCatalog.Cli.Input;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog import PATH…</c>: stores articles in the catalog, each completely or not at all.</summary>
internal sealed class ImportCommand : ExampleCommand
{
    private readonly PathsArgument paths = new(
        "PATH",
        "An article, a folder whose articles are imported including those of its subfolders, or a quoted pattern such as \"articles/**/*.md\".");

    private readonly Option<string> database = new("--database", "-d")
    {
        Description = "The catalog, created if missing. [default: data/catalog.db beside DocCatalog.sln]",
        HelpName = "FILE",
    };

    private readonly UnsureOptions unsure = new();

    private readonly CommandContext context;

    public ImportCommand(CommandContext context)
        : base(
            "import",
            "Import articles into the catalog; one imported before is replaced if it has changed. "
                + "If several are given, those whose list may not be one of films wait for the curator.",
            "doccatalog import articles/ more/list.html --database data/catalog.db")
    {
        this.context = context;
        Arguments.Add(paths);
        Options.Add(database);
        unsure.AddTo(this);

        // SQLite blocks, and Ctrl-C is handled only once the action has returned its task.
        SetAction((parsed, cancel) => Task.Run(() => Import(parsed, cancel), cancel));
    }

    private async Task<int> Import(ParseResult parsed, CancellationToken cancel)
    {
        var root = RepositoryRoot.Find(context.Folder);
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(parsed.GetValue(database) is { } path ? context.FullPath(path) : root.Database);
        await using var db = new CatalogDb(options.Options);
        await db.Open(context.Error.WriteLine, cancel);
        using var importLock = ImportLock.Take(db);

        var files = new InputFiles(context.Folder).Files(parsed.GetRequiredValue(paths));
        var report = new ImportReport(context, unsure.AssumesList(parsed));
        try
        {
            await report.Track(files, Import(db, files, root, parsed, cancel));
        }
        catch (OperationCanceledException)
        {
            report.AddInterruption(files.Count);
            return ExitCode.Interrupted;
        }
        finally
        {
            // Also after an interruption: earlier batches are in the catalog.
            report.Print();
        }

        return report.AnyProblem ? ExitCode.Problems : ExitCode.Success;
    }

    // Paths without files come first, then files in the order given.
    private async IAsyncEnumerable<(InputFile File, ImportResult Result)> Import(
        CatalogDb db, IReadOnlyList<InputFile> files, RepositoryRoot root, ParseResult parsed, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in files.Where(file => file.Error is not null))
        {
            yield return (file, new ImportResult(file.Path) { Problems = [new ImportProblem(file.Error!)] });
        }

        var existing = files.Where(file => file.Error is null).ToList();

        // A single file was chosen as a list of films; several were not looked at one by one.
        var handling = unsure.Handling(parsed, fallback: files is [{ FromFolder: false }] ? UnsureLists.Import : UnsureLists.Review);
        var importer = new Importer(db, TimeProvider.System) { Parse = context.Parse };
        var sources = existing.Select(file => context.FullPath(file.Path)).Select(path => (path, root.Origin(path)));
        var results = importer.ImportFiles(sources, handling, unsure.AssumesList(parsed), cancel);
        var next = 0;
        await foreach (var result in results)
        {
            yield return (existing[next++], result);
        }
    }
}
