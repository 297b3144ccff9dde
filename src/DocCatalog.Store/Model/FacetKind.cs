namespace DocCatalog.Store.Model;

/// <summary>By what films can be chosen.</summary>
public enum FacetKind
{
    Decade,
    Director,
    Artist,
    Article,

    /// <summary>How many articles name a film.</summary>
    Articles,
}
