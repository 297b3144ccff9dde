using DocCatalog.Store.Database;
using DocCatalog.Tests.Store;
using DocCatalog.Web.Caching;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Tests.Web.Caching;

public sealed class PageCacheTests : IDisposable
{
    private const int Capacity = 100_000;

    private readonly TempFolder folder = new();
    private readonly CatalogVersion catalog;
    private readonly PageCache cache;

    public PageCacheTests()
    {
        Write("CREATE TABLE Films (Id INTEGER)");
        catalog = new(Database);
        cache = new(catalog, Capacity);
    }

    private string Database => Path.Combine(folder.Path, "catalog.db");

    [Fact]
    public void What_was_kept_is_found_until_the_catalog_changes()
    {
        Ask("/", 1_000);

        Assert.NotNull(cache.Find(At("/"), out _));

        Write("INSERT INTO Films VALUES (1)");

        Assert.Null(cache.Find(At("/"), out _));
        Assert.Equal(0, cache.Size);
    }

    [Fact]
    public void What_was_made_of_an_earlier_catalog_is_not_kept()
    {
        cache.Find(At("/"), out var version);
        Write("INSERT INTO Films VALUES (1)");
        cache.Find(At("/films"), out _);
        cache.Keep(At("/"), AnswerOf(1_000), version);

        Assert.Null(cache.Find(At("/"), out _));
    }

    [Fact]
    public void A_flood_of_addresses_takes_no_more_room_than_there_is_and_leaves_what_visitors_come_back_to()
    {
        Ask("/", 1_000);
        Ask("/", 1_000);
        for (var address = 0; address < 1_000; address++)
        {
            Ask($"/films?q={address}", 1_000);

            Assert.InRange(cache.Size, 1, Capacity);
        }

        Assert.NotNull(cache.Find(At("/"), out _));
        Assert.NotNull(cache.Find(At("/films?q=999"), out _));
        Assert.Null(cache.Find(At("/films?q=0"), out _));
    }

    [Fact]
    public void Of_what_visitors_come_back_to_the_least_recently_used_leaves()
    {
        for (var address = 0; address < 200; address++)
        {
            Ask($"/films/{address}", 1_000);
            Ask($"/films/{address}", 1_000);
            Ask("/", 1_000);
        }

        Assert.NotNull(cache.Find(At("/"), out _));
        Assert.Null(cache.Find(At("/films/0"), out _));
        Assert.InRange(cache.Size, 1, Capacity);
    }

    [Fact]
    public void An_answer_that_would_take_much_of_the_room_is_not_kept()
    {
        Ask("/films.json", Capacity / 4);

        Assert.Null(cache.Find(At("/films.json"), out _));
    }

    [Fact]
    public void A_catalog_that_cannot_be_read_has_no_answer_in_memory()
    {
        using var missing = new CatalogVersion(Path.Combine(folder.Path, "nowhere", "catalog.db"));
        using var empty = new PageCache(missing, Capacity);
        var answer = empty.Find(At("/"), out var version);
        empty.Keep(At("/"), AnswerOf(1), version);

        Assert.Null(answer);
        Assert.Equal(0, empty.Size);
    }

    public void Dispose()
    {
        cache.Dispose();
        catalog.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static CacheKey At(string path) => new("http", "localhost", path, "");

    private static CachedResponse AnswerOf(int bytes) => new(200, new byte[bytes]);

    private void Ask(string target, int bytes)
    {
        if (cache.Find(At(target), out var version) is null)
        {
            cache.Keep(At(target), AnswerOf(bytes), version);
        }
    }

    private void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
