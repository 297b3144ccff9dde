using DocCatalog.Store.Database;
using DocCatalog.Store.Linking;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>What is kept so that nobody has to wait for it, beside what working it out comes to.</summary>
internal static class Kept
{
    public static async Task AssertRight(CatalogDb db)
    {
        var (counts, texts) = (await Counts(db), await Texts(db));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.CountAll(CancellationToken.None);
        await db.DenormalizeAll(CancellationToken.None);

        Assert.Equal(await Counts(db), counts);
        Assert.Equal(await Texts(db), texts);
    }

    private static Task<List<string>> Texts(CatalogDb db) => db.Films.OrderBy(film => film.Id).Select(film => $"{film.Slug}: {film.ChosenBy}\n{film.Credited}").ToListAsync();

    private static Task<List<string>> Counts(CatalogDb db) => db.Set<FacetCount>()
        .OrderBy(count => count.Kind).ThenBy(count => count.Decade).ThenBy(count => count.Value)
        .Select(count => $"{count.Kind} {count.Decade} {count.Value}: {count.Films}")
        .ToListAsync();
}
