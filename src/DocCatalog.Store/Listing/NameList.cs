using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>The films of one name in one role, by consensus, where nothing else is asked.</summary>
/// <remarks>
/// The same as <see cref="FilmListQuery"/>, but without reading the rows of all these films, which for the best-known names are thousands
/// in as many places of the file. Titles are read only of films that are equal in the order.
/// </remarks>
internal static class NameList
{
    private const string OfName = " FROM Names AS n CROSS JOIN Credits AS c INDEXED BY IX_Credits_NameId_Role_FilmId ON c.NameId = n.Id AND c.Role = @2";

    // Looking up a film costs about this many times as much as skipping one in an index.
    private const int LookingUp = 6;

    public static bool Is(FilmFilter filter) =>
        filter.Artist.Count + filter.Director.Count == 1 && !(filter with { Artist = [], Director = [] }).HasCriteria();

    /// <summary>The first <paramref name="most"/> of the films, in order.</summary>
    public static List<int> First(this CatalogReader reader, FilmFilter filter, int most)
    {
        var (name, role) = Asked(filter);
        var count = reader.Query($"SELECT count(*){OfName} WHERE n.Slug = @1", row => row.LargeNumber(0), name, role)[0];
        return count * count * LookingUp > (long)reader.Films() * most ? reader.Passed(name, role, most) : reader.Sorted(name, role, most);
    }

    /// <summary>See <see cref="FilmLists.Sample(CatalogReader, ResolvedFilter)"/>; in no order.</summary>
    public static List<int> Sample(this CatalogReader reader, FilmFilter filter)
    {
        const int most = FilmCount.Limit + 1;
        var (name, role) = Asked(filter);
        var films = reader.Query($"SELECT DISTINCT c.FilmId{OfName} WHERE n.Slug = @1 LIMIT @3", row => row.Number(0), name, role, most);
        return films.Count < most ? films : reader.GetOrCompute((nameof(Sample), name, role), () => reader.First(filter, most));
    }

    private static (string Name, string Role) Asked(FilmFilter filter) => filter.Artist.Count > 0
        ? (filter.Artist[0], nameof(Role.Artist))
        : (filter.Director[0], nameof(Role.Director));

    // Walks the index of all films until enough of the name are found: best for a name with many films.
    private static List<int> Passed(this CatalogReader reader, string name, string role, int most) => reader.Query(
        $"""
        SELECT f.Id FROM Films AS f INDEXED BY IX_Films_ConsensusOrder_SortKey WHERE f.Id IN (SELECT c.FilmId{OfName} WHERE n.Slug = @1)
        ORDER BY f.ConsensusOrder, f.SortKey, f.Id LIMIT @3
        """,
        row => row.Number(0),
        name,
        role,
        most);

    // Looks up every film of the name: best for a name with few.
    private static List<int> Sorted(this CatalogReader reader, string name, string role, int most)
    {
        var films = reader.Query(
            $"SELECT f.Id, {FilmIndexes.Consensus}{OfName} CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = c.FilmId WHERE n.Slug = @1",
            row => (Id: row.Number(0), Order: row.LargeNumber(1)),
            name,
            role).Distinct().OrderBy(film => film.Order).ToList();
        var last = films.Count > most ? films[most - 1].Order : long.MaxValue;
        return [.. reader.ByTitle(films.TakeWhile(film => film.Order <= last).ToLookup(film => film.Order, film => film.Id)).Take(most)];
    }

    private static IEnumerable<int> ByTitle(this CatalogReader reader, ILookup<long, int> films)
    {
        var alike = JsonSerializer.Serialize(films.Where(same => same.Skip(1).Any()).SelectMany(same => same));
        var sorted = reader.Query(
            "SELECT f.Id FROM json_each(@1) AS asked CROSS JOIN Films AS f ON f.Id = asked.value ORDER BY f.SortKey, f.Id", row => row.Number(0), alike);
        var places = sorted.Index().ToDictionary(film => film.Item, film => film.Index);
        return films.SelectMany(same => same.OrderBy(film => places.GetValueOrDefault(film)));
    }
}
