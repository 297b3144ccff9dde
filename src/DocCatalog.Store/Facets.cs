using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>By what films can be chosen.</summary>
public enum FacetKind
{
    Decade,
    Director,
    Artist,
    Article,

    /// <summary>How many articles name a film.</summary>
    Articles,
}

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
    public const int Shown = 12;

    /// <summary>Every facet under <paramref name="filter"/>: decades and numbers in their order, the others with the most films first and what is chosen in any case.</summary>
    public static async Task<IReadOnlyList<Facet>> FacetsOf(this CatalogDb db, FilmFilter filter, CancellationToken cancel = default)
    {
        var facets = new List<Facet>();
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            facets.Add(await db.FacetOf(kind, filter, Shown, cancel));
        }

        return facets;
    }

    /// <summary>One facet with at most <paramref name="most"/> values that are not chosen, where it is one that may have many.</summary>
    public static Task<Facet> FacetOf(this CatalogDb db, FacetKind kind, FilmFilter filter, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return kind switch
        {
            FacetKind.Decade => db.Decades(filter, cancel),
            FacetKind.Director => db.Names(kind, Role.Director, filter with { Director = [] }, filter.Director, most, cancel),
            FacetKind.Artist => db.Names(kind, Role.Artist, filter with { Artist = [] }, filter.Artist, most, cancel),
            FacetKind.Article => db.Articles(filter with { Article = [] }, filter.Article, most, cancel),
            FacetKind.Articles => db.ArticleCounts(filter, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such facet."),
        };
    }

    private static async Task<Facet> Decades(this CatalogDb db, FilmFilter filter, CancellationToken cancel)
    {
        var counts = await db.Matching(filter with { Decade = [] })
            .GroupBy(film => film.Decade)
            .Select(decade => new { FirstYear = decade.Key, Films = decade.Count() })
            .ToDictionaryAsync(decade => decade.FirstYear, decade => decade.Films, cancel);
        var chosen = filter.Decade.Select(decade => decade.FirstYear ?? FilmOrder.Last).ToHashSet();
        return new(FacetKind.Decade, [.. counts.Keys.Union(chosen).Order().Select(Value)], HasMore: false);

        FacetValue Value(int firstYear)
        {
            var decade = new Decade(firstYear == FilmOrder.Last ? null : firstYear).ToString();
            return new(decade, decade, counts.GetValueOrDefault(firstYear), chosen.Contains(firstYear));
        }
    }

    private static async Task<Facet> ArticleCounts(this CatalogDb db, FilmFilter filter, CancellationToken cancel)
    {
        var counts = await db.Matching(filter with { Articles = [] })
            .GroupBy(film => film.Articles)
            .Select(group => new { Articles = group.Key, Films = group.Count() })
            .ToListAsync(cancel);
        var values = ArticleCount.Choices.Union(filter.Articles).OrderBy(count => count.From).ThenBy(count => count.To ?? int.MaxValue)
            .Select(count => new FacetValue(count.ToString(), LabelOf(count), counts.Where(group => count.Includes(group.Articles)).Sum(group => group.Films), filter.Articles.Contains(count)));
        return new(FacetKind.Articles, [.. values.Where(value => value.Films > 0 || value.IsChosen)], HasMore: false);
    }

    private static string LabelOf(ArticleCount count) =>
        count.To is not int to ? $"{count.From} or more" : to == count.From ? $"{to}" : $"{count.From} to {to}";

    private static async Task<Facet> Names(this CatalogDb db, FacetKind kind, Role role, FilmFilter others, IList<string> chosen, int most, CancellationToken cancel)
    {
        var films = db.Matching(others).Select(film => film.Id);
        var credits = db.Credits.Where(credit => credit.Role == role);
        var counts = (others.Narrows() ? credits.Where(credit => films.Contains(credit.FilmId)) : credits)
            .GroupBy(credit => credit.NameId)
            .Select(name => new { Id = name.Key, Films = name.Count() });
        var names = await counts
            .OrderByDescending(name => name.Films).ThenBy(name => name.Id)
            .Take(most + chosen.Count + 1)
            .Join(db.Names, count => count.Id, name => name.Id, (count, name) => new Counted(name.Slug, name.Text, count.Films))
            .ToListAsync(cancel);
        var unseen = chosen.Except(names.Select(name => name.Slug)).ToList();
        var rest = unseen.Count == 0 ? [] : await db.Names
            .Where(name => unseen.Contains(name.Slug))
            .Select(name => new Counted(name.Slug, name.Text, name.Credits.Count(credit => credit.Role == role && films.Contains(credit.FilmId))))
            .ToListAsync(cancel);
        return Facet(kind, names, rest, chosen, most);
    }

    private static async Task<Facet> Articles(this CatalogDb db, FilmFilter others, IList<string> chosen, int most, CancellationToken cancel)
    {
        var films = db.Matching(others).Select(film => film.Id);
        var mentions = db.Mentions.Where(mention => mention.FilmId != null);
        var counts = (others.Narrows() ? mentions.Where(mention => films.Contains(mention.FilmId!.Value)) : mentions)
            .GroupBy(mention => mention.ArticleId)
            .Select(article => new { Id = article.Key, Films = article.Count() });
        var articles = await counts
            .OrderByDescending(article => article.Films).ThenBy(article => article.Id)
            .Take(most + chosen.Count + 1)
            .Join(db.Articles, count => count.Id, article => article.Id, (count, article) => new Counted(article.Slug, article.Title, count.Films))
            .ToListAsync(cancel);
        var unseen = chosen.Except(articles.Select(article => article.Slug)).ToList();
        var rest = unseen.Count == 0 ? [] : await db.Articles
            .Where(article => unseen.Contains(article.Slug))
            .Select(article => new Counted(article.Slug, article.Title, article.Mentions.Count(mention => films.Contains(mention.FilmId!.Value))))
            .ToListAsync(cancel);
        return Facet(FacetKind.Article, articles, rest, chosen, most);
    }

    // What is chosen comes first, whatever its number: it is what the visitor looks for when they come back to a facet.
    // An address that no name or article has stays visible as it is written.
    private static Facet Facet(FacetKind kind, IEnumerable<Counted> most, IEnumerable<Counted> rest, IList<string> chosen, int shown)
    {
        var known = most.Concat(rest).OrderByDescending(value => value.Films).ThenBy(value => value.Text, StringComparer.Ordinal).ToList();
        var stray = chosen.Except(known.Select(value => value.Slug)).Select(slug => new Counted(slug, slug, 0));
        var isChosen = known.Concat(stray).ToLookup(value => chosen.Contains(value.Slug));
        return new(
            kind,
            [
                .. isChosen[true].Select(value => new FacetValue(value.Slug, value.Text, value.Films, IsChosen: true)),
                .. isChosen[false].Take(shown).Select(value => new FacetValue(value.Slug, value.Text, value.Films, IsChosen: false)),
            ],
            isChosen[false].Skip(shown).Any());
    }

    private sealed record Counted(string Slug, string Text, int Films);
}
