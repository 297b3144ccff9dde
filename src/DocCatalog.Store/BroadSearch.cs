using System.Collections.Immutable;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

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

    /// <summary><paramref name="query"/> with whether very many films have its words, and where.</summary>
    public static async Task<SearchQuery> Measured(this CatalogDb db, SearchQuery query, CancellationToken cancel)
    {
        var whole = query with { Whole = await db.Whole(query, cancel) };
        var broad = await db.AreMany(whole.All, cancel) ? whole : await db.AreMany(query.All, cancel) ? query : null;
        return broad is null ? query : broad with { IsBroad = true, IsOfTitles = await db.AreMany(broad.AllIn("Title"), cancel) };
    }

    /// <summary>The films with the words of a broad <paramref name="query"/> that are looked at.</summary>
    public static IQueryable<SearchHit> Foremost(this CatalogDb db, SearchQuery query)
    {
        // A film of just this title may have come in late.
        const string titles = "SELECT * FROM (SELECT m.FilmId, -4 AS Weight FROM MentionKeys AS k JOIN Mentions AS m ON m.Id = k.MentionId WHERE k.Text = {0} AND m.FilmId IS NOT NULL LIMIT {4})";
        const string inTitles = " UNION ALL SELECT * FROM (SELECT rowid, -3 FROM FilmSearch WHERE FilmSearch MATCH {1} LIMIT {4})";
        const string elsewhere = " UNION ALL SELECT * FROM (SELECT rowid, -2 FROM FilmSearch WHERE FilmSearch MATCH {2} LIMIT {4}) UNION ALL SELECT * FROM (SELECT rowid, -1 FROM FilmSearch WHERE FilmSearch MATCH {3} LIMIT {4})";
        const string start = "SELECT f.Id AS FilmId, hit.Weight - min(f.Articles, 1000) / 1001.0 AS Weight FROM (SELECT FilmId, min(Weight) AS Weight FROM (";
        const string end = ") GROUP BY FilmId ORDER BY 2, 1 LIMIT {4}) AS hit CROSS JOIN Films AS f ON f.Id = hit.FilmId";
        var sql = query.IsOfTitles ? start + titles + inTitles + end : start + titles + inTitles + elsewhere + end;
        var title = Key.OfTitle(string.Join(' ', query.Words.Select(forms => forms[0])));
        return db.Set<SearchHit>().FromSqlRaw(sql, title, query.AllIn("Title"), query.AllIn("OtherTitles Names"), query.All, FilmQueries.MostLookedAt + 1).AsNoTracking();
    }

    /// <summary>The numbers of the films that fit <paramref name="expression"/>, in no order and unranked.</summary>
    public static IQueryable<int> Found(this CatalogDb db, string expression) => db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM FilmSearch WHERE FilmSearch MATCH {expression}");

    /// <summary>Words of titles and names that begin as <paramref name="word"/>.</summary>
    public static IQueryable<string> Beginning(this CatalogDb db, string word, int most)
    {
        var behind = word + char.MaxValue;
        return db.Database.SqlQuery<string>($"SELECT Word AS Value FROM SearchWords WHERE Word >= {word} AND Word < {behind} LIMIT {most}");
    }

    private static async Task<bool> AreMany(this CatalogDb db, string expression, CancellationToken cancel) =>
        await db.Found(expression).Take(FilmQueries.MostLookedAt + 1).CountAsync(cancel) > FilmQueries.MostLookedAt;

    private static async Task<ImmutableArray<ImmutableArray<string>>> Whole(this CatalogDb db, SearchQuery query, CancellationToken cancel)
    {
        var words = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var forms in query.Words)
        {
            words.Add(forms[0].Length <= IndexedBeginning ? forms : [.. forms.Union(await db.Beginning(forms[0], MostWords).ToListAsync(cancel))]);
        }

        return words.ToImmutable();
    }
}
