using System.Linq.Expressions;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Listing;

/// <summary>What a visitor asks of the list of films. Its properties are named as the keys of the address; what is empty asks nothing, and of several values of one any may hold.</summary>
public sealed record FilmFilter
{
    /// <summary>Words that a film's titles, names or summary have; see <see cref="SearchQuery"/>.</summary>
    public string? Q { get; init; }

    /// <summary>Films of any of these decades.</summary>
    public IList<Decade> Decade { get; init; } = [];

    /// <summary>Films directed by any of the names at these addresses.</summary>
    public IList<string> Director { get; init; } = [];

    /// <summary>Films about or with any of the names at these addresses.</summary>
    public IList<string> Artist { get; init; } = [];

    /// <summary>Films that any of the articles at these addresses names.</summary>
    public IList<string> Article { get; init; } = [];

    /// <summary>Films that so many independent articles name.</summary>
    public IList<ArticleCount> Articles { get; init; } = [];

    /// <summary>Null asks for the list's own order, see <see cref="FilmQueries.SortOf"/>.</summary>
    public FilmSort? Sort { get; init; }

    /// <summary>Whether it is about fewer than all films.</summary>
    public bool HasCriteria() => Search() is not null || Decade.Count + Director.Count + Artist.Count + Article.Count + Articles.Count > 0;

    /// <summary>What is looked for, as <see cref="FilmQueries.ResolveSearch"/> takes it; null where no word is.</summary>
    public SearchQuery? Search() => Corrected ?? SearchQuery.Of(Q);

    /// <summary>The numbers of the films that fit the words best, once <see cref="FilmQueries.ResolveSearch"/>; none where nothing is looked for.</summary>
    public IReadOnlyList<int> FirstFound(int most) => [.. Found?.Take(most) ?? []];

    /// <summary>How many films were found; null where that is still to be counted.</summary>
    public FilmCount? CountFound() => FoundAlone is { } found ? new(Math.Min(found.Count, FilmCount.Limit), found.Count > FilmCount.Limit) : null;

    /// <summary>The same without words.</summary>
    public FilmFilter WithoutWords() => this with { Q = null, Corrected = null, Hits = null };

    /// <summary>The words instead of misspelt ones; null where they are taken as they are typed.</summary>
    internal SearchQuery? Corrected { get; init; }

    /// <summary>The films that have the words; null where nothing is looked for, or so many have them that the rest of the filter has to choose first.</summary>
    internal IReadOnlyList<int>? Found => Hits is { } hits && (hits.Within.Count == 0 || hits.Within.SequenceEqual(Decade)) ? hits.Films : null;

    /// <summary>The same where they are all that is asked for.</summary>
    internal IReadOnlyList<int>? FoundAlone => Hits is { } hits && hits.Within.SequenceEqual(Decade) && !(WithoutWords() with { Decade = [] }).HasCriteria() ? hits.Films : null;

    internal FoundFilms? Hits { get; init; }
}

/// <summary>The films that have words.</summary>
/// <param name="Films">Their numbers, the best first.</param>
/// <param name="Within">Of which decades they are; none where of any.</param>
internal sealed record FoundFilms(IReadOnlyList<int> Films, IReadOnlyList<Decade> Within);

/// <summary>The query that answers a <see cref="FilmFilter"/>.</summary>
public static class FilmQueries
{
    /// <summary>With fewer articles than these, how many name a film says nothing.</summary>
    public const int ArticlesForConsensus = 3;

    /// <summary>Consensus once there are <see cref="ArticlesForConsensus"/> articles, titles before.</summary>
    public static FilmSort UsualSort(this CatalogReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetOrCompute(nameof(UsualSort), () =>
            reader.Query("SELECT 1 FROM Articles LIMIT @1", _ => 1, ArticlesForConsensus).Count < ArticlesForConsensus ? FilmSort.Title : FilmSort.Consensus);
    }

