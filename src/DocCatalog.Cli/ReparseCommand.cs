using System.CommandLine;
using DocCatalog.Store;

namespace DocCatalog.Cli;

/// <summary><c>doccatalog reparse</c>: reads every article of the catalog again, as after a better parser.</summary>
internal sealed class ReparseCommand : CatalogCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print what would change, and change nothing." };

    public ReparseCommand(Surroundings around)
        : base(around, "reparse", "Read every article of the catalog again and print what changes: - before, + after.", "doccatalog reparse --dry-run") => Options.Add(dryRun);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var changed = 0;
        await foreach (var change in new Importer(db, TimeProvider.System).Reparse(parsed.GetValue(dryRun), cancel))
        {
            changed++;
            Around.Output.WriteLine(change.Origin);
            change.Lost.ForEach(entry => Around.Output.WriteLine($"  - {entry}"));
            change.Gained.ForEach(entry => Around.Output.WriteLine($"  + {entry}"));
        }

        Around.Output.WriteLine(parsed.GetValue(dryRun) ? $"articles that would change: {changed}" : $"articles changed: {changed}");
        return CommandLine.Fine;
    }
}

/// <summary><c>doccatalog remove ARTICLE…</c>: takes articles out of the catalog.</summary>
internal sealed class RemoveCommand : CatalogCommand
{
    private readonly Argument<string[]> origins = new("ORIGIN") { Description = "An article, as the command articles prints it.", Arity = ArgumentArity.OneOrMore };

    public RemoveCommand(Surroundings around)
        : base(around, "remove", "Take articles out of the catalog, and films that no other article names.", "doccatalog remove lists/99.txt") => Arguments.Add(origins);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var importer = new Importer(db, TimeProvider.System);
        var unknown = false;
        foreach (var origin in parsed.GetRequiredValue(origins))
        {
            if (await importer.Remove(origin, cancel))
            {
                Around.Output.WriteLine($"{origin} is removed");
                continue;
            }

            unknown = true;
            Around.Error.WriteLine($"doccatalog: there is no article {origin}; one was expected as the command articles prints it");
        }

        return unknown ? CommandLine.Problems : CommandLine.Fine;
    }
}
