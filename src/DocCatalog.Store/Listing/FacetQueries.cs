using System.Runtime.InteropServices;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Listing;

/// <summary>A facet value and how many films have it.</summary>
/// <param name="Value">The first year of a decade, the number of a name or an article, or how many articles.</param>
internal sealed record Counted(FacetKind Kind, int Value, string Slug, string Text, int Films);

/// <summary>Counts facet values.</summary>
/// <remarks>
/// The counts of all films and of one decade are precomputed, see <see cref="FacetCount"/>. For any other filter the films are read and
/// their values counted, of at most <see cref="FilmCount.Limit"/> + 1 films.
/// </remarks>
internal static class FacetQueries
{
    /// <summary>The values with the most films, and the chosen ones, of the films that <paramref name="filter"/> asks for.</summary>
    /// <param name="chosen">The slugs of chosen names or articles, where <paramref name="kinds"/> is one kind; else empty.</param>
    /// <param name="most">How many values that are not chosen are wanted of names and articles.</param>
    public static List<Counted> Count(this CatalogReader reader, ResolvedFilter filter, IReadOnlyCollection<FacetKind> kinds, IList<string> chosen, int most)
    {
        var shown = (int)Math.Min((long)most + chosen.Count + 1, int.MaxValue);
        if (HasPrecomputedCounts(filter.Filter))
        {
            return reader.Query(Precomputed(kinds, chosen.Count > 0), Read, shown, JsonSerializer.Serialize(chosen), DecadeOf(filter.Filter));
        }

        var counts = Counts(FilmValues.Of(reader).Of(reader.Sample(filter)));
        return [.. kinds.SelectMany(kind => kind switch
        {
            FacetKind.Director or FacetKind.Artist => reader.Named(kind, counts[(int)kind], "SELECT Id, Slug, Text FROM Names", chosen, shown),
            FacetKind.Article => reader.Named(kind, counts[(int)kind], "SELECT Id, Slug, Title FROM Articles", chosen, shown),
            _ => counts[(int)kind].Select(count => new Counted(kind, count.Key, "", "", count.Value)),
        })];
    }

    /// <summary>Whether the counts for <paramref name="filter"/> are precomputed: it asks for all films, or for one decade.</summary>
    public static bool HasPrecomputedCounts(FilmFilter filter) => filter.Decade.Count <= 1 && !(filter with { Decade = [] }).HasCriteria();

    /// <summary>The precomputed numbers of films by year, where <see cref="HasPrecomputedCounts"/>; <see cref="Decade.NoYear"/> for no year.</summary>
    public static List<(int Year, int Films)> CountsByYear(this CatalogReader reader, FilmFilter filter) => reader.Query(
        $"SELECT Value, Films FROM FacetCounts WHERE Kind = {FacetKind.Decade:D} AND (Decade = @1 OR @1 = {FacetCount.AnyDecade})",
        row => (row.Number(0), row.Number(1)),
        DecadeOf(filter));

    private static int DecadeOf(FilmFilter filter) => filter.Decade.Count == 0 ? FacetCount.AnyDecade : filter.Decade[0].Number;

    private static Counted Read(Row row) => new((FacetKind)row.Number(0), row.Number(1), row.Text(2), row.Text(3), row.Number(4));

    // By kind, how many of the films have each value. SQLite would sort the values to count them, which takes several times as long.
    private static Dictionary<int, int>[] Counts(IEnumerable<FilmValue[]> films)
    {
        var counts = Array.ConvertAll(Enum.GetValues<FacetKind>(), _ => new Dictionary<int, int>());
        foreach (var values in films)
        {
            foreach (var value in values)
            {
                ++CollectionsMarshal.GetValueRefOrAddDefault(counts[(int)value.Kind], value.Number, out _);
            }
        }

        return counts;
    }

    private static List<Counted> Named(
        this CatalogReader reader, FacetKind kind, Dictionary<int, int> counts, string select, IList<string> chosen, int most) => reader.Query(
        $"{select} WHERE Id IN (SELECT value FROM json_each(@1)) OR Slug IN (SELECT value FROM json_each(@2))",
        row => new Counted(kind, row.Number(0), row.Text(1), row.Text(2), counts.GetValueOrDefault(row.Number(0))),
        JsonSerializer.Serialize(First(counts, most)),
        JsonSerializer.Serialize(chosen));

    // The values with the most films, the lowest of equals, in no order. Sorting all of them would take longer than counting.
    private static IEnumerable<int> First(Dictionary<int, int> counts, int most)
    {
        var first = new PriorityQueue<int, long>();
        foreach (var (value, films) in counts)
        {
            var order = ((long)films << 32) - value;
            if (first.Count < most)
            {
                first.Enqueue(value, order);
            }
            else
            {
                first.EnqueueDequeue(value, order);
            }
        }

        return first.UnorderedItems.Select(item => item.Element);
    }

    private static string Precomputed(IEnumerable<FacetKind> kinds, bool areChosen)
    {
        return string.Join(areChosen ? " UNION " : " UNION ALL ", kinds.SelectMany(OfKind));

        IEnumerable<string> OfKind(FacetKind kind) => kind switch
        {
            FacetKind.Director or FacetKind.Artist => Named(kind, Stored(kind), "Names", "Text", areChosen),
            FacetKind.Article => Named(kind, Stored(kind), "Articles", "Title", areChosen),
            _ => [$"SELECT {kind:D} AS Kind, Value, '' AS Slug, '' AS Text, Films FROM ({Stored(kind)})"],
        };
    }

    private static IEnumerable<string> Named(FacetKind kind, string source, string table, string text, bool areChosen)
    {
        yield return
            $"""
            SELECT {kind:D} AS Kind, Value, Slug, {text} AS Text, Films
            FROM (SELECT Value, Films FROM ({source}) ORDER BY Films DESC, Value LIMIT @1) CROSS JOIN {table} ON Id = Value
            """;
        if (areChosen)
        {
            yield return
                $"""
                SELECT {kind:D} AS Kind, Id AS Value, Slug, {text} AS Text, coalesce(Films, 0) AS Films
                FROM {table} LEFT JOIN ({source}) ON Value = Id WHERE Slug IN (SELECT value FROM json_each(@2))
                """;
        }
    }

    private static string Stored(FacetKind kind) => kind == FacetKind.Decade
        ? "SELECT Decade AS Value, sum(Films) AS Films FROM FacetCounts WHERE Kind = 0 GROUP BY Decade"
        : $"SELECT Value, Films FROM FacetCounts WHERE Kind = {kind:D} AND Decade = @3";
}
