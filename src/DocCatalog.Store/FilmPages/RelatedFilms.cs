using System.Runtime.InteropServices;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>What two films have in common.</summary>
/// <param name="Artists">Shared artists, in printed order.</param>
/// <param name="Directors">Shared directors.</param>
/// <param name="Decade">The shared decade of films related by lists; otherwise null.</param>
/// <param name="Lists">How many articles list both, for films related by lists; otherwise 0.</param>
public sealed record Relation(IReadOnlyList<string> Artists, IReadOnlyList<string> Directors, Decade? Decade, int Lists);

/// <summary>A related film, and why it is related.</summary>
public sealed record RelatedFilm(string Slug, string Title, int? Year, Relation Why);

/// <summary>Finds related films: by artists, then by directors, then by common lists, those of its decade first.</summary>
/// <remarks>Reads a limited number of rows, all by index, however large the catalog.</remarks>
public static class RelatedFilms
{
    public const int Shown = 6;

    private const int CreditsRead = NameFilms.Most;
    private const int ArticlesRead = 50;
    private const int MentionsRead = 3000;

    internal static readonly string Places =
        $"SELECT f.Id, {FilmIndexes.Consensus} FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = asked.value";

    // Films of its decade first, then by number of common lists.
    internal static readonly string Company =
        $"""
        WITH listed AS (
            SELECT DISTINCT FilmId, ArticleId FROM (
                SELECT m.FilmId, m.ArticleId FROM Mentions AS m
                WHERE m.ArticleId IN (SELECT DISTINCT ArticleId FROM Mentions WHERE FilmId = @1 ORDER BY ArticleId LIMIT {ArticlesRead})
                    AND m.FilmId IS NOT NULL AND m.FilmId <> @1
                ORDER BY m.ArticleId, m.Position LIMIT {MentionsRead}))
        SELECT f.Id, company.Lists, f.Year BETWEEN @2 AND @2 + 9 AS IsOfDecade
        FROM (SELECT FilmId, count(*) AS Lists FROM listed GROUP BY FilmId) AS company CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = company.FilmId
        ORDER BY IsOfDecade DESC, company.Lists DESC, {FilmIndexes.Consensus}, f.Id LIMIT {2 * Shown}
        """;

    private const string Named = "SELECT f.Id, f.Slug, f.Title, f.Year FROM json_each(@1) AS asked CROSS JOIN Films AS f ON f.Id = asked.value";

    public static IReadOnlyList<RelatedFilm> RelatedTo(this CatalogReader reader, FilmDetails film)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(film);
        var names = reader.WithFilms(film);
        var closeness = Closeness(names, film.Place.Id);
        var related = reader.Closest(closeness)
            .Select(other => (Film: other, Why: new Relation(Shared(names, Role.Artist, other), Shared(names, Role.Director, other), null, 0)))
            .ToList();
        if (related.Count < Shown)
        {
            related.AddRange(reader.Listed(film).Where(company => !closeness.ContainsKey(company.Film)).Take(Shown - related.Count));
        }

        var films = reader.Query(
            Named,
            row => (Id: row.Number(0), Link: (Slug: row.Text(1), Title: row.Text(2), Year: row.NumberOrNull(3))),
            JsonSerializer.Serialize(related.Select(one => one.Film)))
            .ToDictionary(other => other.Id, other => other.Link);
        return
        [
            .. related.Where(one => films.ContainsKey(one.Film))
                .Select(one => new RelatedFilm(films[one.Film].Slug, films[one.Film].Title, films[one.Film].Year, one.Why)),
        ];
    }

    // The credits of the film in stored order, each with its films; at most CreditsRead films in all.
    private static List<(CreditLine Name, ArraySegment<int> Films)> WithFilms(this CatalogReader reader, FilmDetails film)
    {
        var (films, left) = (NameFilms.For(reader), CreditsRead);
        var names = new List<(CreditLine Name, ArraySegment<int> Films)>(film.Credits.Count);
        foreach (var name in film.Credits)
        {
            if (left == 0)
            {
                break;
            }

            var own = films[name.NameId, name.Role];
            names.Add((name, new(own, 0, Math.Min(own.Length, left))));
            left -= names[^1].Films.Count;
        }

        return names;
    }

    private static List<string> Shared(List<(CreditLine Name, ArraySegment<int> Films)> names, Role role, int other) =>
        [.. names.Where(name => name.Name.Role == role && name.Films.AsSpan().BinarySearch(other) >= 0).Select(name => name.Name.Text)];

    // Closeness by film: more common artists first, then more common directors, then the name printed first.
    private static Dictionary<int, long> Closeness(List<(CreditLine Name, ArraySegment<int> Films)> names, int film)
    {
        const int most = CreditsRead + 1;
        var closeness = new Dictionary<int, long>(names.Sum(name => name.Films.Count));
        foreach (var (place, (name, films)) in names.Index())
        {
            var weight = ((name.Role == Role.Artist ? most : 0) + 1L) * most;
            foreach (var other in films)
            {
                ref var close = ref CollectionsMarshal.GetValueRefOrAddDefault(closeness, other, out var isKnown);
                close += weight + (isKnown ? 0 : most - 1 - place);
            }
        }

        closeness.Remove(film);
        return closeness;
    }

    // Ties are ordered by consensus, which is read only for the closest.
    private static IEnumerable<int> Closest(this CatalogReader reader, Dictionary<int, long> closeness)
    {
        var last = closeness.Values.OrderDescending().ElementAtOrDefault(Shown - 1);
        var closest = closeness.Where(film => film.Value >= last).Select(film => film.Key);
        return reader.Query(Places, row => (Film: row.Number(0), Consensus: row.LargeNumber(1)), JsonSerializer.Serialize(closest))
            .OrderByDescending(place => closeness[place.Film]).ThenBy(place => place.Consensus).ThenBy(place => place.Film)
            .Select(place => place.Film).Take(Shown);
    }

    private static List<(int Film, Relation Why)> Listed(this CatalogReader reader, FilmDetails film) => reader.Query(
        Company,
        row => (row.Number(0), new Relation([], [], row.Number(2) != 0 ? Decade.FromYear(film.Year) : null, row.Number(1))),
        film.Place.Id,
        Decade.FromYear(film.Year).FirstYear);
}
