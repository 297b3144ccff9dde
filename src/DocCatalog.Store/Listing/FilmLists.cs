using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>Answers what is asked of the list of films, apart from its pages.</summary>
public static class FilmLists
{
    /// <summary>With fewer articles, how many of them name a film means nothing.</summary>
    public const int ArticlesForConsensus = 3;

    /// <summary>Consensus once there are <see cref="ArticlesForConsensus"/> articles, titles before.</summary>
    public static FilmSort UsualSort(this CatalogReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetOrCompute(nameof(UsualSort), () =>
            reader.Query("SELECT 1 FROM Articles LIMIT @1", _ => 1, ArticlesForConsensus).Count < ArticlesForConsensus ? FilmSort.Title : FilmSort.Consensus);
    }

    /// <summary>The order of the list: the one asked for, else relevance for a search, else <see cref="UsualSort"/>.</summary>
    public static FilmSort SortOf(this CatalogReader reader, ResolvedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter.Filter.Sort, filter.Query) switch
        {
            (FilmSort.Relevance, null) or (null, null) => reader.UsualSort(),
            (null, _) => FilmSort.Relevance,
            var (sort, _) => sort.Value,
        };
    }

    /// <summary>All of <paramref name="films"/> in order of consensus.</summary>
    public static IQueryable<Film> ByConsensus(this IQueryable<Film> films) =>
        films.OrderBy(film => film.ConsensusOrder).ThenBy(film => film.SortKey).ThenBy(film => film.Id);

    /// <summary>How many films the catalog has.</summary>
    public static int Films(this CatalogReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetOrCompute(nameof(Films), () => reader.Query("SELECT sum(Films) FROM FacetCounts WHERE Kind = 0", row => row.Number(0))[0]);
    }

    /// <summary>How many films <paramref name="filter"/> asks for, counted up to <see cref="FilmCount.Limit"/>.</summary>
    public static FilmCount CountOf(this CatalogReader reader, ResolvedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.CountFound() is { } found)
        {
            return found;
        }

        var films = reader.CountAll(filter, FilmCount.Limit + 1);
        return new(Math.Min(films, FilmCount.Limit), films > FilmCount.Limit);
    }

    /// <summary>How many films <paramref name="filter"/> asks for, counted up to <paramref name="most"/>.</summary>
    public static int CountAll(this CatalogReader reader, ResolvedFilter filter, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (sql, values) = new FilmListQuery(filter).Count(most);
        return reader.Query(sql, row => row.Number(0), values)[0];
    }

    /// <summary>The numbers of the films that <paramref name="filter"/> asks for, in order.</summary>
    /// <param name="place">Where the list is entered; null for its beginning.</param>
    /// <param name="backwards">Whether those before <paramref name="place"/> are wanted, the nearest first.</param>
    public static List<int> Numbers(
        this CatalogReader reader, ResolvedFilter filter, FilmSort sort, int most = int.MaxValue, ListCursor? place = null, bool backwards = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (sql, values) = new FilmListQuery(filter, sort, isCard: false).Select("f.Id", most, place, backwards);
        return reader.Query(sql, row => row.Number(0), values);
    }

    /// <summary>The films whose facet values are counted: all, or where there are more, the first <see cref="FilmCount.Limit"/> + 1 by consensus.</summary>
    internal static IReadOnlyList<int> Sample(this CatalogReader reader, ResolvedFilter filter) =>
        filter.FoundAlone ?? (NameList.Is(filter.Filter) ? reader.Sample(filter.Filter) : reader.Numbers(filter, FilmSort.Consensus, FilmCount.Limit + 1));
}
