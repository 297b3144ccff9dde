using DocCatalog.Store.Listing;
using DocCatalog.Store.Search;
using DocCatalog.Web.Components;
using DocCatalog.Web.Errors;

namespace DocCatalog.Web.Filters;

/// <summary>Tells an address that asks for films from one that cannot be understood, and says what would have worked.</summary>
public static class FilterReading
{
    private static readonly string[] Keys = [.. typeof(FilmFilter).GetProperties().Select(property => property.Name.ToLowerInvariant())];
    private static readonly string[] PageKeys = [.. typeof(PageRequest).GetProperties().Select(property => property.Name.ToLowerInvariant())];
    private static readonly string[] Sorts = [.. Enum.GetValues<FilmSort>().Select(FilterAddress.NameOf)];

    // Whoever links here may add them to count visitors; they ask nothing of the site.
    private static readonly string[] Tracking = ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref"];

    /// <summary>What in <paramref name="query"/> cannot be understood, and what would have worked; null where all of it can.</summary>
    /// <param name="paged">Whether it may ask for a page of the list, see <see cref="PageRequest"/>.</param>
    public static ProblemInfo? Unreadable(IQueryCollection query, bool paged = false)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Count == 0)
        {
            return null;
        }

        string[] complaints =
        [
            .. Unknown(query, paged ? [.. Keys, .. PageKeys] : Keys),
            .. Repeated(query),
            .. FilterKey.All.SelectMany(key => Values(query, key.Name, key.IsReadable, key.Expected)),
            .. Values(query, "sort", value => Sorts.Contains(value, StringComparer.OrdinalIgnoreCase), $"Films are in order of one of {string.Join(", ", Sorts)}, as in ?sort=title."),
            .. NoRelevance(query),
            .. paged ? NoStart(query) : [],
        ];
        return complaints.Length == 0 ? null : new ProblemInfo(StatusCodes.Status400BadRequest, "This address cannot be read", string.Join(' ', complaints));
    }

    /// <summary>What <paramref name="query"/> asks of the list, where it is not <see cref="Unreadable"/>.</summary>
    public static FilmFilter FilterOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = new FilmFilter { Q = Single(query, "q"), Sort = Single(query, "sort") is { } sort ? Enum.Parse<FilmSort>(sort, ignoreCase: true) : null };
        return FilterKey.All.Aggregate(filter, (filter, key) => key.Read(filter, query[key.Name].OfType<string>()));
    }

    /// <summary>Where the page of the list begins that <paramref name="query"/> asks for, where it is not <see cref="Unreadable"/>.</summary>
    public static PageRequest StartOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new() { After = Single(query, "after"), Before = Single(query, "before"), From = Single(query, "from") };
    }

    /// <summary>What is answered where the list that <paramref name="filter"/> asks for has no page at <paramref name="start"/>.</summary>
    public static ProblemInfo NoPage(string path, FilmFilter filter, PageRequest start) => new(
        StatusCodes.Status400BadRequest,
        "This page of the list is gone",
        $"It begins at the film “{start.After ?? start.Before}”, which is not in this list. Without it the list begins at its first film: {FilterAddress.Of(path, filter)}");

    /// <summary>Whether <paramref name="query"/> is written as <paramref name="pairs"/> are, but for keys that count visitors.</summary>
    public static bool IsWrittenAs(IQueryCollection query, IEnumerable<(string Key, string Value)> pairs)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Where(asked => !IsTracking(asked.Key)).SelectMany(asked => asked.Value.Select(value => (asked.Key, value ?? ""))).SequenceEqual(pairs);
    }

    private static string? Single(IQueryCollection query, string key) => query[key] is [var value, ..] && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool IsTracking(string key) => Tracking.Contains(key, StringComparer.OrdinalIgnoreCase) || key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Unknown(IQueryCollection query, string[] keys)
    {
        var unknown = query.Keys.Where(key => !keys.Contains(key, StringComparer.OrdinalIgnoreCase) && !IsTracking(key)).ToList();
        return unknown.Count == 0 ? [] : [$"It asks for {Quoted(unknown)}, which films cannot be chosen by. They can by {Wording.List(keys)}, as in ?decade=1990s&sort=title."];
    }

    private static IEnumerable<string> Repeated(IQueryCollection query) =>
        PageKeys.Prepend("sort").Prepend("q")
            .Where(key => query[key].Count > 1)
            .Select(key => $"It asks for {key} more than once, {Quoted(query[key])}; once was expected, as in ?q=waltz&sort=title.");

    private static IEnumerable<string> Values(IQueryCollection query, string key, Func<string?, bool> isReadable, string expected)
    {
        var unreadable = query[key].Where(value => !isReadable(value)).ToList();
        return unreadable.Count == 0 ? [] : [$"It asks for {key} {Quoted(unreadable)}. {expected}"];
    }

    private static IEnumerable<string> Slugs(IQueryCollection query, string key) =>
        Values(query, key, FilterKey.IsSlug, $"It is written as the end of the address of a page here, as in ?{key}=the-last-waltz.");

    private static IEnumerable<string> NoRelevance(IQueryCollection query) =>
        FilterAddress.NameOf(FilmSort.Relevance).Equals(query["sort"], StringComparison.OrdinalIgnoreCase) && SearchQuery.Of(query["q"]) is null
            ? ["It asks for an order of relevance without words that films are to be relevant to, as in ?q=waltz&sort=relevance."]
            : [];

    private static IEnumerable<string> NoStart(IQueryCollection query)
    {
        var (starts, from) = (PageKeys.Where(query.ContainsKey).ToList(), (string?)query["from"]);
        var isPlace = query["sort"].ToString().ToLowerInvariant() switch
        {
            "title" => SearchQuery.Of(from) is not null,
            "year" or "latest" => PageRequest.YearsOf(from) is not null,
            _ => false,
        };
        return
        [
            .. starts.Count > 1 ? [$"It asks for a page by {Wording.List(starts)}; one of them was expected, as in ?after=the-last-waltz."] : Array.Empty<string>(),
            .. Slugs(query, "after"),
            .. Slugs(query, "before"),
            .. from is null || isPlace ? [] : new[] { $"It asks for films from “{from}” on. An order and a place in it were expected, as in ?sort=title&from=m, ?sort=year&from=1990s or ?sort=year&from=1994." },
        ];
    }

    private static string Quoted(IEnumerable<string?> values) => string.Join(" and ", values.Select(value => $"“{value}”"));
}
