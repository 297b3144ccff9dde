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
        .. Facets.SelectMany(facet => facet.Values.Where(value => value.IsChosen)
            .Select(value => new Chip(NameOf(facet.Kind), value.Label, FilterAddress.Of("/films", Without(Filter, facet.Kind, value.Value))))),
    ];

    /// <summary>The films of any decade, in the order that is asked for.</summary>
    public DecadesView Decades => new(Facets.First(facet => facet.Kind == FacetKind.Decade).Values, Filter);

    /// <summary>How many films there are: each is of one decade, or of none.</summary>
    public int Films => Facets.First(facet => facet.Kind == FacetKind.Decade).Values.Where(value => Filter.Decade.Count == 0 || value.IsChosen).Sum(value => value.Films);

    /// <summary>A facet as it is called in an address.</summary>
    public static string KeyOf(FacetKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A facet as it is called on a page.</summary>
    public static string NameOf(FacetKind kind) => kind == FacetKind.Articles ? "In how many articles" : kind.ToString();

    /// <summary>An order as it is called on a page.</summary>
    public static string NameOf(FilmSort sort) => sort switch
    {
        FilmSort.Latest => "latest year",
        FilmSort.Added => "newest here",
        _ => FilterAddress.NameOf(sort),
    };

    /// <summary><paramref name="filter"/> without one value of a facet or, where that is null, without all of it.</summary>
    public static FilmFilter Without(FilmFilter filter, FacetKind kind, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return kind switch
        {
            FacetKind.Decade => filter with { Decade = Rest(filter.Decade) },
            FacetKind.Director => filter with { Director = Rest(filter.Director) },
            FacetKind.Artist => filter with { Artist = Rest(filter.Artist) },
            FacetKind.Article => filter with { Article = Rest(filter.Article) },
            _ => filter with { Articles = Rest(filter.Articles) },
        };

        List<T> Rest<T>(IEnumerable<T> values) => value is null ? [] : [.. values.Where(one => one!.ToString() != value)];
    }

    /// <summary><paramref name="filter"/> without words; nothing can be relevant to none.</summary>
    public static FilmFilter WithoutWords(FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.WithoutWords() with { Sort = filter.Sort == FilmSort.Relevance ? null : filter.Sort };
    }

    /// <summary>What the address of the list has beside a facet's own values: a form that chooses others sends it along.</summary>
    public IEnumerable<(string Key, string Value)> Beside(params FacetKind[] kinds) =>
        FilterAddress.Pairs(Filter).Where(pair => !kinds.Select(KeyOf).Contains(pair.Key));
}
