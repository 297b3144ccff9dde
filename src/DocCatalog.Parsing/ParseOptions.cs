using DocCatalog.Parsing.Names;

namespace DocCatalog.Parsing;

/// <summary>Options for reading an article.</summary>
public sealed record ParseOptions
{
    public static ParseOptions Default { get; } = new();

    /// <summary>Names and titles learned from other articles, in addition to the program's own data.</summary>
    public KnownNames Known { get; init; } = KnownNames.None;

    /// <summary>Accept the most probable list as the article's list of films, however improbable.</summary>
    public bool AssumeList { get; init; }
}
