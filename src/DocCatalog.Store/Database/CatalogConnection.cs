using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>How the SQLite file of a catalog is connected to.</summary>
public static class CatalogConnection
{
    /// <summary>How long a command waits for another program that has locked the file, in seconds.</summary>
    internal const int Patience = 5;

    // Before its first use SQLite can be told not to count its memory, for which it takes a lock at each piece that it asks for or gives back (https://sqlite.org/c3ref/c_config_covering_index_scan.html).
    static CatalogConnection()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <param name="path">A file, which need not exist yet, or a SQLite address such as <c>file:name?mode=memory&amp;cache=shared</c>.</param>
    public static DbContextOptionsBuilder UseCatalog(this DbContextOptionsBuilder options, string path)
    {
        // SQLite changes a column by writing its table again, for which foreign keys have to be off.
        return options.UseSqlite(ConnectionString(path)).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
    }

    internal static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = Patience }.ToString();

    /// <summary>The path that <see cref="UseCatalog"/> was given.</summary>
    internal static string Path(this CatalogDb db) => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    /// <summary>A connection without ADO.NET, to be used by one thread at a time: SQLite does not guard each value that is read of a row.</summary>
    /// <param name="path">See <see cref="UseCatalog"/>; a file that does not exist is not made.</param>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    internal static sqlite3 Connect(string path)
    {
        var code = raw.sqlite3_open_v2(path, out var database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_URI | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            database.Check(code);
            raw.sqlite3_busy_timeout(database, Patience * 1_000);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
