namespace DocCatalog.Store.Curation;

/// <summary>Why something is in the review queue.</summary>
public enum ReviewKind
{
    /// <summary>A value of low confidence, see <see cref="DocCatalog.Parsing.Confidence.Low"/>.</summary>
    Uncertain,

    /// <summary>Articles state different years, titles or directors of one film.</summary>
    Disagreement,

    /// <summary>Two films of similar titles that were not merged.</summary>
    NearMatch,

    /// <summary>An article of which something could not be read.</summary>
    Problem,
}

/// <summary>Something for the curator to review.</summary>
/// <param name="Key">Identifies it once accepted; includes what is doubtful, so that a change brings it back.</param>
/// <param name="About">The title of the film or article.</param>
/// <param name="Detail">What is doubtful, in words.</param>
public sealed record ReviewItem(ReviewKind Kind, string Key, string About, string Detail)
{
    /// <summary>The slug of the film; null for an article.</summary>
    public string? Film { get; init; }

    /// <summary>The slug of the film that may be the same, with its title.</summary>
    public string? OtherFilm { get; init; }
    public string? OtherTitle { get; init; }

    /// <summary>The slug of the article.</summary>
    public string? Article { get; init; }

    /// <summary>The id of the uncertain fact.</summary>
    public int? Fact { get; init; }
}

/// <summary>Items of one kind.</summary>
/// <param name="First">At most <see cref="ReviewQueue.Shown"/> items.</param>
/// <param name="Count">The total; near matches are counted among a limited number of titles.</param>
public sealed record ReviewGroup(ReviewKind Kind, IReadOnlyList<ReviewItem> First, int Count);
