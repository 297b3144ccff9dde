using DocCatalog.Store;
using DocCatalog.Web.Hosting;

namespace DocCatalog.Web;

/// <summary>What a visitor asks of the list of films, as the address of a page.</summary>
public static class FilterAddress
{
    private static readonly string[] Keys = [.. typeof(FilmFilter).GetProperties().Select(property => property.Name)];
    private static readonly string[] Sorts = Enum.GetNames<FilmSort>();

    // Whoever links here may add them to count visitors; they ask nothing of the site.
    private static readonly string[] Tracking = ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref"];

    /// <summary><paramref name="path"/> with what <paramref name="filter"/> asks; the same address for the same question.</summary>
    public static string Of(string path, FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var asked = filter.Decade.Distinct().OrderBy(decade => decade.ToString(), StringComparer.Ordinal).Select(decade => $"decade={decade}")
            .Concat(filter.Sort is { } sort ? [$"sort={NameOf(sort)}"] : []);
        var query = string.Join('&', asked);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>An order as it is written in an address and on a page.</summary>
    public static string NameOf(FilmSort sort) => sort.ToString().ToLowerInvariant();

    /// <summary>What in <paramref name="query"/> cannot be understood, and what would have worked; null where all of it can.</summary>
    public static Refusal? Unreadable(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var complaints = Unknown(query).Concat(NoDecades(query)).Concat(NoOrder(query)).ToList();
        return complaints.Count == 0 ? null : new Refusal(StatusCodes.Status400BadRequest, "This address cannot be read", string.Join(' ', complaints));
    }

    private static IEnumerable<string> Unknown(IQueryCollection query)
    {
        var unknown = query.Keys.Where(key => !Keys.Concat(Tracking).Contains(key, StringComparer.OrdinalIgnoreCase) && !key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)).ToList();
        return unknown.Count == 0 ? [] : [$"It asks for {Quoted(unknown)}, which films cannot be chosen by. They can by {string.Join(" and ", Keys.Select(key => key.ToLowerInvariant()))}, as in ?decade=1990s&sort=title."];
    }

    private static IEnumerable<string> NoDecades(IQueryCollection query)
    {
        var unreadable = query[nameof(FilmFilter.Decade)].Where(value => !Decade.TryParse(value, null, out _)).ToList();
        return unreadable.Count == 0 ? [] : [$"It asks for the decade {Quoted(unreadable)}. A decade is written as its first year, which ends in 0, and an s, as in ?decade=1990s; ?decade=undated asks for films without a year."];
    }

    private static IEnumerable<string> NoOrder(IQueryCollection query)
    {
        var sorts = query[nameof(FilmFilter.Sort)];
        return sorts.Count <= 1 && sorts.All(value => Sorts.Contains(value, StringComparer.OrdinalIgnoreCase))
            ? []
            : [$"It asks for the order {Quoted(sorts)}. Films are in order of one of {string.Join(", ", Enum.GetValues<FilmSort>().Select(NameOf))}, as in ?sort=title."];
    }

    private static string Quoted(IEnumerable<string?> values) => string.Join(" and ", values.Select(value => $"“{value}”"));
}
