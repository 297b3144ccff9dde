using DocCatalog.Store;

namespace DocCatalog.Web;

/// <summary>What a visitor asks of the list of films, as the address of a page; <see cref="FilterReading"/> is the way back.</summary>
public static class FilterAddress
{
    /// <summary><paramref name="path"/> with what <paramref name="filter"/> asks; the same address for the same question.</summary>
    /// <param name="start">Where a page of the list begins; null for the beginning.</param>
    public static string Of(string path, FilmFilter filter, PageStart? start = null) => path + QueryOf(filter, start);

    /// <summary>What <paramref name="filter"/> asks, as it stands behind a path; empty where it asks nothing.</summary>
    public static string QueryOf(FilmFilter filter, PageStart? start = null)
    {
        var query = string.Join('&', Pairs(filter, start).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? "" : $"?{query}";
    }

    /// <summary>The keys and values of the address, always in the same order; what is empty is left out.</summary>
    public static IEnumerable<(string Key, string Value)> Pairs(FilmFilter filter, PageStart? start = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. Single("q", filter.Q?.Trim()),
            .. Several("decade", filter.Decade),
            .. Several("director", filter.Director),
            .. Several("artist", filter.Artist),
            .. Several("article", filter.Article),
            .. Several("articles", filter.Articles),
            .. Single("sort", filter.Sort is { } sort ? NameOf(sort) : null),
            .. Single("after", start?.After),
            .. Single("before", start?.Before),
            .. Single("from", start?.From),
        ];
    }

    /// <summary>An order as it is written in an address.</summary>
    public static string NameOf(FilmSort sort) => sort.ToString().ToLowerInvariant();

    private static IEnumerable<(string, string)> Single(string key, string? value) => string.IsNullOrEmpty(value) ? [] : [(key, value)];

    private static IEnumerable<(string, string)> Several<T>(string key, IEnumerable<T> values) =>
        values.Select(value => value!.ToString()!).Distinct().Order(StringComparer.Ordinal).Select(value => (key, value));
}
