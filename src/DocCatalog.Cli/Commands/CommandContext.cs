using DocCatalog.Parsing;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Commands;

/// <summary>The streams, current folder and services of a command.</summary>
internal sealed record CommandContext
{
    public required Stream Input { get; init; }
    public required TextWriter Output { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>The folder to which paths are relative.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether neither output nor errors are redirected.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Prompts for a secret without echo; null where input is redirected.</summary>
    public Func<string, string>? AskSecret { get; init; }

    /// <summary>The parser; tests replace it.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; init; } = ArticleParser.Parse;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Prints one line for each problem, with <paramref name="path"/> as given.</summary>
    public void Report(string path, IEnumerable<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            Error.WriteLine(problem.At(path));
        }
    }
}
