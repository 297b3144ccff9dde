using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>Sets and removes the curator.</summary>
public static class Curators
{
    /// <summary>The hash of the curator's password; null without a curator.</summary>
    public static Task<string?> CuratorHash(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Curators.Select(curator => curator.PasswordHash).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Sets or replaces the password.</summary>
    /// <exception cref="CatalogException"><paramref name="password"/> is too short, or the database cannot be used.</exception>
    public static Task<int> SetCurator(this CatalogDb db, string password, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        CuratorPassword.Check(password);
        return Replace(db, CuratorPassword.Hash(password), now, cancel).Explained(db);
    }

    /// <returns>Whether there was a curator.</returns>
    public static async Task<bool> RemoveCurator(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Curators.ExecuteDeleteAsync(cancel).Explained(db) > 0;
    }

    private static async Task<int> Replace(CatalogDb db, string hash, DateTime now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Curators.ExecuteDeleteAsync(cancel);
        db.Curators.Add(new Curator { Id = Curator.OnlyId, PasswordHash = hash, SetAt = now });
        var saved = await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }
}
