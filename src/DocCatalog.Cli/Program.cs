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
    LowerPriority();
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

// These commands use all processors for minutes, so the site takes precedence.
// On Linux priority belongs to a thread; threads started later inherit it.
static void LowerPriority()
{
    try
    {
        using var process = Process.GetCurrentProcess();
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
    catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
    {
        // Then the import competes with the site.
    }
}

// On standard error, so that standard output can be redirected to a file.
static string Ask(string question) => AnsiConsole
    .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
    .Prompt(new TextPrompt<string>(question) { AllowEmpty = true }.Secret(null));
