using DocCatalog.Tests.Store;

namespace DocCatalog.Tests.Cli;

public sealed class CatalogCommandTests : IDisposable
{
    private const string Options = "--database=catalog.db";
    private readonly Shell shell = new();

    [Fact]
    public async Task Films_and_articles_are_listed_one_a_line()
    {
        await ImportArticles();

        Assert.Equal("amy\tAmy\t2015\t2\ndig\tDig!\t2004\t1\nwattstax\tWattstax\t1973\t1\n", (await shell.Run("films", Options)).Output);
        var articles = (await shell.Run("articles", Options)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));
        Assert.Equal(["a.md\t2", "b.md\t2"], articles.Select(cells => $"{Path.GetFileName(cells[1])}\t{cells[3]}"));
    }

    [Theory]
    [InlineData("csv", "slug,address,title,year,directors,artists,summary,articles,addedAt\namy,/films/amy,Amy,2015,Asif Kapadia,")]
    [InlineData("letterboxd", "Title,Year,Directors\nAmy,2015,")]
    [InlineData("ndjson", "{\"slug\":\"amy\",\"address\":\"/films/amy\",\"title\":\"Amy\",\"year\":2015,\"directors\":[{\"slug\":\"asif-kapadia\",")]
    [InlineData("json", "[\n  {\n    \"slug\": \"amy\",")]
    public async Task Films_are_exported(string format, string start)
    {
        await ImportArticles();

        var outcome = await shell.Run("export", "--format", format, Options);

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith(start, outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_removed_with_the_films_that_no_other_names()
    {
        await ImportArticles();
        var origin = (await shell.Run("articles", Options)).Output.Split('\n')[0].Split('\t')[1];

        var removed = await shell.Run("remove", origin, Options);
        var again = await shell.Run("remove", origin, Options);

        Assert.Equal((0, 1), (removed.ExitCode, again.ExitCode));
        Assert.Equal($"doccatalog: there is no article {origin}; an origin was expected as doccatalog articles prints it\n", again.Error);
        Assert.Equal("amy\tAmy\t2015\t1\nwattstax\tWattstax\t1973\t1\n", (await shell.Run("films", Options)).Output);
    }

    [Fact]
    public async Task Films_are_corrected_and_entries_rejected_and_the_corrections_are_listed()
    {
        await ImportArticles();
        var origin = (await shell.Run("articles", Options)).Output.Split('\n')[0].Split('\t')[1];

        var corrected = await shell.Run("correct", "amy", "--year", "none", "--director", "=Jane Doe", "--reason", "So it is.", Options);
        var rejected = await shell.Run("reject", origin, "Dig!", "--reason", "No film.", Options);
        await shell.Run("undo", "1", Options);
        var listed = (await shell.Run("corrections", Options)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));

        Assert.Equal((0, 0), (corrected.ExitCode, rejected.ExitCode));
        Assert.Equal(["3 active", "2 active", "1 undone"], listed.Select(cells => $"{cells[0]} {cells[3]}"));
        Assert.Equal("Director of Amy: nothing → Jane Doe", listed.ElementAt(1)[4]);
    }

    [Theory]
    [InlineData("doccatalog: Kapadia names no replacement; OLD=NEW was expected, OLD= to remove or =NEW to add\n", "--director", "Kapadia")]
    [InlineData("doccatalog: 15 is not a year; one such as 1967 was expected\n", "--year", "15")]
    public async Task An_invalid_correction_is_refused_with_what_was_expected(string error, params string[] options)
    {
        await ImportArticles();

        var outcome = await shell.Run(["correct", "amy", .. options, "--reason", "Why not.", Options]);

        Assert.Equal((1, error), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Films_are_split_and_the_split_is_undone()
    {
        await ImportArticles();
        var origin = (await shell.Run("articles", Options)).Output.Split('\n')[1].Split('\t')[1];

        var split = await shell.Run("split", "amy", origin, "--reason", "Another.", Options);
        var afterSplit = await shell.Run("films", Options);
        var undone = await shell.Run("undo", "1", Options);

        Assert.Equal("Correction 1 made; undo it with: doccatalog undo 1\n", split.Output);
        Assert.Equal(["amy", "amy-2015", "dig", "wattstax"], afterSplit.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]));
        Assert.Equal("Correction 1 undone\n", undone.Output);
        Assert.StartsWith("amy\tAmy\t2015\t2\n", (await shell.Run("films", Options)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_a_film_with_itself_is_a_problem()
    {
        await ImportArticles();

        var outcome = await shell.Run("merge", "amy", "amy", "--reason", "Why not.", Options);

        Assert.Equal((1, "doccatalog: amy and amy are already one film; two different films were expected\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Reading_all_articles_again_with_the_same_parser_changes_nothing()
    {
        await ImportArticles();

        Assert.Equal("articles read: 2, would change: 0\n", (await shell.Run("reparse", "--dry-run", Options)).Output);
        Assert.Equal("articles read: 2, changed: 0\n", (await shell.Run("reparse", Options)).Output);
    }

    [Fact]
    public async Task Without_a_catalog_there_is_nothing_to_list()
    {
        var outcome = await shell.Run("films", Options);

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("catalog.db does not exist; import articles first, or give the path of a catalog\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_is_printed_and_listed_and_can_be_deleted()
    {
        shell.Parse = PlainArticles.Parse;
        shell.Folder.Write("lists/a.txt", "A\nQwertz (2020) by Jane Doe");
        shell.Folder.Write("lists/b.txt", "B\nQwertz (2020)");
        await shell.Run("import", "lists", "-d", "catalog.db");

        var preview = await shell.Run("learn", "--dry-run", "-d", "catalog.db");
        var learned = await shell.Run("learn", "-d", "catalog.db");
        var again = await shell.Run("learn", "-d", "catalog.db");
        var list = await shell.Run("learn", "--list", "-d", "catalog.db");
        var forgotten = await shell.Run("learn", "--forget", "-d", "catalog.db");
        var none = await shell.Run("learn", "--forget", "-d", "catalog.db");
        var both = await shell.Run("learn", "--forget", "--list", "-d", "catalog.db");

        Assert.Equal("A new snapshot would have: 1 titles, 1 new\ndirectors: 1, 1 new; artists: 0, 0 new\n  + Qwertz\n", preview.Output);
        Assert.Equal(
            "Snapshot 1: 1 titles, 1 new\ndirectors: 1, 1 new; artists: 0, 0 new\n  + Qwertz\n"
                + "New articles are read with it; run doccatalog reparse to read existing ones again\n",
            learned.Output);
        Assert.Equal(new Outcome(0, "Nothing new: snapshot 1 stays in force\n", ""), again);
        Assert.Matches("^1\t[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}\t1\t1\t0\n$", list.Output);
        Assert.Equal(new Outcome(0, "Snapshot 1 deleted; none is in force\n", ""), forgotten);
        Assert.Equal((1, "doccatalog: there is no snapshot to delete; doccatalog learn takes one\n"), (none.ExitCode, none.Error));
        Assert.Equal(2, both.ExitCode);
    }

    public void Dispose() => shell.Dispose();

    private async Task ImportArticles()
    {
        shell.Folder.Write("a.md", "# Two Films\n\n## 1. Amy (2015)\n\nDirected by Asif Kapadia.\n\n## 2. Dig! (2004)\n\nDirected by Ondi Timoner.\n");
        shell.Folder.Write("b.md", "# Two More Films\n\n## 1. Amy (2015)\n\nDirected by Asif Kapadia, and sad.\n\n## 2. Wattstax (1973)\n\nDirected by Mel Stuart.\n");
        var imported = await shell.Run("import", "a.md", "b.md", Options);
        Assert.Equal("", imported.Error);
    }
}
