using System.Text.Json;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Listing;

/// <summary>The SQL of a list of films: which it has, in which order, and from which place on.</summary>
/// <remarks>
/// Every order but relevance has an index of a number, the sort key of the title and the film's number. These are compared as one row
/// (https://sqlite.org/rowvalue.html#scrolling_window_queries), so that a page deep in a list is found as fast as the first. Lists of
/// values are passed as JSON, so that there are few different statements and each is prepared once.
/// </remarks>
/// <param name="sort">The order in which the list is read.</param>
/// <param name="isCard">Whether all that a card shows is read, for which there is an index.</param>
internal sealed class FilmListQuery(ResolvedFilter filter, FilmSort sort = FilmSort.Consensus, bool isCard = true)
{
    private readonly List<object?> values = [];

    private FilmFilter Filter => filter.Filter;
    private bool IsByRelevance => sort == FilmSort.Relevance && filter.Query is not null;

    /// <summary>The first <paramref name="most"/> films after <paramref name="place"/>; if <paramref name="backwards"/>, before it, the nearest first.</summary>
    /// <param name="columns">Of each film, which is called f.</param>
    /// <param name="place">Null for the beginning.</param>
    public (string Sql, object?[] Values) Select(string columns, int most, ListCursor? place = null, bool backwards = false, int skip = 0)
    {
        var keys = Keys();
        var ascends = backwards == (sort == FilmSort.Added);
        var from = From();
        var conditions = Conditions();
        if (place is not null)
        {
            var start = keys.ConvertAll(key => Next(ValueOf(key, place)));
            conditions.Add($"({string.Join(", ", keys)}) {(ascends ? ">" : "<")} ({string.Join(", ", start)})");
        }

        var order = string.Join(", ", keys.Select(key => ascends ? key : $"{key} DESC"));
        var limit = skip == 0 ? Next(most) : $"{Next(most)} OFFSET {Next(skip)}";
        return ($"SELECT {columns} FROM {from}{Where(conditions)} ORDER BY {order} LIMIT {limit}", [.. values]);
    }

    /// <summary>How many films there are, counted up to <paramref name="most"/>.</summary>
    public (string Sql, object?[] Values) Count(int most) =>
        ($"SELECT count(*) FROM (SELECT 1 FROM Films AS f{Where(Conditions())} LIMIT {Next(most)})", [.. values]);

    /// <summary>How many films there are of each <see cref="Film.YearOrder"/>.</summary>
    public (string Sql, object?[] Values) CountByYear() =>
        ($"SELECT f.YearOrder, count(*) FROM Films AS f{Where(Conditions())} GROUP BY f.YearOrder", [.. values]);

    /// <summary>The place of a film in the list, as <see cref="ListCursor.Columns"/> and its weight; no row where it is not in the list.</summary>
    public (string Sql, object?[] Values) Place(string slug)
    {
        var from = From();
        List<string> conditions = [.. Conditions(), $"f.Slug = {Next(slug)}"];
        return ($"SELECT {ListCursor.Columns}, {Keys()[0]} FROM {from}{Where(conditions)}", [.. values]);
    }

    private static string Where(List<string> conditions) => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    private string From()
    {
        if (IsByRelevance)
        {
            return filter.Found is { } found
                ? $"json_each({Next(JsonSerializer.Serialize(found))}) AS hit CROSS JOIN Films AS f ON f.Id = hit.value"
                : $"""
                  (SELECT rowid AS FilmId, {FilmSearch.Weight} AS Weight FROM FilmSearch WHERE FilmSearch MATCH {Next(filter.Query!.All)}) AS hit
                  JOIN Films AS f ON f.Id = hit.FilmId
                  """;
        }

        // The most frequent list: this index has all that a card shows.
        return isCard && sort == FilmSort.Consensus && !Filter.HasCriteria() ? "Films AS f INDEXED BY IX_Films_Listed" : "Films AS f";
    }

