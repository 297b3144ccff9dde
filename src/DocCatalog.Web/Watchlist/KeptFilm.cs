using System.Linq.Expressions;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Watchlist;

/// <summary>What a visitor's browser keeps of a film that is marked.</summary>
public sealed record KeptFilm(string Slug, string Title, int? Year, IReadOnlyList<string> DirectorNames)
{
    internal static readonly Expression<Func<Film, KeptFilm>> FromFilm = film => new KeptFilm(
        film.Slug,
        film.Title,
        film.Year,
        film.Credits.Where(credit => credit.Role == Role.Director).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text).ToList());

    public string Directors => string.Join(", ", DirectorNames);

    /// <summary>Whether it stands in a narrow line, where marks are signs rather than words.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The slugs that the film had before, parted by spaces: marks under them are marks of it.</summary>
    public string? Former { get; init; }

    public static KeptFilm Of(string slug, string title, int? year, IEnumerable<CreditLine> directors) => new(slug, title, year, [.. directors.Select(director => director.Text)]);
}

/// <summary>A decade as the script counts by it.</summary>
internal static class KeptDecades
{
    /// <returns>0 for films without a year.</returns>
    public static int FirstYear(this FacetValue decade) => Decade.Parse(decade.Value, null).FirstYear ?? 0;
}

/// <summary>What keeping asks of the catalog, which never learns what a visitor keeps.</summary>
internal static class KeptFilms
{
    /// <summary>The films of these slugs, by slug.</summary>
    public static async Task<IReadOnlyDictionary<string, KeptFilm>> FilmsToKeep(this CatalogDb db, IEnumerable<string> slugs, CancellationToken cancel)
    {
        var asked = slugs.Distinct().ToList();
        var films = await db.Films.Where(film => asked.Contains(film.Slug)).AsSplitQuery().Select(KeptFilm.FromFilm).ToListAsync(cancel);
        return films.ToDictionary(film => film.Slug, film => film with { IsBrief = true });
    }
}
