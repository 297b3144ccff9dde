using System.Collections.Concurrent;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Seeding;
using DocCatalog.Tests.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Web;

/// <summary>Catalogs that are made and filled once, and copied for each site that begins with them.</summary>
internal static class FilledCatalog
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Files = new();

    /// <summary>Writes a catalog that holds no article to <paramref name="path"/>.</summary>
    public static void Empty(string path) => Copy(path, "", _ => Task.CompletedTask);

    /// <summary>Writes a catalog that holds the articles of <paramref name="folder"/> to <paramref name="path"/>.</summary>
    public static void Seeded(string path, string folder) =>
        Copy(path, folder, db => new Seeder(db, new Importer(db, TimeProvider.System)).Seed(folder));

    /// <summary>Writes a catalog that holds articles written as <see cref="Store.PlainArticles"/> has them to <paramref name="path"/>.</summary>
    public static void Listing(string path, string[] articles) => Copy(path, string.Join('\f', articles), async db =>
    {
        var importer = new Importer(db, TimeProvider.System) { Parse = Store.PlainArticles.Parse };
        foreach (var (number, article) in articles.Index())
        {
            await importer.Import(Store.PlainArticles.File(article), $"{number}.txt");
        }
    });

    // Away from xunit's own threads, which may all be waiting for this one.
    private static void Copy(string path, string what, Func<CatalogDb, Task> fill) =>
        File.WriteAllBytes(path, Files.GetOrAdd(what, _ => new(() => Task.Run(() => Make(fill)).GetAwaiter().GetResult())).Value);

    private static async Task<byte[]> Make(Func<CatalogDb, Task> fill)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "catalog.db");
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(path);
        await using (var db = new CatalogDb(options.Options))
        {
            await db.Open();
            await fill(db);
        }

        // What is still in the log beside it is brought into the file when the last connection is closed.
        SqliteConnection.ClearAllPools();
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        return await File.ReadAllBytesAsync(path);
    }
}