    /// <summary>The order that <paramref name="filter"/> asks for: without a word about it, what fits best where words are looked for, and the usual one else.</summary>
    public static FilmSort SortOf(this CatalogReader reader, FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter.Sort, filter.Search()) switch
        {
            (FilmSort.Relevance, null) or (null, null) => reader.UsualSort(),
            (null, _) => FilmSort.Relevance,
            var (sort, _) => sort.Value,
        };
    }

    /// <summary><paramref name="filter"/> with what its misspelt words may have been meant for, and the films that have them. Where nothing but decades is asked beside, and very many films have the words, it is about some of these.</summary>
    public static FilmFilter ResolveSearch(this CatalogReader reader, FilmFilter filter)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        if (SearchQuery.Of(filter.Q) is not { } asked)
        {
            return filter;
        }

        var meant = reader.SpellingSuggestion(asked) ?? asked;
        var measured = reader.Measured(meant, []);
        var rest = filter.WithoutWords();
        if (measured.IsBroad && rest.HasCriteria())
        {
            if ((rest with { Decade = [] }).HasCriteria())
            {
                return filter with { Corrected = meant };
            }

            // The index knows the decades too.
            measured = reader.Measured(meant, [.. filter.Decade]);
        }

        return filter with { Corrected = meant, Hits = new(reader.Ranked(measured, filter.Q!), measured.Within) };
    }

    /// <summary>How many films there are.</summary>
    public static int Films(this CatalogReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetOrCompute(nameof(Films), () => reader.Query("SELECT sum(Films) FROM FacetCounts WHERE Kind = 0", row => row.Number(0))[0]);
    }

    /// <summary>How many films <paramref name="filter"/> asks for, as far as they are counted.</summary>
    public static async Task<FilmCount> CountOf(this CatalogDb db, FilmFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.CountFound() is { } found)
        {
            return found;
        }

        // In whichever order; that of their numbers takes no sorting.
        var films = await db.Matching(filter).OrderBy(film => film.Id).Take(FilmCount.Limit + 1).CountAsync(cancel);
        return new(Math.Min(films, FilmCount.Limit), films > FilmCount.Limit);
    }

    /// <summary>The films <paramref name="filter"/> asks for, in the order <paramref name="sort"/>.</summary>
    public static IQueryable<Film> Matching(this CatalogDb db, FilmFilter filter, FilmSort sort) =>
        db.Candidates(filter, sort).InOrder(sort, backwards: false).Select(candidate => candidate.Film);

    /// <summary>The films <paramref name="filter"/> asks for, in no order.</summary>
    public static IQueryable<Film> Matching(this CatalogDb db, FilmFilter filter) => db.MatchingFor(filter, FilmSort.Consensus);

    // In no order, but so chosen that they can be read in the order that is wanted.
    private static IQueryable<Film> MatchingFor(this CatalogDb db, FilmFilter filter, FilmSort sort)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var films = db.Chosen(filter, sort);
        return filter.Found is { } found ? films.Where(film => found.Contains(film.Id))
            : filter.Search() is { } query ? films.Where(film => db.Hits(query).Select(hit => hit.FilmId).Contains(film.Id))
            : films;
    }

    /// <summary>The films of <see cref="Matching(CatalogDb, FilmFilter)"/> that are looked at where all of them would be too many: those that stand first.</summary>
    internal static IQueryable<Film> Looked(this CatalogDb db, FilmFilter filter) => db.Matching(filter, FilmSort.Consensus).Take(FilmCount.Limit + 1);

    /// <summary>Where the film is now that once had the address <paramref name="formerSlug"/>; null where none had it.</summary>
    public static async Task<string?> SlugNow(this CatalogDb db, string formerSlug, CancellationToken cancel)
    {
        var slug = formerSlug;
        while (await db.FormerSlugs.Where(former => former.Slug == slug).Select(former => former.LeadsTo).FirstOrDefaultAsync(cancel) is { } next)
        {
            slug = next;
        }

        return slug != formerSlug && await db.Films.AnyAsync(film => film.Slug == slug, cancel) ? slug : null;
    }

    /// <summary>The films that <paramref name="filter"/> asks for, each with how well it fits the words that are looked for.</summary>
    internal static IQueryable<Candidate> Candidates(this CatalogDb db, FilmFilter filter, FilmSort sort)
    {
        if (sort != FilmSort.Relevance || filter.Search() is not { } query)
        {
            return db.MatchingFor(filter, sort).Select(film => new Candidate { Film = film });
        }

        if (filter.Found is { } found)
        {
            return db.Chosen(filter, sort).Join(db.Hits(found), film => film.Id, hit => hit.FilmId, (film, hit) => new Candidate { Film = film, Weight = hit.Weight });
        }

        var title = Parsing.Text.Key.OfTitle(filter.Q ?? "");
        return db.Chosen(filter, sort).Join(
            db.Hits(query), film => film.Id, hit => hit.FilmId, (film, hit) => new Candidate { Film = film, Weight = film.TitleKey == title ? double.MinValue : hit.Weight });
    }

    // Every filter is one Where; those by rows elsewhere are lists of numbers, which the database looks up instead of asking each film.
    private static IQueryable<Film> Chosen(this CatalogDb db, FilmFilter filter, FilmSort sort)
    {
        var films = filter.Decade.Count == 0 ? db.Films.AsNoTracking() : db.Films.AsNoTracking().Of(filter.Decade, sort);

        if (filter.Director.Count > 0)
        {
            films = films.Where(film => db.Credited(Role.Director, filter.Director).Contains(film.Id));
        }

        if (filter.Artist.Count > 0)
        {
            films = films.Where(film => db.Credited(Role.Artist, filter.Artist).Contains(film.Id));
        }

        if (filter.Article.Count > 0)
        {
            films = films.Where(film => db.Mentions.Where(mention => mention.FilmId != null && filter.Article.Contains(mention.Article!.Slug)).Select(mention => mention.FilmId!.Value).Contains(film.Id));
        }

        return filter.Articles.Count > 0 ? films.Where(filter.Articles.Select(ArticleCount.Has).Aggregate(Either)) : films;
    }

    // A decade is a range of years too, which their own order has side by side.
    private static IQueryable<Film> Of(this IQueryable<Film> films, IList<Decade> decades, FilmSort sort)
    {
        var firstYears = decades.Select(decade => decade.Number).Distinct().ToArray();
        var (first, last) = decades[0].FirstYear is int year ? (year, year + 9) : (Decade.NoYear, Decade.NoYear);
        return (sort, firstYears.Length) switch
        {
            (FilmSort.Year, 1) => films.Where(film => film.YearOrder >= first && film.YearOrder <= last),
            (FilmSort.Latest, 1) when first == Decade.NoYear => films.Where(film => film.LatestOrder == Decade.NoYear),
            (FilmSort.Latest, 1) => films.Where(film => film.LatestOrder >= -last && film.LatestOrder <= -first),
            _ => films.Where(film => firstYears.Contains(film.Decade)),
        };
    }

    private static IQueryable<int> Credited(this CatalogDb db, Role role, IList<string> names) =>
        db.Credits.Where(credit => credit.Role == role && names.Contains(credit.Name!.Slug)).Select(credit => credit.FilmId);

    private static Expression<Func<Film, bool>> Either(Expression<Func<Film, bool>> one, Expression<Func<Film, bool>> other)
    {
        var renamed = new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<Film, bool>>(Expression.OrElse(one.Body, renamed), one.Parameters);
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
