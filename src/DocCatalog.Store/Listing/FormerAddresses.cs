using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>Follows the addresses that films had before they were merged or renamed.</summary>
public static class FormerAddresses
{
    // The last of the addresses that lead on from one to the next.
    private const string Sql =
        """
        WITH RECURSIVE Later (Slug) AS (
            SELECT LeadsTo FROM FormerSlugs WHERE Slug = @1 AND LeadsTo IS NOT NULL
            UNION SELECT f.LeadsTo FROM Later JOIN FormerSlugs AS f ON f.Slug = Later.Slug WHERE f.LeadsTo IS NOT NULL)
        SELECT Slug AS Value FROM Later
        WHERE Slug IN (SELECT Slug FROM Films) AND NOT EXISTS (SELECT 1 FROM FormerSlugs AS f WHERE f.Slug = Later.Slug AND f.LeadsTo IS NOT NULL)
        """;

    /// <summary>The address now of the film that once had the address <paramref name="formerSlug"/>; null where none had it, or the film is gone.</summary>
    public static async Task<string?> SlugNow(this CatalogDb db, string formerSlug, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.Database.SqlQueryRaw<string>(Sql, new SqliteParameter("@1", formerSlug)).ToListAsync(cancel)).FirstOrDefault();
    }

    /// <inheritdoc cref="SlugNow(CatalogDb, string, CancellationToken)"/>
    public static string? SlugNow(this CatalogReader reader, string formerSlug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Query(Sql, row => row.Text(0), formerSlug).FirstOrDefault();
    }
}
