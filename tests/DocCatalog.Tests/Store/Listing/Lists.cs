using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Store.Listing;

/// <summary>Reads lists as tests compare them.</summary>
internal static class Lists
{
    /// <summary>The slugs of all films that <paramref name="filter"/> asks for, in order.</summary>
    public static List<string> Slugs(this CatalogReader reader, FilmFilter filter, FilmSort sort) => reader.Column("f.Slug", reader.ResolveSearch(filter), sort);

    /// <summary>The titles of all films that <paramref name="filter"/> asks for, in order.</summary>
    public static List<string> Titles(this CatalogReader reader, ResolvedFilter filter, FilmSort sort) => reader.Column("f.Title", filter, sort);

    private static List<string> Column(this CatalogReader reader, string column, ResolvedFilter filter, FilmSort sort)
    {
        var (sql, values) = new FilmListQuery(filter, sort, isCard: false).Select(column, int.MaxValue);
        return reader.Query(sql, row => row.Text(0), values);
    }
}
