using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>What the catalog teaches the parser.</summary>
public static class NamesLearnt
{
    /// <summary>
    /// The names that the catalog's films credit, for reading further articles. Importing does not pass them on by itself: what an article
    /// says would then depend on which were imported before it.
    /// </summary>
    public static async Task<KnownNames> KnownNames(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var credits = await db.Credits.AsNoTracking().Select(credit => new { credit.Role, credit.Name!.Text }).Distinct().ToListAsync(cancel).Explained(db);
        return new KnownNames(
            credits.Where(credit => credit.Role == Role.Artist).Select(credit => credit.Text),
            credits.Where(credit => credit.Role == Role.Director).Select(credit => credit.Text));
    }
}
