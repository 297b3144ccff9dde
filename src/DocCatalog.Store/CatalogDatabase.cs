using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Search;
using DocCatalog.Store.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocCatalog.Store;

/// <summary>Registers the services of a catalog, creates its file and brings it up to date.</summary>
public static class CatalogDatabase
{
    /// <summary>Gives the services a <see cref="CatalogDb"/> on the file at <paramref name="path"/>, and those that fill it.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services, string path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new CatalogVersion(path));
        services.AddSingleton(provider => new CatalogReader(path, provider.GetRequiredService<CatalogVersion>()));
        return services
            .AddDbContextPool<CatalogDb>(options => options.UseCatalog(path))
            // Making EF Core's model takes as long as the rest of a start, and most of what is asked needs none.
            .AddScoped(provider => new Lazy<CatalogDb>(provider.GetRequiredService<CatalogDb>))
            .AddScoped<Importer>()
            .AddScoped<CurationService>()
            .AddScoped<DraftImporter>()
            .AddScoped<Seeder>();
    }

    /// <summary>Creates the catalog where there is none, and brings an older one up to date.</summary>
    /// <param name="tell">Is told in one line, before it is begun, of work that takes minutes where the catalog is large.</param>
    /// <exception cref="CatalogException">The file cannot be used.</exception>
    public static async Task Open(this CatalogDb db, Action<string>? tell = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        CreateFolder(db.Path());
        await BringUpToDate(db, tell, cancel).Explained(db);
    }

    private static void CreateFolder(string path)
    {
        if (path.StartsWith("file:", StringComparison.Ordinal))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            throw new CatalogException($"{path} is a folder; {CatalogErrors.Elsewhere}");
        }

        try
        {
            Directory.GetParent(path)?.Create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"{path} cannot be created; {CatalogErrors.Writable}", exception);
        }
    }

    private static async Task BringUpToDate(CatalogDb db, Action<string>? tell, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        await RefuseStrangers(db, applied, cancel);
        var isPending = db.Database.GetMigrations().Except(applied).Any();
        if (applied.Count > 0 && (isPending || await db.IsIndexOlder(cancel)))
        {
            tell?.Invoke($"{db.Path()} was written by an older DocCatalog and is brought up to date; for a hundred thousand films that takes about a minute");
        }

        if (isPending)
        {
            // Written ahead (https://sqlite.org/wal.html), so that readers never wait for an import.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancel);
            await db.Database.MigrateAsync(cancel);
        }

        await db.IndexAllOnce(cancel);
    }

    private static async Task RefuseStrangers(CatalogDb db, List<string> applied, CancellationToken cancel)
    {
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw new CatalogException(string.CompareOrdinal(unknown, db.Database.GetMigrations().First()) < 0
                ? $"{db.Path()} was written by a DocCatalog before 0.9 and cannot be upgraded; move it away, start again and import its articles with: doccatalog import FILES"
                : $"{db.Path()} was written by a newer DocCatalog (its migration {unknown} is not known here); use that version, or another database");
        }

        if (applied.Count == 0 && await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name NOT LIKE '@_@_EF%' ESCAPE '@'").AnyAsync(cancel))
        {
            throw new CatalogException($"{db.Path()} is another program's database; {CatalogErrors.Elsewhere}");
        }
    }
}
