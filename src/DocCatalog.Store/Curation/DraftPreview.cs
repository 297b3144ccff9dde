using System.Collections.Immutable;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>What becomes of a draft when it is accepted: found out by importing it and taking that back.</summary>
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

    /// <summary>The number of the snapshot that it was read with; null where there is none.</summary>
    public int? SnapshotNumber { get; init; }

    /// <summary>Whether no list of films was found in it.</summary>
    public bool NoFilms { get; init; }

    /// <summary>The article that holds these very bytes; there is then nothing to accept.</summary>
    public KnownArticle? Same { get; init; }

    /// <summary>The article of the same origin, which this one would take the place of.</summary>
    public KnownArticle? Replaces { get; init; }

    /// <summary>An article that says the same in nearly the same words, with which this one counts once.</summary>
    public KnownArticle? CopyOf { get; init; }
}

/// <summary>An article of the catalog.</summary>
public sealed record KnownArticle(string Slug, string Title, string Origin, string Hash, DateTime ImportedAt);

/// <summary>An entry of a draft.</summary>
/// <param name="Match">The film that it would be about; null where a correction of before says that it is about none.</param>
public sealed record DraftEntry(int Position, int? Rank, string Title, int? Year, string? Summary, ImmutableArray<Fact> Facts, DraftMatch? Match)
{
    public IEnumerable<string> Names(Field field) => Facts.Where(fact => fact.Field == field).Select(fact => Whitespace.Collapse(fact.Value));
}

/// <summary>The film that an entry would be about.</summary>
/// <param name="Slug">Null where the film would be a new one.</param>
/// <param name="Why">As <see cref="Mention.Match"/>.</param>
/// <param name="Near">Films of a like title that it is not held to be.</param>
public sealed record DraftMatch(string? Slug, string Title, int? Year, string Why, ImmutableArray<NearFilm> Near);

/// <summary>A film whose title is like that of an entry.</summary>
public sealed record NearFilm(string Slug, string Title, int? Year, string? Directors);

/// <summary>What the curator makes of an entry. A value that is as the article says is no correction.</summary>
/// <param name="Position">Its place among the article's entries, from 1.</param>
/// <param name="Year">As it was typed; null where there should be none.</param>
public sealed record EntryDecision(int Position, bool IsDropped, string Title, string? Year, IReadOnlyList<string> Directors, IReadOnlyList<string> Artists);
