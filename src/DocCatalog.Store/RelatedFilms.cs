using System.Runtime.InteropServices;
using System.Text.Json;

namespace DocCatalog.Store;

/// <summary>What two films have in common.</summary>
/// <param name="Artists">Names that both have as artists, in printed order.</param>
/// <param name="Directors">Names that directed both.</param>
/// <param name="Decade">The decade that both are of, where lists bring them together; null where that is not the reason.</param>
/// <param name="Lists">How many articles list both, where that is the reason; else 0.</param>
public sealed record Relation(IReadOnlyList<string> Artists, IReadOnlyList<string> Directors, Decade? Decade, int Lists);

/// <summary>A film to see after another, and why.</summary>
public sealed record RelatedFilm(string Slug, string Title, int? Year, Relation Why);

/// <summary>Finds films to see after another: by its artists, then by its directors, then those that lists name with it, of its decade first.</summary>
/// <remarks>However many films a name has and however many lists there are, only so many are looked at as the limits say, each found by an index.</remarks>
public static class RelatedFilms
{
    public const int Shown = 6;

    private const int CreditsRead = 400;
    private const int ArticlesRead = 50;
    private const int MentionsRead = 3000;

    // Artists first ("Artist" sorts so), in printed order, and of each name the films in the order of their numbers: so they stand in these indexes, and nobody has to read more than are wanted to sort them.
    internal static readonly string SharedCredits =
        $"""
        SELECT other.FilmId, own.Role = 'Artist', own.NameId
        FROM Credits AS own INDEXED BY IX_Credits_FilmId_Role_Ordinal_NameId
        CROSS JOIN Credits AS other INDEXED BY IX_Credits_NameId_Role_FilmId ON other.NameId = own.NameId AND other.Role = own.Role
        WHERE own.FilmId = @1 AND other.FilmId <> @1 LIMIT {CreditsRead}
        """;

    internal static readonly string Places = $"SELECT f.Id, {FilmOrder.Consensus} FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmOrder.ByNumber} ON f.Id = asked.value";

    // Those of its decade first, and then those with the most lists.
    internal static readonly string Company =
        $"""
        WITH listed AS (
            SELECT DISTINCT FilmId, ArticleId FROM (
                SELECT m.FilmId, m.ArticleId FROM Mentions AS m
                WHERE m.ArticleId IN (SELECT DISTINCT ArticleId FROM Mentions WHERE FilmId = @1 ORDER BY ArticleId LIMIT {ArticlesRead}) AND m.FilmId IS NOT NULL AND m.FilmId <> @1
                ORDER BY m.ArticleId, m.Position LIMIT {MentionsRead}))
        SELECT f.Id, company.Lists, f.Year BETWEEN @2 AND @2 + 9 AS IsOfDecade
        FROM (SELECT FilmId, count(*) AS Lists FROM listed GROUP BY FilmId) AS company CROSS JOIN Films AS f {FilmOrder.ByNumber} ON f.Id = company.FilmId
        ORDER BY IsOfDecade DESC, company.Lists DESC, {FilmOrder.Consensus}, f.Id LIMIT {2 * Shown}
        """;

    private const string Named = "SELECT f.Id, f.Slug, f.Title, f.Year FROM json_each(@1) AS asked CROSS JOIN Films AS f ON f.Id = asked.value";

    public static IReadOnlyList<RelatedFilm> RelatedTo(this CatalogReader reader, FilmDetails film)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(film);
        var shared = reader.Ask(SharedCredits, row => new SharedCredit(row.Number(0), (Role)row.Number(1), row.Number(2)), film.Place.Id);
        var closeness = Closeness(shared);
        var closest = reader.Closest(closeness).ToList();
        var common = shared.Where(credit => closest.Contains(credit.Film)).ToLookup(credit => credit.Film);
        var related = closest.ConvertAll(other => (Film: other, Why: new Relation(Names(film.Artists, common[other]), Names(film.Directors, common[other]), null, 0)));
        if (related.Count < Shown)
        {
            related.AddRange(reader.Listed(film).Where(company => !closeness.ContainsKey(company.Film)).Take(Shown - related.Count));
        }

        var films = reader.Ask(Named, row => (Id: row.Number(0), Link: (Slug: row.Text(1), Title: row.Text(2), Year: row.NumberOrNull(3))), JsonSerializer.Serialize(related.Select(one => one.Film)))
            .ToDictionary(other => other.Id, other => other.Link);
        return [.. related.Where(one => films.ContainsKey(one.Film)).Select(one => new RelatedFilm(films[one.Film].Slug, films[one.Film].Title, films[one.Film].Year, one.Why))];
    }

    private static List<string> Names(IEnumerable<CreditLine> own, IEnumerable<SharedCredit> shared) =>
        [.. own.Where(line => shared.Any(credit => credit.Name == line.NameId && credit.Role == line.Role)).Select(line => line.Text)];

    // Of each film how close it is: the one with more artists in common is closer, then the one with more directors, then the one that shares the name printed first.
    private static Dictionary<int, long> Closeness(List<SharedCredit> shared)
    {
        const int names = CreditsRead + 1;
        var closeness = new Dictionary<int, long>(shared.Count);
        var (last, place) = (default(SharedCredit), 0);
        foreach (var credit in shared)
        {
            place += (credit.Role, credit.Name) == (last.Role, last.Name) ? 0 : 1;
            last = credit;
            ref var close = ref CollectionsMarshal.GetValueRefOrAddDefault(closeness, credit.Film, out var isKnown);
            close += ((credit.Role == Role.Artist ? names : 0) + 1L) * names + (isKnown ? 0 : names - place);
        }

        return closeness;
    }

    // Where several are as close, those first that stand before others by consensus: only of these has it to be read.
    private static IEnumerable<int> Closest(this CatalogReader reader, Dictionary<int, long> closeness)
    {
        var last = closeness.Values.OrderDescending().ElementAtOrDefault(Shown - 1);
        var closest = closeness.Where(film => film.Value >= last).Select(film => film.Key);
        return reader.Ask(Places, row => (Film: row.Number(0), Consensus: row.LargeNumber(1)), JsonSerializer.Serialize(closest))
            .OrderByDescending(place => closeness[place.Film]).ThenBy(place => place.Consensus).ThenBy(place => place.Film)
            .Select(place => place.Film).Take(Shown);
    }

    private static List<(int Film, Relation Why)> Listed(this CatalogReader reader, FilmDetails film) => reader.Ask(
        Company,
        row => (row.Number(0), new Relation([], [], row.Number(2) != 0 ? Decade.Of(film.Year) : null, row.Number(1))),
        film.Place.Id,
        Decade.Of(film.Year).FirstYear);

    /// <param name="Film">The other film.</param>
    private readonly record struct SharedCredit(int Film, Role Role, int Name);
}
