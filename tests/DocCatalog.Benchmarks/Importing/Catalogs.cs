using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DocCatalog.Benchmarks.Importing;

/// <summary>Catalogs to measure on.</summary>
internal static class Catalogs
{
    public static CatalogDb Connect(string path, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(path).AddInterceptors(interceptors);
        return new CatalogDb(options.Options);
    }

    /// <summary>Does <paramref name="work"/> in a folder that is gone afterwards.</summary>
    public static async Task InFolder(Func<string, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("doccatalog-").FullName;
        try
        {
            await work(folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
