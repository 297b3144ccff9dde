using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

public sealed class CatalogCheckTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Catalog => Path.Combine(folder.Path, "catalog.db");

    private string Seeds => Path.Combine(folder.Path, "seeds");

    [Fact]
    public async Task A_catalog_is_asked_for_the_last_migration_of_all()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();

        Assert.Equal(db.Database.GetMigrations().Last(), CatalogCheck.Latest);
    }

    [Fact]
    public async Task A_catalog_that_was_opened_and_filled_has_nothing_to_wait_for()
    {
        folder.Write("seeds/a.txt", "A\nAmy (2015)");
        folder.Write("seeds/corrections.json", """[{"article": "seeds/a.txt", "entry": "Amy", "field": "Year", "says": "2015", "becomes": "2016", "reason": "A test.", "by": "Us"}]""");
        await Fill();

        Assert.True(CatalogCheck.IsComplete(Catalog, Seeds));
    }

    [Theory]
    [InlineData("b.txt", "B\nHeima (2007)")]
    [InlineData("a.txt", "A\nAmy (2016)")]
    [InlineData("b.txt", "\0\0\0")]
    [InlineData("corrections.json", """[{"article": "seeds/a.txt", "entry": "Amy", "field": "Year", "says": "2015", "becomes": null, "reason": "A test.", "by": "Us"}]""")]
    public async Task A_catalog_without_one_of_the_seeds_is_to_be_filled(string name, string text)
    {
        folder.Write("seeds/a.txt", "A\nAmy (2015)");
        await Fill();
        Assert.True(CatalogCheck.IsComplete(Catalog, Seeds));

        folder.Write($"seeds/{name}", text);

        Assert.False(CatalogCheck.IsComplete(Catalog, Seeds));
    }

    [Theory]
    [InlineData("UPDATE __EFMigrationsHistory SET MigrationId = '20261123162503_First'")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('20991124000000_Unknown', '10.0')")]
    [InlineData("DELETE FROM __EFMigrationsHistory")]
    [InlineData("DROP TABLE __EFMigrationsHistory")]
    [InlineData("PRAGMA user_version = 1")]
    public async Task A_catalog_of_another_version_is_to_be_opened_with_care(string change)
    {
        await Fill();
        await using (var connection = new SqliteConnection($"Data Source={Catalog}"))
        {
            await connection.OpenAsync();
            await using var command = new SqliteCommand(change, connection);
            await command.ExecuteNonQueryAsync();
        }

        Assert.False(CatalogCheck.IsComplete(Catalog, Seeds));
    }

    [Fact]
    public void Where_there_is_no_catalog_none_is_made_by_looking()
    {
        Assert.False(CatalogCheck.IsComplete(Catalog, Seeds));
        Assert.False(File.Exists(Catalog));
    }

    [Fact]
    public void What_is_no_database_is_no_catalog()
    {
        folder.Write("catalog.db", string.Join('\n', Enumerable.Repeat("Buy milk.", 200)));

        Assert.False(CatalogCheck.IsComplete(Catalog, Seeds));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task Fill()
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(Catalog);
        await using var db = new CatalogDb(options.Options);
        await db.Open();
        await new Seeder(db, new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }).Seed(Seeds);
    }
}
