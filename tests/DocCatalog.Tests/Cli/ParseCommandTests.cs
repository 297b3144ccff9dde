using System.Text.Json;
using DocCatalog.Tests.Store;

namespace DocCatalog.Tests.Cli;

public sealed class ParseCommandTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public async Task One_file_is_printed_as_one_indented_object()
    {
        shell.Folder.Write("a.txt", "The weather will be fine.");

        var outcome = await shell.Run("parse", "a.txt");

        Assert.StartsWith("{\n  \"title\": ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("films").ValueKind);
    }

    [Fact]
    public async Task Several_files_are_printed_as_one_object_a_line()
    {
        shell.Folder.Write("a.txt", "The weather will be fine.");
        shell.Folder.Write("b.md", "It will rain.");

        var outcome = await shell.Run("parse", "a.txt", "b.md");

        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line));
    }

    [Fact]
    public async Task Names_of_a_catalog_help_to_read_an_article()
    {
        shell.Folder.Write("first.txt", "Three music documentaries\n\n1. Amy (2015)\nDirected by Asif Kapadia.\n\n2. Dig! (2004)\nDirected by Ondi Timoner.\n\n3. Qwertz (2020)\nDirected by Zzyx Vrmpf.");
        shell.Folder.Write("second.txt", "Three music documentaries\n\n1. Uiop (2021)\nZzyx Vrmpf is patient.\n\n2. Heima (2007)\nIt is cold.\n\n3. Junun (2015)\nIt is warm.");
        await shell.Run("import", "first.txt", "--database", "catalog.db");

        var without = await shell.Run("parse", "second.txt");
        var with = await shell.Run("parse", "second.txt", "--names", "catalog.db");

        Assert.DoesNotContain("\"name\": \"Zzyx Vrmpf\"", without.Output, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Zzyx Vrmpf\"", with.Output, StringComparison.Ordinal);

        await shell.Run("learn", "-d", "catalog.db");
        await shell.Run("remove", "first.txt", "-d", "catalog.db");
        Assert.Equal(with.Output, (await shell.Run("parse", "second.txt", "--names", "catalog.db")).Output);
    }

    [Theory]
    [InlineData("Films?", new string[0], 0, 1, "a.txt: this may not be a list of films (38 % sure); use --strict to leave such lists out\n")]
    [InlineData("Films?", new[] { "--assume-list" }, 0, 1, "")]
    [InlineData("Films?", new[] { "--strict" }, 1, 0, "a.txt:2:1: No list of films was found: this may not be a list of films (38 % sure).\n")]
    [InlineData("Films", new[] { "--strict" }, 0, 1, "")]
    [InlineData("Films…", new string[0], 0, 0, "")]
    [InlineData("Films…", new[] { "--assume-list" }, 0, 1, "")]
    public async Task A_list_that_may_be_none_is_printed_with_a_note_unless_the_caller_says_otherwise(string title, string[] options, int exitCode, int films, string error)
    {
        shell.Parse = PlainArticles.Parse;
        shell.Folder.Write("a.txt", $"{title}\nAmy (2015)");

        var outcome = await shell.Run(["parse", "a.txt", .. options]);

        Assert.Equal((exitCode, error, films), (outcome.ExitCode, outcome.Error, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("films").GetArrayLength()));
    }

    [Fact]
    public async Task A_catalog_of_names_that_does_not_exist_is_refused()
    {
        shell.Folder.Write("a.txt", "It will rain.");

        var outcome = await shell.Run("parse", "a.txt", "--names", "missing.db");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("missing.db does not exist; --names takes a catalog made by doccatalog import\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_stands_for_standard_input()
    {
        var outcome = await shell.RunIn("", "The weather will be fine.", "parse", "-");

        Assert.StartsWith("{\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_printed()
    {
        shell.Folder.Write("blank.txt", "\n\n");
        shell.Folder.Write("b.md", "It will rain.");

        var outcome = await shell.Run("parse", "missing.txt", "blank.txt", "b.md", ".");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            ["missing.txt: does not exist; the path of a file was expected",
             "blank.txt: holds only white space; the text of an article was expected",
             ".: is a folder; the path of a file was expected"],
            outcome.Error.Split('\n').Where(line => !line.StartsWith("b.md", StringComparison.Ordinal) && line.Length > 0));
        JsonDocument.Parse(outcome.Output);
    }

    [Fact]
    public async Task Problems_go_to_standard_error_with_their_position()
    {
        shell.Folder.Write("weather.txt", "\n\nThe weather will be fine.");

        var outcome = await shell.Run("parse", "weather.txt");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("weather.txt:3:1: No list of films was found", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task An_article_without_problems_is_printed_and_nothing_else()
    {
        shell.Folder.Write("a.md", """
            # Films

            ## 1. Amy (2015)

            Directed by Asif Kapadia.

            ## 2. The Last Waltz (1978)

            Directed by Martin Scorsese.

            ## 3. Woodstock (1970)

            Directed by Michael Wadleigh.
            """);

        var outcome = await shell.Run("parse", "a.md");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(3, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("films").GetArrayLength());
    }

    public void Dispose() => shell.Dispose();
}
