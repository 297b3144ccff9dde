using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>A film in which a name has a role.</summary>
public sealed record NamedFilm(Role Role, string Slug, string Title, int? Year);

/// <summary>Which films credit a name.</summary>
public static class NamedFilms
{
    /// <summary>The films that credit a name, once for each role, the earliest first.</summary>
    public static IQueryable<NamedFilm> FilmsOf(this CatalogDb db, int name)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Credits
            .Where(credit => credit.NameId == name)
            .OrderBy(credit => credit.Film!.Year == null).ThenBy(credit => credit.Film!.Year).ThenBy(credit => credit.Film!.SortKey)
            .Select(credit => new NamedFilm(credit.Role, credit.Film!.Slug, credit.Film.Title, credit.Film.Year));
    }
}
