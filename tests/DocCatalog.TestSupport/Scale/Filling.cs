using DocCatalog.Store.Database;
using DocCatalog.Store.Linking;
using DocCatalog.Store.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DocCatalog.TestSupport.Scale;

/// <summary>Fills catalogs straight through the database: what importing the articles would come to, in minutes instead of days.</summary>
internal static class Filling
{
    /// <summary>Fills an empty catalog with <paramref name="films"/> films, and everything that is kept of them.</summary>
    public static async Task Fill(this CatalogDb db, int films)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF");
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            // An index that is written at the end is written in its own order, which is many times as fast.
            var indexes = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync();
            await Run(db, await db.Database.SqlQuery<string>($"SELECT 'DROP INDEX ' || name AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync());
            new MadeCatalog(films).Write((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
            await Run(db, indexes.FindAll(index => !OfFilms(index)));
            await db.DenormalizeAll(CancellationToken.None);
            await Run(db, indexes.FindAll(OfFilms));
            await db.CountAll(CancellationToken.None);
            await db.IndexAll(CancellationToken.None);
            await transaction.CommitAsync();
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA cache_size = -2000; PRAGMA foreign_keys = ON");
        await db.Database.CloseConnectionAsync();
    }

    // What is kept with films is told by the indexes of others, and stands in theirs.
    private static bool OfFilms(string index) => index.Contains("\"Films\"", StringComparison.Ordinal);

    private static async Task Run(CatalogDb db, List<string> statements)
    {
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }
}
