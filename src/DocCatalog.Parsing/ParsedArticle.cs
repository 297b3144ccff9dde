using System.Collections.Immutable;
using DocCatalog.Parsing.Rules;

namespace DocCatalog.Parsing;

/// <summary>The result of <see cref="ArticleParser"/>.</summary>
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
    /// Whether the list is certain enough to be imported without review. A less certain list is still reported, because the person who
    /// submits an article may know that it is a list.
    /// </summary>
    public bool IsSure => ListProbability >= SureFrom;

    /// <summary>The lowest probability at which a list is sure.</summary>
    public const double SureFrom = 0.6;
}

/// <summary>Facts about the article as a whole; null where neither its text nor its metadata states them.</summary>
public sealed record ArticleFacts
{
    public string? Title { get; init; }
    public string? Author { get; init; }
    public string? Site { get; init; }
    public string? Url { get; init; }

    /// <summary>As stated, usually ISO 8601: a date, or a date and time.</summary>
    public string? Published { get; init; }

    /// <summary>A BCP 47 tag; detected from the text where the metadata does not state it.</summary>
    public string? Language { get; init; }
}

/// <summary>The text that supports a value: <c>Source[Span.Start..Span.End] == Quote</c>.</summary>
public sealed record Evidence(TextSpan Span, string Quote);

/// <summary>A value's probability in three bands.</summary>
public enum Confidence
{
    /// <summary>Below <see cref="ConfidenceBands.Medium"/>.</summary>
    Low,

    /// <summary>Below <see cref="ConfidenceBands.High"/>.</summary>
    Medium,
    High,
}

/// <summary>The lower bounds of the bands of <see cref="Confidence"/>.</summary>
public static class ConfidenceBands
{
    public const double Medium = 0.75;
    public const double High = 0.92;

    public static Confidence From(double probability) =>
        probability >= High ? Confidence.High : probability >= Medium ? Confidence.Medium : Confidence.Low;
}

/// <summary>A value with the text that supports it.</summary>
/// <param name="Probability">The calibrated probability that the value is right: of values at 0.9, nine in ten are.</param>
public sealed record Found<T>(T Value, Evidence Evidence, double Probability)
{
    public Confidence Confidence => ConfidenceBands.From(Probability);
}

/// <summary>One film as one article lists it.</summary>
public sealed record Entry
{
    /// <summary>The span of heading and body in the source.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number printed with the entry; null where there is none.</summary>
    public Found<int>? Rank { get; init; }
    public required Found<string> Title { get; init; }
    public Found<int>? Year { get; init; }

    /// <summary>In printed order.</summary>
    public ImmutableArray<Found<string>> Directors { get; init; } = [];

    /// <summary>Musicians and bands that the film is about or that appear in it, in the order of first mention.</summary>
    public ImmutableArray<Found<string>> Artists { get; init; } = [];

    /// <summary>The entry's prose, one element per paragraph, without boilerplate; empty where there is none.</summary>
    public ImmutableArray<Found<string>> Summary { get; init; } = [];

    /// <summary>All names of the entry with their probabilities, including those that were not credited.</summary>
    internal IReadOnlyList<NameCandidate> Names { get; init; } = [];

    /// <summary>The paragraphs of the summary joined by blank lines; null where there are none.</summary>
    public string? SummaryText => Summary.IsEmpty ? null : string.Join("\n\n", Summary.Select(paragraph => paragraph.Value));
}

/// <summary>Something that could not be read, and where.</summary>
public sealed record Problem(TextSpan Span, string Message);
