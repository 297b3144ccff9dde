namespace DocCatalog.Store.Listing;

/// <summary>The order of a list. Films that are equal in it are ordered by title.</summary>
public enum FilmSort
{
    /// <summary>See <see cref="Matching.Standing"/>.</summary>
    Consensus,
    Title,

    /// <summary>The earliest first, films without a year last.</summary>
    Year,

    /// <summary>The latest first, films without a year last.</summary>
    Latest,

    /// <summary>The latest addition to the catalog first.</summary>
    Added,

    /// <summary>For a search: a title of just its words first, then the best fit.</summary>
    Relevance,
}
