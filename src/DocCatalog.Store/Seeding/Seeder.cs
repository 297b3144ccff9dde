using DocCatalog.Parsing;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Seeding;

/// <summary>Imports a folder of articles in one transaction.</summary>
public sealed class Seeder(CatalogDb db, Importer importer)
{
    /// <summary>Imports the new and changed articles in <paramref name="folder"/> and its subfolders, in the order of their paths.</summary>
    /// <remarks>Articles of deleted files stay. An unreadable file yields a problem and does not stop the others.</remarks>
    /// <returns>The results of new, changed and unreadable files; empty without the folder.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public Task<IReadOnlyList<ImportResult>> Seed(string folder, CancellationToken cancel = default) => Fill(folder, cancel).Explained(db);

    private async Task<IReadOnlyList<ImportResult>> Fill(string folder, CancellationToken cancel)
    {
        // Without new articles nothing is written, so that a start does not wait for another writer.
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
            var entry = new CorrectedEntry { Origin = correction.Article, TitleKey = correction.TitleKey };
            await new CurationService(db, importer.Clock).CorrectEntry(
                entry, correction.Entry, correction.Field, correction.Says, correction.Becomes, correction.Reason, correction.By, cancel);
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

    // Independent of where the folder is.
    private static string Origin(string folder, string path) => "seeds/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
}

/// <summary>A folder of articles.</summary>
public static class ArticleFolder
{
    // Links are skipped because they may form a cycle; hidden and system files as by default.
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The sorted paths of the articles in <paramref name="folder"/> and its subfolders, by extension; empty without the folder.</summary>
    public static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", Recursive)
            .Where(path => ArticleFormats.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)]
        : [];
}
