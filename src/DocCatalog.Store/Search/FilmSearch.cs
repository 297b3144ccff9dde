using System.Collections.Immutable;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;

namespace DocCatalog.Store.Search;

/// <summary>Full-text search over titles, other titles, names and summaries.</summary>
/// <remarks>
/// The index is SQLite's FTS5 (https://sqlite.org/fts5.html), and holds no text but our words of it; a film's number is its row.
/// Titles and names have an index of their own beside it, see <see cref="CommonTermSearch"/>, and their words a third by their trigrams, where a
/// misspelt word finds those it may have been meant for.
/// </remarks>
public static class FilmSearch
{
    private const int MostAlternatives = 5;

    /// <summary>How well a film fits, the smaller the better: BM25 over the columns, where a word in a title counts most.</summary>
    internal const string Weight = "bm25(FilmSearch, 8.0, 6.0, 4.0, 1.0)";

    /// <summary>The numbers of all films that have all words of <paramref name="search"/>, the best first; of very many, those that are looked at, see <see cref="CommonTermSearch"/>.</summary>
    /// <param name="asked">A film of just this title stands before all others.</param>
    internal static List<int> Ranked(this CatalogReader reader, SearchPlan search, string asked)
    {
        if (search.IsBroad || search.HasBroadWord)
        {
            return reader.TopHits(search, asked);
        }

        // Asking each film for its title would be most of the work.
        var called = reader.InTitles(search.Called(SearchText.OfTitle(Key.OfTitle(asked)))).ToHashSet();
        var ranked = reader.Query($"SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 ORDER BY {Weight}, rowid", row => row.Number(0), search.All);
        return [.. ranked.Where(called.Contains), .. ranked.Where(film => !called.Contains(film))];
    }

    /// <summary><paramref name="query"/> with what its unknown words may have been meant for; null where every word is known or nothing resembles one that is not.</summary>
    public static SearchQuery? SpellingSuggestion(this CatalogReader reader, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        var respelt = new SearchQuery(reader.Corrected(query));
        return respelt.Words.Any(forms => forms.IsEmpty) || respelt.All == query.All ? null : respelt;
    }

    /// <summary>The films with titles, names or summaries nearest to <paramref name="query"/>, the nearest first: those that have any of its words or of those that resemble them.</summary>
    public static IReadOnlyList<int> Nearest(this CatalogReader reader, SearchQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        var measured = reader.Corrected(query).RemoveAll(forms => forms.IsEmpty).Select(forms => reader.Measured(new SearchQuery([forms]), [])).ToList();

        // Words that very many films have tell none from the others, as long as there is one that does.
        var telling = measured.FindAll(word => !word.IsBroad);
        return telling.Count > 0 ? reader.Query(
                $"SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 ORDER BY {Weight}, rowid LIMIT @2", row => row.Number(0), new SearchQuery([.. telling.SelectMany(word => word.Query.Words)]).Some, most)
            : measured.Count > 0 ? [.. reader.TopHits(measured[0], "").Take(most)]
            : [];
    }

    // A word that is known stands for itself, any other for those that resemble it, if there are any.
    private static ImmutableArray<ImmutableArray<string>> Corrected(this CatalogReader reader, SearchQuery query) =>
        [.. query.Words.Select(forms => reader.IsKnown(new SearchQuery([forms])) ? forms : reader.Resembling(forms[0]))];

    // The words of titles and names are known by themselves, which costs less to ask than the index.
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
        var words = reader.Query("SELECT Word FROM SearchTrigrams WHERE SearchTrigrams MATCH @1 ORDER BY rank LIMIT @2", row => row.Text(0), trigrams, candidates);
        var near = words.Select(known => (Word: known, Distance: Spellings.Distance(word, known))).Where(known => known.Distance <= forgiven).ToList();
        return [.. near.Where(known => known.Distance == near.Min(other => other.Distance)).Select(known => known.Word).Order(StringComparer.Ordinal).Take(MostAlternatives)];
    }
}
