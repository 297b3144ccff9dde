using DocCatalog.Parsing;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Seeding;

/// <summary>Fills the catalog from a folder of articles: all of them in one transaction.</summary>
public sealed class Seeder(CatalogDb db, Importer importer)
{
    /// <summary>Imports those articles beneath <paramref name="folder"/> that are new or changed, in the order of their names.</summary>
    /// <remarks>An article whose file is gone stays; one that cannot be read is a problem of its result and keeps none of the others back.</remarks>
    /// <returns>What became of each that is new or changed, or cannot be read; nothing where there is no such folder.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public Task<IReadOnlyList<ImportResult>> Seed(string folder, CancellationToken cancel = default) => Fill(folder, cancel).Explained(db);

    private async Task<IReadOnlyList<ImportResult>> Fill(string folder, CancellationToken cancel)
    {
        // Where nothing is new nothing is written, so that a start need not wait for another program that writes.
        var seeds = await FindNew(folder, cancel);
        if (seeds.IsNone)
        {
            return [];
        }

        var results = new List<ImportResult>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await foreach (var result in importer.ImportFiles(seeds.Articles.Select(path => (path, Origin(folder, path))), UnsureLists.Review, cancel))
        {
            results.Add(result);
        }

        foreach (var correction in seeds.Corrections)
        {
            await new CurationService(db, importer.Clock).CorrectEntry(new CorrectedEntry { Origin = correction.Article, TitleKey = correction.TitleKey }, correction.Entry, correction.Field, correction.Says, correction.Becomes, correction.Reason, correction.By, cancel);
        }

        await transaction.CommitAsync(cancel);
        return results;
    }

    private async Task<NewSeeds> FindNew(string folder, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return NewSeeds.In(folder, (SqliteConnection)db.Database.GetDbConnection());
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // The folder may lie anywhere; what it holds is known by the same names.
    private static string Origin(string folder, string path) => "seeds/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
}

/// <summary>A folder of articles.</summary>
public static class ArticleFolder
{
    // A link to a folder may lead back up and never end; hidden files stay what they are by default: passed over.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>The paths of the articles beneath <paramref name="folder"/>, told by their endings, in order; none where there is no such folder.</summary>
    public static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", Everything)
            .Where(path => ArticleFormats.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)]
        : [];
}
