using System.CommandLine;
using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog learn</c>: takes a snapshot of titles and names from the catalog's articles.</summary>
internal sealed class LearnCommand : CatalogCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print what would be learned, and store nothing." };
    private readonly Option<bool> forget = new("--forget") { Description = "Delete the snapshot in force; the one before it is in force again." };

    private readonly Option<bool> list = new("--list")
    {
        Description = "List the snapshots: number, time, and counts of titles, directors and artists, separated by tabs; the last is in force.",
    };

    public LearnCommand(CommandContext context)
        : base(
            context,
            "learn",
            "Take a snapshot of the titles that two independent articles use, and of all credited names. Imports, drafts and reparse use the latest one.",
            "doccatalog learn --dry-run")
    {
        Options.Add(dryRun);
        Options.Add(list);
        Options.Add(forget);
        Validators.Add(result =>
        {
            if (new[] { dryRun, list, forget }.Count(result.GetValue) > 1)
            {
                result.AddError("--dry-run, --list and --forget cannot be combined; give one of them.");
            }
        });
    }

    protected override async Task<int> Run(ParseResult parsed, CatalogDb db, CancellationToken cancel)
    {
        if (parsed.GetValue(list))
        {
            await List(db, cancel);
            return ExitCode.Success;
        }

        // A running import keeps the snapshot with which it began.
        using var importLock = parsed.GetValue(dryRun) ? null : ImportLock.Take(db);
        return parsed.GetValue(forget) ? await Forget(db, cancel) : await Learn(db, parsed.GetValue(dryRun), cancel);
    }

    private async Task<int> Learn(CatalogDb db, bool isDry, CancellationToken cancel)
    {
        var learned = await db.Learn(TimeProvider.System, isDry, cancel);
        if (!learned.IsNew)
        {
            Print(learned.Number is int number
                ? (FormattableString)$"Nothing new: snapshot {number} stays in force"
                : $"Nothing to learn yet: no two independent articles use the same unknown title, and no film has credits");
            return ExitCode.Success;
        }

        Print($"{(isDry ? "A new snapshot would have" : $"Snapshot {learned.Number}")}: {learned.Titles} titles, {learned.NewTitles.Count} new");
        Print($"directors: {learned.Directors}, {learned.NewDirectors} new; artists: {learned.Artists}, {learned.NewArtists} new");
        learned.LostTitles.ToList().ForEach(title => Print($"  - {title}"));
        learned.NewTitles.ToList().ForEach(title => Print($"  + {title}"));
        if (!isDry)
        {
            Print($"New articles are read with it; run doccatalog reparse to read existing ones again");
        }

        return ExitCode.Success;
    }

    private async Task List(CatalogDb db, CancellationToken cancel)
    {
        foreach (var snapshot in await db.SnapshotLines(cancel))
        {
            Print($"{snapshot.Number}\t{snapshot.TakenAt:yyyy-MM-dd HH:mm}\t{snapshot.Titles}\t{snapshot.Directors}\t{snapshot.Artists}");
        }
    }

    private async Task<int> Forget(CatalogDb db, CancellationToken cancel)
    {
        if (await db.ForgetSnapshot(cancel) is not int deleted)
        {
            Context.Error.WriteLine("doccatalog: there is no snapshot to delete; doccatalog learn takes one");
            return ExitCode.Problems;
        }

        var now = await db.SnapshotNumber(cancel) is int number ? $"snapshot {number.ToString(CultureInfo.InvariantCulture)} is in force" : "none is in force";
        Print($"Snapshot {deleted} deleted; {now}");
        return ExitCode.Success;
    }

    private void Print(FormattableString line) => Context.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
