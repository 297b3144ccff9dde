using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using DocCatalog.Cli;
using DocCatalog.Cli.Commands;
using Spectre.Console;

// JSON is UTF-8, whatever the terminal's language.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (args is ["import" or "reparse", ..])
{
    MakeWay();
}

return await CommandLine.Run(args, new CommandContext
{
    Input = Console.OpenStandardInput(),
    Output = Console.Out,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    IsTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    AskSecret = Console.IsInputRedirected ? null : Ask,
});

// A machine is busy with these for minutes: whoever reads the site meanwhile goes first. Where the priority is a thread's own, as on Linux, those that are started later inherit it.
static void MakeWay()
{
    try
    {
        using var process = Process.GetCurrentProcess();
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
    catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
    {
        // Then both wait for each other.
    }
}

// On standard error, so that what a command prints can be kept in a file.
static string Ask(string question) =>
    AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Prompt(new TextPrompt<string>(question) { AllowEmpty = true }.Secret(null));
