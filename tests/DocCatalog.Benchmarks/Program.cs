using System.CommandLine;
using DocCatalog.Benchmarks;

var root = new RootCommand("Measures the program.")
{
    new AccuracyCommand(),
    new GrowthCommand(),
    new ParsingCommand(),
    new MatchingCommand(),
    new GenerateCommand(),
    new ImportCommand(),
    new CopiesCommand(),
    new RankingCommand(),
    new ScaleCommand(),
};
return await root.Parse(args).InvokeAsync();
