using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>How SQLite goes about a query (https://sqlite.org/eqp.html), a step a line.</summary>
internal static class QueryPlan
{
    public static async Task<List<string>> Of<T>(CatalogDb db, IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
