using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>A credited name with the film and the role it is credited in.</summary>
public sealed record FilmCredit(int Film, Role Role, string Slug, string Text);

/// <summary>Reads the credits of films that are known by number.</summary>
public static class FilmCredits
{
    /// <summary>The credits of <paramref name="films"/>, each film's artists before its directors, as the roles are called in the database, and in printed order.</summary>
    /// <remarks>
    /// As a list within each film, EF Core asks for them in either of two ways: beside the films, for which SQLite first brings together
    /// the credits of all films with their names, or afterwards by asking again for the same films, which takes as long as the first time.
    /// </remarks>
    public static async Task<ILookup<int, FilmCredit>> CreditsOf(this CatalogDb db, IEnumerable<int> films, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = JsonSerializer.Serialize(films);
        var credits = await db.Database.SqlQuery<FilmCredit>(
            $"""
            SELECT c.FilmId AS Film, iif(c.Role = 'Director', 0, 1) AS Role, n.Slug, n.Text
            FROM json_each({ids}) AS film CROSS JOIN Credits AS c ON c.FilmId = film.value CROSS JOIN Names AS n ON n.Id = c.NameId
            ORDER BY film.id, c.Role, c.Ordinal
            """).ToListAsync(cancel);
        return credits.ToLookup(credit => credit.Film);
    }
}
