using System.Collections.Immutable;
using System.Globalization;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>What became of one article.</summary>
public sealed record ImportResult(string Origin)
{
    /// <summary>Whether anything in the catalog is other than before.</summary>
    public bool Changed { get; init; }

    /// <summary>Whether the catalog had no article of this origin.</summary>
    public bool New { get; init; }

    /// <summary>The origin that the catalog knows the very same text by, where that is another.</summary>
    public string? SameAs { get; init; }

    /// <summary>How many entries the article has in the catalog.</summary>
    public int Entries { get; init; }

    /// <summary>How many films the catalog did not know.</summary>
    public int NewFilms { get; init; }

    /// <summary>Whether it was read, and nothing in it is a film.</summary>
    public bool NoFilms { get; init; }

    /// <summary>How probable it is that its list is one of films, where that is not certain; null where it is, or where it was not read.</summary>
    public double? UnsureProbability { get; init; }

    /// <summary>Whether it is a draft that the curator has yet to accept or discard, because its list is not certain to be one of films.</summary>
    public bool WaitsForReview { get; init; }

    public ImmutableArray<ImportProblem> Problems { get; init; } = [];
}

/// <summary>What could not be read.</summary>
/// <param name="Line">From 1, as <paramref name="Column"/>; both are null where it is the file as a whole.</param>
public sealed record ImportProblem(string Message, int? Line = null, int? Column = null)
{
    internal static ImportProblem From(ArticleProblem problem) => new(problem.Message, problem.Line, problem.Column);

    /// <summary>The line to print: <c>path:line:column: message</c>.</summary>
    public string At(string path) => Line is null
        ? $"{path}: {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{path}:{Line}:{Column}: {Message}");
}
