using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing;

/// <summary>How an article is to be read.</summary>
public sealed record ParseOptions
{
    public static ParseOptions Default { get; } = new();

    /// <summary>Names and titles from other articles; only those of the program's own data unless given.</summary>
    public KnownNames Known { get; init; } = KnownNames.None;

    /// <summary>Take the likeliest list as the article's list of films, however unlikely it is.</summary>
    public bool AssumeList { get; init; }
}
