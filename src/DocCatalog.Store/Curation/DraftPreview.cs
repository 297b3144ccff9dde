using System.Collections.Immutable;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>The result of accepting a draft, from an import that is rolled back.</summary>
public sealed record DraftPreview
{
    public required string Title { get; init; }

    /// <summary>The text that the facts index.</summary>
    public required string Source { get; init; }
    public string? Language { get; init; }
    public ImmutableArray<DraftEntry> Entries { get; init; } = [];
    public ImmutableArray<ImportProblem> Problems { get; init; } = [];

    /// <inheritdoc cref="ImportResult.UnsureProbability"/>
    public double? UnsureProbability { get; init; }

    /// <summary>The number of the snapshot it was read with; null without one.</summary>
    public int? SnapshotNumber { get; init; }

    /// <summary>Whether no list of films was found.</summary>
    public bool NoFilms { get; init; }

    /// <summary>The stored article of equal bytes; there is then nothing to accept.</summary>
    public KnownArticle? Same { get; init; }

    /// <summary>The stored article of the same origin, which would be replaced.</summary>
    public KnownArticle? Replaces { get; init; }

    /// <summary>A stored near-duplicate, with which this article counts once.</summary>
    public KnownArticle? CopyOf { get; init; }
}

/// <summary>A stored article.</summary>
public sealed record KnownArticle(string Slug, string Title, string Origin, string Hash, DateTime ImportedAt);

/// <summary>An entry of a draft.</summary>
/// <param name="Match">The film that it would be about; null where an earlier correction rejects the entry.</param>
public sealed record DraftEntry(int Position, int? Rank, string Title, int? Year, string? Summary, ImmutableArray<Fact> Facts, DraftMatch? Match)
{
    public IEnumerable<string> Names(Field field) => Facts.Where(fact => fact.Field == field).Select(fact => Whitespace.Collapse(fact.Value));
}

/// <summary>The film that an entry would be about.</summary>
/// <param name="Slug">Null for a new film.</param>
/// <param name="Why">See <see cref="Mention.Match"/>.</param>
/// <param name="Near">Other films of similar titles.</param>
public sealed record DraftMatch(string? Slug, string Title, int? Year, string Why, ImmutableArray<NearFilm> Near);

/// <summary>A film whose title is similar to that of an entry.</summary>
public sealed record NearFilm(string Slug, string Title, int? Year, string? Directors);

/// <summary>The values of an entry as the curator wants them; those that differ from the article become corrections.</summary>
/// <param name="Position">Its position among the article's entries, from 1.</param>
/// <param name="Year">As typed; null for none.</param>
public sealed record EntryDecision(int Position, bool IsDropped, string Title, string? Year, IReadOnlyList<string> Directors, IReadOnlyList<string> Artists);
