using System.Diagnostics;
using DocCatalog.Store;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Nothing = Figures(refused: 1, problems: 1);

    private const string ThreeFilms = """
        3 Music Documentaries to See

        1. Dont Look Back (1967)

        Director D. A. Pennebaker follows Bob Dylan through England.

        2. The Last Waltz (1978)

        Martin Scorsese directed this record of the last concert of The Band.

        3. Gimme Shelter (1970)

        Albert and David Maysles film the Rolling Stones on the way to Altamont.
        """;

    private readonly Shell shell = new();

    [Theory]
    [InlineData("", "data/catalog.db")]
    [InlineData("project", "project/data/catalog.db")]
    [InlineData("project/articles/deep", "project/data/catalog.db")]
    public async Task The_catalog_is_beside_the_solution_or_in_the_current_folder(string folder, string catalog)
    {
        shell.Folder.Write("project/DocCatalog.sln", "");
        shell.Folder.Write("project/articles/deep/a.txt", "");

        await shell.RunIn(folder, input: "", "import", "a.txt");

        Assert.True(File.Exists(Path.Combine(shell.Folder.Path, catalog)));
    }

    [Fact]
    public async Task Of_many_files_the_bad_one_is_named_and_the_good_ones_are_imported()
    {
        shell.Folder.Write("project/DocCatalog.sln", "");
        shell.Folder.Write("project/seeds/a.txt", ThreeFilms);
        shell.Folder.Write("project/seeds/b.txt", "\0");
        shell.Folder.Write("project/seeds/more/c.md", """
            # More films

            ## 1. Amy (2015)

            Directed by Asif Kapadia.

            ## 2. The Last Waltz (1978)

            Directed by Martin Scorsese.

            ## 3. Woodstock (1970)

            Directed by Michael Wadleigh.
            """);

        Assert.Equal(
            new Outcome(1, Figures(added: 2, refused: 1, entries: 6, films: 5, problems: 1), "seeds/b.txt: is not text; save the article as plain text, Markdown or HTML\n"),
            await shell.RunIn("project", input: "", "import", "seeds"));
        await using var db = shell.Catalog("project/data/catalog.db");
        Assert.Equal(["seeds/a.txt", "seeds/more/c.md"], await db.Articles.Select(article => article.Origin).Order().ToListAsync());
    }

    [Fact]
    public async Task An_article_that_has_not_changed_is_not_imported_again()
    {
        shell.Folder.Write("a.txt", ThreeFilms);

        Assert.Equal(new Outcome(0, Figures(added: 1, entries: 3, films: 3), ""), await shell.Run("import", "a.txt"));
        Assert.Equal(new Outcome(0, Figures(known: 1), ""), await shell.Run("import", "a.txt"));
    }

    [Fact]
    public async Task What_was_not_imported_is_named_with_the_reason()
    {
        shell.Folder.Write("articles/picture.png", "");
        shell.Folder.Write("empty.txt", "");

        Assert.Equal(
            new Outcome(1, Nothing, "missing.txt: does not exist; the path of a file was expected\n"),
            await shell.Run("import", "missing.txt"));
        Assert.Equal(
            new Outcome(1, Nothing, "empty.txt: is empty; the text of an article was expected\n"),
            await shell.Run("import", "empty.txt", "./empty.txt"));
        Assert.Equal(
            new Outcome(1, Nothing, "articles: holds no articles; files ending in .txt, .text, .md, .markdown, .html, .htm, .xhtml were expected\n"),
            await shell.Run("import", "articles"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_is_named_with_the_reason()
    {
        var notes = shell.Folder.Write("notes.txt", string.Concat(Enumerable.Repeat("Buy milk. ", 200)));

        Assert.Equal(
            new Outcome(1, "", $"doccatalog: {notes} is not a database; give the path of a catalog, or of a file that does not exist yet\n"),
            await shell.Run("import", "a.txt", "--database", "notes.txt"));
    }

    [Fact]
    public async Task The_problems_of_an_article_are_printed_where_they_are()
    {
        const string article = "List\nAmy (2015)\nWoodstock";
        await using (var db = shell.Catalog("catalog.db"))
        {
            await db.Open();
            await new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }.Import(PlainArticles.File(article), "a.txt");
        }

        shell.Folder.Write("a.txt", article);

        Assert.Equal(
            new Outcome(1, Figures(known: 1, problems: 1), "./a.txt:3:1: No year.\n"),
            await shell.Run("import", "./a.txt", "-d", "catalog.db"));
    }

    [Theory]
    [InlineData("lists/*.txt", "lists/a.txt")]
    [InlineData("lists/**/*.txt", "lists/a.txt", "lists/deep/er/b.txt")]
    [InlineData("**/b.*", "lists/deep/er/b.txt")]
    [InlineData("lists/?.txt", "lists/a.txt")]
    public async Task A_pattern_not_expanded_by_the_shell_is_expanded(string pattern, params string[] origins)
    {
        shell.Folder.Write("lists/a.txt", ThreeFilms);
        shell.Folder.Write("lists/deep/er/b.txt", "Another\n" + ThreeFilms);
        shell.Folder.Write("lists/deep/picture.png", "");

        var outcome = await shell.Run("import", pattern, "-d", "catalog.db");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        await using var db = shell.Catalog("catalog.db");
        var imported = await db.Articles.Select(article => article.Origin).Order().ToListAsync();
        Assert.Equal(origins, imported.Select(origin => Path.GetRelativePath(shell.Folder.Path, Path.Combine(shell.Folder.Path, origin))));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_named()
    {
        Assert.Equal(
            new Outcome(1, Nothing, "lists/*.md: matches no articles; files ending in .txt, .text, .md, .markdown, .html, .htm, .xhtml were expected\n"),
            await shell.Run("import", "lists/*.md"));
    }

    [Fact]
    public async Task A_file_of_a_folder_need_not_be_an_article()
    {
        shell.Folder.Write("lists/a.txt", ThreeFilms);
        shell.Folder.Write("lists/README.md", "These are lists.");

        var folder = await shell.Run("import", "lists");
        var file = await shell.Run("import", "lists/README.md");

        Assert.Equal((0, Figures(added: 1, without: 1, entries: 3, films: 3)), (folder.ExitCode, folder.Output));
        Assert.StartsWith("lists/README.md:1:1: No list of films was found", folder.Error, StringComparison.Ordinal);
        Assert.Equal((1, Figures(refused: 1, problems: 1)), (file.ExitCode, file.Output));
    }

    [Theory]
    [InlineData(0, 0, "lists")]
    [InlineData(0, 0, "lists/*.txt")]
    [InlineData(0, 0, "lists/a.txt", "lists/b.txt")]
    [InlineData(0, 1, "lists/a.txt")]
    [InlineData(0, 2, "lists", "--assume-list")]
    [InlineData(1, 0, "lists/a.txt", "--strict")]
    public async Task Lists_that_may_be_none_wait_for_review_unless_they_are_handed_over(int exitCode, int imported, params string[] args)
    {
        shell.Parse = PlainArticles.Parse;
        shell.Folder.Write("lists/a.txt", "Films?\nAmy (2015)");
        shell.Folder.Write("lists/b.txt", "Records?\nHeima (2007)");

        var outcome = await shell.Run(["import", .. args, "-d", "catalog.db"]);

        var strict = args.Contains("--strict");
        var assumed = args.Contains("--assume-list");
        Assert.Equal((exitCode, imported == 0 && !strict), (outcome.ExitCode, outcome.Output.Contains("for review: 2", StringComparison.Ordinal)));
        Assert.Equal(
            imported == 0 && !strict ? "2 articles may not be lists of films: review them at /curate, or import them with --assume-list\n"
            : strict ? "lists/a.txt:2:1: No list of films was found: this may not be a list of films (38 % sure).\n"
            : assumed ? "" : "lists/a.txt: this may not be a list of films (38 % sure); use --strict to leave such lists out\n",
            outcome.Error);
        await using var db = shell.Catalog("catalog.db");
        Assert.Equal((imported, imported == 0 && !strict ? 2 : 0), (await db.Articles.CountAsync(), await db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("parse")]
    public async Task A_list_cannot_be_assumed_and_left_out_at_once(string command)
    {
        Assert.Equal(
            new Outcome(2, "", $"doccatalog: --assume-list and --strict contradict each other; give one of them.\nTry: doccatalog {command} --help\n"),
            await shell.Run(command, "a.txt", "--assume-list", "--strict"));
    }

    [Fact]
    public async Task An_article_under_two_names_counts_once()
    {
        shell.Folder.Write("lists/a.txt", ThreeFilms);
        shell.Folder.Write("lists/b.txt", ThreeFilms);

        var together = await shell.Run("import", "lists");
        var later = await shell.Run("import", "lists/b.txt");

        Assert.Equal(new Outcome(0, Figures(added: 1, known: 1, entries: 3, films: 3), "lists/b.txt: is the same article as lists/a.txt and counts once\n"), together);
        Assert.Equal(new Outcome(0, Figures(known: 1), "lists/b.txt: is the same article as lists/a.txt and counts once\n"), later);
    }

    [Fact]
    public async Task While_an_import_runs_another_is_refused_and_the_catalog_can_be_read()
    {
        shell.Folder.Write("a.txt", ThreeFilms);
        await shell.Run("import", "a.txt", "-d", "catalog.db");
        await using var db = shell.Catalog("catalog.db");

        using (ImportLock.Take(db))
        {
            var outcome = await shell.Run("import", "a.txt", "-d", "catalog.db");

            Assert.Equal(1, outcome.ExitCode);
            Assert.EndsWith("catalog.db is running; wait until it has finished, or stop it\n", outcome.Error, StringComparison.Ordinal);
            Assert.Equal(0, (await shell.Run("films", "-d", "catalog.db")).ExitCode);
        }

        Assert.Equal(0, (await shell.Run("import", "a.txt", "-d", "catalog.db")).ExitCode);
    }

    [Fact]
    public async Task A_killed_import_leaves_no_partial_article_and_can_be_continued()
    {
        const int count = 700;
        for (var number = 0; number < count; number++)
        {
            shell.Folder.Write($"lists/{number:D4}.txt", ThreeFilms.Replace("Documentaries", $"Documentaries {number}", StringComparison.Ordinal));
        }

        await KillAfterFirstLine("import", "lists", "--database", "catalog.db");

        await using var db = shell.Catalog("catalog.db");
        var before = await db.Articles.CountAsync();
        Assert.InRange(before, 500, count);
        Assert.Equal(
            before,
            await db.Articles.CountAsync(article => article.Mentions.Count == 3 && article.Mentions.All(mention => mention.FilmId != null && mention.Facts.Count > 0)));
        var outcome = await shell.Run("import", "lists", "-d", "catalog.db");
        Assert.Equal(
            (0, $"500 of 700\n{Figures(added: count - before, known: before, entries: (count - before) * 3)}"),
            (outcome.ExitCode, outcome.Output));
    }

    public void Dispose() => shell.Dispose();

    // By then 500 articles are stored, and the others may be in progress.
    private async Task KillAfterFirstLine(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "doccatalog.dll"), .. args])
        {
            WorkingDirectory = shell.Folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        Assert.Equal("500 of 700", await process.StandardOutput.ReadLineAsync());

        // The site takes precedence over an import.
        Assert.Equal(ProcessPriorityClass.BelowNormal, process.PriorityClass);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static string Figures(int added = 0, int known = 0, int without = 0, int refused = 0, int entries = 0, int films = 0, int problems = 0) =>
        $"new articles: {added}, changed: 0, known: {known}, for review: 0, without films: {without}, refused: {refused}, "
        + $"entries: {entries}, new films: {films}, problems: {problems}, seconds: 0.0, files a second: 0\n";
}
