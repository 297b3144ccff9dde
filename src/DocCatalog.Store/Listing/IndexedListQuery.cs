using System.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>Lists that an index has as they are shown: all films in any order, or those of one decade in an order of years or of consensus.</summary>
/// <remarks>The same as <see cref="FilmPaging.Listed"/>, in SQL, for what is asked far more often than any other list.</remarks>
internal static class IndexedListQuery
{
    /// <summary>Whether what <paramref name="filter"/> asks is such a list.</summary>
    public static bool Is(FilmFilter filter, FilmSort sort) => sort switch
    {
        FilmSort.Relevance => false,
        FilmSort.Title or FilmSort.Added => !filter.HasCriteria(),
        _ => FacetQueries.HasPrecomputedCounts(filter),
    };

    /// <summary>The first <paramref name="most"/> films after <paramref name="place"/> or, <paramref name="backwards"/>, before it, the nearest first.</summary>
    /// <param name="select">What is wanted of each film, which is called f.</param>
    /// <param name="place">Null for the beginning.</param>
    /// <param name="isShown">Whether more of a film is wanted than its number.</param>
    public static (string Sql, object?[] Values) Of(string select, FilmFilter filter, FilmSort sort, ListCursor? place, bool backwards, int most, bool isShown = true)
    {
        var keys = KeysOf(sort);
        var values = new List<object?>();
        var conditions = new List<string>();
        if (filter.Decade.Count > 0)
        {
            conditions.Add(Of(filter.Decade[0], sort, values));
        }

        // As one value: https://sqlite.org/rowvalue.html#scrolling_window_queries
        if (place is not null)
        {
            var start = keys.Select(key => Next(values, ValueOf(key, place))).ToList();
            conditions.Add($"({string.Join(", ", keys)}) {(backwards == (sort == FilmSort.Added) ? ">" : "<")} ({string.Join(", ", start)})");
        }

        var sql = new StringBuilder(select).Append(" FROM Films AS f");
        if (isShown && filter.Decade.Count == 0 && sort == FilmSort.Consensus)
        {
            // The list that is read most: its films lie side by side in this index, with all that a list shows.
            sql.Append(" INDEXED BY IX_Films_Listed");
        }

        if (conditions.Count > 0)
        {
            sql.Append(" WHERE ").AppendJoin(" AND ", conditions);
        }

        var direction = backwards == (sort == FilmSort.Added) ? "" : " DESC";
        sql.Append(" ORDER BY ").AppendJoin(", ", keys.Select(key => key + direction)).Append(" LIMIT ").Append(Next(values, most));
        return (sql.ToString(), [.. values]);
    }

    private static string[] KeysOf(FilmSort sort) => sort switch
    {
        FilmSort.Title => ["f.SortKey", "f.Id"],
        FilmSort.Year => ["f.YearOrder", "f.SortKey", "f.Id"],
        FilmSort.Latest => ["f.LatestOrder", "f.SortKey", "f.Id"],
        FilmSort.Added => ["f.Id"],
        _ => ["f.ConsensusOrder", "f.SortKey", "f.Id"],
    };

    private static object ValueOf(string key, ListCursor place) => key switch
    {
        "f.SortKey" => place.SortKey,
        "f.YearOrder" => place.YearOrder,
        "f.LatestOrder" => place.LatestOrder,
        "f.ConsensusOrder" => place.Consensus,
        _ => (long)place.Id,
    };

    private static string Of(Decade decade, FilmSort sort, List<object?> values) => (sort, decade.FirstYear) switch
    {
        (FilmSort.Year, int year) => $"f.YearOrder BETWEEN {Next(values, year)} AND {Next(values, year + 9)}",
        (FilmSort.Year, null) => $"f.YearOrder = {Next(values, Decade.NoYear)}",
        (FilmSort.Latest, int year) => $"f.LatestOrder BETWEEN {Next(values, -year - 9)} AND {Next(values, -year)}",
        (FilmSort.Latest, null) => $"f.LatestOrder = {Next(values, Decade.NoYear)}",
        _ => $"f.Decade = {Next(values, decade.Number)}",
    };

    private static string Next(List<object?> values, object value)
    {
        values.Add(value);
        return $"@{values.Count}";
    }
}
