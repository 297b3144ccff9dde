using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>Tells whether anybody has changed the catalog, in this process or in another.</summary>
/// <remarks>
/// A connection that never writes sees every commit of all others: https://sqlite.org/pragma.html#pragma_data_version. Every request asks,
/// so the statement is run without a data reader, which would take three times as long.
/// </remarks>
/// <param name="path">See <see cref="CatalogConnection.UseCatalog"/>; opened at the first call.</param>
public sealed class CatalogVersion(string path) : IDisposable
{
    private readonly Lock access = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? statement;

    /// <summary>A number that changes with every commit. It means nothing to another start of the program.</summary>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public long Now()
    {
        lock (access)
        {
            connection ??= CatalogConnection.Open(path);
            statement ??= connection.Handle!.Prepare("PRAGMA data_version");
            try
            {
                connection.Handle!.Check(raw.sqlite3_step(statement));
                return raw.sqlite3_column_int64(statement, 0);
            }
            finally
            {
                raw.sqlite3_reset(statement);
            }
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            statement?.Dispose();
            statement = null;
            connection?.Dispose();
            connection = null;
        }
    }
}
