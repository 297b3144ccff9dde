using System.CommandLine;
using DocCatalog.Cli.Input;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary>A command that opens a catalog, by default an existing one.</summary>
internal abstract class CatalogCommand : ExampleCommand
{
    private readonly Option<string> database = new("--database", "-d")
    {
        Description = "The catalog. [default: data/catalog.db beside DocCatalog.sln]",
        HelpName = "FILE",
    };

    protected CatalogCommand(CommandContext context, string name, string description, string example)
        : base(name, description, example)
    {
        Context = context;
        Options.Add(database);

        // SQLite blocks, and Ctrl-C is handled only once the action has returned its task.
        SetAction((parsed, cancel) => Task.Run(() => Open(parsed, cancel), cancel));
    }

    protected CommandContext Context { get; }

    /// <summary>Whether a missing catalog is created.</summary>
    protected virtual bool CreatesCatalog => false;

    protected abstract Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel);

    private async Task<int> Open(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetValue(database) is { } file ? Context.FullPath(file) : RepositoryRoot.Find(Context.Folder).Database;
        if (!CreatesCatalog && !File.Exists(path))
        {
            throw new CatalogException($"{path} does not exist; import articles first, or give the path of a catalog");
        }

        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(path);
        await using var db = new CatalogDb(options.Options);
        await db.Open(Context.Error.WriteLine, cancel);
        return await Run(parsed, db, cancel);
    }
}
