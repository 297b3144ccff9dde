using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.TestSupport.Scale;

/// <summary>What the parts of a catalog weigh.</summary>
internal static class Weight
{
    /// <summary>The bytes of each table and each index: those that would be free if it were dropped.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Of(CatalogDb db)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        var weights = new Dictionary<string, long> { ["all"] = await db.Database.SqlQuery<long>($"SELECT page_count * page_size AS Value FROM pragma_page_count, pragma_page_size").SingleAsync() };
        await using var transaction = await db.Database.BeginTransactionAsync();
        var free = await Free(db);
        foreach (var statement in await db.Database.SqlQuery<string>($"""
            SELECT 'DROP ' || upper(type) || ' ' || name AS Value FROM sqlite_master
            WHERE sql IS NOT NULL AND (type = 'index' OR name IN (SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'))
            ORDER BY type
            """).ToListAsync())
        {
            await db.Database.ExecuteSqlRawAsync(statement);
            var now = await Free(db);
            weights[statement.Split(' ')[^1]] = now - free;
            free = now;
        }

        await transaction.RollbackAsync();
        return weights;
    }

    private static async Task<long> Free(CatalogDb db) =>
        await db.Database.SqlQuery<long>($"SELECT freelist_count * page_size AS Value FROM pragma_freelist_count, pragma_page_size").SingleAsync();
}
