namespace DocCatalog.Store.Model;

/// <summary>A number of films.</summary>
/// <param name="IsMore">Whether there are more than these, which were not counted.</param>
public readonly record struct FilmCount(int Films, bool IsMore)
{
    /// <summary>How many films at most are counted or ranked one by one for a page. Precomputed counts have no limit.</summary>
    public const int Limit = 1_000;
}
