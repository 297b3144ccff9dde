namespace DocCatalog.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly Shell shell = new();

    [Theory]
    [InlineData("Exit codes:", "--help")]
    [InlineData("Example:\n  doccatalog parse seeds/*.txt\n", "parse", "--help")]
    [InlineData("Example:\n  doccatalog import articles/ more/list.html --database data/catalog.db\n", "import", "--help")]
    public async Task Help_is_given_with_an_example(string text, params string[] args)
    {
        var outcome = await shell.Run(args);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(text, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var outcome = await shell.Run("--version");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^doccatalog \d+\.\d+\.\d+", outcome.Output);
    }

    [Theory]
    [InlineData("doccatalog: Required command was not provided.\nTry: doccatalog --help\n")]
    [InlineData("doccatalog: Required argument missing for command: 'parse'.\nTry: doccatalog parse --help\n", "parse")]
    [InlineData("doccatalog: Required argument missing for command: 'import'.\nTry: doccatalog import --help\n", "import")]
    [InlineData("doccatalog: Required argument missing for option: '--database'.\nTry: doccatalog import --help\n", "import", "a.txt", "--database")]
    [InlineData("doccatalog: Unrecognized option '--pretty'; to give a file of that name, write ./--pretty\nTry: doccatalog parse --help\n", "parse", "--pretty", "a.txt")]
    [InlineData("doccatalog: Unrecognized option '-x'; to give a file of that name, write ./-x\nTry: doccatalog import --help\n", "import", "a.txt", "-x")]
    [InlineData("doccatalog: A path is empty.\nTry: doccatalog import --help\n", "import", "")]
    [InlineData("doccatalog: Required command was not provided.\ndoccatalog: Unrecognized command or argument 'imprt'.\nTry: doccatalog --help\n", "imprt")]
    public async Task Wrong_usage_says_what_was_expected(string error, params string[] args) =>
        Assert.Equal(new Outcome(2, "", error), await shell.Run(args));

    public void Dispose() => shell.Dispose();
}
