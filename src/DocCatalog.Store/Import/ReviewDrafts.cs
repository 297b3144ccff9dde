using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Stores articles with uncertain lists as drafts for the curator.</summary>
internal static class ReviewDrafts
{
    /// <summary>Stores a draft of each item for review that had none before, and sets its result.</summary>
    public static async Task Store(CatalogDb db, TimeProvider clock, IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        foreach (var (item, file) in items.Where(item => item.ForReview is not null).Select(item => (item, item.ForReview!)).ToList())
        {
            await Store(db, clock, item.Origin, file, cancel);
            var waits = await db.Drafts.AnyAsync(draft => draft.Hash == file.Hash || draft.Origin == item.Origin, cancel);
            var problem = $"{UnsureList.Describe(item.Result.UnsureProbability!.Value)}, and its draft was accepted or discarded before";
            item.Result = waits
                ? item.Result with { WaitsForReview = true }
                : item.Result with { NoFilms = true, Problems = [new ImportProblem(problem)] };
        }
    }

    /// <summary>Records that the text of this hash had a draft.</summary>
    public static async Task MarkReviewed(CatalogDb db, TimeProvider clock, string hash, CancellationToken cancel)
    {
        if (await db.ReviewedTexts.AnyAsync(text => text.Hash == hash, cancel))
        {
            return;
        }

        db.ReviewedTexts.Add(new ReviewedText { Hash = hash, AddedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Store(CatalogDb db, TimeProvider clock, string origin, ArticleFile file, CancellationToken cancel)
    {
        var isKnown = await db.ReviewedTexts.AnyAsync(text => text.Hash == file.Hash, cancel)
            || await db.Drafts.AnyAsync(draft => draft.Hash == file.Hash, cancel);
        await MarkReviewed(db, clock, file.Hash, cancel);
        if (isKnown)
        {
            return;
        }

        // A changed file replaces its draft, unless the curator has edited the draft.
        var draft = await db.Drafts.FirstOrDefaultAsync(draft => draft.Origin == origin && db.ReviewedTexts.Any(text => text.Hash == draft.Hash), cancel)
            ?? db.Drafts.Add(new Draft { Origin = origin, Text = "", Hash = "" }).Entity;
        (draft.Text, draft.Format, draft.Hash, draft.AddedAt) = (file.Text, file.Format, file.Hash, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
