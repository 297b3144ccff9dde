using DocCatalog.Store.Database;
using DocCatalog.Store.Search;
using DocCatalog.Store.Seeding;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Store;

/// <summary>Tells whether there is nothing to do before a catalog can be shown.</summary>
/// <remarks>Asked of SQLite alone: making EF Core's model takes longer than all else at start, and most starts find everything done.</remarks>
public static class CatalogCheck
{
    // All migrations, in order; a test says which is missing here. Finding them in the assembly would take looking at each of its types.
    internal static readonly string[] Steps =
    [
        "20261123162503_First",
        "20261123175243_MentionKeys",
        "20261123181321_Standings",
        "20261123182224_Corrections",
        "20261123191017_Curator",
        "20261123193114_Covers",
        "20261123194046_FilingTitles",
        "20261123195818_Drafts",
        "20261123202213_Finding",
        "20261128101849_KeptCounts",
        "20261128110742_CreditsByName",
        "20261128172426_SummaryLanguages",
        "20261128195500_TitleIndex",
        "20261128203000_SearchTerms",
        "20261129060008_ListedFilms",
        "20261130212352_Reviews",
        "20261130213816_Snapshots",
    ];

    // In seconds. Whoever has to wait longer is told why, by CatalogDatabase.
    private const int Patience = 1;

    /// <summary>Whether the catalog at <paramref name="path"/> is up to date and has all that <paramref name="seeds"/> holds. Where it cannot be read it is not; nothing is written.</summary>
    /// <exception cref="Database.CatalogException">The corrections among the seeds cannot be understood.</exception>
    public static bool IsComplete(string path, string seeds)
    {
        // Opening it would make it.
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var catalog = new SqliteConnection(CatalogConnection.ConnectionString(path)) { DefaultTimeout = Patience };
            catalog.Open();
            return IsUpToDate(catalog) && SeedNews.In(seeds, catalog).IsNone;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static bool IsUpToDate(SqliteConnection catalog)
    {
        using var asking = catalog.CreateCommand();
        asking.CommandText = "SELECT user_version, (SELECT group_concat(MigrationId) FROM (SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId)) FROM pragma_user_version";
        using var row = asking.ExecuteReader();
        return row.Read() && row.GetInt32(0) == SearchIndex.Version && !row.IsDBNull(1) && row.GetString(1) == string.Join(',', Steps);
    }
}
