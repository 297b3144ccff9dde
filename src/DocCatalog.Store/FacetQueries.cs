using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>A value of a facet with its films.</summary>
/// <param name="Value">Its number: the first year, that of the name or article, or how many articles.</param>
internal sealed record Counted(FacetKind Kind, int Value, string Slug, string Text, int Films);

/// <summary>Asks for all the facets of a question at once.</summary>
/// <remarks>
/// Of all films and of those of one decade the counts are kept, see <see cref="FacetCount"/>. Of any others the films are found first,
/// and what they have is counted; of more than so many, only those that come first are.
/// </remarks>
internal static class FacetQueries
{
    /// <summary>What of <paramref name="kinds"/> the films have that <paramref name="filter"/> asks for: the values with the most films, and the chosen ones.</summary>
    /// <param name="chosen">The addresses of the names or articles that are chosen, where there is one kind.</param>
    public static async Task<List<Counted>> Count(
        this CatalogReader reader, Lazy<CatalogDb> db, FilmFilter filter, IReadOnlyCollection<FacetKind> kinds, IList<string> chosen, int most, CancellationToken cancel)
    {
        var (shown, named) = ((long)most + chosen.Count + 1, JsonSerializer.Serialize(chosen));
        if (IsKept(filter))
        {
            return reader.Ask(Arms(kinds, chosen.Count > 0, Kept), Read, shown, named, DecadeOf(filter));
        }

        var films = filter.FoundAlone ?? await db.Value.Looked(filter).Select(film => film.Id).ToListAsync(cancel);
        return reader.Ask(
            $"WITH hit (Id, Decade, Articles) AS MATERIALIZED (SELECT f.Id, f.Decade, f.Articles FROM json_each(@3) AS asked CROSS JOIN Films AS f ON f.Id = asked.value) {Arms(kinds, chosen.Count > 0, Found)}",
            Read, shown, named, JsonSerializer.Serialize(films));
    }

    /// <summary>Whether counts are kept for what <paramref name="filter"/> asks.</summary>
    public static bool IsKept(FilmFilter filter) => filter.Decade.Count <= 1 && !(filter with { Decade = [] }).Narrows();

    /// <summary>The kept numbers of films by year, where <see cref="IsKept"/>.</summary>
    public static IQueryable<FacetCount> KeptYears(this CatalogDb db, FilmFilter filter)
    {
        var years = db.Set<FacetCount>().Where(count => count.Kind == FacetKind.Decade);
        var decade = DecadeOf(filter);
        return decade == FacetCount.AnyDecade ? years : years.Where(count => count.Decade == decade);
    }

    private static int DecadeOf(FilmFilter filter) => filter.Decade.Count == 0 ? FacetCount.AnyDecade : filter.Decade[0].FirstYear ?? FilmOrder.Last;

    private static Counted Read(Row row) => new((FacetKind)row.Number(0), row.Number(1), row.Text(2), row.Text(3), row.Number(4));

    private static string Arms(IEnumerable<FacetKind> kinds, bool areChosen, Func<FacetKind, string> source) => string.Join(areChosen ? " UNION " : " UNION ALL ", kinds.SelectMany(kind => kind switch
    {
        FacetKind.Director or FacetKind.Artist => Named(kind, source(kind), "Names", "Text", areChosen),
        FacetKind.Article => Named(kind, source(kind), "Articles", "Title", areChosen),
        _ => [$"SELECT {kind:D} AS Kind, Value, '' AS Slug, '' AS Text, Films FROM ({source(kind)})"],
    }));

    private static IEnumerable<string> Named(FacetKind kind, string source, string table, string text, bool areChosen)
    {
        yield return $"SELECT {kind:D} AS Kind, Value, Slug, {text} AS Text, Films FROM (SELECT Value, Films FROM ({source}) ORDER BY Films DESC, Value LIMIT @1) CROSS JOIN {table} ON Id = Value";
        if (areChosen)
        {
            yield return $"SELECT {kind:D} AS Kind, Id AS Value, Slug, {text} AS Text, coalesce(Films, 0) AS Films FROM {table} LEFT JOIN ({source}) ON Value = Id WHERE Slug IN (SELECT value FROM json_each(@2))";
        }
    }

    private static string Kept(FacetKind kind) => kind == FacetKind.Decade
        ? "SELECT Decade AS Value, sum(Films) AS Films FROM FacetCounts WHERE Kind = 0 GROUP BY Decade"
        : $"SELECT Value, Films FROM FacetCounts WHERE Kind = {kind:D} AND Decade = @3";

    private static string Found(FacetKind kind) => kind switch
    {
        FacetKind.Decade => "SELECT Decade AS Value, count(*) AS Films FROM hit GROUP BY Decade",
        FacetKind.Articles => "SELECT Articles AS Value, count(*) AS Films FROM hit GROUP BY Articles",
        FacetKind.Article => "SELECT ArticleId AS Value, count(*) AS Films FROM hit CROSS JOIN Mentions ON FilmId = hit.Id GROUP BY ArticleId",
        _ => $"SELECT NameId AS Value, count(*) AS Films FROM hit CROSS JOIN Credits ON FilmId = hit.Id AND Role = '{kind}' GROUP BY NameId",
    };
}
