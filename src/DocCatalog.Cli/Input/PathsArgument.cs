using System.CommandLine;
using System.CommandLine.Parsing;

namespace DocCatalog.Cli.Input;

/// <summary>The paths a command is about: one at least, and none that was meant as an option.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    /// <summary>Stands for standard input where a command reads it.</summary>
    public const string StandardInput = "-";

    public PathsArgument(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(result =>
        {
            foreach (var mistake in result.Tokens.Select(Mistake).OfType<string>())
            {
                result.AddError(mistake);
            }
        });
    }

    // A path that is empty is a variable that was not set, and would mean the folder one is in.
    private static string? Mistake(Token token) => token.Value switch
    {
        "" => "A path is empty.",
        StandardInput => null,
        ['-', ..] path => $"Unrecognized option '{path}'; a file of that name is given as ./{path}",
        _ => null,
    };
}
