using System.Collections.Immutable;
using System.Globalization;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>The result of importing one article.</summary>
public sealed record ImportResult(string Origin)
{
    /// <summary>Whether the catalog changed.</summary>
    public bool Changed { get; init; }

    /// <summary>Whether the catalog had no article of this origin.</summary>
    public bool New { get; init; }

    /// <summary>The origin of an article with equal bytes, if it has another origin; otherwise null.</summary>
    public string? SameAs { get; init; }

    /// <summary>How many entries the article has in the catalog.</summary>
    public int Entries { get; init; }

    /// <summary>How many films were added.</summary>
    public int NewFilms { get; init; }

    /// <summary>Whether it was read and no film was found.</summary>
    public bool NoFilms { get; init; }

    /// <summary>The probability that its list is one of films; null if certain or not read.</summary>
    public double? UnsureProbability { get; init; }

    /// <summary>Whether it is an uncertain list, stored as a draft for the curator.</summary>
    public bool WaitsForReview { get; init; }

    public ImmutableArray<ImportProblem> Problems { get; init; } = [];
}

/// <summary>What could not be read.</summary>
/// <param name="Line">From 1, like <paramref name="Column"/>; both null for the whole file.</param>
public sealed record ImportProblem(string Message, int? Line = null, int? Column = null)
{
    internal static ImportProblem From(ArticleProblem problem) => new(problem.Message, problem.Line, problem.Column);

    /// <summary>The line to print: <c>path:line:column: message</c>.</summary>
    public string At(string path) => Line is null
        ? $"{path}: {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{path}:{Line}:{Column}: {Message}");
}
