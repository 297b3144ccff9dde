using System.CommandLine;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog reparse</c>: reads every stored article again, for example with a newer parser.</summary>
internal sealed class ReparseCommand : CatalogCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print what would change, and change nothing." };

    public ReparseCommand(CommandContext context)
        : base(
            context,
            "reparse",
            "Read every article of the catalog again, using the latest snapshot of learn, and print what changes: - before, + after.",
            "doccatalog reparse --dry-run") =>
        Options.Add(dryRun);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var isDry = parsed.GetValue(dryRun);
        using var importLock = isDry ? null : ImportLock.Take(db);
        var count = await db.Articles.CountAsync(cancel);
        var (read, changed) = (0, 0);
        try
        {
            await foreach (var article in new Importer(db, TimeProvider.System) { Parse = Context.Parse }.Reparse(isDry, cancel))
            {
                read++;
                changed += article.Changed ? 1 : 0;
                Print(article);
            }
        }
        catch (OperationCanceledException)
        {
            Context.Error.WriteLine($"doccatalog: interrupted after {read} of {count} articles; run the same command again to finish");
            return ExitCode.Interrupted;
        }

        Context.Output.WriteLine($"articles read: {read}, {(isDry ? "would change" : "changed")}: {changed}");
        return ExitCode.Success;
    }

    private void Print(Reparsed article)
    {
        if (article.NothingFound)
        {
            Context.Output.WriteLine($"{article.Origin}: no films found any more; left unchanged");
        }
        else if (article.Changed)
        {
            var sameEntries = article.Lost.Count + article.Gained.Count == 0;
            Context.Output.WriteLine(sameEntries ? $"{article.Origin}: same entries; positions, problems or article metadata differ" : article.Origin);
            article.Lost.ToList().ForEach(entry => Context.Output.WriteLine($"  - {entry}"));
            article.Gained.ToList().ForEach(entry => Context.Output.WriteLine($"  + {entry}"));
        }
    }
}

/// <summary><c>doccatalog remove ARTICLE…</c>: removes articles from the catalog.</summary>
internal sealed class RemoveCommand : CatalogCommand
{
    private readonly Argument<string[]> origins = new("ORIGIN")
    {
        Description = "An article, by its origin as doccatalog articles prints it.",
        Arity = ArgumentArity.OneOrMore,
    };

    public RemoveCommand(CommandContext context)
        : base(context, "remove", "Remove articles from the catalog, and films that no other article names.", "doccatalog remove lists/99.txt") =>
        Arguments.Add(origins);

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        var importer = new Importer(db, TimeProvider.System);
        var unknown = false;
        foreach (var origin in parsed.GetRequiredValue(origins))
        {
            if (await importer.Remove(origin, cancel))
            {
                Context.Output.WriteLine($"Removed {origin}");
                continue;
            }

            unknown = true;
            Context.Error.WriteLine($"doccatalog: there is no article {origin}; an origin was expected as doccatalog articles prints it");
        }

        return unknown ? ExitCode.Problems : ExitCode.Success;
    }
}
