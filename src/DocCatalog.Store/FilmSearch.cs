using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>A film that has the words looked for.</summary>
/// <param name="Weight">The smaller, the better it fits: BM25 over the columns, a word in a title counting most.</param>
public sealed record SearchHit(int FilmId, double Weight);

/// <summary>Full-text search over titles, other titles, names and summaries.</summary>
/// <remarks>
/// The index is SQLite's FTS5 (https://sqlite.org/fts5.html), and holds no text but our words of it; a film's number is its row.
/// Words of titles and names stand in a second index by their trigrams, where a misspelt word finds those it may have been meant for.
/// </remarks>
public static class FilmSearch
{
    private const int MostAlternatives = 5;
    private const int AtOnce = 500;

    // To be raised whenever a word is written to the index otherwise than before, as when Key folds another letter. Kept with the
    // database (https://sqlite.org/pragma.html#pragma_user_version).
    internal const int Version = 2;

    /// <summary>The films that have all words of <paramref name="query"/>, in no order; of very many, those that are looked at, see <see cref="BroadSearch"/>.</summary>
    public static IQueryable<SearchHit> Hits(this CatalogDb db, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        return query.IsBroad ? db.Foremost(query) : db.Hits(query.All);
    }

    /// <summary>The films that have any words of <paramref name="query"/>, for want of one that has all.</summary>
    public static IQueryable<SearchHit> NearHits(this CatalogDb db, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        return db.Hits(query.Some);
    }

    /// <summary><paramref name="query"/> with what its unknown words may have been meant for; null where every word is known or nothing resembles one that is not.</summary>
    public static async Task<SearchQuery?> Respelt(this CatalogDb db, SearchQuery query, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        var respelt = new SearchQuery(await db.Meant(query, cancel));
        return respelt.Words.Any(forms => forms.IsEmpty) || respelt.All == query.All ? null : respelt;
    }

    /// <summary>The films with titles, names or summaries nearest to <paramref name="query"/>, the nearest first: those that have any of its words or of those that resemble them.</summary>
    public static async Task<IReadOnlyList<int>> Nearest(this CatalogDb db, SearchQuery query, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        var words = (await db.Meant(query, cancel)).RemoveAll(forms => forms.IsEmpty);
        return words.IsEmpty ? [] : await (await db.Telling(words, cancel)).OrderBy(hit => hit.Weight).ThenBy(hit => hit.FilmId).Take(most).Select(hit => hit.FilmId).ToListAsync(cancel);
    }

    // Words that very many films have tell none from the others, as long as there is one that does.
    private static async Task<IQueryable<SearchHit>> Telling(this CatalogDb db, ImmutableArray<ImmutableArray<string>> words, CancellationToken cancel)
    {
        var measured = new List<SearchQuery>();
        foreach (var forms in words)
        {
            measured.Add(await db.Measured(new SearchQuery([forms]), cancel));
        }

        return measured.TrueForAll(word => word.IsBroad) ? db.Hits(measured[0]) : db.NearHits(new SearchQuery([.. measured.Where(word => !word.IsBroad).SelectMany(word => word.Words)]));
    }

    // A word that is known stands for itself, any other for those that resemble it, if there are any.
    private static async Task<ImmutableArray<ImmutableArray<string>>> Meant(this CatalogDb db, SearchQuery query, CancellationToken cancel)
    {
        var words = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var forms in query.Words)
        {
            words.Add(await db.IsKnown(new SearchQuery([forms]), cancel) ? forms : await db.Resembling(forms[0], cancel));
        }