    // Criteria in other tables are subqueries of film numbers, so that SQLite starts from these instead of testing each film.
    private List<string> Conditions()
    {
        var conditions = new List<string>();
        if (Filter.Decade.Count > 0)
        {
            conditions.Add(OfDecades());
        }

        if (Filter.Year.Count > 0)
        {
            conditions.Add(InRanges("f.YearOrder", [.. Filter.Year.Select(years => years.Order)]));
        }

        if (Filter.Director.Count > 0)
        {
            conditions.Add(Credited(Role.Director, Filter.Director));
        }

        if (Filter.Artist.Count > 0)
        {
            conditions.Add(Credited(Role.Artist, Filter.Artist));
        }

        if (Filter.Article.Count > 0)
        {
            var mentioned = $"SELECT m.FilmId FROM Articles AS a JOIN Mentions AS m ON m.ArticleId = a.Id WHERE a.Slug IN {Among(Filter.Article)}";
            conditions.Add($"f.Id IN ({mentioned} AND m.FilmId IS NOT NULL)");
        }

        if (Filter.Articles.Count > 0)
        {
            conditions.Add(InRanges("f.ConsensusOrder", [.. Filter.Articles.Select(count => count.ConsensusRange)]));
        }

        if (filter.Query is { } query && !IsByRelevance)
        {
            conditions.Add(filter.Found is { } found
                ? $"f.Id IN (SELECT value FROM json_each({Next(JsonSerializer.Serialize(found))}))"
                : $"f.Id IN (SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH {Next(query.All)})");
        }

        return conditions;
    }

    // In the orders by year a decade is a range of their index.
    private string OfDecades() => (sort, Filter.Decade.Distinct().ToList()) switch
    {
        (FilmSort.Year, [{ FirstYear: int year }]) => InRanges("f.YearOrder", [(year, year + 9)]),
        (FilmSort.Latest, [{ FirstYear: int year }]) => InRanges("f.LatestOrder", [(-year - 9, -year)]),
        (FilmSort.Year, [_]) => $"f.YearOrder = {Next(Decade.NoYear)}",
        (FilmSort.Latest, [_]) => $"f.LatestOrder = {Next(Decade.NoYear)}",
        (_, [var decade]) => $"f.Decade = {Next(decade.Number)}",
        var (_, decades) => $"f.Decade IN {Among(decades.ConvertAll(decade => decade.Number))}",
    };

    private string Credited(Role role, IList<string> names) =>
        $"f.Id IN (SELECT c.FilmId FROM Names AS n JOIN Credits AS c ON c.NameId = n.Id WHERE c.Role = '{role}' AND n.Slug IN {Among(names)})";

    /// <param name="ranges">Both ends included.</param>
    private string InRanges(string column, List<(long First, long Last)> ranges) => ranges is [var (first, last)]
        ? $"{column} BETWEEN {Next(first)} AND {Next(last)}"
        : $"EXISTS (SELECT 1 FROM json_each({Next(AsJson(ranges))}) WHERE {column} BETWEEN value ->> 0 AND value ->> 1)";

    private static string AsJson(List<(long First, long Last)> ranges) => JsonSerializer.Serialize(ranges.Select(range => new[] { range.First, range.Last }));

    private string Among<T>(IList<T> those) => $"(SELECT value FROM json_each({Next(JsonSerializer.Serialize(those))}))";

    // By relevance, a title of just the words comes first.
    private List<string> Keys() => sort switch
    {
        FilmSort.Title => ["f.SortKey", "f.Id"],
        FilmSort.Year => ["f.YearOrder", "f.SortKey", "f.Id"],
        FilmSort.Latest => ["f.LatestOrder", "f.SortKey", "f.Id"],
        FilmSort.Added => ["f.Id"],
        FilmSort.Relevance when IsByRelevance && filter.Found is null => [$"iif(f.TitleKey = {Next(Key.OfTitle(Filter.Q ?? ""))}, -1e308, hit.Weight)", "f.Id"],
        FilmSort.Relevance when IsByRelevance => ["hit.key", "f.Id"],
        _ => ["f.ConsensusOrder", "f.SortKey", "f.Id"],
    };

    private static object ValueOf(string key, ListCursor place) => key switch
    {
        "f.SortKey" => place.SortKey,
        "f.YearOrder" => place.YearOrder,
        "f.LatestOrder" => place.LatestOrder,
        "f.ConsensusOrder" => place.Consensus,
        "f.Id" => place.Id,
        _ => place.Weight,
    };

    private string Next(object value)
    {
        values.Add(value);
        return $"@{values.Count}";
    }
}
