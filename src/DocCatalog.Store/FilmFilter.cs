using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>What a visitor asks of the list of films; what is null asks nothing.</summary>
public sealed record FilmFilter
{
    /// <summary>The first year of a decade, such as 1990.</summary>
    public int? Decade { get; init; }
}

/// <summary>The query that answers a <see cref="FilmFilter"/>.</summary>
public static class FilmQueries
{
    /// <summary>The films <paramref name="filter"/> asks for, by title.</summary>
    public static IQueryable<Film> Matching(this CatalogDb db, FilmFilter filter)
    {
        var films = db.Films.AsNoTracking();

        if (filter.Decade is int decade)
        {
            films = films.Where(film => film.Year >= decade && film.Year < decade + 10);
        }

        return films.OrderBy(film => film.TitleKey).ThenBy(film => film.Id);
    }
}
