using System.Collections.Immutable;
using DocCatalog.Parsing.Rules;

namespace DocCatalog.Parsing;

/// <summary>What an article says: the output of <see cref="ArticleParser"/>.</summary>
public sealed record ParsedArticle
{
    public required Document Document { get; init; }
    public required ArticleFacts Facts { get; init; }

    /// <summary>In the order of the source; their spans do not overlap, except for films that share one heading.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>How probable it is that <see cref="Entries"/> are the article's list of films; null where no list was found.</summary>
    public double? ListProbability { get; init; }

    /// <summary>
    /// Whether the list is certain enough to be taken without anybody looking at it. One that is not may still be what somebody meant
    /// who handed over this article as a list.
    /// </summary>
    public bool IsSure => ListProbability >= SureFrom;

    /// <summary>The probability from which a list counts as certain.</summary>
    public const double SureFrom = 0.6;
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

/// <summary>How sure a value is, in three bands of its probability.</summary>
public enum Confidence
{
    /// <summary>Below <see cref="ConfidenceBands.Medium"/>.</summary>
    Low,

    /// <summary>Below <see cref="ConfidenceBands.High"/>.</summary>
    Medium,
    High,
}

/// <summary>Where the bands of <see cref="Confidence"/> begin.</summary>
public static class ConfidenceBands
{
    public const double Medium = 0.75;
    public const double High = 0.92;

    public static Confidence From(double probability) =>
        probability >= High ? Confidence.High : probability >= Medium ? Confidence.Medium : Confidence.Low;
}

/// <summary>A value together with the words that say it.</summary>
/// <param name="Probability">How probable it is that the value is right, from 0 to 1: of values at 0.9, nine in ten are.</param>
public sealed record Found<T>(T Value, Evidence Evidence, double Probability)
{
    public Confidence Confidence => ConfidenceBands.From(Probability);
}

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

    /// <summary>The entry's prose, a piece for each paragraph, without boilerplate; empty where there is none.</summary>
    public ImmutableArray<Found<string>> Summary { get; init; } = [];

    /// <summary>Every name of the entry as it was judged, those that were left out among them.</summary>
    internal IReadOnlyList<NameCandidate> Names { get; init; } = [];

    /// <summary>The paragraphs of the summary parted by blank lines, or null where there is none.</summary>
    public string? SummaryText => Summary.IsEmpty ? null : string.Join("\n\n", Summary.Select(paragraph => paragraph.Value));
}

/// <summary>What could not be read, and where.</summary>
public sealed record Problem(TextSpan Span, string Message);
