using System.CommandLine;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Input;

/// <summary>What the caller says about lists that are not certain to be lists of films: <c>--assume-list</c> and <c>--strict</c>.</summary>
internal sealed class UnsureOptions
{
    private readonly Option<bool> assume = new("--assume-list") { Description = "Read the likeliest list of each article as its list of films, however unlikely it is." };
    private readonly Option<bool> strict = new("--strict") { Description = "Leave out lists that may not be lists of films." };

    public void AddTo(Command command)
    {
        command.Options.Add(assume);
        command.Options.Add(strict);
        command.Validators.Add(result =>
        {
            if (result.GetValue(assume) && result.GetValue(strict))
            {
                result.AddError("--assume-list and --strict contradict each other; give one of them.");
            }
        });
    }

    public bool Assumes(ParseResult parsed) => parsed.GetValue(assume);

    /// <param name="otherwise">What is done where the caller says nothing.</param>
    public UnsureLists Of(ParseResult parsed, UnsureLists otherwise) => parsed.GetValue(strict) ? UnsureLists.LeaveOut : parsed.GetValue(assume) ? UnsureLists.Import : otherwise;

    /// <summary>What is said of an unsure list that was taken; null where the list is certain.</summary>
    public static string? NoteOn(string path, double? probability) =>
        probability is double sure ? $"{path}: {UnsureList.Describe(sure)}; use --strict to leave such lists out" : null;
}
