using System.CommandLine;
using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;

namespace DocCatalog.Cli.Commands;

/// <summary><c>doccatalog learn</c>: takes a snapshot of the titles and names that the catalog's articles teach.</summary>
internal sealed class LearnCommand : CatalogCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print what would be learned, and store nothing." };
    private readonly Option<bool> list = new("--list") { Description = "List the snapshots: number, date, how many titles, directors and artists, separated by tabs; the last is in force." };
    private readonly Option<bool> forget = new("--forget") { Description = "Forget the snapshot in force; the one before is in force again." };

    public LearnCommand(CommandContext around)
        : base(around, "learn", "Take a snapshot of titles that two independent articles use and of all names credited. Imports, drafts and reparse read with the latest.", "doccatalog learn --dry-run")
    {
        Options.Add(dryRun);
        Options.Add(list);
        Options.Add(forget);
        Validators.Add(result =>
        {
            if (new[] { dryRun, list, forget }.Count(result.GetValue) > 1)
            {
                result.AddError("Of --dry-run, --list and --forget only one can be done at once.");
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

        // An import that runs meanwhile reads with the snapshot that was in force when it began.
        using var alone = parsed.GetValue(dryRun) ? null : ImportLock.Take(db);
        return parsed.GetValue(forget) ? await Forget(db, cancel) : await Learn(db, parsed.GetValue(dryRun), cancel);
    }

    private async Task<int> Learn(CatalogDb db, bool isDry, CancellationToken cancel)
    {
        var learned = await db.Learn(TimeProvider.System, isDry, cancel);
        if (!learned.IsNew)
        {
            Print(learned.Number is int number ? (FormattableString)$"Nothing new: snapshot {number} stays in force" : $"Nothing to learn yet: no two independent articles use the same unknown title, and no film credits anybody");
            return ExitCode.Success;
        }

        Print($"{(isDry ? "A new snapshot would have" : $"Snapshot {learned.Number}")}: {learned.Titles} titles, {learned.NewTitles.Count} new");
        Print($"directors: {learned.Directors}, {learned.NewDirectors} new; artists: {learned.Artists}, {learned.NewArtists} new");
        learned.LostTitles.ToList().ForEach(title => Print($"  - {title}"));
        learned.NewTitles.ToList().ForEach(title => Print($"  + {title}"));
        if (!isDry)
        {
            Print($"Articles are read with it from now on; doccatalog reparse reads those of before again");
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
        if (await db.ForgetSnapshot(cancel) is not int gone)
        {
            Around.Error.WriteLine("doccatalog: there is no snapshot to forget; doccatalog learn takes one");
            return ExitCode.Problems;
        }

        Print($"Snapshot {gone} is forgotten; {(await db.SnapshotNumber(cancel) is int number ? $"snapshot {number.ToString(CultureInfo.InvariantCulture)} is in force" : "none is in force")}");
        return ExitCode.Success;
    }

    private void Print(FormattableString line) => Around.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
