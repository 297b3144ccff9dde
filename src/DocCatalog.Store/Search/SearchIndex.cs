using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Search;

/// <summary>Writes the indexes that <see cref="FilmSearch"/> reads.</summary>
internal static class SearchIndex
{
    // How many films are read at once when the whole index is written.
    private const int AtOnce = 500;

    // Raise it whenever the same text would be indexed differently, as when Key folds another letter. Stored as the database's
    // user_version (https://sqlite.org/pragma.html#pragma_user_version).
    public const int Version = 5;

    /// <summary>Updates the index for <paramref name="films"/>, and removes those numbered <paramref name="gone"/>.</summary>
    public static async Task Index(
        this CatalogDb db, IReadOnlyCollection<(int FilmId, SearchDocument By)> films, IReadOnlyCollection<int> gone, CancellationToken cancel)
    {
        // Titles seldom change when another article names a film.
        var called = films.Where(film => film.By.TitlesChanged).ToList();
        await db.Unindex([.. gone.Order()], cancel);
        await db.IndexSome(films, cancel);
        await db.IndexTitles(called, cancel);
    }

    /// <summary>Writes the whole index where it is missing or of another <see cref="Version"/>.</summary>
    public static async Task IndexAllOnce(this CatalogDb db, CancellationToken cancel)
    {
        if (!await db.IsIndexOlder(cancel))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.IndexAll(cancel);
        await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version = {Version}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether the index is missing or of another <see cref="Version"/>.</summary>
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

    private static async Task ForAll(
        this CatalogDb db, Func<IReadOnlyCollection<(int FilmId, SearchDocument By)>, CancellationToken, Task> write, CancellationToken cancel)
    {
        foreach (var some in (await db.Films.OrderBy(film => film.Id).Select(film => film.Id).ToListAsync(cancel)).Chunk(AtOnce))
        {
            await write(await db.FoundBy(some, cancel), cancel);
        }
    }

    private static async Task Unindex(this CatalogDb db, IReadOnlyCollection<int> films, CancellationToken cancel)
    {
        await db.Run("DELETE FROM FilmSearch WHERE rowid = ?", films, [(row, film) => row.Add(film)], cancel);
        await db.Run("DELETE FROM TitleSearch WHERE rowid = ?", films, [(row, film) => row.Add(film)], cancel);
    }

    // One statement a row, in order of rowid: FTS5 then buffers the rows and writes them once. A statement that writes several rows, or a
    // smaller rowid, makes it flush its buffer first (https://sqlite.org/vtab.html#xsavepoint).
    private static async Task IndexSome(this CatalogDb db, IReadOnlyCollection<(int FilmId, SearchDocument By)> films, CancellationToken cancel)
    {
        var texts = films.Select(film => film.By.ToText(film.FilmId)).ToList();
        var words = JsonSerializer.Serialize(texts.SelectMany(text => text.Words).Distinct());
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO SearchWords (Word) SELECT value FROM json_each({words})", cancel);
        await db.Run(
            "INSERT OR REPLACE INTO FilmSearch (rowid, Title, OtherTitles, Names, Summary) VALUES (?, ?, ?, ?, ?)",
            [.. texts.OrderBy(text => text.FilmId)],
            [
                (row, text) => row.Add(text.FilmId),
                (row, text) => row.Add(text.Title),
                (row, text) => row.Add(text.OtherTitles),
                (row, text) => row.Add(text.Names),
                (row, text) => row.Add(text.Summary),
            ],
            cancel);
    }

    private static Task IndexTitles(this CatalogDb db, IReadOnlyCollection<(int FilmId, SearchDocument By)> films, CancellationToken cancel) => db.Run(
        "INSERT OR REPLACE INTO TitleSearch (rowid, Title, Beside) VALUES (?, ?, ?)",
        [.. films.OrderBy(film => film.FilmId).Select(film => film.By.ToTitleText(film.FilmId))],
        [(row, text) => row.Add(text.FilmId), (row, text) => row.Add(text.Title), (row, text) => row.Add(text.Beside)],
        cancel);

    private static async Task<List<(int FilmId, SearchDocument By)>> FoundBy(this CatalogDb db, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
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
                Stated = film.Mentions.SelectMany(mention => mention.Facts)
                    .Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist).Select(fact => fact.Value).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
        return films.ConvertAll(film => (film.Id, new SearchDocument(
            film.Title,
            film.Year,
            film.Summary,
            film.Titles.Concat(film.Keys).Concat(SearchDocument.KnownBeside(film.Year, film.Titles)),
            film.Credited.Concat(film.Stated))));
    }
}
