using System.CommandLine;
using DocCatalog.Benchmarks;

var root = new RootCommand("Measures the program.")
{
    new AccuracyCommand(),
};
return await root.Parse(args).InvokeAsync();
