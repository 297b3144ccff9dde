using System.Text;
using DocCatalog.Cli;
using DocCatalog.Cli.Commands;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Tests.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Cli;

/// <summary>The result of a command.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>Runs commands in a temporary folder.</summary>
public sealed class Shell : IDisposable
{
    public TempFolder Folder { get; } = new();

    /// <summary>See <see cref="CommandContext.AskSecret"/>.</summary>
    public Func<string, string>? AskSecret { get; set; }

    public Task<Outcome> Run(params string[] args) => RunIn("", input: "", args);

    /// <summary>The parser of articles.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; set; } = ArticleParser.Parse;

    /// <param name="folder">Relative to <see cref="Folder"/>.</param>
    public async Task<Outcome> RunIn(string folder, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.Run(args, new CommandContext
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            Folder = Path.Combine(Folder.Path, folder),
            Clock = new StoppedClock(),
            AskSecret = AskSecret,
            Parse = Parse,
        });
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }

    public CatalogDb Catalog(string path)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(Path.Combine(Folder.Path, path));
        return new CatalogDb(options.Options);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    // Keeps durations out of the output.
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
