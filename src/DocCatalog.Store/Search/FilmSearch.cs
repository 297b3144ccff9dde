using System.Collections.Immutable;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;

namespace DocCatalog.Store.Search;

/// <summary>Full-text search over titles, other titles, names and summaries.</summary>
/// <remarks>
/// The index is SQLite's FTS5 (https://sqlite.org/fts5.html), contentless; the rowid is the film's number. Titles and names have a
/// second index, see <see cref="CommonTermSearch"/>, and their words a third by trigrams, for spelling suggestions.
/// </remarks>
public static class FilmSearch
{
    private const int MostAlternatives = 5;

    /// <summary>How well a film fits, the smaller the better: BM25 over the columns, where a word in a title counts most.</summary>
    internal const string Weight = "bm25(FilmSearch, 8.0, 6.0, 4.0, 1.0)";

    /// <summary>The numbers of the films that have all words of <paramref name="search"/>, the best first.</summary>
    /// <remarks>Where a word is very common, at most <see cref="Model.FilmCount.Limit"/> + 1, see <see cref="CommonTermSearch"/>.</remarks>
    /// <param name="asked">As the visitor typed it: a film of just this title comes first.</param>
    internal static List<int> Ranked(this CatalogReader reader, SearchPlan search, string asked)
    {
        if (search.IsBroad || search.HasBroadWord)
        {
            return reader.TopHits(search, asked);
        }

        // From the index, since reading the title of each film would be most of the work.
        var called = reader.InTitles(search.Called(SearchText.OfTitle(Key.OfTitle(asked)))).ToHashSet();
        var ranked = reader.Query($"SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 ORDER BY {Weight}, rowid", row => row.Number(0), search.All);
        return [.. ranked.Where(called.Contains), .. ranked.Where(film => !called.Contains(film))];
    }

    /// <summary>The query with unknown words replaced by similar ones; null where all words are known, or an unknown one resembles none.</summary>
    public static SearchQuery? SpellingSuggestion(this CatalogReader reader, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        var corrected = new SearchQuery(reader.Corrected(query));
        return corrected.Words.Any(forms => forms.IsEmpty) || corrected.All == query.All ? null : corrected;
    }

    /// <summary>The films that have any word of <paramref name="query"/>, or one that resembles it, the best first.</summary>
    public static IReadOnlyList<int> Nearest(this CatalogReader reader, SearchQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        var measured = reader.Corrected(query).RemoveAll(forms => forms.IsEmpty).Select(forms => reader.Measured(new SearchQuery([forms]), [])).ToList();

        // Very common words say nothing where there is a rarer one.
        var telling = measured.FindAll(word => !word.IsBroad);
        return telling.Count > 0 ? reader.Query(
                $"SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 ORDER BY {Weight}, rowid LIMIT @2",
                row => row.Number(0),
                new SearchQuery([.. telling.SelectMany(word => word.Query.Words)]).Some,
                most)
            : measured.Count > 0 ? [.. reader.TopHits(measured[0], "").Take(most)]
            : [];
    }

    // A known word stays; any other is replaced by the words that resemble it, none where there are none.
    private static ImmutableArray<ImmutableArray<string>> Corrected(this CatalogReader reader, SearchQuery query) =>
        [.. query.Words.Select(forms => reader.IsKnown(new SearchQuery([forms])) ? forms : reader.Resembling(forms[0]))];

    // The table of words in titles and names is faster to look up than the index.
    private static bool IsKnown(this CatalogReader reader, SearchQuery word) =>
        reader.Beginning(word.Words[0][0], 1).Count > 0 || reader.Has(word.All, 0);

    private static ImmutableArray<string> Resembling(this CatalogReader reader, string word)
    {
        var forgiven = Spellings.Forgiven(word);
        if (forgiven == 0)
        {
            return [];
        }

        const int candidates = 100;
        var trigrams = string.Join(" OR ", Enumerable.Range(0, word.Length - 2).Select(start => $"\"{word.Substring(start, 3)}\""));
        var words = reader.Query(
            "SELECT Word FROM SearchTrigrams WHERE SearchTrigrams MATCH @1 ORDER BY rank LIMIT @2", row => row.Text(0), trigrams, candidates);
        var near = words.Select(known => (Word: known, Distance: Spellings.Distance(word, known))).Where(known => known.Distance <= forgiven).ToList();
        var nearest = near.Where(known => known.Distance == near.Min(other => other.Distance));
        return [.. nearest.Select(known => known.Word).Order(StringComparer.Ordinal).Take(MostAlternatives)];
    }
}
