using System.Text;
using DocCatalog.Cli;

// JSON is UTF-8, whatever the terminal's language.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.Run(args, new Surroundings
{
    Input = Console.OpenStandardInput(),
    Output = Console.Out,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    IsTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
});
