using System.CommandLine;
using System.Runtime.CompilerServices;
using DocCatalog.Cli.Input;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog import PATH…</c>: takes articles into the catalog, each wholly or not at all.</summary>
internal sealed class ImportCommand : ExampleCommand
{
    private readonly PathsArgument paths = new("PATH", "An article, a folder whose articles are imported with those of the folders in it, or a pattern in quotation marks, such as \"articles/**/*.md\".");

    private readonly Option<string> database = new("--database", "-d")
    {
        Description = "The catalog, made where there is none. [default: data/catalog.db beside DocCatalog.sln]",
        HelpName = "FILE",
    };

    private readonly UnsureOptions unsure = new();

    private readonly CommandContext around;

    public ImportCommand(CommandContext around)
        : base("import", "Take articles into the catalog; one that was imported before is replaced if it has changed. Of several articles, those whose list may not be one of films wait for the curator.", "doccatalog import articles/ more/list.html --database data/catalog.db")
    {
        this.around = around;
        Arguments.Add(paths);
        Options.Add(database);
        unsure.AddTo(this);

        // SQLite never waits asynchronously, and Ctrl-C is listened to only once the action has returned its task.
        SetAction((parsed, cancel) => Task.Run(() => Import(parsed, cancel), cancel));
    }

    private async Task<int> Import(ParseResult parsed, CancellationToken cancel)
    {
        var home = RepositoryRoot.Above(around.Folder);
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(parsed.GetValue(database) is { } path ? around.FullPath(path) : home.Database);
        await using var db = new CatalogDb(options.Options);
        await db.Open(around.Error.WriteLine, cancel);
        using var alone = ImportLock.Take(db);

        var files = new InputFiles(around.Folder).Files(parsed.GetRequiredValue(paths));
        var report = new ImportReport(around, unsure.Assumes(parsed));
        try
        {
            await report.Follow(files, Import(db, files, home, parsed, cancel));
        }
        catch (OperationCanceledException)
        {
            report.Interrupt(files.Count);
            return ExitCode.Interrupted;
        }
        finally
        {
            // Also when stopped halfway: what was imported until then is in the catalog.
            report.Close();
        }

        return report.AnyProblem ? ExitCode.Problems : ExitCode.Success;
    }

    // What stands for no file comes first, and the rest in the order given.
    private async IAsyncEnumerable<(GivenFile File, ImportResult Result)> Import(CatalogDb db, IReadOnlyList<GivenFile> files, RepositoryRoot home, ParseResult parsed, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in files.Where(file => file.Mistake is not null))
        {
            yield return (file, new ImportResult(file.Path) { Problems = [new ImportProblem(file.Mistake!)] });
        }

        var real = files.Where(file => file.Mistake is null).ToList();

        // One file by name is handed over as a list of films; of many, nobody has looked at each.
        var handling = unsure.Of(parsed, otherwise: files is [{ Listed: false }] ? UnsureLists.Import : UnsureLists.Review);
        var results = new Importer(db, TimeProvider.System) { Parse = around.Parse }
            .ImportFiles(real.Select(file => (around.FullPath(file.Path), home.Origin(around.FullPath(file.Path)))), handling, unsure.Assumes(parsed), cancel);
        var next = 0;
        await foreach (var result in results)
        {
            yield return (real[next++], result);
        }
    }
}
