using DocCatalog.Parsing.Names;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>The snapshots of a catalog.</summary>
public static class Snapshots
{
    // Making names ready for the parser takes longer than reading an article, and a site reads one at each preview.
    // One reference, so that requests at the same time see all of it or nothing.
    private static Loaded? loaded;

    /// <summary>All of them, the oldest first; the last is in force.</summary>
    public static async Task<IReadOnlyList<SnapshotLine>> SnapshotLines(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var snapshots = await db.Snapshots.AsNoTracking().OrderBy(snapshot => snapshot.Id).ToListAsync(cancel).Explained(db);
        return snapshots.ConvertAll(snapshot => new SnapshotLine(snapshot.Id, snapshot.TakenAt, Snapshot.Lines(snapshot.Titles).Length, Snapshot.Lines(snapshot.Directors).Length, Snapshot.Lines(snapshot.Artists).Length));
    }

    /// <summary>The number of the snapshot in force; null where there is none.</summary>
    public static Task<int?> SnapshotNumber(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Snapshots.MaxAsync(snapshot => (int?)snapshot.Id, cancel).Explained(db);
    }

    /// <summary>Puts the snapshot before the one in force in force; what was read with that one stays as it is until it is read again.</summary>
    /// <returns>The number of the one that is gone; null where there was none.</returns>
    public static async Task<int?> ForgetSnapshot(this CatalogDb db, CancellationToken cancel = default)
    {
        var number = await db.SnapshotNumber(cancel);
        await db.Snapshots.Where(snapshot => snapshot.Id == number).ExecuteDeleteAsync(cancel).Explained(db);
        return number;
    }

    /// <summary>Names and titles of the snapshot in force; of a catalog that has none, the names its films credit. Nothing is written, and an older catalog is read as it is.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public static async Task<KnownNames> KnownNames(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hasSnapshots = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = 'Snapshots'").AnyAsync(cancel).Explained(db);
        return hasSnapshots && await db.InForce(cancel).Explained(db) is { Number: not null } snapshot ? snapshot.Names : (await Learning.Names(db, cancel).Explained(db)).Names;
    }

    internal static async Task<SnapshotInForce> InForce(this CatalogDb db, CancellationToken cancel)
    {
        if (await db.Snapshots.OrderByDescending(snapshot => snapshot.Id).Select(snapshot => new { snapshot.Id, snapshot.TakenAt }).FirstOrDefaultAsync(cancel) is not { } latest)
        {
            return SnapshotInForce.None;
        }

        if (loaded is { } known && known.Catalog == db.Path() && known.TakenAt == latest.TakenAt && known.Snapshot.Number == latest.Id)
        {
            return known.Snapshot;
        }

        var snapshot = new SnapshotInForce(latest.Id, (await db.Snapshots.AsNoTracking().SingleAsync(snapshot => snapshot.Id == latest.Id, cancel)).Names);
        loaded = new Loaded(db.Path(), latest.TakenAt, snapshot);
        return snapshot;
    }

    private sealed record Loaded(string Catalog, DateTime TakenAt, SnapshotInForce Snapshot);
}
