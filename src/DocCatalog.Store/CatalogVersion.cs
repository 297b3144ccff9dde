using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store;

/// <summary>Tells whether anybody has changed the catalog, in this process or in another.</summary>
/// <remarks>
/// A connection that never writes sees with https://sqlite.org/pragma.html#pragma_data_version every commit of all others. It is asked
/// for every page that is sent, so the statement is compiled once and not run through ADO.NET: that takes 2 µs instead of 6.
/// </remarks>
public sealed class CatalogVersion : IDisposable
{
    private readonly Lock access = new();
    private readonly SqliteConnection connection;
    private sqlite3_stmt? statement;

    /// <param name="path">See <see cref="CatalogDatabase.UseCatalog"/>; opened when first asked.</param>
    public CatalogVersion(string path) => connection = new(CatalogDatabase.ConnectionString(path));

    /// <summary>A number that differs from the one before once something was committed in between. Another start of the program has other numbers.</summary>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public long Now()
    {
        lock (access)
        {
            statement ??= Prepare();
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
            connection.Dispose();
        }
    }

    private sqlite3_stmt Prepare()
    {
        connection.Open();
        return connection.Handle!.Prepare("PRAGMA data_version");
    }
}
