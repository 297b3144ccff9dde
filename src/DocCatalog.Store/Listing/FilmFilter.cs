using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Listing;

/// <summary>Which films a visitor asks for. All criteria have to hold; of several values of one, any. An empty one asks nothing.</summary>
/// <remarks>A property is named as its key in an address.</remarks>
public sealed record FilmFilter
{
    /// <summary>Words in a film's titles, names or summary; see <see cref="SearchQuery"/>.</summary>
    public string? Q { get; init; }

    /// <summary>Films of any of these decades.</summary>
    public IList<Decade> Decade { get; init; } = [];

    /// <summary>Films of any of these years.</summary>
    public IList<YearRange> Year { get; init; } = [];

    /// <summary>Films directed by any of the names at these addresses.</summary>
    public IList<string> Director { get; init; } = [];

    /// <summary>Films about or with any of the names at these addresses.</summary>
    public IList<string> Artist { get; init; } = [];

    /// <summary>Films that any of the articles at these addresses names.</summary>
    public IList<string> Article { get; init; } = [];

    /// <summary>Films that so many independent articles name.</summary>
    public IList<ArticleCount> Articles { get; init; } = [];

    /// <summary>Null for the default order, see <see cref="FilmLists.SortOf"/>.</summary>
    public FilmSort? Sort { get; init; }

    /// <summary>Whether it asks for fewer than all films.</summary>
    public bool HasCriteria() =>
        SearchQuery.Of(Q) is not null || Decade.Count + Year.Count + Director.Count + Artist.Count + Article.Count + Articles.Count > 0;
}
