using System.CommandLine;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog reparse</c>: reads every article of the catalog again, as after a better parser.</summary>
internal sealed class ReparseCommand : CatalogCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print what would change, and change nothing." };

    public ReparseCommand(CommandContext around)
        : base(around, "reparse", "Read every article of the catalog again, with what learn has learned, and print what changes: - before, + after.", "doccatalog reparse --dry-run") => Options.Add(dryRun);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var isDry = parsed.GetValue(dryRun);
        using var alone = isDry ? null : ImportLock.Take(db);
        var count = await db.Articles.CountAsync(cancel);
        var (read, changed) = (0, 0);
        try
        {
            await foreach (var article in new Importer(db, TimeProvider.System) { Parse = Around.Parse }.Reparse(isDry, cancel))
            {
                read++;
                changed += article.Changed ? 1 : 0;
                Print(article);
            }
        }
        catch (OperationCanceledException)
        {
            Around.Error.WriteLine($"doccatalog: interrupted after {read} of {count} articles; the same command reads them all again, and stores only what differs");
            return ExitCode.Interrupted;
        }

        Around.Output.WriteLine($"articles read: {read}, {(isDry ? "would change" : "changed")}: {changed}");
        return ExitCode.Success;
    }

    private void Print(Reparsed article)
    {
        if (article.NothingFound)
        {
            Around.Output.WriteLine($"{article.Origin}: nothing is found in it any more; it stays as it is");
        }
        else if (article.Changed)
        {
            Around.Output.WriteLine(article.Lost.Count + article.Gained.Count > 0 ? article.Origin : $"{article.Origin}: the same entries, with other places, problems or facts about the article");
            article.Lost.ToList().ForEach(entry => Around.Output.WriteLine($"  - {entry}"));
            article.Gained.ToList().ForEach(entry => Around.Output.WriteLine($"  + {entry}"));
        }
    }
}

/// <summary><c>doccatalog remove ARTICLE…</c>: takes articles out of the catalog.</summary>
internal sealed class RemoveCommand : CatalogCommand
{
    private readonly Argument<string[]> origins = new("ORIGIN") { Description = "An article, as the command articles prints it.", Arity = ArgumentArity.OneOrMore };

    public RemoveCommand(CommandContext around)
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

        return unknown ? ExitCode.Problems : ExitCode.Success;
    }
}
