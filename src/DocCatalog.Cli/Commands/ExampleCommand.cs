using System.CommandLine;

namespace DocCatalog.Cli.Commands;

/// <summary>A command whose help ends with an example.</summary>
internal abstract class ExampleCommand(string name, string description, string example) : Command(name, description)
{
    public string Example => example;
}
