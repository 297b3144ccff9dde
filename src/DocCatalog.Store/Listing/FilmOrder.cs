using System.Linq.Expressions;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>In which order films are listed. What is said of the same, goes by title.</summary>
public enum FilmSort
{
    /// <summary>See <see cref="Matching.Standing"/>.</summary>
    Consensus,
    Title,

    /// <summary>The earliest first, films without a year last.</summary>
    Year,

    /// <summary>The latest first, films without a year last.</summary>
    Latest,

    /// <summary>What came into the catalog last first.</summary>
    Added,

    /// <summary>The words that are looked for: a title of just these, then the best fit, see <see cref="SearchHit"/>.</summary>
    Relevance,
}

/// <summary>What of a film decides where it stands, in whichever order.</summary>
/// <param name="Weight">See <see cref="SearchHit"/>; 0 where nothing is looked for.</param>
public sealed record ListCursor(int Id, string SortKey, long Consensus, long YearOrder, long LatestOrder, double Weight = 0)
{
    public static readonly Expression<Func<Film, ListCursor>> FromFilm = film =>
        new ListCursor(film.Id, film.SortKey, film.ConsensusOrder, film.YearOrder, film.LatestOrder, 0);

    /// <summary>What <see cref="Read"/> reads, as the first columns.</summary>
    internal const string Columns = "Id, SortKey, ConsensusOrder, YearOrder, LatestOrder";

    internal static ListCursor Read(Row row) => new(row.Number(0), row.Text(1), row.LargeNumber(2), row.LargeNumber(3), row.LargeNumber(4));
}

/// <summary>A film that may be listed.</summary>
internal sealed class Candidate
{
    public required Film Film { get; init; }
    public double Weight { get; init; }
}

/// <summary>Orders films, and goes on in an order from a place.</summary>
/// <remarks>
/// Each order but that of relevance is an index: a number, the title as it is filed and the film's own number, which are compared as
/// one (https://sqlite.org/rowvalue.html#scrolling_window_queries). So any page of a long list is found as fast as its first.
/// </remarks>
public static class FilmOrder
{
    /// <summary>Whether a film comes before <paramref name="place"/> in the order <paramref name="sort"/>, which is not that of relevance.</summary>
    private static Expression<Func<Film, bool>> IsBefore(ListCursor place, FilmSort sort)
    {
        var (key, id) = (place.SortKey, place.Id);
        return sort switch
        {
            FilmSort.Title => film => film.SortKey.CompareTo(key) <= 0 && (film.SortKey.CompareTo(key) < 0 || film.Id < id),
            FilmSort.Year => film => FilmIndexes.Precedes(film.YearOrder, film.SortKey, film.Id, place.YearOrder, key, id),
            FilmSort.Latest => film => FilmIndexes.Precedes(film.LatestOrder, film.SortKey, film.Id, place.LatestOrder, key, id),
            FilmSort.Added => film => film.Id > id,
            _ => film => FilmIndexes.Precedes(film.ConsensusOrder, film.SortKey, film.Id, place.Consensus, key, id),
        };
    }

    /// <summary>Whether a film comes after <paramref name="place"/>.</summary>
    private static Expression<Func<Film, bool>> IsAfter(ListCursor place, FilmSort sort)
    {
        var (key, id) = (place.SortKey, place.Id);
        return sort switch
        {
            FilmSort.Title => film => film.SortKey.CompareTo(key) >= 0 && (film.SortKey.CompareTo(key) > 0 || film.Id > id),
            FilmSort.Year => film => FilmIndexes.Precedes(place.YearOrder, key, id, film.YearOrder, film.SortKey, film.Id),
            FilmSort.Latest => film => FilmIndexes.Precedes(place.LatestOrder, key, id, film.LatestOrder, film.SortKey, film.Id),
            FilmSort.Added => film => film.Id < id,
            _ => film => FilmIndexes.Precedes(place.Consensus, key, id, film.ConsensusOrder, film.SortKey, film.Id),
        };
    }

    internal static IQueryable<Candidate> InOrder(this IQueryable<Candidate> films, FilmSort sort, bool backwards)
    {
        var ordered = sort switch
        {
            FilmSort.Title => films.By(film => film.Film.SortKey, backwards),
            FilmSort.Year => films.By(film => film.Film.YearOrder, backwards).ThenBy(film => film.Film.SortKey, backwards),
            FilmSort.Latest => films.By(film => film.Film.LatestOrder, backwards).ThenBy(film => film.Film.SortKey, backwards),
            FilmSort.Added => films.By(film => film.Film.Id, !backwards),
            FilmSort.Relevance => films.By(film => film.Weight, backwards),
            _ => films.By(film => film.Film.ConsensusOrder, backwards).ThenBy(film => film.Film.SortKey, backwards),
        };
        return sort == FilmSort.Added ? ordered : ordered.ThenBy(film => film.Film.Id, backwards);
    }

    /// <summary>Those that come after <paramref name="place"/>, or before it where the list is read <paramref name="backwards"/>.</summary>
    internal static IQueryable<Candidate> Beyond(this IQueryable<Candidate> films, ListCursor place, FilmSort sort, bool backwards)
    {
        var (weight, id) = (place.Weight, place.Id);
        if (sort == FilmSort.Relevance)
        {
            return backwards
                ? films.Where(film => film.Weight < weight || (film.Weight == weight && film.Film.Id < id))
                : films.Where(film => film.Weight > weight || (film.Weight == weight && film.Film.Id > id));
        }

        var beyond = backwards ? IsBefore(place, sort) : IsAfter(place, sort);
        var candidate = Expression.Parameter(typeof(Candidate));
        var film = Expression.Property(candidate, nameof(Candidate.Film));
        return films.Where(Expression.Lambda<Func<Candidate, bool>>(new Replacing(beyond.Parameters[0], film).Visit(beyond.Body), candidate));
    }

    private static IOrderedQueryable<Candidate> By<T>(this IQueryable<Candidate> films, Expression<Func<Candidate, T>> key, bool backwards) =>
        backwards ? films.OrderByDescending(key) : films.OrderBy(key);

    private static IOrderedQueryable<Candidate> ThenBy<T>(this IOrderedQueryable<Candidate> films, Expression<Func<Candidate, T>> key, bool backwards) =>
        backwards ? films.ThenByDescending(key) : films.ThenBy(key);

    private sealed class Replacing(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
