using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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
    public async Task The_addresses_in_a_catalog_of_an_older_version_lead_where_they_led()
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(PathOf("catalog.db"));
        await using var db = new CatalogDb(options.Options);
        await db.GetService<IMigrator>().MigrateAsync("Corrections");
        await Query("catalog.db", "INSERT INTO Films (Id, Slug, Title, TitleKey, AddedAt, Articles) VALUES (7, 'heima', 'Heima', 'heima', '2020-01-01', 1)");
        await Query("catalog.db", "INSERT INTO FormerSlugs (Slug, FilmId, TitleKey) VALUES ('at-home', 7, 'at home')");

        await Open("catalog.db");

        Assert.Equal("heima", await db.SlugNow("at-home", default));
        Assert.Equal("|2020-01-01", await Query("catalog.db", "SELECT IFNULL(Number, '') || '|' || AddedAt FROM FormerSlugs"));
    }

    [Fact]
    public async Task The_films_of_a_catalog_of_an_older_version_are_listed_with_their_credits_and_counted_by_them()
    {
        var options = new DbContextOptionsBuilder<CatalogDb>();
        options.UseCatalog(PathOf("catalog.db"));
        await using var db = new CatalogDb(options.Options);
        await db.GetService<IMigrator>().MigrateAsync("SearchTerms");
        await Query("catalog.db", "INSERT INTO Films (Id, Slug, Title, TitleKey, SortKey, AddedAt, Articles) VALUES (7, 'amy', 'Amy', 'amy', 'amy', '2020-01-01', 1), (8, 'heima', 'Heima', 'heima', 'heima', '2020-01-01', 1)");
        await Query("catalog.db", "INSERT INTO Names (Id, Slug, Text, Key) VALUES (3, 'asif-kapadia', 'Asif Kapadia', 'asif kapadia'), (12, 'amy-winehouse', 'Amy Winehouse', 'amy winehouse')");
        await Query("catalog.db", "INSERT INTO Credits (FilmId, NameId, Role, Ordinal) VALUES (7, 3, 'Director', 0), (7, 12, 'Artist', 1)");
        await Query("catalog.db", "INSERT INTO Articles (Id, Slug, Origin, Format, Title, Source, Hash, ImportedAt, Ranks, Length, Fingerprint) VALUES (5, 'a', 'a.txt', 'Text', 'A', '', '', '2020-01-01', 0, 1, 0)");
        await Query("catalog.db", "INSERT INTO Mentions (ArticleId, FilmId, Match, Position, Title, Occurrence, Start, End) VALUES (5, 7, '', 1, 'Amy', 1, 0, 0)");

        await Open("catalog.db");

        Assert.Equal(["A12 amy-winehouse Amy Winehouse\nD3 asif-kapadia Asif Kapadia|212 13 35", "|"], await db.Films.OrderBy(film => film.Id).Select(film => film.Credited + "|" + film.ChosenBy).ToListAsync());
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
            $"{PathOf("catalog.db")} was written by a newer DocCatalog (its step 99990101000000_Later is not known here); use that one, or another database",
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
