using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Listing;

/// <summary>The films that a search found.</summary>
/// <param name="Films">Their numbers, the best first.</param>
/// <param name="Within">The decades that were searched; empty for all.</param>
internal sealed record FoundFilms(IReadOnlyList<int> Films, IReadOnlyList<Decade> Within);

/// <summary>What a visitor asks for, with what its search found. <see cref="FilterResolution.ResolveSearch"/> makes it.</summary>
/// <param name="Filter">As the visitor asked.</param>
public sealed record ResolvedFilter(FilmFilter Filter)
{
    /// <summary>The words that are searched for, after correction of misspelt ones; null for no search.</summary>
    public SearchQuery? Query { get; init; } = SearchQuery.Of(Filter.Q);

    internal FoundFilms? Hits { get; init; }

    /// <summary>The films that have the words; null without a search, and where so many have them that the other criteria are looked at first.</summary>
    internal IReadOnlyList<int>? Found => Hits is { } hits && (hits.Within.Count == 0 || hits.Within.SequenceEqual(Filter.Decade)) ? hits.Films : null;

    /// <summary>The same where they are the whole list: there are no other criteria.</summary>
    internal IReadOnlyList<int>? FoundAlone =>
        Hits is { } hits && hits.Within.SequenceEqual(Filter.Decade) && !(Filter with { Q = null, Decade = [] }).HasCriteria() ? hits.Films : null;

    /// <summary>The numbers of the best hits, at most <paramref name="most"/>; empty without a search.</summary>
    public IReadOnlyList<int> FirstFound(int most) => [.. Found?.Take(most) ?? []];

    /// <summary>How many films the search found; null where that has to be counted.</summary>
    public FilmCount? CountFound() => FoundAlone is { } found ? new(Math.Min(found.Count, FilmCount.Limit), found.Count > FilmCount.Limit) : null;

    /// <summary>The same without a search.</summary>
    public ResolvedFilter WithoutWords() => new(Filter with { Q = null });
}

/// <summary>Runs the search of a filter.</summary>
public static class FilterResolution
{
    /// <summary><paramref name="filter"/> with the films that its words find, misspelt ones corrected.</summary>
    /// <remarks>Where nothing but decades is asked beside, and very many films have the words, only those of the decades are found.</remarks>
    public static ResolvedFilter ResolveSearch(this CatalogReader reader, FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (SearchQuery.Of(filter.Q) is not { } typed)
        {
            return new(filter);
        }

        var query = reader.SpellingSuggestion(typed) ?? typed;
        var plan = reader.Measured(query, []);
        var rest = filter with { Q = null };
        if (plan.IsBroad && rest.HasCriteria())
        {
            if ((rest with { Decade = [] }).HasCriteria())
            {
                return new(filter) { Query = query };
            }

            // The index knows the decades too.
            plan = reader.Measured(query, [.. filter.Decade]);
        }

        return new(filter) { Query = query, Hits = new(reader.Ranked(plan, filter.Q!), plan.Within) };
    }
}
