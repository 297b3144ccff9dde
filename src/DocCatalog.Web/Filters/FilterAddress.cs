using DocCatalog.Store.Listing;

namespace DocCatalog.Web.Filters;

/// <summary>What a visitor asks of the list of films, as the address of a page; <see cref="FilterReading"/> is the way back.</summary>
public static class FilterAddress
{
    /// <summary><paramref name="path"/> with what <paramref name="filter"/> asks; the same address for the same question.</summary>
    /// <param name="start">Where a page of the list begins; null for the beginning.</param>
    public static string Of(string path, FilmFilter filter, PageRequest? start = null) => path + QueryOf(filter, start);

    /// <summary>What <paramref name="filter"/> asks, as it stands behind a path; empty where it asks nothing.</summary>
    public static string QueryOf(FilmFilter filter, PageRequest? start = null)
    {
        var pairs = Pairs(filter, start);
        return pairs.Count == 0 ? "" : $"?{string.Join('&', pairs.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";
    }

    /// <summary>The keys and values of the address, always in the same order; what is empty is left out.</summary>
    public static IReadOnlyList<(string Key, string Value)> Pairs(FilmFilter filter, PageRequest? start = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var pairs = new List<(string, string)>();
        Single("q", filter.Q?.Trim());
        pairs.AddRange(FilterKey.All.SelectMany(key => key.ValuesOf(filter).Select(value => (key.Name, value))));
        Single("sort", filter.Sort is { } sort ? NameOf(sort) : null);
        Single("after", start?.After);
        Single("before", start?.Before);
        Single("from", start?.From);
        return pairs;

        void Single(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                pairs.Add((key, value));
            }
        }
    }

    /// <summary>An order as it is written in an address.</summary>
    public static string NameOf(FilmSort sort) => sort.ToString().ToLowerInvariant();
}
