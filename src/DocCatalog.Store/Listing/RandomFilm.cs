using DocCatalog.Store.Database;

namespace DocCatalog.Store.Listing;

/// <summary>Picks a film at random.</summary>
public static class RandomFilm
{
    /// <summary>The address of one of the films that <paramref name="filter"/> asks for, each as likely as any other; null where there is none.</summary>
    public static string? Draw(this CatalogReader reader, ResolvedFilter filter, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);

        // In order of consensus an index has all films and those of a decade, so that the films passed over are not read.
        var skip = random.Next(reader.CountAll(filter));
        var (sql, values) = new FilmListQuery(filter, isCard: false).Select("f.Id", 1, skip: skip);
        return reader.Query($"SELECT Slug FROM Films WHERE Id IN ({sql})", row => row.Text(0), values).FirstOrDefault();
    }
}
