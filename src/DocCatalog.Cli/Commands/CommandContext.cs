using DocCatalog.Parsing;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Commands;

/// <summary>Where a command reads, writes and stands.</summary>
internal sealed record CommandContext
{
    public required Stream Input { get; init; }
    public required TextWriter Output { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a person sees output and errors, and not a file or another program.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Asks a person for what is not shown while they type; null where nobody can be asked.</summary>
    public Func<string, string>? AskSecret { get; init; }

    /// <summary>Reads articles; tests state what one says.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; init; } = ArticleParser.Parse;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Prints each of <paramref name="problems"/> on a line of its own, with the path as it was given.</summary>
    public void Report(string path, IEnumerable<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            Error.WriteLine(problem.At(path));
        }
    }
}
