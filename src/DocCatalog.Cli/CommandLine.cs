using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using DocCatalog.Cli.Commands;
using DocCatalog.Store.Database;

namespace DocCatalog.Cli;

/// <summary>Parses and runs a command, and turns failures into messages and exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(IReadOnlyList<string> args, CommandContext context)
    {
        var parsed = Root(context).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return ReportUsage(parsed, context);
        }

        try
        {
            return await parsed.InvokeAsync(new()
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,

                // After Ctrl-C, time for the current batch of articles to be stored.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("doccatalog: interrupted");
            return ExitCode.Interrupted;
        }
        catch (CatalogException exception)
        {
            context.Error.WriteLine($"doccatalog: {exception.Message}");
            return ExitCode.Problems;
        }
        catch (Exception exception)
        {
            // A bug: its type helps the report, a stack trace would not help the user.
            context.Error.WriteLine($"doccatalog: failed unexpectedly: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Problems;
        }
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Reads articles that list music documentaries, and keeps a catalog of the films.")
        {
            new ParseCommand(context),
            new ImportCommand(context),
            new FilmsCommand(context),
            new ArticlesCommand(context),
            new ExportCommand(context),
            new CorrectCommand(context),
            new RejectCommand(context),
            new CorrectionsCommand(context),
            new MergeCommand(context),
            new SplitCommand(context),
            new UndoCommand(context),
            new ReparseCommand(context),
            new LearnCommand(context),
            new RemoveCommand(context),
            new CuratorCommand(context),
        };
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples();
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        return root;
    }

    private static int ReportUsage(ParseResult parsed, CommandContext context)
    {
        foreach (var error in parsed.Errors)
        {
            context.Error.WriteLine($"doccatalog: {error.Message}");
        }

        context.Error.WriteLine($"Try: {Name(parsed.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }

    // "doccatalog curator hash"
    private static string Name(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : "doccatalog";

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

        private const string ExitCodes = "Exit codes:\n  0  success\n  1  problems, each printed as path:line:column: message\n  2  wrong usage\n";
    }
}
