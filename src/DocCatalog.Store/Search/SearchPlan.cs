using System.Collections.Immutable;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Words that are looked for, with what is known of how many films have them.</summary>
/// <param name="Within">The decades in which films are looked for; none where in all.</param>
/// <param name="Whole">For each word those that are looked for instead of its beginning; none where that is looked for.</param>
internal sealed record SearchPlan(SearchQuery Query, IReadOnlyList<Decade> Within, ImmutableArray<ImmutableArray<string>> Whole)
{
    // Both indexes have lists of beginnings of two and three letters, and that of titles few enough films of longer ones to put them together.
    internal const int ListedBeginning = 3;

    /// <summary>The films that have all of the words, in no order; of more than <see cref="FilmCount.Limit"/>, one more than these.</summary>
    public IReadOnlyList<int> Films { get; init; } = [];

    /// <summary>Whether more films than are looked at have all of the words.</summary>
    public bool IsBroad => Films.Count > FilmCount.Limit;

    /// <summary>Whether more films than are looked at have one of the words, wherever.</summary>
    public bool HasBroadWord { get; init; }

    /// <summary>All of the words, as full-text search reads it.</summary>
    public string All => And(SearchQuery.AllOf(Query.Words, Whole));

    /// <summary>All of the words, as the index of titles and names is asked.</summary>
    public string AllNamed => And(Named);

    /// <summary>The same in titles alone.</summary>
    public string AllInTitle => And($"{{Title}} : ({Named})");

    private string Named => SearchQuery.AllOf(Query.Words, [.. Whole.Select((known, place) => Query.Words[place][0].Length <= ListedBeginning ? known : [])]);

    /// <summary>Just that, of a film of any of these titles.</summary>
    public string Called(params IEnumerable<string> titles) => And($"({string.Join(" OR ", titles.Select(title => $"\"{title}\""))})");

    // The decade of a film is a word of both indexes.
    private string And(string words) => Within.Count == 0 ? words : $"{words} AND ({string.Join(" OR ", Within.Select(decade => $"\"{SearchText.Of(decade)}\""))})";
}
