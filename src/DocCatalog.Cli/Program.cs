using System.Text;
using DocCatalog.Cli;
using Spectre.Console;

// JSON is UTF-8, whatever the terminal's language.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.Run(args, new Surroundings
{
    Input = Console.OpenStandardInput(),
    Output = Console.Out,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    IsTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    AskSecret = Console.IsInputRedirected ? null : Ask,
});

// On standard error, so that what a command prints can be kept in a file.
static string Ask(string question) =>
    AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Prompt(new TextPrompt<string>(question) { AllowEmpty = true }.Secret(null));
