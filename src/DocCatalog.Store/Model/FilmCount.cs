namespace DocCatalog.Store.Model;

/// <summary>A number of films, possibly limited.</summary>
/// <param name="IsMore">Whether there are more, not counted.</param>
public readonly record struct FilmCount(int Films, bool IsMore)
{
    /// <summary>How many films a page counts or ranks at most. Precomputed counts have no limit.</summary>
    public const int Limit = 1_000;
}
