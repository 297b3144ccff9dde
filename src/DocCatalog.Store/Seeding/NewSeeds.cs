using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Store.Seeding;

/// <summary>The articles and corrections of a folder that the catalog lacks.</summary>
/// <param name="Articles">The paths of new, changed and unreadable files.</param>
/// <remarks>Queried without EF Core, whose model need not be built if there is nothing new.</remarks>
internal sealed record NewSeeds(IReadOnlyList<string> Articles, IReadOnlyList<SeededCorrection> Corrections)
{
    public bool IsNone => Articles.Count == 0 && Corrections.Count == 0;

    /// <exception cref="Database.CatalogException">corrections.json is invalid.</exception>
    /// <exception cref="SqliteException">The catalog cannot be read.</exception>
    public static NewSeeds In(string folder, SqliteConnection catalog) => new(
        [.. ArticleFolder.Files(folder).Where(path => !ArticleFile.TryRead(path, out var file, out _) || !Has(catalog, file))],
        [.. SeededCorrection.In(folder).Where(correction => !Has(catalog, correction))]);

    private static bool Has(SqliteConnection catalog, ArticleFile file)
    {
        using var known = catalog.CreateCommand();
        known.CommandText = "SELECT 1 FROM Articles WHERE Hash = $hash UNION ALL SELECT 1 FROM ReviewedTexts WHERE Hash = $hash";
        known.Parameters.AddWithValue("$hash", file.Hash);
        return known.ExecuteScalar() is not null;
    }

    // Includes undone corrections, which are not made again.
    private static bool Has(SqliteConnection catalog, SeededCorrection seeded)
    {
        using var made = catalog.CreateCommand();
        made.CommandText = """
            SELECT 1 FROM Corrections JOIN CorrectedEntries ON CorrectionId = Corrections.Id
            WHERE Origin = $origin AND TitleKey = $title AND Kind = $kind AND Field = $field AND Says IS $says AND Becomes IS $becomes
            """;
        made.Parameters.AddWithValue("$origin", seeded.Article);
        made.Parameters.AddWithValue("$title", seeded.TitleKey);
        made.Parameters.AddWithValue("$kind", nameof(CorrectionKind.Entry));
        made.Parameters.AddWithValue("$field", $"{seeded.Field}");
        made.Parameters.AddWithValue("$says", (object?)seeded.Says ?? DBNull.Value);
        made.Parameters.AddWithValue("$becomes", (object?)seeded.Becomes ?? DBNull.Value);
        return made.ExecuteScalar() is not null;
    }
}
