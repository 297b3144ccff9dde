using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Keeps articles that may list films, but are not certain to, as drafts for the curator.</summary>
internal static class ReviewDrafts
{
    /// <summary>Makes a draft of each of <paramref name="readings"/> that is to be reviewed and was not before, and says in its result what became of it.</summary>
    public static async Task Keep(CatalogDb db, TimeProvider clock, IReadOnlyList<ImportItem> readings, CancellationToken cancel)
    {
        foreach (var (reading, file) in readings.Where(reading => reading.ForReview is not null).Select(reading => (reading, reading.ForReview!)).ToList())
        {
            await Keep(db, clock, reading.Origin, file, cancel);
            var waits = await db.Drafts.AnyAsync(draft => draft.Hash == file.Hash || draft.Origin == reading.Origin, cancel);
            reading.Result = waits
                ? reading.Result with { WaitsForReview = true }
                : reading.Result with { NoFilms = true, Problems = [new ImportProblem($"{UnsureList.Describe(reading.Result.UnsureProbability!.Value)}, and its draft was accepted or discarded before")] };
        }
    }

    /// <summary>Remembers that the text of this hash was reviewed.</summary>
    public static async Task Remember(CatalogDb db, TimeProvider clock, string hash, CancellationToken cancel)
    {
        if (await db.ReviewedTexts.AnyAsync(text => text.Hash == hash, cancel))
        {
            return;
        }

        db.ReviewedTexts.Add(new ReviewedText { Hash = hash, AddedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Keep(CatalogDb db, TimeProvider clock, string origin, ArticleFile file, CancellationToken cancel)
    {
        var isKnown = await db.ReviewedTexts.AnyAsync(text => text.Hash == file.Hash, cancel) || await db.Drafts.AnyAsync(draft => draft.Hash == file.Hash, cancel);
        await Remember(db, clock, file.Hash, cancel);
        if (isKnown)
        {
            return;
        }

        // A file that has changed since takes the place of the draft that it was, unless the curator has changed that.
        var draft = await db.Drafts.FirstOrDefaultAsync(draft => draft.Origin == origin && db.ReviewedTexts.Any(text => text.Hash == draft.Hash), cancel)
            ?? db.Drafts.Add(new Draft { Origin = origin, Text = "", Hash = "" }).Entity;
        (draft.Text, draft.Format, draft.Hash, draft.AddedAt) = (file.Text, file.Format, file.Hash, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
