using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>What a visitor asks of the list of films. Its properties are named as the keys of the address; what is empty asks nothing.</summary>
public sealed record FilmFilter
{
    /// <summary>Films of any of these decades.</summary>
    public IList<Decade> Decade { get; init; } = [];

    /// <summary>Null asks for consensus once there are three articles, and for titles before.</summary>
    public FilmSort? Sort { get; init; }
}

/// <summary>In which order films are listed.</summary>
public enum FilmSort
{
    Title,

    /// <summary>See <see cref="Standing"/>.</summary>
    Consensus,
}

/// <summary>Where a film stands in the list of all films: by title, then by when it came in.</summary>
public readonly record struct ListPlace(string TitleKey, int Id);

/// <summary>The query that answers a <see cref="FilmFilter"/>.</summary>
public static class FilmQueries
{
    private const int ArticlesForConsensus = 3;

    /// <summary>The films <paramref name="filter"/> asks for, in the order that it asks for.</summary>
    public static IQueryable<Film> Matching(this CatalogDb db, FilmFilter filter)
    {
        var films = db.Films.AsNoTracking();

        if (filter.Decade.Count > 0)
        {
            var firstYears = filter.Decade.Select(decade => decade.FirstYear).ToArray();
            films = films.Where(film => film.Year != null && firstYears.Contains(film.Year.Value - (film.Year.Value % 10)));
        }

        return filter.Sort switch
        {
            FilmSort.Title => films.InListOrder(),
            FilmSort.Consensus => films.OrderByDescending(film => film.Articles).ThenByStanding(),
            _ => films.OrderByDescending(film => db.Articles.Count() < ArticlesForConsensus ? 0 : film.Articles)
                .ThenBy(film => db.Articles.Count() < ArticlesForConsensus ? film.TitleKey : "")
                .ThenByStanding(),
        };
    }

    /// <summary>The film that stands before <paramref name="place"/> in the list of all films; none before the first.</summary>
    public static IQueryable<Film> Before(this CatalogDb db, ListPlace place) =>
        db.Films.AsNoTracking()
            .Where(film => film.TitleKey.CompareTo(place.TitleKey) < 0 || (film.TitleKey == place.TitleKey && film.Id < place.Id))
            .OrderByDescending(film => film.TitleKey).ThenByDescending(film => film.Id)
            .Take(1);

    /// <summary>The film that stands after <paramref name="place"/> in the list of all films; none after the last.</summary>
    public static IQueryable<Film> After(this CatalogDb db, ListPlace place) =>
        db.Films.AsNoTracking()
            .Where(film => film.TitleKey.CompareTo(place.TitleKey) > 0 || (film.TitleKey == place.TitleKey && film.Id > place.Id))
            .InListOrder()
            .Take(1);

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

    /// <summary>The decades that have films, the earliest first.</summary>
    public static async Task<IReadOnlyList<DecadeCount>> Decades(this CatalogDb db, CancellationToken cancel)
    {
        var counts = await db.Films
            .Where(film => film.Year != null)
            .GroupBy(film => film.Year!.Value - (film.Year.Value % 10))
            .Select(decade => new { FirstYear = decade.Key, Films = decade.Count() })
            .OrderBy(decade => decade.FirstYear)
            .ToListAsync(cancel);
        return [.. counts.Select(count => new DecadeCount(new(count.FirstYear), count.Films))];
    }

    private static IOrderedQueryable<Film> ThenByStanding(this IOrderedQueryable<Film> films) => films
        .ThenBy(film => film.MeanPosition == null).ThenBy(film => film.MeanPosition)
        .ThenBy(film => film.BestRank)
        .ThenBy(film => film.TitleKey).ThenBy(film => film.Id);

    private static IOrderedQueryable<Film> InListOrder(this IQueryable<Film> films) =>
        films.OrderBy(film => film.TitleKey).ThenBy(film => film.Id);
}
