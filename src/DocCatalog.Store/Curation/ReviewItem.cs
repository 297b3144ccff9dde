namespace DocCatalog.Store.Curation;

/// <summary>Why something needs eyes.</summary>
public enum DoubtKind
{
    /// <summary>A value that is not probable enough to be left unseen, see <see cref="DocCatalog.Parsing.Confidence.Low"/>.</summary>
    Uncertain,

    /// <summary>Articles state different years, titles or directors of one film.</summary>
    Disagreement,

    /// <summary>Two films of like titles that were not taken for one.</summary>
    NearMatch,

    /// <summary>An article of which something could not be read.</summary>
    Problem,
}

/// <summary>Something that needs eyes.</summary>
/// <param name="Key">What it is known by once it is accepted; if what is doubtful changes, so does this.</param>
/// <param name="About">The title of the film or article.</param>
/// <param name="Detail">What is doubtful, in words.</param>
public sealed record ReviewItem(DoubtKind Kind, string Key, string About, string Detail)
{
    /// <summary>The address of the film; null for an article.</summary>
    public string? Film { get; init; }

    /// <summary>The address and title of the film that may be the same.</summary>
    public string? OtherFilm { get; init; }
    public string? OtherTitle { get; init; }

    /// <summary>The address of the article.</summary>
    public string? Article { get; init; }

    /// <summary>The doubtful fact.</summary>
    public int? Fact { get; init; }
}

/// <summary>Doubts of one kind.</summary>
/// <param name="First">As many as are shown at once.</param>
/// <param name="Count">How many there are; of near matches, how many were found among the first titles looked at.</param>
public sealed record Doubts(DoubtKind Kind, IReadOnlyList<ReviewItem> First, int Count);
