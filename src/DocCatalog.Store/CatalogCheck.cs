using System.Reflection;
using DocCatalog.Store.Database;
using DocCatalog.Store.Database.Migrations;
using DocCatalog.Store.Search;
using DocCatalog.Store.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DocCatalog.Store;

/// <summary>Tells whether a catalog can be shown as it is.</summary>
/// <remarks>Without EF Core: building its model takes longer than the rest of a start, and most starts find nothing to do.</remarks>
public static class CatalogCheck
{
    /// <summary>The last migration. Finding it among all would take looking at each type of the assembly.</summary>
    internal static readonly string Latest = typeof(Initial).GetCustomAttribute<MigrationAttribute>()!.Id;

    // In seconds. CatalogDatabase reports a longer wait.
    private const int Patience = 1;

    /// <summary>Whether the catalog at <paramref name="path"/> is up to date and holds all of <paramref name="seeds"/>; false where it cannot be read.</summary>
    /// <exception cref="Database.CatalogException">The corrections among the seeds cannot be understood.</exception>
    public static bool IsComplete(string path, string seeds)
    {
        // Opening it would create it.
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var catalog = new SqliteConnection(CatalogConnection.ConnectionString(path)) { DefaultTimeout = Patience };
            catalog.Open();
            return IsUpToDate(catalog) && NewSeeds.In(seeds, catalog).IsNone;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static bool IsUpToDate(SqliteConnection catalog)
    {
        using var asking = catalog.CreateCommand();
        asking.CommandText = "SELECT user_version, (SELECT max(MigrationId) FROM __EFMigrationsHistory) FROM pragma_user_version";
        using var row = asking.ExecuteReader();
        return row.Read() && row.GetInt32(0) == SearchIndex.Version && !row.IsDBNull(1) && row.GetString(1) == Latest;
    }
}
