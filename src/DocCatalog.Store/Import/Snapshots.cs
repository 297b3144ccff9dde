using DocCatalog.Parsing.Names;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Reads and deletes snapshots of a catalog.</summary>
public static class Snapshots
{
    // Preparing names for the parser takes longer than parsing an article, and the site parses one for each preview.
    // A single reference, so that concurrent requests see a consistent value.
    private static Loaded? loaded;

    /// <summary>All snapshots, oldest first; the last is in force.</summary>
    public static async Task<IReadOnlyList<SnapshotLine>> SnapshotLines(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var snapshots = await db.Snapshots.AsNoTracking().OrderBy(snapshot => snapshot.Id).ToListAsync(cancel).Explained(db);
        return snapshots.ConvertAll(snapshot => new SnapshotLine(
            snapshot.Id,
            snapshot.TakenAt,
            Snapshot.Lines(snapshot.Titles).Length,
            Snapshot.Lines(snapshot.Directors).Length,
            Snapshot.Lines(snapshot.Artists).Length));
    }

    /// <summary>The number of the snapshot in force; null where there is none.</summary>
    public static Task<int?> SnapshotNumber(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Snapshots.MaxAsync(snapshot => (int?)snapshot.Id, cancel).Explained(db);
    }

    /// <summary>Deletes the latest snapshot, so that the one before is in force. Articles stay unchanged until they are reparsed.</summary>
    /// <returns>The number of the deleted snapshot; null where there was none.</returns>
    public static async Task<int?> ForgetSnapshot(this CatalogDb db, CancellationToken cancel = default)
    {
        var number = await db.SnapshotNumber(cancel);
        await db.Snapshots.Where(snapshot => snapshot.Id == number).ExecuteDeleteAsync(cancel).Explained(db);
        return number;
    }

    /// <summary>The titles and names of the latest snapshot; without one, the credited names. Reads older catalogs without upgrading them.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public static async Task<KnownNames> KnownNames(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tables = db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = 'Snapshots'");
        var hasSnapshots = await tables.AnyAsync(cancel).Explained(db);
        return hasSnapshots && await db.InForce(cancel).Explained(db) is { Number: not null } snapshot
            ? snapshot.Names
            : (await Learning.Names(db, cancel).Explained(db)).Names;
    }

    internal static async Task<SnapshotInForce> InForce(this CatalogDb db, CancellationToken cancel)
    {
        var snapshots = db.Snapshots.OrderByDescending(snapshot => snapshot.Id).Select(snapshot => new { snapshot.Id, snapshot.TakenAt });
        if (await snapshots.FirstOrDefaultAsync(cancel) is not { } latest)
        {
            return SnapshotInForce.None;
        }

        if (loaded is { } known && known.Catalog == db.Path() && known.TakenAt == latest.TakenAt && known.Snapshot.Number == latest.Id)
        {
            return known.Snapshot;
        }

        var stored = await db.Snapshots.AsNoTracking().SingleAsync(snapshot => snapshot.Id == latest.Id, cancel);
        var snapshot = new SnapshotInForce(latest.Id, stored.Names);
        loaded = new Loaded(db.Path(), latest.TakenAt, snapshot);
        return snapshot;
    }

    private sealed record Loaded(string Catalog, DateTime TakenAt, SnapshotInForce Snapshot);
}
