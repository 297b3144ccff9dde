using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>How many films a year has; of those without one, null.</summary>
public sealed record YearCount(int? Year, int Films);

/// <summary>A decade with the films of each of its years, the first year first; of <see cref="Store.Model.Decade.Undated"/>, no years.</summary>
public sealed record TimelineDecade(Decade Decade, int Films, IReadOnlyList<YearCount> Years);

/// <summary>Counts films over time.</summary>
public static class Timeline
{
    /// <summary>Every decade from the first with a film to the last, also those between that have none; films without a year stand last.</summary>
    public static async Task<IReadOnlyList<TimelineDecade>> TimelineOf(this CatalogDb db, FilmFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var years = FacetQueries.HasPrecomputedCounts(filter)
            ? db.KeptYears(filter).Select(year => new { Year = year.Value, year.Films })
            : db.Matching(filter).GroupBy(film => film.YearOrder).Select(year => new { Year = (int)year.Key, Films = year.Count() });
        var counts = await years.ToDictionaryAsync(year => year.Year, year => year.Films, cancel);
        var undated = counts.GetValueOrDefault(Decade.NoYear);
        counts.Remove(Decade.NoYear);
        return [.. Dated(counts), .. undated == 0 ? [] : new[] { new TimelineDecade(Decade.Undated, undated, []) }];
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
