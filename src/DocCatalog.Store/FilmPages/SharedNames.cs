using DocCatalog.Store.Database;

namespace DocCatalog.Store.FilmPages;

/// <summary>A name credited beside another, and in how many films.</summary>
public sealed record SharedName(string Slug, string Text, int Films);

/// <summary>Finds names that share films.</summary>
public static class SharedNames
{
    /// <summary>The other names credited in films of the name with id <paramref name="name"/>, most films first.</summary>
    public static IQueryable<SharedName> SharedWith(this CatalogDb db, int name)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Credits
            .Where(own => own.NameId == name)
            .Join(db.Credits.Where(other => other.NameId != name), own => own.FilmId, other => other.FilmId, (own, other) => other)
            .GroupBy(other => new { other.Name!.Slug, other.Name.Text, other.Name.Key })
            .Select(shared => new { shared.Key, Films = shared.Select(other => other.FilmId).Distinct().Count() })
            .OrderByDescending(shared => shared.Films).ThenBy(shared => shared.Key.Key)
            .Select(shared => new SharedName(shared.Key.Slug, shared.Key.Text, shared.Films));
    }
}