        return words.ToImmutable();
    }

    // The words of titles and names are known by themselves, which costs less to ask than the index.
    private static async Task<bool> IsKnown(this CatalogDb db, SearchQuery word, CancellationToken cancel) =>
        await db.Beginning(word.Words[0][0], 1).AnyAsync(cancel) || await db.Found(word.All).AnyAsync(cancel);

    /// <summary>Writes anew what the index holds of <paramref name="films"/>; those numbered <paramref name="gone"/> leave it.</summary>
    internal static async Task Index(this CatalogDb db, IReadOnlyCollection<(int FilmId, FoundBy By)> films, IReadOnlyCollection<int> gone, CancellationToken cancel)
    {
        await db.Unindex([.. films.Select(film => film.FilmId), .. gone], cancel);
        foreach (var some in films.Chunk(AtOnce))
        {
            await db.IndexSome(JsonSerializer.Serialize(some.Select(film => film.By.ToText(film.FilmId))), cancel);
        }
    }

    /// <summary>Writes the whole index where it is not there yet, or was written by other rules than today's.</summary>
    internal static async Task IndexAllOnce(this CatalogDb db, CancellationToken cancel)
    {
        if (await db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancel) == Version)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.IndexAll(cancel);
        await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version = {Version}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Writes the whole index.</summary>
    internal static async Task IndexAll(this CatalogDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FilmSearch (FilmSearch) VALUES ('delete-all');
            INSERT INTO SearchTrigrams (SearchTrigrams) VALUES ('delete-all');
            DELETE FROM SearchWords;
            """,
            cancel);
        foreach (var some in (await db.Films.OrderBy(film => film.Id).Select(film => film.Id).ToListAsync(cancel)).Chunk(AtOnce))
        {
            await db.Index(await db.FoundBy(some, cancel), [], cancel);
        }
    }

    private static Task Unindex(this CatalogDb db, IReadOnlyCollection<int> filmIds, CancellationToken cancel) => filmIds.Count == 0
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"DELETE FROM FilmSearch WHERE rowid IN (SELECT value FROM json_each({JsonSerializer.Serialize(filmIds)}))", cancel);

    private static async Task IndexSome(this CatalogDb db, string texts, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FilmSearch (rowid, Title, OtherTitles, Names, Summary)
            SELECT value->>'FilmId', value->>'Title', value->>'OtherTitles', value->>'Names', value->>'Summary' FROM json_each({texts})
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO SearchWords (Word)
            SELECT word.value FROM json_each({texts}) AS film, json_each(film.value, '$.Words') AS word
            """,
            cancel);
    }

    private static IQueryable<SearchHit> Hits(this CatalogDb db, string expression) => db.Set<SearchHit>().FromSql(
        $"SELECT rowid AS FilmId, bm25(FilmSearch, 8.0, 6.0, 4.0, 1.0) AS Weight FROM FilmSearch WHERE FilmSearch MATCH {expression}").AsNoTracking();

    private static async Task<List<(int FilmId, FoundBy By)>> FoundBy(this CatalogDb db, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        var films = await db.Films.AsNoTracking()
            .Where(film => filmIds.Contains(film.Id))
            .Select(film => new
            {
                film.Id,
                film.Title,
                film.Summary,
                Titles = film.Mentions.Select(mention => mention.Title).ToList(),
                Keys = film.Mentions.SelectMany(mention => mention.Keys).Select(key => key.Text).ToList(),
                Credited = film.Credits.Select(credit => credit.Name!.Text).ToList(),
                Stated = film.Mentions.SelectMany(mention => mention.Facts).Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist).Select(fact => fact.Value).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
        return films.ConvertAll(film => (film.Id, new FoundBy(film.Title, film.Summary, film.Titles.Concat(film.Keys).Concat(film.Keys.SelectMany(TitlesAbroad.Known.Of)), film.Credited.Concat(film.Stated))));
    }

    private static async Task<ImmutableArray<string>> Resembling(this CatalogDb db, string word, CancellationToken cancel)
    {
        var forgiven = Spellings.Forgiven(word);
        if (forgiven == 0)
        {
            return [];
        }

        const int candidates = 100;
        var trigrams = string.Join(" OR ", Enumerable.Range(0, word.Length - 2).Select(start => $"\"{word.Substring(start, 3)}\""));
        var words = await db.Database.SqlQuery<string>(
            $"SELECT Word AS Value FROM SearchTrigrams WHERE SearchTrigrams MATCH {trigrams} ORDER BY rank LIMIT {candidates}").ToListAsync(cancel);
        var near = words.Select(known => (Word: known, Distance: Spellings.Distance(word, known))).Where(known => known.Distance <= forgiven).ToList();
        return [.. near.Where(known => known.Distance == near.Min(other => other.Distance)).Select(known => known.Word).Order(StringComparer.Ordinal).Take(MostAlternatives)];
    }
}
