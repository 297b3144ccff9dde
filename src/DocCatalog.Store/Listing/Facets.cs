using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>A facet value.</summary>
/// <param name="Value">As an address has it.</param>
/// <param name="Label">As a page shows it.</param>
/// <param name="Films">How many films have it, of those that the other criteria ask for.</param>
public sealed record FacetValue(string Value, string Label, int Films, bool IsChosen);

/// <summary>Values to filter by, with their counts under the other criteria. A facet's own selection does not restrict its counts.</summary>
/// <param name="HasMore">Whether there are more values than these.</param>
public sealed record Facet(FacetKind Kind, IReadOnlyList<FacetValue> Values, bool HasMore);

/// <summary>Reads facets.</summary>
public static class Facets
{
    /// <summary>How many values the list shows of a facet that has many.</summary>
    public const int Shown = 6;

    /// <summary>All facets under a filter: decades and numbers in ascending order, the others by number of films, chosen values first.</summary>
    public static IReadOnlyList<Facet> FacetsOf(this CatalogReader reader, ResolvedFilter filter)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);

        // Every page of the whole list, or of a decade, shows the same facets.
        var decades = filter.Filter.Decade;
        return FacetQueries.HasPrecomputedCounts(filter.Filter)
            ? reader.GetOrCompute((nameof(FacetsOf), decades.FirstOrDefault(), decades.Count), Count)
            : Count();

        IReadOnlyList<Facet> Count() => reader.FacetsOf(Enum.GetValues<FacetKind>(), filter, Shown);
    }

    /// <summary>One facet; of names and articles with at most <paramref name="most"/> values that are not chosen.</summary>
    public static Facet FacetOf(this CatalogReader reader, FacetKind kind, ResolvedFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return reader.FacetsOf([kind], filter, most)[0];
    }

    private static IReadOnlyList<Facet> FacetsOf(this CatalogReader reader, FacetKind[] kinds, ResolvedFilter filter, int most)
    {
        // Facets without a selection share one query.
        var whole = kinds.Where(kind => !IsChosen(kind, filter.Filter)).ToList();
        var counted = whole.Count == 0 ? [] : reader.Count(filter, whole, [], most);
        foreach (var kind in kinds.Except(whole))
        {
            // A search for very common words was restricted to the chosen decades.
            var rest = filter with { Filter = Without(kind, filter.Filter) };
            counted.AddRange(reader.Count(rest.Found is null ? reader.ResolveSearch(rest.Filter) : rest, [kind], Chosen(kind, filter.Filter), most));
        }

        return [.. kinds.Select(kind => Of(kind, counted.FindAll(value => value.Kind == kind), filter.Filter, most))];
    }

    private static bool IsChosen(FacetKind kind, FilmFilter filter) => !ReferenceEquals(Without(kind, filter), filter);

    // The same instance where nothing of the kind is chosen.
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
            .Select(count => new FacetValue(count.ToString(), LabelOf(count), FilmsIn(count), filter.Articles.Contains(count)));
        return new(FacetKind.Articles, [.. values.Where(value => value.Films > 0 || value.IsChosen)], HasMore: false);

        int FilmsIn(ArticleCount count) => counts.Where(number => count.Includes(number.Value)).Sum(number => number.Films);
    }

    private static string LabelOf(ArticleCount count) =>
        count.To is not int to ? $"{count.From} or more" : to == count.From ? $"{to}" : $"{count.From} to {to}";

    // Chosen values come first, so that a visitor finds them again. A slug that no name or article has is shown as it is written.
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
