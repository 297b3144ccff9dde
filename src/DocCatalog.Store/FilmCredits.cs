using System.Text.Json;

namespace DocCatalog.Store;

/// <summary>A credited name and the address of its page.</summary>
public sealed record CreditLine(Role Role, string Slug, string Text);

/// <summary>Reads the credits of films that are known by number.</summary>
public static class FilmCredits
{
    // Sorted by nobody: in this index the credits of a film stand as they are printed.
    private const string Sql =
        """
        SELECT c.FilmId, c.Role = 'Artist', n.Slug, n.Text
        FROM json_each(@1) AS film
        CROSS JOIN Credits AS c INDEXED BY IX_Credits_FilmId_Role_Ordinal_NameId ON c.FilmId = film.value
        CROSS JOIN Names AS n ON n.Id = c.NameId
        """;

    /// <summary>The credits of <paramref name="films"/>, each film's artists before its directors, as the roles are called in the database, and in printed order.</summary>
    public static ILookup<int, CreditLine> CreditsOf(this CatalogReader reader, IEnumerable<int> films)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Ask(Sql, row => (Film: row.Number(0), Credit: new CreditLine((Role)row.Number(1), row.Text(2), row.Text(3))), JsonSerializer.Serialize(films))
            .ToLookup(line => line.Film, line => line.Credit);
    }
}
