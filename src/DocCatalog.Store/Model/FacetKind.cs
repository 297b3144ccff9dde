namespace DocCatalog.Store.Model;

/// <summary>What films can be filtered by.</summary>
public enum FacetKind
{
    Decade,
    Director,
    Artist,
    Article,

    /// <summary>The number of articles that name a film.</summary>
    Articles,
}
