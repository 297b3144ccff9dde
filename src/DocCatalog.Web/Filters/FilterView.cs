using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.Filters;

/// <summary>A chosen filter and the address of the list without it.</summary>
/// <param name="Kind">Which facet it is of, in words; null for words that are looked for.</param>
public sealed record Chip(string? Kind, string Label, string Address);

/// <summary>The decades to choose from.</summary>
/// <param name="Filter">What is asked; null where none of them is chosen, nor all.</param>
public sealed record DecadesView(IReadOnlyList<FacetValue> Decades, FilmFilter? Filter)
{
    /// <summary>Whether nothing but a decade is asked, so that all its films are counted.</summary>
    public bool IsWhole => Filter is not null && !(Filter with { Decade = [] }).HasCriteria();

    /// <summary>The films of <paramref name="decades"/>, in the order that is asked for.</summary>
    public string AddressOf(params IEnumerable<FacetValue> decades) => FilterAddress.Of("/films", (Filter ?? new()) with { Decade = [.. decades.Select(decade => Decade.Parse(decade.Value, null))] });
}

/// <summary>What films are chosen by, and what else they can be chosen by.</summary>
public sealed record FilterView(FilmFilter Filter, IReadOnlyList<Facet> Facets)
{
    /// <summary>What is chosen, each with the way back.</summary>
    public IReadOnlyList<Chip> Chips =>
    [
        .. string.IsNullOrWhiteSpace(Filter.Q) ? Array.Empty<Chip>() : [new Chip(null, $"“{Filter.Q.Trim()}”", FilterAddress.Of("/films", WithoutWords(Filter)))],
        .. FilterKey.All.SelectMany(key => Chosen(key).Select(value => new Chip(key.Label, value.Label, FilterAddress.Of("/films", key.Without(Filter, value.Value))))),
    ];

    /// <summary>The films of any decade, in the order that is asked for.</summary>
    public DecadesView Decades => new(Facets.First(facet => facet.Kind == FacetKind.Decade).Values, Filter);

    /// <summary>How many films there are: each is of one decade, or of none.</summary>
    public int Films => Facets.First(facet => facet.Kind == FacetKind.Decade).Values.Where(value => Filter.Decade.Count == 0 || value.IsChosen).Sum(value => value.Films);

    /// <summary>A facet as it is called in an address.</summary>
    public static string KeyOf(FacetKind kind) => FilterKey.Of(kind).Name;

    /// <summary>An order as it is called on a page.</summary>
    public static string NameOf(FilmSort sort) => sort switch
    {
        FilmSort.Latest => "latest year",
        FilmSort.Added => "newest here",
        _ => FilterAddress.NameOf(sort),
    };

    /// <summary>The values of <paramref name="key"/> that are chosen, with what they are called on a page; of a facet only where its values are here.</summary>
    public IEnumerable<(string Value, string Label)> Chosen(FilterKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Enum.TryParse<FacetKind>(key.Name, ignoreCase: true, out var kind)
            ? Facets.Where(facet => facet.Kind == kind).SelectMany(facet => facet.Values).Where(value => value.IsChosen).Select(value => (value.Value, value.Label))
            : key.ValuesOf(Filter).Select(value => (value, value));
    }

    /// <summary><paramref name="filter"/> without words; nothing can be relevant to none.</summary>
    public static FilmFilter WithoutWords(FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Q = null, Sort = filter.Sort == FilmSort.Relevance ? null : filter.Sort };
    }

    /// <summary>What the address of the list has beside a facet's own values: a form that chooses others sends it along.</summary>
    public IEnumerable<(string Key, string Value)> Beside(params FacetKind[] kinds) =>
        FilterAddress.Pairs(Filter).Where(pair => !kinds.Select(KeyOf).Contains(pair.Key));
}
