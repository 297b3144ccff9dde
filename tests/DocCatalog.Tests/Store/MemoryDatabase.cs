using DocCatalog.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Tests.Store;

/// <summary>A catalog of its own in memory, real SQLite, gone when disposed.</summary>
public sealed class MemoryDatabase : IDisposable
{
    // The database lives as long as one connection to it is open.
    private readonly SqliteConnection keeper;

    private MemoryDatabase()
    {
        Path = $"file:{Guid.NewGuid():N}?mode=memory&cache=shared";
        keeper = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path }.ToString());
        keeper.Open();
    }

    /// <summary>Stands wherever the path of a catalog does, as in <c>services.AddCatalog(database.Path)</c>.</summary>
    public string Path { get; }

    public static async Task<MemoryDatabase> Create()
    {
        var database = new MemoryDatabase();
        await using var db = database.Connect();
        await db.Open();
        return database;
    }

    public CatalogDb Connect(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(Path).AddInterceptors(interceptors);
        return new CatalogDb(options.Options);
    }

    public void Dispose() => keeper.Dispose();
}
