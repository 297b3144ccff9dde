using DocCatalog.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>Draws a film by lot.</summary>
public static class RandomFilm
{
    /// <summary>The address of one of the films that <paramref name="filter"/> asks for, any as likely as another; null where there is none.</summary>
    // Counted off in the order of consensus, which an index has for all films and for those of a decade, so that none of them is read.
    public static async Task<string?> Draw(this CatalogDb db, FilmFilter filter, Random lot, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var number = lot.Next(await db.Matching(filter).CountAsync(cancel));
        var drawn = await db.Matching(filter, FilmSort.Consensus).Select(film => film.Id).Skip(number).Take(1).ToListAsync(cancel);
        return await db.Films.Where(film => drawn.Contains(film.Id)).Select(film => film.Slug).FirstOrDefaultAsync(cancel);
    }
}
