using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Writes what <see cref="FilmSearch"/> looks words up in.</summary>
internal static class SearchIndex
{
    private const int AtOnce = 500;

    // To be raised whenever a word is written to the index otherwise than before, as when Key folds another letter. Kept with the
    // database (https://sqlite.org/pragma.html#pragma_user_version).
    public const int Version = 4;

    // Since then titles and names have an index of their own, and the other is as it was.
    private const int BeforeTitles = 3;

    /// <summary>Writes anew what the index holds of <paramref name="films"/>; those numbered <paramref name="gone"/> leave it.</summary>
    public static async Task Index(this CatalogDb db, IReadOnlyCollection<(int FilmId, FoundBy By)> films, IReadOnlyCollection<int> gone, CancellationToken cancel)
    {
        // A film that more is said about is mostly called as before.
        var called = films.Where(film => film.By.IsCalledAnew).ToList();
        await db.Unindex([.. films.Select(film => film.FilmId), .. gone], [.. called.Select(film => film.FilmId), .. gone], cancel);
        foreach (var some in films.Chunk(AtOnce))
        {
            await db.IndexSome(some, cancel);
        }

        foreach (var some in called.Chunk(AtOnce))
        {
            await db.IndexTitles(some, cancel);
        }
    }

    /// <summary>Writes the whole index where it is not there yet, or was written by other rules than today's.</summary>
    public static async Task IndexAllOnce(this CatalogDb db, CancellationToken cancel)
    {
        var written = await db.WrittenBy(cancel);
        if (written == Version)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await (written == BeforeTitles ? db.ForAll(db.IndexTitles, cancel) : db.IndexAll(cancel));
        await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version = {Version}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether the index was written by other rules than today's.</summary>
    public static async Task<bool> IsIndexOlder(this CatalogDb db, CancellationToken cancel) => await db.WrittenBy(cancel) != Version;

    /// <summary>Writes the whole index.</summary>
    public static async Task IndexAll(this CatalogDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FilmSearch (FilmSearch) VALUES ('delete-all');
            INSERT INTO TitleSearch (TitleSearch) VALUES ('delete-all');
            INSERT INTO SearchTrigrams (SearchTrigrams) VALUES ('delete-all');
            DELETE FROM SearchWords;
            """,
            cancel);
        await db.ForAll(async (films, cancel) =>
        {
            await db.IndexSome(films, cancel);
            await db.IndexTitles(films, cancel);
        }, cancel);
    }

    private static Task<int> WrittenBy(this CatalogDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancel);

    private static async Task ForAll(this CatalogDb db, Func<IReadOnlyCollection<(int FilmId, FoundBy By)>, CancellationToken, Task> write, CancellationToken cancel)
    {
        foreach (var some in (await db.Films.OrderBy(film => film.Id).Select(film => film.Id).ToListAsync(cancel)).Chunk(AtOnce))
        {
            await write(await db.FoundBy(some, cancel), cancel);
        }
    }

    private static async Task Unindex(this CatalogDb db, IReadOnlyCollection<int> found, IReadOnlyCollection<int> called, CancellationToken cancel)
    {
        if (found.Count > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM FilmSearch WHERE rowid IN (SELECT value FROM json_each({JsonSerializer.Serialize(found)}))", cancel);
            await db.Database.ExecuteSqlAsync($"DELETE FROM TitleSearch WHERE rowid IN (SELECT value FROM json_each({JsonSerializer.Serialize(called)}))", cancel);
        }
    }

    private static async Task IndexSome(this CatalogDb db, IReadOnlyCollection<(int FilmId, FoundBy By)> films, CancellationToken cancel)
    {
        var texts = JsonSerializer.Serialize(films.Select(film => film.By.ToText(film.FilmId)));
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

    private static async Task IndexTitles(this CatalogDb db, IReadOnlyCollection<(int FilmId, FoundBy By)> films, CancellationToken cancel)
    {
        var texts = JsonSerializer.Serialize(films.Select(film => film.By.ToTitleText(film.FilmId)));
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO TitleSearch (rowid, Title, Beside)
            SELECT value->>'FilmId', value->>'Title', value->>'Beside' FROM json_each({texts})
            """,
            cancel);
    }

    private static async Task<List<(int FilmId, FoundBy By)>> FoundBy(this CatalogDb db, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        var films = await db.Films.AsNoTracking()
            .Where(film => filmIds.Contains(film.Id))
            .Select(film => new
            {
                film.Id,
                film.Title,
                film.Year,
                film.Summary,
                Titles = film.Mentions.Select(mention => mention.Title).ToList(),
                Keys = film.Mentions.SelectMany(mention => mention.Keys).Select(key => key.Text).ToList(),
                Credited = film.Credits.Select(credit => credit.Name!.Text).ToList(),
                Stated = film.Mentions.SelectMany(mention => mention.Facts).Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist).Select(fact => fact.Value).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
        return films.ConvertAll(film => (film.Id, new FoundBy(film.Title, film.Year, film.Summary, film.Titles.Concat(film.Keys).Concat(film.Keys.SelectMany(TitlesAbroad.Known.Of)), film.Credited.Concat(film.Stated))));
    }
}
