using System.Collections.Concurrent;
using System.Text.Json;

namespace DocCatalog.Store;

/// <summary>A value that a film can be chosen by.</summary>
/// <param name="Number">The first year of its decade, the number of a name or an article, or how many articles.</param>
internal readonly record struct FilmValue(FacetKind Kind, int Number);

/// <summary>What films can be chosen by, read once as long as nobody changes the catalog.</summary>
/// <remarks>
/// Most searches find films that another has found, and each film has about a dozen values: to read these from the database takes longer
/// than all else that a page of a thousand films found needs. What was read in the meantime is at worst newer than what it is kept with.
/// </remarks>
internal sealed class FilmValues(CatalogReader reader)
{
    // Of some 200 bytes each.
    private const int MostKept = 30_000;

    private ConcurrentDictionary<int, FilmValue[]> kept = [];

    /// <summary>Those of the catalog as it is now.</summary>
    public static FilmValues Of(CatalogReader reader) => reader.Remember(nameof(FilmValues), () => new FilmValues(reader));

    /// <summary>For each of <paramref name="films"/> its values; none where it is there no more.</summary>
    public List<FilmValue[]> Of(IReadOnlyCollection<int> films)
    {
        // Others that are under way may go on with what they have.
        var known = kept;
        var unknown = films.Where(film => !known.ContainsKey(film)).ToHashSet();
        if (unknown.Count > 0)
        {
            Read(unknown, known);
            kept = known.Count > MostKept ? [] : known;
        }

        return [.. films.Select(film => known[film])];
    }

    /// <summary>For each of <paramref name="films"/> that is there, how many articles name it.</summary>
    public Dictionary<int, int> ArticlesOf(IReadOnlyCollection<int> films)
    {
        var known = kept;
        var unknown = films.Where(film => !known.ContainsKey(film)).ToHashSet();

        // Whoever ranks films may never ask what else these have.
        var articles = unknown.Count == 0 ? [] : NumbersOf(unknown).ToDictionary(film => film.Id, film => film.Articles);
        foreach (var film in films.Where(film => !unknown.Contains(film) && known[film].Length > 0))
        {
            articles[film] = Array.Find(known[film], value => value.Kind == FacetKind.Articles).Number;
        }

        return articles;
    }

    private List<(int Id, int Articles)> NumbersOf(HashSet<int> films) => reader.Ask(
        $"SELECT f.Id, f.Articles FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmOrder.ByNumber} ON f.Id = asked.value",
        row => (row.Number(0), row.Number(1)),
        JsonSerializer.Serialize(films.Order()));

    private void Read(HashSet<int> films, ConcurrentDictionary<int, FilmValue[]> known)
    {
        // In the order in which they lie in these indexes.
        var asked = JsonSerializer.Serialize(films.Order());
        var values = films.ToDictionary(film => film, _ => new List<FilmValue>());
        reader.Ask(
            $"SELECT f.Id, f.Year, f.Articles FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmOrder.ByNumber} ON f.Id = asked.value",
            row => Add(row, FacetKind.Decade, Decade.Of(row.NumberOrNull(1)).Number) + Add(row, FacetKind.Articles, row.Number(2)),
            asked);
        reader.Ask(
            FilmCredits.Sql,
            row => Add(row, (Role)row.Number(1) == Role.Director ? FacetKind.Director : FacetKind.Artist, row.Number(2)),
            asked);
        reader.Ask(
            "SELECT m.FilmId, m.ArticleId FROM json_each(@1) AS asked CROSS JOIN Mentions AS m ON m.FilmId = asked.value",
            row => Add(row, FacetKind.Article, row.Number(1)),
            asked);
        foreach (var (film, read) in values)
        {
            known[film] = [.. read];
        }

        int Add(Row row, FacetKind kind, int number)
        {
            values[row.Number(0)].Add(new(kind, number));
            return 0;
        }
    }
}
