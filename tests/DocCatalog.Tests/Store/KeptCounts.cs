using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>What is kept of how many films have a value, beside what counting them comes to.</summary>
internal static class KeptCounts
{
    public static async Task AssertRight(CatalogDb db)
    {
        var kept = await All(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.CountAll(CancellationToken.None);

        Assert.Equal(await All(db), kept);
    }

    private static Task<List<string>> All(CatalogDb db) => db.Set<FacetCount>()
        .OrderBy(count => count.Kind).ThenBy(count => count.Decade).ThenBy(count => count.Value)
        .Select(count => $"{count.Kind} {count.Decade} {count.Value}: {count.Films}")
        .ToListAsync();
}
