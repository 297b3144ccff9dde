using System.CommandLine;
using System.CommandLine.Parsing;

namespace DocCatalog.Cli.Input;

/// <summary>One or more paths; rejects empty ones and mistyped options.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    /// <summary>Standard input, for commands that read it.</summary>
    public const string StandardInput = "-";

    public PathsArgument(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(result =>
        {
            foreach (var error in result.Tokens.Select(Error).OfType<string>())
            {
                result.AddError(error);
            }
        });
    }

    // An empty path comes from an unset variable and would mean the current folder.
    private static string? Error(Token token) => token.Value switch
    {
        "" => "A path is empty.",
        StandardInput => null,
        ['-', ..] path => $"Unrecognized option '{path}'; to give a file of that name, write ./{path}",
        _ => null,
    };
}
