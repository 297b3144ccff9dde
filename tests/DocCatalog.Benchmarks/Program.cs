using System.CommandLine;
using DocCatalog.Benchmarks;
using DocCatalog.Benchmarks.Load;
using DocCatalog.Benchmarks.Training;

var root = new RootCommand("Measures the program.")
{
    new AccuracyCommand(),
    new GrowthCommand(),
    new ParsingCommand(),
    new TrainCommand(),
    new ExplainCommand(),
    new MatchingCommand(),
    new GenerateCommand(),
    new ImportCommand(),
    new CopiesCommand(),
    new RankingCommand(),
    new LoadCommand(),
    new PeerCommand(),
    new StartCommand(),
    new ScaleCommand(),
};
return await root.Parse(args).InvokeAsync();
