using System.CommandLine;
using DocCatalog.Benchmarks;

var root = new RootCommand("Measures the program.")
{
    new AccuracyCommand(),
    new GrowthCommand(),
};
return await root.Parse(args).InvokeAsync();
