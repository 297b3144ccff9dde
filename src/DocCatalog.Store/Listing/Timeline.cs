using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>How many films a year has; null stands for films without one.</summary>
public sealed record YearCount(int? Year, int Films);

/// <summary>A decade with the counts of its years in ascending order; no years for <see cref="Store.Model.Decade.Undated"/>.</summary>
public sealed record TimelineDecade(Decade Decade, int Films, IReadOnlyList<YearCount> Years);

/// <summary>Counts films over time.</summary>
public static class Timeline
{
    /// <summary>Every decade from the first with a film to the last, also those between without films; films without a year last.</summary>
    public static IReadOnlyList<TimelineDecade> TimelineOf(this CatalogReader reader, ResolvedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var years = FacetQueries.HasPrecomputedCounts(filter.Filter) ? reader.CountsByYear(filter.Filter) : reader.Counted(filter);
        var counts = years.ToDictionary(year => year.Year, year => year.Films);
        var undated = counts.GetValueOrDefault(Decade.NoYear);
        counts.Remove(Decade.NoYear);
        return [.. Dated(counts), .. undated == 0 ? [] : new[] { new TimelineDecade(Decade.Undated, undated, []) }];
    }

    private static List<(int Year, int Films)> Counted(this CatalogReader reader, ResolvedFilter filter)
    {
        var (sql, values) = new FilmListQuery(filter).CountByYear();
        return reader.Query(sql, row => (row.Number(0), row.Number(1)), values);
    }

    private static IEnumerable<TimelineDecade> Dated(Dictionary<int, int> counts)
    {
        for (var first = counts.Keys.DefaultIfEmpty(int.MaxValue).Min() / 10 * 10; first <= counts.Keys.DefaultIfEmpty().Max(); first += 10)
        {
            var years = Enumerable.Range(first, 10).Select(year => new YearCount(year, counts.GetValueOrDefault(year))).ToList();
            yield return new(new(first), years.Sum(year => year.Films), years);
        }
    }
}
