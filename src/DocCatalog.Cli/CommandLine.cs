using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using DocCatalog.Cli.Commands;
using DocCatalog.Store.Database;

namespace DocCatalog.Cli;

/// <summary>The commands, and what becomes of their failures.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(IReadOnlyList<string> args, CommandContext around)
    {
        var parsed = Root(around).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return Misused(parsed, around);
        }

        try
        {
            // Ctrl-C lets a batch of articles be stored to its end.
            return await parsed.InvokeAsync(new() { Output = around.Output, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (OperationCanceledException)
        {
            around.Error.WriteLine("doccatalog: interrupted");
            return ExitCode.Interrupted;
        }
        catch (CatalogException exception)
        {
            around.Error.WriteLine($"doccatalog: {exception.Message}");
            return ExitCode.Problems;
        }
        catch (Exception exception)
        {
            // A defect of ours; whoever reports it needs its kind, and nobody a stack trace.
            around.Error.WriteLine($"doccatalog: failed unexpectedly: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Problems;
        }
    }

    private static RootCommand Root(CommandContext around)
    {
        var root = new RootCommand("Reads articles that list music documentaries, and keeps a catalog of the films.")
        {
            new ParseCommand(around),
            new ImportCommand(around),
            new FilmsCommand(around),
            new ArticlesCommand(around),
            new ExportCommand(around),
            new CorrectCommand(around),
            new CoverCommand(around),
            new CorrectionsCommand(around),
            new MergeCommand(around),
            new SplitCommand(around),
            new UndoCommand(around),
            new ReparseCommand(around),
            new LearnCommand(around),
            new RemoveCommand(around),
            new CuratorCommand(around),
        };
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples();
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        return root;
    }

    private static int Misused(ParseResult parsed, CommandContext around)
    {
        foreach (var error in parsed.Errors)
        {
            around.Error.WriteLine($"doccatalog: {error.Message}");
        }

        around.Error.WriteLine($"Try: {Name(parsed.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }

    // "doccatalog curator hash"
    private static string Name(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : "doccatalog";

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine($"doccatalog {version}");
            return ExitCode.Success;
        }
    }

    private sealed class HelpWithExamples : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            new HelpAction().Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(parseResult.CommandResult.Command is ExampleCommand command ? $"Example:\n  {command.Example}\n" : ExitCodes);
            return ExitCode.Success;
        }

        private const string ExitCodes = "Exit codes:\n  0  fine\n  1  problems, each on a line of its own as path:line:column: message\n  2  wrong usage\n";
    }
}
