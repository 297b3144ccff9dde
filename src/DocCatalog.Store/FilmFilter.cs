using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>What a visitor asks of the list of films. Its properties are named as the keys of the address; what is empty asks nothing.</summary>
public sealed record FilmFilter
{
    /// <summary>Films of any of these decades.</summary>
    public IList<Decade> Decade { get; init; } = [];

    /// <summary>Null asks for the list's own order, see <see cref="FilmQueries.UsualSort"/>.</summary>
    public FilmSort? Sort { get; init; }
}

/// <summary>In which order films are listed.</summary>
public enum FilmSort
{
    /// <summary>See <see cref="Standing"/>.</summary>
    Consensus,
    Title,

    /// <summary>The earliest first, films without a year last.</summary>
    Year,
}

/// <summary>What of a film decides where it stands, in whichever order.</summary>
public sealed record FilmPlace(int Id, int Articles, double? MeanPosition, int? BestRank, string SortKey, int? Year)
{
    public static readonly Expression<Func<Film, FilmPlace>> FromFilm = film =>
        new FilmPlace(film.Id, film.Articles, film.MeanPosition, film.BestRank, film.SortKey, film.Year);
}

/// <summary>The query that answers a <see cref="FilmFilter"/>.</summary>
public static class FilmQueries
{
    /// <summary>With fewer articles than these, how many name a film says nothing.</summary>
    public const int ArticlesForConsensus = 3;

    // Behind whatever is known: a position is at most 1, and a rank or a year never this large.
    private const int Last = int.MaxValue;

    /// <summary>Consensus once there are <see cref="ArticlesForConsensus"/> articles, titles before.</summary>
    public static async Task<FilmSort> UsualSort(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Articles.CountAsync(cancel) < ArticlesForConsensus ? FilmSort.Title : FilmSort.Consensus;
    }

    /// <summary>The films <paramref name="filter"/> asks for, in the order <paramref name="sort"/>.</summary>
    public static IQueryable<Film> Matching(this CatalogDb db, FilmFilter filter, FilmSort sort)
    {
        var films = db.Films.AsNoTracking();

        if (filter.Decade.Count > 0)
        {
            var firstYears = filter.Decade.Select(decade => decade.FirstYear).OfType<int>().ToArray();
            var undated = filter.Decade.Contains(Decade.Undated);
            films = films.Where(film => film.Year == null ? undated : firstYears.Contains(film.Year.Value - (film.Year.Value % 10)));
        }

        return sort switch
        {
            FilmSort.Title => films.OrderBy(film => film.SortKey).ThenBy(film => film.Id),
            FilmSort.Year => films.OrderBy(film => film.Year ?? Last).ThenBy(film => film.SortKey).ThenBy(film => film.Id),
            _ => films.OrderByDescending(film => film.Articles)
                .ThenBy(film => film.MeanPosition ?? Last)
                .ThenBy(film => film.BestRank ?? Last)
                .ThenBy(film => film.SortKey).ThenBy(film => film.Id),
        };
    }

    /// <summary>Whether a film comes before <paramref name="place"/> in the order <paramref name="sort"/>, as <see cref="Matching"/> has it.</summary>
    public static Expression<Func<Film, bool>> IsBefore(FilmPlace place, FilmSort sort)
    {
        var (year, mean, best) = (place.Year ?? Last, place.MeanPosition ?? Last, place.BestRank ?? Last);
        return sort switch
        {
            FilmSort.Title => film => film.SortKey.CompareTo(place.SortKey) < 0 || (film.SortKey == place.SortKey && film.Id < place.Id),
            FilmSort.Year => film => (film.Year ?? Last) < year
                || ((film.Year ?? Last) == year && (film.SortKey.CompareTo(place.SortKey) < 0 || (film.SortKey == place.SortKey && film.Id < place.Id))),
            _ => film => film.Articles > place.Articles
                || (film.Articles == place.Articles && ((film.MeanPosition ?? Last) < mean
                || ((film.MeanPosition ?? Last) == mean && ((film.BestRank ?? Last) < best
                || ((film.BestRank ?? Last) == best && (film.SortKey.CompareTo(place.SortKey) < 0 || (film.SortKey == place.SortKey && film.Id < place.Id))))))),
        };
    }

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

    /// <summary>The decades that have films, the earliest first and the films without a year last.</summary>
    public static async Task<IReadOnlyList<DecadeCount>> Decades(this CatalogDb db, CancellationToken cancel)
    {
        var counts = await db.Films
            .GroupBy(film => film.Year - (film.Year % 10))
            .Select(decade => new { FirstYear = decade.Key, Films = decade.Count() })
            .OrderBy(decade => decade.FirstYear ?? Last)
            .ToListAsync(cancel);
        return [.. counts.Select(count => new DecadeCount(new(count.FirstYear), count.Films))];
    }
}
