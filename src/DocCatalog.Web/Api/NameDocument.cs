using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>A film in which a name has a role.</summary>
public sealed record NamedFilmRecord(string Slug, string Address, string Title, int? Year, Role Role);

/// <summary>A name credited beside another, and in how many films.</summary>
public sealed record SharedNameRecord(string Slug, string Address, string Name, int Films);

/// <summary>A name as programs get it: the films that credit it, the earliest first, and whom it shares them with.</summary>
public sealed record NameDocument(string Slug, string Address, string Name, IReadOnlyList<NamedFilmRecord> Films, IReadOnlyList<SharedNameRecord> SharesFilmsWith);

/// <summary>Reads a <see cref="NameDocument"/>.</summary>
internal static class NameDocuments
{
    /// <returns>Null where there is no such name.</returns>
    public static async Task<NameDocument?> NameDocument(this CatalogDb db, string slug, string site, CancellationToken cancel)
    {
        if (await db.Names.AsNoTracking().FirstOrDefaultAsync(name => name.Slug == slug, cancel) is not { } name)
        {
            return null;
        }

        var films = await db.FilmsOf(name.Id).ToListAsync(cancel);
        var shared = await db.SharedWith(name.Id).ToListAsync(cancel);
        return new(
            slug,
            CatalogAddress.OfName(site, slug),
            name.Text,
            [.. films.Select(film => new NamedFilmRecord(film.Slug, CatalogAddress.OfFilm(site, film.Slug), film.Title, film.Year, film.Role))],
            [.. shared.Select(other => new SharedNameRecord(other.Slug, CatalogAddress.OfName(site, other.Slug), other.Text, other.Films))]);
    }
}
