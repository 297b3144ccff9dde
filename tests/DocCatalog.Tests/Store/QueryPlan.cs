using System.Data.Common;
using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>How SQLite goes about a query (https://sqlite.org/eqp.html), a step a line.</summary>
internal static class QueryPlan
{
    /// <param name="sql">What its parameters are, no step depends on.</param>
    public static async Task<List<string>> Of(CatalogDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= 9; number++)
        {
            command.Parameters.Add(new SqliteParameter($"@{number}", 1));
        }

        return await Of(db, command);
    }

    private static async Task<List<string>> Of(CatalogDb db, DbCommand command)
    {
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
