using System.Collections.Immutable;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Searches for words that very many films have.</summary>
/// <remarks>
/// BM25 counts all films that have a word before it can rank the first, which for a very common word takes time in proportion to the
/// catalog. Where a word occurs in more than <see cref="FilmCount.Limit"/> films, they are ranked more simply: films of just this title,
/// then films with the words in the title, in other titles and names, and anywhere; within each group, films that more articles name
/// first. Where more than the limit have all of the words, only that many are considered. Titles and names have an index of their own,
/// since the index of all text would be read through every film that has the word in its summary.
/// </remarks>
internal static class CommonTermSearch
{
    private const int MostWords = 40;

    /// <summary>How common the words of <paramref name="query"/> are, and the films that have all of them.</summary>
    /// <param name="within">The decades that are searched; empty for all.</param>
    public static SearchPlan Measured(this CatalogReader reader, SearchQuery query, IReadOnlyList<Decade> within)
    {
        // FTS5 merges all words with a prefix before it returns the first film; the known words may be enough.
        var whole = reader.Found(new(query, within, [.. query.Words.Select(reader.Whole)]));
        if (whole.IsBroad)
        {
            return whole;
        }

        // Decades are passed only after a search of all films turned out to be broad.
        var hasBroadWord = within.Count > 0
            || (query.Words.Length > 1 && query.Words.Where((forms, place) => reader.IsBroad(forms, whole.Whole[place])).Any());
        return reader.Found(new(query, within, [.. query.Words.Select(forms => hasBroadWord ? reader.Terms(forms) : [])]) { HasBroadWord = hasBroadWord });
    }

    /// <summary>The films with the words of <paramref name="search"/>, the best first, at most <see cref="FilmCount.Limit"/> + 1.</summary>
    public static List<int> TopHits(this CatalogReader reader, SearchPlan search, string asked)
    {
        var known = search.IsBroad ? null : search.Films.ToHashSet();
        var first = reader.BestFirst(search, asked)
            .SelectMany((films, place) => films.Where(film => known?.Contains(film) != false).Select(film => (Film: film, Place: place)))
            .DistinctBy(hit => hit.Film)
            .Take(FilmCount.Limit + 1);
        return reader.ByArticles([.. first]);
    }

    /// <summary>Words of titles and names that begin with <paramref name="word"/>.</summary>
    public static List<string> Beginning(this CatalogReader reader, string word, int most) =>
        reader.Query("SELECT Word FROM SearchWords WHERE Word >= @1 AND Word < @2 LIMIT @3", row => row.Text(0), word, word + char.MaxValue, most);

    /// <summary>Whether more than <paramref name="many"/> films match <paramref name="expression"/>.</summary>
    public static bool Has(this CatalogReader reader, string expression, int many) => reader.Query(
        "SELECT count(*) FROM (SELECT 1 FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2)", row => row.Number(0), expression, many + 1)[0] > many;

    /// <summary>Films that match an FTS5 query of the index of titles and names, at most <see cref="FilmCount.Limit"/> + 1, in order of number.</summary>
    public static List<int> InTitles(this CatalogReader reader, string expression) =>
        reader.Query("SELECT rowid FROM TitleSearch WHERE TitleSearch MATCH @1 LIMIT @2", row => row.Number(0), expression, FilmCount.Limit + 1);

    // Lazily: a later group is not searched where the earlier ones are enough.
    private static IEnumerable<IReadOnlyList<int>> BestFirst(this CatalogReader reader, SearchPlan search, string asked)
    {
        // Films of just this title, as typed and as corrected.
        var corrected = Key.OfTitle(string.Join(' ', search.Query.Words.Select(forms => forms[0])));
        yield return reader.InTitles(search.Called(SearchText.OfTitle(Key.OfTitle(asked))));
        yield return reader.InTitles(search.Called(SearchText.OfTitle(corrected), SearchText.OfOtherTitle(corrected)));
        yield return reader.InTitles(search.AllInTitle);
        yield return reader.InTitles(search.AllNamed);
        yield return search.Films;
    }

    // Sorted by one number for speed: the group in the upper bits, then the number of articles, and the film in the lower 32.
    private static List<int> ByArticles(this CatalogReader reader, List<(int Film, int Place)> hits)
    {
        var articles = FilmValues.Of(reader).ArticlesOf(hits.ConvertAll(hit => hit.Film));
        var orders = hits.Where(hit => articles.ContainsKey(hit.Film))
            .Select(hit => ((long)hit.Place << 56) - ((long)articles[hit.Film] << 32) + hit.Film).ToList();
        orders.Sort();
        return orders.ConvertAll(order => (int)order);
    }

    private static SearchPlan Found(this CatalogReader reader, SearchPlan search) => search with
    {
        Films = reader.Query("SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2", row => row.Number(0), search.All, FilmCount.Limit + 1),
    };

    private static bool IsBroad(this CatalogReader reader, ImmutableArray<string> forms, ImmutableArray<string> whole) =>
        reader.Has(SearchQuery.AllOf([forms], [whole]), FilmCount.Limit) || reader.Has(new SearchQuery([forms]).All, FilmCount.Limit);

    private static ImmutableArray<string> Whole(this CatalogReader reader, ImmutableArray<string> forms) =>
        forms[0].Length <= SearchPlan.ListedBeginning ? forms : [.. forms.Union(reader.Beginning(forms[0], MostWords))];

    // All words of the index with this prefix, so that FTS5 need not merge them; none where there are too many, or a prefix index has them.
    private static ImmutableArray<string> Terms(this CatalogReader reader, ImmutableArray<string> forms)
    {
        if (forms[0].Length <= SearchPlan.ListedBeginning || !forms.All(SearchText.IsOne))
        {
            return [];
        }

        var terms = forms.SelectMany(reader.TermsFrom).Distinct().Take(MostWords).ToImmutableArray();
        return terms.Length < MostWords ? terms : [];
    }

    // One at a time: a range query of the vocabulary would read every film that has each word.
    private static IEnumerable<string> TermsFrom(this CatalogReader reader, string beginning)
    {
        var from = beginning;
        while (reader.Query("SELECT term FROM SearchTerms WHERE term >= @1 LIMIT 1", row => row.Text(0), from) is [var term]
            && term.StartsWith(beginning, StringComparison.Ordinal))
        {
            yield return term;
            from = $"{term}\u0001";
        }
    }
}
