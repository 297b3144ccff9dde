namespace DocCatalog.Store.Model;

/// <summary>The one person who may change the catalog on its site, known by a password alone. Without one the site can only be read.</summary>
public sealed class Curator
{
    // There is one row or none.
    internal const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>As <see cref="Curation.CuratorPassword.Hash"/> makes it.</summary>
    public required string PasswordHash { get; set; }
    public DateTime SetAt { get; set; }
}
