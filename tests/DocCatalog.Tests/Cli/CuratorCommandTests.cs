using DocCatalog.Store;
using DocCatalog.Store.Curation;

namespace DocCatalog.Tests.Cli;

public sealed class CuratorCommandTests : IDisposable
{
    private const string Password = "correct horse battery";
    private const string Database = "--database=catalog.db";
    private readonly Shell shell = new();

    [Fact]
    public async Task A_password_is_set_changed_and_removed()
    {
        var set = await shell.RunIn("", $"{Password}\n", "curator", "set-password", Database);
        var first = await Hash();
        var changed = await shell.RunIn("", "something else entirely\r\nmore", "curator", "set-password", Database);
        var second = await Hash();
        var removed = await shell.Run("curator", "remove", Database);
        var again = await shell.Run("curator", "remove", Database);

        Assert.Equal((0, 0, 0, 0), (set.ExitCode, changed.ExitCode, removed.ExitCode, again.ExitCode));
        Assert.True(CuratorPassword.Verify(first!, Password));
        Assert.False(CuratorPassword.Verify(second!, Password));
        Assert.True(CuratorPassword.Verify(second!, "something else entirely"));
        Assert.Null(await Hash());
        Assert.Equal("There was no curator\n", again.Output);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("eleven char", 11)]
    public async Task A_password_that_is_too_short_is_refused(string password, int length)
    {
        var outcome = await shell.RunIn("", password, "curator", "set-password", Database);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"doccatalog: the password has {length} characters; at least 12 were expected", outcome.Error, StringComparison.Ordinal);
        Assert.Null(await Hash());
    }

    [Fact]
    public async Task A_person_is_asked_twice_and_what_differs_is_refused()
    {
        var answers = new Queue<string>([Password, "correct horse batterY", Password, Password]);
        shell.AskSecret = _ => answers.Dequeue();
        var differing = await shell.Run("curator", "set-password", Database);
        var none = await Hash();
        var agreeing = await shell.Run("curator", "set-password", Database);

        Assert.Equal((1, "doccatalog: the two passwords differ; nothing was changed\n"), (differing.ExitCode, differing.Error));
        Assert.Null(none);
        Assert.Equal(0, agreeing.ExitCode);
        Assert.True(CuratorPassword.Verify((await Hash())!, Password));
    }

    [Fact]
    public async Task A_hash_is_printed_for_the_configuration()
    {
        var outcome = await shell.RunIn("", Password, "curator", "hash");
        var hash = outcome.Output.TrimEnd('\n');

        Assert.True(CuratorPassword.IsHash(hash) && CuratorPassword.Verify(hash, Password));
        Assert.DoesNotContain('\n', hash);
    }

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("AQAAAAIAAYagAAAA")]
    [InlineData("")]
    public void A_password_or_half_a_hash_is_no_hash(string text) => Assert.False(CuratorPassword.IsHash(text));

    public void Dispose() => shell.Dispose();

    private async Task<string?> Hash()
    {
        await using var db = shell.Catalog("catalog.db");
        await db.Open();
        return await db.CuratorHash();
    }
}
