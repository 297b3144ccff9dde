using System.CommandLine;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Input;

/// <summary>The options for lists that may not be lists of films: <c>--assume-list</c> and <c>--strict</c>.</summary>
internal sealed class UnsureOptions
{
    private readonly Option<bool> assume = new("--assume-list")
    {
        Description = "Read the most probable list of each article as its list of films, however improbable.",
    };

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

    public bool AssumesList(ParseResult parsed) => parsed.GetValue(assume);

    /// <summary>How to treat unsure lists: <paramref name="fallback"/> if neither option is given.</summary>
    public UnsureLists Handling(ParseResult parsed, UnsureLists fallback) =>
        parsed.GetValue(strict) ? UnsureLists.LeaveOut : parsed.GetValue(assume) ? UnsureLists.Import : fallback;

    /// <summary>The warning about an unsure list that was read; null where the list is certain.</summary>
    public static string? Warning(string path, double? probability) =>
        probability is double value ? $"{path}: {UnsureList.Describe(value)}; use --strict to leave such lists out" : null;
}
