using System.Collections.Immutable;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>A search, with how common its words are.</summary>
/// <param name="Within">The decades that are searched; empty for all.</param>
/// <param name="Whole">For each word of the query the whole words that are searched instead of its prefix; empty where the prefix is.</param>
internal sealed record SearchPlan(SearchQuery Query, IReadOnlyList<Decade> Within, ImmutableArray<ImmutableArray<string>> Whole)
{
    // Both indexes have prefix indexes of two and three letters (https://sqlite.org/fts5.html#prefix_indexes).
    internal const int ListedBeginning = 3;

    /// <summary>Films that have all of the words, in no order, at most <see cref="FilmCount.Limit"/> + 1.</summary>
    public IReadOnlyList<int> Films { get; init; } = [];

    /// <summary>Whether more than <see cref="FilmCount.Limit"/> films have all of the words.</summary>
    public bool IsBroad => Films.Count > FilmCount.Limit;

    /// <summary>Whether more than <see cref="FilmCount.Limit"/> films have one of the words.</summary>
    public bool HasBroadWord { get; init; }

    /// <summary>All of the words, as an FTS5 query.</summary>
    public string All => And(SearchQuery.AllOf(Query.Words, Whole));

    /// <summary>All of the words, as a query of the index of titles and names.</summary>
    public string AllNamed => And(Named);

    /// <summary>The same in titles alone.</summary>
    public string AllInTitle => And($"{{Title}} : ({Named})");

    private string Named => SearchQuery.AllOf(Query.Words, [.. Whole.Select((known, place) => Query.Words[place][0].Length <= ListedBeginning ? known : [])]);

    /// <summary>A query for films with one of these titles, as <see cref="SearchText"/> writes titles as one word.</summary>
    public string Called(params IEnumerable<string> titles) => And($"({string.Join(" OR ", titles.Select(title => $"\"{title}\""))})");

    // Both indexes hold the decade of a film as a word.
    private string And(string words) =>
        Within.Count == 0 ? words : $"{words} AND ({string.Join(" OR ", Within.Select(decade => $"\"{SearchText.Of(decade)}\""))})";
}
