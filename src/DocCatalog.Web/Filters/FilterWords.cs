using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.Filters;

/// <summary>What a visitor asks of the list of films, as a heading.</summary>
public static class FilterWords
{
    /// <summary>"Music documentaries of the 1970s or without a year, directed by Martin Scorsese", "Music documentaries matching “waltz”"</summary>
    /// <param name="facets">What the names and articles that are asked for are called; without them they are called as in their addresses.</param>
    public static string Of(FilmFilter filter, IReadOnlyList<Facet>? facets = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rest = new[]
        {
            Said("directed by", FacetKind.Director, filter.Director),
            Said("with", FacetKind.Artist, filter.Artist),
            Said("from", FacetKind.Article, filter.Article),
            Said("in", FacetKind.Articles, [.. filter.Articles.Select(count => count.ToString())], " articles"),
        };
        var times = string.Join(", ", new[] { Decades(filter), Years(filter) }.OfType<string>());
        var chosen = string.Join(", ", rest.OfType<string>().Prepend($"Music documentaries {times}".TrimEnd()));
        return string.IsNullOrWhiteSpace(filter.Q) ? chosen : $"{chosen} matching “{filter.Q.Trim()}”";

        string? Said(string lead, FacetKind kind, IList<string> values, string tail = "") =>
            values.Count == 0 ? null : $"{lead} {string.Join(" or ", values.Distinct().Select(value => LabelOf(kind, value)))}{tail}";

        string LabelOf(FacetKind kind, string value) =>
            facets?.FirstOrDefault(facet => facet.Kind == kind)?.Values.FirstOrDefault(known => known.Value == value)?.Label ?? value;
    }

    private static string? Decades(FilmFilter filter)
    {
        var decades = filter.Decade.Distinct().Where(decade => decade != Decade.Undated).OrderBy(decade => decade.FirstYear).Select(decade => $"the {decade}").ToList();
        var dated = decades.Count == 0 ? null : $"of {string.Join(" or ", decades)}";
        var undated = filter.Decade.Contains(Decade.Undated) ? "without a year" : null;
        return dated is null ? undated : undated is null ? dated : $"{dated} or {undated}";
    }

    private static string? Years(FilmFilter filter) => filter.Year.Count == 0 ? null : $"of {string.Join(" or ", filter.Year.Distinct().Select(Range))}";

    private static string Range(YearRange years) => years switch
    {
        (null, var to) => $"{to} and before",
        (var from, null) => $"{from} and later",
        var (from, to) => from == to ? $"{from}" : $"{from} to {to}",
    };
}
