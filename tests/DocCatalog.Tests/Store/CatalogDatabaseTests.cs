using DocCatalog.Store;
using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

public sealed class CatalogDatabaseTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_catalog_is_made_where_there_is_none_even_its_folder()
    {
        await Open("data/catalog.db");
        await Open("data/catalog.db");

        Assert.True(File.Exists(PathOf("data/catalog.db")));
        Assert.Equal("wal", await Query("data/catalog.db", "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Only_an_older_catalog_is_told_of_before_it_is_brought_up_to_date()
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(PathOf("catalog.db"));
        await using var db = new CatalogDb(options.Options);
        var told = new List<string>();

        await db.Open(told.Add);
        await db.Open(told.Add);
        Assert.Empty(told);

        await Query("catalog.db", "PRAGMA user_version = 3");
        await db.Open(told.Add);
        await db.Open(told.Add);
        Assert.Equal([$"{PathOf("catalog.db")} was written by an older DocCatalog and is brought up to date; for a hundred thousand films that takes about a minute"], told);
    }

    [Fact]
    public async Task A_catalog_of_a_newer_version_is_left_alone()
    {
        await Open("catalog.db");
        await Query("catalog.db", "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");

        Assert.Equal(
            $"{PathOf("catalog.db")} was written by a newer DocCatalog (its migration 99990101000000_Later is not known here); use that version, or another database",
            await Refusal("catalog.db"));
    }

    [Fact]
    public async Task A_catalog_of_a_version_before_the_first_release_is_left_alone()
    {
        await Open("catalog.db");
        await Query("catalog.db", "UPDATE __EFMigrationsHistory SET MigrationId = '20261130213816_Snapshots'");

        Assert.Equal(
            $"{PathOf("catalog.db")} was written by a DocCatalog before 0.9 and cannot be upgraded; move it away, start again and import its articles with: doccatalog import FILES",
            await Refusal("catalog.db"));
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_alone()
    {
        await Query("bookmarks.db", "CREATE TABLE Bookmarks (Url TEXT)");

        Assert.Equal(
            $"{PathOf("bookmarks.db")} is another program's database; give the path of a catalog, or of a file that does not exist yet",
            await Refusal("bookmarks.db"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        folder.Write("notes.txt", string.Join('\n', Enumerable.Repeat("Buy milk.", 200)));

        Assert.Equal(
            $"{PathOf("notes.txt")} is not a database; give the path of a catalog, or of a file that does not exist yet",
            await Refusal("notes.txt"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        folder.Write("data", "a file, where a folder is needed");

        Assert.Equal(
            $"{PathOf("data/catalog.db")} cannot be created; give a path in a folder that may be written to",
            await Refusal("data/catalog.db"));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_catalog_is_named()
    {
        folder.Write("catalog.db/a.txt", "");

        Assert.Equal($"{PathOf("catalog.db")} is a folder; give the path of a catalog, or of a file that does not exist yet", await Refusal("catalog.db"));
    }

    [Fact]
    public async Task A_catalog_that_another_program_holds_is_not_waited_for_without_end()
    {
        await using var other = new SqliteConnection($"Data Source={PathOf("catalog.db")};Pooling=False");
        await other.OpenAsync();
        await using var holding = new SqliteCommand("PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE Held (Id INTEGER)", other);
        await holding.ExecuteNonQueryAsync();

        Assert.Equal($"{PathOf("catalog.db")} is locked by another program; try again when that has finished", await Refusal("catalog.db"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private async Task Open(string name)
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(PathOf(name));
        await using var db = new CatalogDb(options.Options);
        db.Database.SetCommandTimeout(1);
        await db.Open();
    }

    private async Task<string> Refusal(string name) => (await Assert.ThrowsAsync<CatalogException>(() => Open(name))).Message;

    private async Task<object?> Query(string name, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={PathOf(name)};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
