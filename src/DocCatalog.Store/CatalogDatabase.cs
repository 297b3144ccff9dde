using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Search;
using DocCatalog.Store.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SQLitePCL;

namespace DocCatalog.Store;

/// <summary>The SQLite file that holds a catalog: how it is reached and brought up to date.</summary>
public static class CatalogDatabase
{
    // How long is waited for another who has the file, in seconds.
    internal const int Patience = 5;

    private const string Elsewhere = "give the path of a catalog, or of a file that does not exist yet";
    private const string Writable = "give a path in a folder that may be written to";

    // Before its first use SQLite can be told not to count its memory, for which it takes a lock at each piece that it asks for or gives back (https://sqlite.org/c3ref/c_config_covering_index_scan.html).
    static CatalogDatabase()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Gives the services a <see cref="CatalogDb"/> on the file at <paramref name="path"/>, and those that fill it.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services, string path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new CatalogVersion(path));
        services.AddSingleton(provider => new CatalogReader(path, provider.GetRequiredService<CatalogVersion>()));
        return services
            .AddDbContextPool<CatalogDb>(options => options.UseCatalog(path))
            // Making EF Core's model takes as long as the rest of a start, and most of what is asked needs none.
            .AddScoped(provider => new Lazy<CatalogDb>(provider.GetRequiredService<CatalogDb>))
            .AddScoped<Importer>()
            .AddScoped<CurationService>()
            .AddScoped<DraftImporter>()
            .AddScoped<Seeder>();
    }

    /// <param name="path">A file, which need not exist yet, or a SQLite address such as <c>file:name?mode=memory&amp;cache=shared</c>.</param>
    public static DbContextOptionsBuilder UseCatalog(this DbContextOptionsBuilder options, string path)
    {
        // SQLite changes a column by writing its table anew, for which foreign keys are off; that is as it should be.
        return options.UseSqlite(ConnectionString(path)).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
    }

    internal static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = Patience }.ToString();

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

    /// <summary>Creates the catalog where there is none, and brings an older one up to date.</summary>
    /// <param name="tell">Is told in one line, before it is begun, of work that takes minutes where the catalog is large.</param>
    /// <exception cref="CatalogException">The file cannot be used.</exception>
    public static async Task Open(this CatalogDb db, Action<string>? tell = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        CreateFolder(db.Path());
        await BringUpToDate(db, tell, cancel).Explained(db);
    }

    /// <inheritdoc cref="Explained{T}"/>
    internal static async Task Explained(this Task work, CatalogDb db) => await Finished(work).Explained(db);

    /// <summary>The outcome of <paramref name="work"/>; where the database keeps it from being done, the reason in one line.</summary>
    /// <exception cref="CatalogException">The file cannot be used.</exception>
    internal static async Task<T> Explained<T>(this Task<T> work, CatalogDb db)
    {
        try
        {
            return await work;
        }
        catch (Exception exception) when ((exception as SqliteException ?? exception.InnerException) is SqliteException cause)
        {
            throw new CatalogException($"{db.Path()} {Explain(cause)}", exception);
        }
    }

    private static async Task<bool> Finished(Task work)
    {
        await work;
        return true;
    }

    // The codes of https://sqlite.org/rescode.html.
    private static string Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program; try again when that has finished",
        8 => "may not be written to; make it and its folder writable for this user",
        11 => "is damaged; put a copy of it in its place, or move it away and a new one is made",
        13 => "cannot grow: the disk is full",
        14 => $"cannot be opened or created; {Writable}",
        26 => $"is not a database; {Elsewhere}",
        _ => $"cannot be used: {exception.Message}",
    };

    internal static string Path(this CatalogDb db) => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    private static void CreateFolder(string path)
    {
        if (path.StartsWith("file:", StringComparison.Ordinal))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            throw new CatalogException($"{path} is a folder; {Elsewhere}");
        }

        try
        {
            Directory.GetParent(path)?.Create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"{path} cannot be created; {Writable}", exception);
        }
    }

    private static async Task BringUpToDate(CatalogDb db, Action<string>? tell, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        await RefuseStrangers(db, applied, cancel);
        var isPending = db.Database.GetMigrations().Except(applied).Any();
        if (applied.Count > 0 && (isPending || await db.IsIndexOlder(cancel)))
        {
            tell?.Invoke($"{db.Path()} was written by an older DocCatalog and is brought up to date; for a hundred thousand films that takes about a minute");
        }

        if (isPending)
        {
            // Written ahead (https://sqlite.org/wal.html), so that readers never wait for an import.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancel);
            await db.Database.MigrateAsync(cancel);
        }

        await db.IndexAllOnce(cancel);
    }

    private static async Task RefuseStrangers(CatalogDb db, List<string> applied, CancellationToken cancel)
    {
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw new CatalogException($"{db.Path()} was written by a newer DocCatalog (its step {unknown} is not known here); use that one, or another database");
        }

        if (applied.Count == 0 && await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name NOT LIKE '@_@_EF%' ESCAPE '@'").AnyAsync(cancel))
        {
            throw new CatalogException($"{db.Path()} is another program's database; {Elsewhere}");
        }
    }
}
