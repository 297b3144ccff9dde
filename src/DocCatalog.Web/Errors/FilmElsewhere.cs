using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Errors;

internal static class FilmElsewhere
{
    /// <summary>What is answered where no film has <paramref name="slug"/>: where it is now, that it is gone, or that it never was.</summary>
    /// <param name="rest">What of the address follows the slug, as <c>.json</c>.</param>
    public static async Task<BareResult> Elsewhere(this CatalogDb db, string slug, string rest, CancellationToken cancel) =>
        await db.SlugNow(slug, cancel) is { } now ? new(StatusCodes.Status301MovedPermanently, CatalogAddress.OfFilm("", now) + rest)
        : await db.FormerSlugs.AnyAsync(former => former.Slug == slug, cancel) ? new(StatusCodes.Status410Gone)
        : new(StatusCodes.Status404NotFound);
}
