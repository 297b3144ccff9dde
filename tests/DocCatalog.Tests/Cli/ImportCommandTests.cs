using DocCatalog.Store;
using DocCatalog.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Nothing = "articles: 0, unchanged: 0, entries: 0, new films: 0, problems: 1\n";

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
    public async Task The_catalog_lies_beside_the_solution_or_else_in_the_folder_one_is_in(string folder, string catalog)
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
            new Outcome(1, "articles: 2, unchanged: 0, entries: 6, new films: 5, problems: 1\n", "seeds/b.txt: is not text; save the article as plain text, Markdown or HTML\n"),
            await shell.RunIn("project", input: "", "import", "seeds"));
        await using var db = shell.Catalog("project/data/catalog.db");
        Assert.Equal(["seeds/a.txt", "seeds/more/c.md"], await db.Articles.Select(article => article.Origin).Order().ToListAsync());
    }

    [Fact]
    public async Task An_article_that_has_not_changed_is_not_imported_again()
    {
        shell.Folder.Write("a.txt", ThreeFilms);

        Assert.Equal(new Outcome(0, "articles: 1, unchanged: 0, entries: 3, new films: 3, problems: 0\n", ""), await shell.Run("import", "a.txt"));
        Assert.Equal(new Outcome(0, "articles: 0, unchanged: 1, entries: 0, new films: 0, problems: 0\n", ""), await shell.Run("import", "a.txt"));
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
            await new Importer(db, TimeProvider.System) { Parse = Listing.Parse }.Import(Listing.File(article), "a.txt");
        }

        shell.Folder.Write("a.txt", article);

        Assert.Equal(
            new Outcome(1, "articles: 0, unchanged: 1, entries: 0, new films: 0, problems: 1\n", "./a.txt:3:1: No year.\n"),
            await shell.Run("import", "./a.txt", "-d", "catalog.db"));
    }

    public void Dispose() => shell.Dispose();
}
