using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>Tells whether anybody has changed the catalog, in this process or in another.</summary>
/// <remarks>
/// A connection that never writes sees with https://sqlite.org/pragma.html#pragma_data_version every commit of all others. It is asked
/// for every page that is sent, so it is asked again only where the wal-index tells that somebody may have committed: that spares the system's
/// locks, two of the three µs.
/// </remarks>
/// <param name="path">See <see cref="CatalogConnection.UseCatalog"/>; opened when first asked.</param>
public sealed class CatalogVersion(string path) : IDisposable
{
    private readonly Lock access = new();
    private sqlite3? database;
    private sqlite3_stmt? statement;
    private WalIndex? index;
    private WalHead? head;
    private long version;

    /// <summary>A number that differs from the one before once something was committed in between. Another start of the program has other numbers.</summary>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public long Now()
    {
        lock (access)
        {
            statement ??= Prepare();
            var now = index?.Read();
            if (now is null || now != head)
            {
                // What is committed meanwhile leaves another head than the one kept, and so it is asked for once more.
                version = Ask(statement);
                head = now;
            }

            return version;
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            statement?.Dispose();
            statement = null;
            index = null;
            database?.Dispose();
            database = null;
        }
    }

    private long Ask(sqlite3_stmt statement)
    {
        try
        {
            database!.Check(raw.sqlite3_step(statement));
            return raw.sqlite3_column_int64(statement, 0);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    private sqlite3_stmt Prepare()
    {
        database ??= CatalogConnection.Connect(path);
        index = WalIndex.Of(database);
        return database.Prepare("PRAGMA data_version");
    }
}
