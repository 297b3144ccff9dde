using System.Collections.Immutable;
using System.Text.Json;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>Looks for words that very many films have.</summary>
/// <remarks>
/// To rank a film is to read all of what the index holds of it, and before the first, to count all films that have the word: of a
/// word that most have, that takes as long as there are films. Of more than <see cref="FilmQueries.MostLookedAt"/> therefore only
/// so many are ranked, and simply: those of just this title, then those with the words in the title, in other titles and names, and
/// anywhere; and among these those first that more articles name.
/// </remarks>
internal static class BroadSearch
{
    // The index knows beginnings of two and three letters; of longer ones it puts together all words that begin so before it knows the first film.
    private const int IndexedBeginning = 3;
    private const int MostWords = 40;

    private const string Titles = "SELECT * FROM (SELECT m.FilmId, -4 AS Weight FROM MentionKeys AS k JOIN Mentions AS m ON m.Id = k.MentionId JOIN Films AS t ON t.Id = m.FilmId WHERE k.Text = @1 AND (@7 IS NULL OR t.Decade IN (SELECT value FROM json_each(@7))) LIMIT @5)";
    private const string InTitles = " UNION ALL SELECT * FROM (SELECT rowid, -3 FROM FilmSearch WHERE FilmSearch MATCH @2 LIMIT @5)";
    private const string Elsewhere = " UNION ALL SELECT * FROM (SELECT rowid, -2 FROM FilmSearch WHERE FilmSearch MATCH @3 LIMIT @5) UNION ALL SELECT * FROM (SELECT rowid, -1 FROM FilmSearch WHERE FilmSearch MATCH @4 LIMIT @5)";
    private const string Start = "SELECT f.Id FROM (SELECT FilmId, min(Weight) AS Weight FROM (";
    private const string End = ") GROUP BY FilmId ORDER BY 2, 1 LIMIT @5) AS hit CROSS JOIN Films AS f ON f.Id = hit.FilmId ORDER BY f.TitleKey = @6 DESC, hit.Weight - min(f.Articles, 1000) / 1001.0, f.Id";

    /// <summary><paramref name="query"/> with whether very many films have its words, and where.</summary>
    public static SearchQuery Measured(this CatalogReader reader, SearchQuery query)
    {
        var whole = query with { Whole = [.. query.Words.Select(reader.Whole)] };
        var broad = reader.AreMany(whole.All) ? whole : reader.AreMany(query.All) ? query : null;
        return broad is null ? query : broad with { IsBroad = true, IsOfTitles = reader.AreMany(broad.AllIn("Title")) };
    }

    /// <summary>The films with the words of a broad <paramref name="query"/> that are looked at, the best first.</summary>
    public static List<int> Foremost(this CatalogReader reader, SearchQuery query, string title)
    {
        // A film of just this title may have come in late.
        var sql = query.IsOfTitles ? Start + Titles + InTitles + End : Start + Titles + InTitles + Elsewhere + End;
        var said = Key.OfTitle(string.Join(' ', query.Words.Select(forms => forms[0])));
        var within = query.Within.Count == 0 ? null : JsonSerializer.Serialize(query.Within.Select(decade => decade.Number));
        return reader.Ask(sql, row => row.Number(0), said, query.AllIn("Title"), query.AllIn("OtherTitles Names"), query.All, FilmQueries.MostLookedAt + 1, title, within);
    }

    /// <summary>Words of titles and names that begin as <paramref name="word"/>.</summary>
    public static List<string> Beginning(this CatalogReader reader, string word, int most) =>
        reader.Ask("SELECT Word FROM SearchWords WHERE Word >= @1 AND Word < @2 LIMIT @3", row => row.Text(0), word, word + char.MaxValue, most);

    /// <summary>Whether more films than <paramref name="many"/> fit <paramref name="expression"/>.</summary>
    public static bool Has(this CatalogReader reader, string expression, int many) =>
        reader.Ask("SELECT count(*) FROM (SELECT 1 FROM FilmSearch WHERE FilmSearch MATCH @1 LIMIT @2)", row => row.Number(0), expression, many + 1)[0] > many;

    private static bool AreMany(this CatalogReader reader, string expression) => reader.Has(expression, FilmQueries.MostLookedAt);

    private static ImmutableArray<string> Whole(this CatalogReader reader, ImmutableArray<string> forms) =>
        forms[0].Length <= IndexedBeginning ? forms : [.. forms.Union(reader.Beginning(forms[0], MostWords))];
}
