using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>A value that films can be chosen by.</summary>
/// <param name="Value">As it is written in an address.</param>
/// <param name="Label">As it is called on a page.</param>
/// <param name="Films">How many films have it, of those that the rest of the filter asks for.</param>
public sealed record FacetValue(string Value, string Label, int Films, bool IsChosen);

/// <summary>What films can be chosen by, with how many there are of each under the other filters: what is chosen of a facet does not narrow itself.</summary>
/// <param name="HasMore">Whether there are more values than these.</param>
public sealed record Facet(FacetKind Kind, IReadOnlyList<FacetValue> Values, bool HasMore);

/// <summary>Counts what films can be chosen by.</summary>
public static class Facets
{
    /// <summary>How many values are shown of a facet that has many.</summary>
    public const int Shown = 6;

    /// <summary>Every facet under <paramref name="filter"/>: decades and numbers in their order, the others with the most films first and what is chosen in any case.</summary>
    public static IReadOnlyList<Facet> FacetsOf(this CatalogReader reader, ResolvedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);

        // Of all films, and of those of a decade, every page of a list shows the same.
        var decades = filter.Filter.Decade;
        return FacetQueries.HasPrecomputedCounts(filter.Filter) ? reader.GetOrCompute((nameof(FacetsOf), decades.FirstOrDefault(), decades.Count), Count) : Count();

        IReadOnlyList<Facet> Count() => reader.FacetsOf(Enum.GetValues<FacetKind>(), filter, Shown);
    }

    /// <summary>One facet with at most <paramref name="most"/> values that are not chosen, where it is one that may have many.</summary>
    public static Facet FacetOf(this CatalogReader reader, FacetKind kind, ResolvedFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return reader.FacetsOf([kind], filter, most)[0];
    }

    private static IReadOnlyList<Facet> FacetsOf(this CatalogReader reader, FacetKind[] kinds, ResolvedFilter filter, int most)
    {
        // Those of which nothing is chosen are all asked under the whole filter.
        var whole = kinds.Where(kind => !IsChosen(kind, filter.Filter)).ToList();
        var counted = whole.Count == 0 ? [] : reader.Count(filter, whole, [], most);
        foreach (var kind in kinds.Except(whole))
        {
            // Words that very many films have were looked for in what is chosen alone.
            var rest = filter with { Filter = Without(kind, filter.Filter) };
            counted.AddRange(reader.Count(rest.Found is null ? reader.ResolveSearch(rest.Filter) : rest, [kind], Chosen(kind, filter.Filter), most));
        }

        return [.. kinds.Select(kind => Of(kind, counted.FindAll(value => value.Kind == kind), filter.Filter, most))];
    }

    private static bool IsChosen(FacetKind kind, FilmFilter filter) => !ReferenceEquals(Without(kind, filter), filter);

    // The same where nothing of it is chosen.
    private static FilmFilter Without(FacetKind kind, FilmFilter filter) => kind switch
    {
        FacetKind.Decade when filter.Decade.Count > 0 => filter with { Decade = [] },
        FacetKind.Director when filter.Director.Count > 0 => filter with { Director = [] },
        FacetKind.Artist when filter.Artist.Count > 0 => filter with { Artist = [] },
        FacetKind.Article when filter.Article.Count > 0 => filter with { Article = [] },
        FacetKind.Articles when filter.Articles.Count > 0 => filter with { Articles = [] },
        _ => filter,
    };

    private static IList<string> Chosen(FacetKind kind, FilmFilter filter) => kind switch
    {
        FacetKind.Director => filter.Director,
        FacetKind.Artist => filter.Artist,
        FacetKind.Article => filter.Article,
        _ => [],
    };

    private static Facet Of(FacetKind kind, List<Counted> counted, FilmFilter filter, int most) => kind switch
    {
        FacetKind.Decade => Decades(counted.ToDictionary(decade => decade.Value, decade => decade.Films), filter),
        FacetKind.Articles => ArticleCounts(counted, filter),
        _ => Named(kind, counted, Chosen(kind, filter), most),
    };

    private static Facet Decades(Dictionary<int, int> counts, FilmFilter filter)
    {
        var chosen = filter.Decade.Select(decade => decade.Number).ToHashSet();
        return new(FacetKind.Decade, [.. counts.Keys.Union(chosen).Order().Select(Value)], HasMore: false);

        FacetValue Value(int firstYear)
        {
            var decade = new Decade(firstYear == Decade.NoYear ? null : firstYear).ToString();
            return new(decade, decade, counts.GetValueOrDefault(firstYear), chosen.Contains(firstYear));
        }
    }

    private static Facet ArticleCounts(List<Counted> counts, FilmFilter filter)
    {
        var values = ArticleCount.Choices.Union(filter.Articles).OrderBy(count => count.From).ThenBy(count => count.To ?? int.MaxValue)
            .Select(count => new FacetValue(count.ToString(), LabelOf(count), counts.Where(number => count.Includes(number.Value)).Sum(number => number.Films), filter.Articles.Contains(count)));
        return new(FacetKind.Articles, [.. values.Where(value => value.Films > 0 || value.IsChosen)], HasMore: false);
    }

    private static string LabelOf(ArticleCount count) =>
        count.To is not int to ? $"{count.From} or more" : to == count.From ? $"{to}" : $"{count.From} to {to}";

    // What is chosen comes first, whatever its number: it is what the visitor looks for when they come back to a facet.
    // An address that no name or article has stays visible as it is written.
    private static Facet Named(FacetKind kind, List<Counted> counted, IList<string> chosen, int shown)
    {
        var known = counted.OrderByDescending(value => value.Films).ThenBy(value => value.Text, StringComparer.Ordinal).ToList();
        var stray = chosen.Except(known.Select(value => value.Slug)).Select(slug => new Counted(kind, 0, slug, slug, 0));
        var isChosen = known.Concat(stray).ToLookup(value => chosen.Contains(value.Slug));
        return new(
            kind,
            [
                .. isChosen[true].Select(value => new FacetValue(value.Slug, value.Text, value.Films, IsChosen: true)),
                .. isChosen[false].Take(shown).Select(value => new FacetValue(value.Slug, value.Text, value.Films, IsChosen: false)),
            ],
            isChosen[false].Skip(shown).Any());
    }
}
