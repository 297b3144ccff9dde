using System.Collections.Immutable;

namespace DocCatalog.Parsing;

/// <summary>What an article says: the output of <see cref="ArticleParser"/>.</summary>
public sealed record ParsedArticle
{
    public required Document Document { get; init; }
    public required ArticleFacts Facts { get; init; }

    /// <summary>In the order of the source; their spans do not overlap, except for films that share one heading.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }
    public required ImmutableArray<Problem> Problems { get; init; }
}

/// <summary>What is known of the article as a whole; null where neither the text nor its format states it.</summary>
public sealed record ArticleFacts
{
    public string? Title { get; init; }
    public string? Author { get; init; }
    public string? Site { get; init; }
    public string? Url { get; init; }

    /// <summary>ISO 8601, as far as it is stated: a day, or a moment.</summary>
    public string? Published { get; init; }

    /// <summary>A BCP 47 tag; told from the text where the format does not state it.</summary>
    public string? Language { get; init; }
}

/// <summary>The text that supports a value: <c>Source[Span.Start..Span.End] == Quote</c>.</summary>
public sealed record Evidence(TextSpan Span, string Quote);

/// <summary>How directly the article says a thing.</summary>
public enum Confidence
{
    /// <summary>Inferred, as a full name found elsewhere for a surname.</summary>
    Low,

    /// <summary>Stated in prose.</summary>
    Medium,

    /// <summary>Stated in a heading, a credit line or a field.</summary>
    High,
}

/// <summary>A value together with the words that say it.</summary>
public sealed record Found<T>(T Value, Evidence Evidence, Confidence Confidence);

/// <summary>One film as one article lists it.</summary>
public sealed record Entry
{
    /// <summary>Where the entry stands in the source, heading and body.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number printed with the entry; null where there is none.</summary>
    public Found<int>? Rank { get; init; }
    public required Found<string> Title { get; init; }
    public Found<int>? Year { get; init; }

    /// <summary>In printed order.</summary>
    public ImmutableArray<Found<string>> Directors { get; init; } = [];

    /// <summary>Musicians and bands that the film is about or that appear in it, in the order of first mention.</summary>
    public ImmutableArray<Found<string>> Artists { get; init; } = [];

    /// <summary>The entry's prose, a piece for each paragraph, without furniture; empty where there is none.</summary>
    public ImmutableArray<Found<string>> Summary { get; init; } = [];

    /// <summary>The paragraphs of the summary parted by blank lines, or null where there is none.</summary>
    public string? SummaryText => Summary.IsEmpty ? null : string.Join("\n\n", Summary.Select(paragraph => paragraph.Value));
}

/// <summary>What could not be read, and where.</summary>
public sealed record Problem(TextSpan Span, string Message);
