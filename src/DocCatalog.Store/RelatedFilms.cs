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

    // Artists first ("Artist" sorts so).
    internal static readonly string SharedCredits =
        $"""
        SELECT other.FilmId, own.Role = 'Artist', n.Text
        FROM Credits AS own CROSS JOIN Names AS n ON n.Id = own.NameId CROSS JOIN Credits AS other ON other.NameId = own.NameId AND other.Role = own.Role
        WHERE own.FilmId = @1 AND other.FilmId <> @1
        ORDER BY own.Role, own.Ordinal, other.FilmId LIMIT {CreditsRead}
        """;

    // Those of its decade first, and then those with the most lists.
    internal static readonly string Company =
        $"""
        WITH listed AS (
            SELECT DISTINCT FilmId, ArticleId FROM (
                SELECT m.FilmId, m.ArticleId FROM Mentions AS m
                WHERE m.ArticleId IN (SELECT DISTINCT ArticleId FROM Mentions WHERE FilmId = @1 ORDER BY ArticleId LIMIT {ArticlesRead}) AND m.FilmId IS NOT NULL AND m.FilmId <> @1
                ORDER BY m.ArticleId, m.Position LIMIT {MentionsRead}))
        SELECT f.Id, company.Lists, f.Year IS NOT NULL AND f.Decade = @2 AS IsOfDecade
        FROM (SELECT FilmId, count(*) AS Lists FROM listed GROUP BY FilmId) AS company CROSS JOIN Films AS f ON f.Id = company.FilmId
        ORDER BY IsOfDecade DESC, company.Lists DESC, f.ConsensusOrder, f.Id LIMIT {2 * Shown}
        """;

    private const string Named = "SELECT f.Id, f.Slug, f.Title, f.Year, f.ConsensusOrder FROM json_each(@1) AS asked CROSS JOIN Films AS f ON f.Id = asked.value";

    public static IReadOnlyList<RelatedFilm> RelatedTo(this CatalogReader reader, FilmDetails film)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(film);
        var byName = Foremost(Shared(reader, film));
        var byList = byName.Count < Shown ? Listed(reader, film).Where(company => !byName.ContainsKey(company.Film)).ToList() : [];
        var named = reader.Ask(
            Named,
            row => (Id: row.Number(0), Film: new RelatedFilm(row.Text(1), row.Text(2), row.NumberOrNull(3), new([], [], null, 0)), Consensus: row.LargeNumber(4)),
            JsonSerializer.Serialize(byName.Keys.Concat(byList.Select(company => company.Film)))).ToDictionary(film => film.Id);
        return
        [
            .. byName.OrderByDescending(shared => Weight(shared.Value))
                .ThenBy(shared => named[shared.Key].Consensus).ThenBy(shared => shared.Key)
                .Select(shared => (Film: shared.Key, Why: shared.Value))
                .Concat(byList)
                .Take(Shown)
                .Select(related => named[related.Film].Film with { Why = related.Why }),
        ];
    }

    // The names that each film has in common with this one.
    private static Dictionary<int, Relation> Shared(CatalogReader reader, FilmDetails film)
    {
        return reader.Ask(SharedCredits, row => (Film: row.Number(0), Role: (Role)row.Number(1), Text: row.Text(2)), film.Place.Id)
            .GroupBy(credit => credit.Film)
            .ToDictionary(credits => credits.Key, credits => new Relation(Texts(credits, Role.Artist), Texts(credits, Role.Director), null, 0));

        static List<string> Texts(IEnumerable<(int, Role Role, string Text)> credits, Role role) => [.. credits.Where(credit => credit.Role == role).Select(credit => credit.Text).Distinct()];
    }

    // Those that may be among the first, when others of the same weight stand before them by consensus.
    private static Dictionary<int, Relation> Foremost(Dictionary<int, Relation> shared)
    {
        var least = shared.Values.Select(Weight).OrderDescending().ElementAtOrDefault(Shown - 1);
        return shared.Where(film => Weight(film.Value).CompareTo(least) >= 0).ToDictionary();
    }

    // Most artists in common first, then most directors.
    private static (int, int) Weight(Relation why) => (why.Artists.Count, why.Directors.Count);

    private static List<(int Film, Relation Why)> Listed(CatalogReader reader, FilmDetails film) => reader.Ask(
        Company,
        row => (row.Number(0), new Relation([], [], row.Number(2) != 0 ? Decade.Of(film.Year) : null, row.Number(1))),
        film.Place.Id,
        Decade.Of(film.Year).FirstYear);
}
