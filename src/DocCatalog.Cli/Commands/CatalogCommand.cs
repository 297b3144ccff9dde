using System.CommandLine;
using DocCatalog.Cli.Input;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary>A command on a catalog that is there already.</summary>
internal abstract class CatalogCommand : ExampleCommand
{
    private readonly Option<string> database = new("--database", "-d")
    {
        Description = "The catalog. [default: data/catalog.db beside DocCatalog.sln]",
        HelpName = "FILE",
    };

    protected CatalogCommand(CommandContext around, string name, string description, string example)
        : base(name, description, example)
    {
        Around = around;
        Options.Add(database);

        // SQLite never waits asynchronously, and Ctrl-C is listened to only once the action has returned its task.
        SetAction((parsed, cancel) => Task.Run(() => Open(parsed, cancel), cancel));
    }

    protected CommandContext Around { get; }

    /// <summary>Whether a catalog is made where there is none.</summary>
    protected virtual bool MakesCatalog => false;

    protected abstract Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel);

    private async Task<int> Open(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetValue(database) is { } given ? Around.FullPath(given) : RepositoryRoot.Above(Around.Folder).Database;
        if (!MakesCatalog && !File.Exists(path))
        {
            throw new CatalogException($"{path} does not exist; import articles first, or give the path of a catalog");
        }

        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(path);
        await using var db = new CatalogDb(options.Options);
        await db.Open(Around.Error.WriteLine, cancel);
        return await Run(parsed, db, cancel);
    }
}
