using System.Collections.Immutable;
using System.Text.Json;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>Looks for words that very many films have.</summary>
/// <remarks>
/// To rank a film is to read all of what the index holds of it, and before the first, to count all films that have each word: of a
/// word that most have, that takes as long as there are films. Where a word is of more than <see cref="FilmQueries.MostLookedAt"/>,
/// films are therefore ranked simply: those of just this title, then those with the words in the title, in other titles and names, and
/// anywhere; and among these those first that more articles name. Where more than so many have all of the words, only so many are looked at.
/// </remarks>
internal static class BroadSearch
{
    // The index knows beginnings of two and three letters; of longer ones it puts together all words that begin so before it knows the first film.
    private const int IndexedBeginning = 3;
    private const int MostWords = 40;

    private const string IsWithin = "(@7 IS NULL OR t.Decade IN (SELECT value FROM json_each(@7)))";
    private const string Start = "SELECT f.Id FROM (SELECT FilmId, min(Weight) AS Weight FROM (";
    private const string OfTitle = $"SELECT * FROM (SELECT t.Id AS FilmId, -5 AS Weight FROM Films AS t WHERE t.SortKey = @8 AND t.TitleKey = @6 AND {IsWithin} LIMIT @5)";
    private const string Titles = $" UNION ALL SELECT * FROM (SELECT m.FilmId, -4 FROM MentionKeys AS k JOIN Mentions AS m ON m.Id = k.MentionId JOIN Films AS t ON t.Id = m.FilmId WHERE k.Text = @1 AND {IsWithin} LIMIT @5)";
    private const string InTitles = " UNION ALL SELECT * FROM (SELECT rowid, -3 FROM FilmSearch WHERE FilmSearch MATCH @2 LIMIT @5)";
    private const string InNames = " UNION ALL SELECT * FROM (SELECT rowid, -2 FROM FilmSearch WHERE FilmSearch MATCH @3 LIMIT @5)";
    private const string Anywhere = " UNION ALL SELECT * FROM (SELECT rowid, -1 FROM FilmSearch WHERE FilmSearch MATCH @4 LIMIT @5)";
    private const string AmongThese = " UNION ALL SELECT value, -1 FROM json_each(@4)";
    private const string ByFilm = ") GROUP BY FilmId";
    private const string NoneElse = " HAVING max(Weight) = -1";
    private const string End = $" ORDER BY 2, 1 LIMIT @5) AS hit CROSS JOIN Films AS f {FilmOrder.ByNumber} ON f.Id = hit.FilmId ORDER BY hit.Weight - min(f.Articles, 1000) / 1001.0, f.Id";

    /// <summary><paramref name="query"/> with whether very many films have its words, and where.</summary>
    public static SearchQuery Measured(this CatalogReader reader, SearchQuery query)
    {
        var whole = query with { Whole = [.. query.Words.Select(reader.Whole)] };
        if (reader.AreMany(whole.All))
        {
            return Broad(whole);
        }

        var films = reader.First(query.All);
        return films.Count > FilmQueries.MostLookedAt ? Broad(query)
            : query.Words.Length > 1 && query.Words.Where(IsBroad).Any() ? query with { InTitles = [.. query.Words.Zip(whole.Whole.Value, Known)], Films = films }
            : query;

        SearchQuery Broad(SearchQuery many) => many with { IsBroad = true, IsOfTitles = reader.AreMany(many.AllIn("Title")) };

        bool IsBroad(ImmutableArray<string> forms, int place) =>
            reader.AreMany(new SearchQuery([forms]) { Whole = [whole.Whole.Value[place]] }.All) || reader.AreMany(new SearchQuery([forms]).All);
    }

    /// <summary>The films with the words of <paramref name="query"/> that are looked at, the best first: of very many, or where one of the words is of very many.</summary>
    public static List<int> Foremost(this CatalogReader reader, SearchQuery query, string asked)
    {
        // A film of just this title may have come in late.
        var sql = Start + OfTitle + Titles + InTitles + (query.Films is not null ? InNames + AmongThese + ByFilm + NoneElse : query.IsOfTitles ? ByFilm : InNames + Anywhere + ByFilm) + End;
        var said = Key.OfTitle(string.Join(' ', query.Words.Select(forms => forms[0])));
        var within = query.Within.Count == 0 ? null : JsonSerializer.Serialize(query.Within.Select(decade => decade.Number));
        return reader.Ask(
            sql,
            row => row.Number(0),
            said,
            query.AllIn("Title"),
            query.AllIn("OtherTitles Names"),
            query.Films is { } films ? JsonSerializer.Serialize(films) : query.All,
            FilmQueries.MostLookedAt + 1,
            Key.OfTitle(asked),
            within,
            Key.OfFiling(asked));
    }

    /// <summary>Words of titles and names that begin as <paramref name="word"/>.</summary>
    public static List<string> Beginning(this CatalogReader reader, string word, int most) =>
        reader.Ask("SELECT Word FROM SearchWords WHERE Word >= @1 AND Word < @2 LIMIT @3", row => row.Text(0), word, word + char.MaxValue, most);

    /// <summary>Whether more films than <paramref name="many"/> fit <paramref name="expression"/>.</summary>
    public static bool Has(this CatalogReader reader, string expression, int many) =>
        reader.Ask("SELECT count(*) FROM (SELECT 1 FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2)", row => row.Number(0), expression, many + 1)[0] > many;

    private static List<int> First(this CatalogReader reader, string expression) =>
        reader.Ask("SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2", row => row.Number(0), expression, FilmQueries.MostLookedAt + 1);

    private static bool AreMany(this CatalogReader reader, string expression) => reader.Has(expression, FilmQueries.MostLookedAt);

    // All words of titles and names that begin so; none where there may be more, or the index knows the beginning.
    private static ImmutableArray<string> Known(ImmutableArray<string> forms, ImmutableArray<string> whole) =>
        forms[0].Length <= IndexedBeginning || whole.Length >= MostWords ? [] : whole;

    private static ImmutableArray<string> Whole(this CatalogReader reader, ImmutableArray<string> forms) =>
        forms[0].Length <= IndexedBeginning ? forms : [.. forms.Union(reader.Beginning(forms[0], MostWords))];
}
