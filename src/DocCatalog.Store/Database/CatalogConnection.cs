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

    // SQLite's memory statistics take a lock for each allocation. They can be switched off only before its first use
    // (https://sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus).
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

    /// <summary>An open connection that is not shared with EF Core's.</summary>
    /// <param name="path">See <see cref="UseCatalog"/>; a file that does not exist is not created.</param>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    internal static SqliteConnection Open(string path)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = Patience };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
