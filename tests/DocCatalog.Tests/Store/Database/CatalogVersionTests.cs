using DocCatalog.Store.Database;

namespace DocCatalog.Tests.Store.Database;

public sealed class CatalogVersionTests : IDisposable
{
    private readonly CatalogFile file = new();

    public CatalogVersionTests() => Write("CREATE TABLE Films (Title TEXT)");

    public void Dispose() => file.Dispose();

    [Fact]
    public void Another_number_follows_each_commit_and_the_same_one_where_there_was_none()
    {
        using var version = new CatalogVersion(file.Path);
        var before = version.Now();

        for (var commit = 0; commit < 3; commit++)
        {
            Assert.Equal(before, version.Now());
            Write("INSERT INTO Films VALUES ('Amy')");
            var after = version.Now();

            Assert.NotEqual(before, after);
            before = after;
        }
    }

    [Theory]
    [InlineData("SELECT * FROM Films")]
    [InlineData("BEGIN; INSERT INTO Films VALUES ('Amy'); ROLLBACK")]
    [InlineData("BEGIN; INSERT INTO Films VALUES ('Amy')")]
    public void What_is_not_committed_is_no_change(string sql)
    {
        using var version = new CatalogVersion(file.Path);
        var before = version.Now();

        Write(sql);

        Assert.Equal(before, version.Now());
    }

    [Theory]
    [InlineData("PRAGMA wal_checkpoint(TRUNCATE)")]
    [InlineData("VACUUM")]
    public void A_commit_is_seen_after_the_log_was_reset(string sql)
    {
        Write("INSERT INTO Films VALUES ('Amy')");
        using var version = new CatalogVersion(file.Path);
        version.Now();
        Write(sql);
        var before = version.Now();

        Write("INSERT INTO Films VALUES ('Heima')");

        Assert.NotEqual(before, version.Now());
    }

    [Fact]
    public void A_commit_is_seen_without_a_write_ahead_log_too()
    {
        Write("PRAGMA journal_mode = DELETE");
        using var version = new CatalogVersion(file.Path);
        var before = version.Now();

        Write("INSERT INTO Films VALUES ('Amy')");

        Assert.NotEqual(before, version.Now());
    }

    private void Write(string sql) => file.Write(sql);
}
