namespace DocCatalog.Store.Model;

/// <summary>The one person who may change the catalog on its site, by password. Without one the site is read-only.</summary>
public sealed class Curator
{
    // The table has at most one row.
    internal const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>See <see cref="Curation.CuratorPassword.Hash"/>.</summary>
    public required string PasswordHash { get; set; }
    public DateTime SetAt { get; set; }
}
