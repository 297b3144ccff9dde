using System.Collections.Immutable;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Looks for words that very many films have.</summary>
/// <remarks>
/// To rank a film is to read all of what the index holds of it, and before the first, to count all films that have each word: of a
/// word that most have, that takes as long as there are films. Where a word is of more than <see cref="FilmCount.Limit"/>,
/// films are therefore ranked simply: those of just this title, then those with the words in the title, in other titles and names, and
/// anywhere; and among these those first that more articles name. Where more than so many have all of the words, only so many are looked at.
/// Titles and names are looked up in an index of their own: to find the few films that have a word there, that of all words would have to be
/// followed through every film that has it in its summary.
/// </remarks>
internal static class CommonTermSearch
{
    private const int MostWords = 40;

    /// <summary><paramref name="query"/> with whether very many films have its words, and which do.</summary>
    /// <param name="within">The decades in which they are looked for; none where in all.</param>
    public static SearchPlan Measured(this CatalogReader reader, SearchQuery query, IReadOnlyList<Decade> within)
    {
        // What begins so, the index puts together before it knows the first film; words that are known may do.
        var whole = reader.Found(new(query, within, [.. query.Words.Select(reader.Whole)]));
        if (whole.IsBroad)
        {
            return whole;
        }

        // Decades are looked in by themselves where very many films have the words.
        var hasBroadWord = within.Count > 0 || (query.Words.Length > 1 && query.Words.Where((forms, place) => reader.IsBroad(forms, whole.Whole[place])).Any());
        return reader.Found(new(query, within, [.. query.Words.Select(forms => hasBroadWord ? reader.Terms(forms) : [])]) { HasBroadWord = hasBroadWord });
    }

    /// <summary>The films with the words of <paramref name="search"/> that are looked at, the best first: of very many, or where one of the words is of very many.</summary>
    public static List<int> TopHits(this CatalogReader reader, SearchPlan search, string asked)
    {
        var known = search.IsBroad ? null : search.Films.ToHashSet();
        var first = reader.BestFirst(search, asked)
            .SelectMany((films, place) => films.Where(film => known?.Contains(film) != false).Select(film => (Film: film, Place: place)))
            .DistinctBy(hit => hit.Film)
            .Take(FilmCount.Limit + 1);
        return reader.ByArticles([.. first]);
    }

    /// <summary>Words of titles and names that begin as <paramref name="word"/>.</summary>
    public static List<string> Beginning(this CatalogReader reader, string word, int most) =>
        reader.Query("SELECT Word FROM SearchWords WHERE Word >= @1 AND Word < @2 LIMIT @3", row => row.Text(0), word, word + char.MaxValue, most);

    /// <summary>Whether more films than <paramref name="many"/> fit <paramref name="expression"/>.</summary>
    public static bool Has(this CatalogReader reader, string expression, int many) =>
        reader.Query("SELECT count(*) FROM (SELECT 1 FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2)", row => row.Number(0), expression, many + 1)[0] > many;

    /// <summary>Films that fit <paramref name="expression"/> in the index of titles, in the order of their numbers; of very many one more than are looked at.</summary>
    public static List<int> InTitles(this CatalogReader reader, string expression) =>
        reader.Query("SELECT rowid FROM TitleSearch WHERE TitleSearch MATCH @1 LIMIT @2", row => row.Number(0), expression, FilmCount.Limit + 1);

    // What comes later need not be looked for where there are enough of what comes first.
    private static IEnumerable<IReadOnlyList<int>> BestFirst(this CatalogReader reader, SearchPlan search, string asked)
    {
        // A film of just this title may have come in late.
        var said = Key.OfTitle(string.Join(' ', search.Query.Words.Select(forms => forms[0])));
        yield return reader.InTitles(search.Called(SearchText.OfTitle(Key.OfTitle(asked))));
        yield return reader.InTitles(search.Called(SearchText.OfTitle(said), SearchText.OfOtherTitle(said)));
        yield return reader.InTitles(search.AllInTitle);
        yield return reader.InTitles(search.AllNamed);
        yield return search.Films;
    }

    // As one number: first the place, among these the more articles, and then the film, as which the lower half is read.
    private static List<int> ByArticles(this CatalogReader reader, List<(int Film, int Place)> hits)
    {
        var articles = FilmValues.Of(reader).ArticlesOf(hits.ConvertAll(hit => hit.Film));
        var orders = hits.Where(hit => articles.ContainsKey(hit.Film)).Select(hit => ((long)hit.Place << 56) - ((long)articles[hit.Film] << 32) + hit.Film).ToList();
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

    // All words of the index that begin so, so that films are told from each other one by one; none where these are many, or the index has them listed.
    private static ImmutableArray<string> Terms(this CatalogReader reader, ImmutableArray<string> forms)
    {
        if (forms[0].Length <= SearchPlan.ListedBeginning || !forms.All(SearchText.IsOne))
        {
            return [];
        }

        var terms = forms.SelectMany(reader.TermsFrom).Distinct().Take(MostWords).ToImmutableArray();
        return terms.Length < MostWords ? terms : [];
    }

    // To ask for all at once would be to read of each all films that have it.
    private static IEnumerable<string> TermsFrom(this CatalogReader reader, string beginning)
    {
        var from = beginning;
        while (reader.Query("SELECT term FROM SearchTerms WHERE term >= @1 LIMIT 1", row => row.Text(0), from) is [var term] && term.StartsWith(beginning, StringComparison.Ordinal))
        {
            yield return term;
            from = $"{term}\u0001";
        }
    }
}
