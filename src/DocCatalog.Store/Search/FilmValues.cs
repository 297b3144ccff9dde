using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>A facet value of a film.</summary>
/// <param name="Number">The first year of the decade, the number of a name or an article, or how many articles name the film.</param>
internal readonly record struct FilmValue(FacetKind Kind, int Number);

/// <summary>Caches the facet values of films until the catalog changes.</summary>
/// <remarks>
/// Searches often find the same films, and each has about a dozen values: reading them would take most of the time of a page that
/// counts a thousand films. A value read while someone writes may be newer than the others, never older.
/// </remarks>
internal sealed class FilmValues(CatalogReader reader)
{
    // About 200 bytes each.
    private const int MostKept = 30_000;

    private ConcurrentDictionary<int, FilmValue[]> kept = [];

    /// <summary>The cache of the catalog as it is now.</summary>
    public static FilmValues Of(CatalogReader reader) => reader.GetOrCompute(nameof(FilmValues), () => new FilmValues(reader));

    /// <summary>The values of each of <paramref name="films"/>; none for a film that is gone.</summary>
    public List<FilmValue[]> Of(IReadOnlyCollection<int> films)
    {
        // Concurrent callers keep the dictionary they have.
        var known = kept;
        var unknown = films.Where(film => !known.ContainsKey(film)).ToHashSet();
        if (unknown.Count > 0)
        {
            Complete(known, unknown);
            kept = known.Count > MostKept ? [] : known;
        }

        return [.. films.Select(film => known[film])];
    }

    /// <summary>How many articles name each of <paramref name="films"/> that still exists.</summary>
    public Dictionary<int, int> ArticlesOf(IReadOnlyCollection<int> films)
    {
        var known = kept;
        var unknown = films.Where(film => !known.ContainsKey(film)).ToHashSet();

        // Ranking needs only this number: the other values are not read for it.
        var articles = unknown.Count == 0 ? [] : NumbersOf(unknown).ToDictionary(film => film.Id, film => film.Articles);
        foreach (var film in films.Where(film => !unknown.Contains(film) && known[film].Length > 0))
        {
            articles[film] = Array.Find(known[film], value => value.Kind == FacetKind.Articles).Number;
        }

        return articles;
    }

    /// <summary>The values of a film as the text that its row stores, without decade and number of articles, which are columns.</summary>
    /// <returns>For each value the digit of its kind and its number, separated by spaces: <c>112 27 33</c>.</returns>
    public static string Format(IEnumerable<CreditLine> credits, IEnumerable<int> articles) => string.Join(' ', credits
        .OrderByDescending(credit => credit.Role)
        .Select(credit => new FilmValue(credit.Role == Role.Director ? FacetKind.Director : FacetKind.Artist, credit.NameId))
        .Concat(articles.Order().Select(article => new FilmValue(FacetKind.Article, article)))
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Kind:D}{value.Number}")));

    /// <summary>Reads what <see cref="Format"/> wrote, in UTF-8.</summary>
    public static List<FilmValue> Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return [];
        }

        var values = new List<FilmValue>(1 + text.Count((byte)' '));
        foreach (var place in text.Split((byte)' '))
        {
            values.Add(new((FacetKind)(text[place][0] - '0'), int.Parse(text[place][1..], CultureInfo.InvariantCulture)));
        }

        return values;
    }

    private List<(int Id, int Articles)> NumbersOf(HashSet<int> films) => reader.Query(
        $"SELECT f.Id, f.Articles FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = asked.value",
        row => (row.Number(0), row.Number(1)),
        JsonSerializer.Serialize(films.Order()));

    private void Complete(ConcurrentDictionary<int, FilmValue[]> known, HashSet<int> films)
    {
        // In the order of the index, so that it is read from front to back.
        var read = reader.Query(
            $"SELECT f.Id, f.Year, f.Articles, f.ChosenBy FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = asked.value",
            row => (Film: row.Number(0), Values: ValuesOf(row)),
            JsonSerializer.Serialize(films.Order()));
        foreach (var (film, values) in read)
        {
            known[film] = values;
        }

        // Last, since concurrent callers take whatever they find: films that are gone have no values.
        foreach (var film in films)
        {
            known.TryAdd(film, []);
        }
    }

    private static FilmValue[] ValuesOf(Row row) =>
        [new(FacetKind.Decade, Decade.FromYear(row.NumberOrNull(1)).Number), new(FacetKind.Articles, row.Number(2)), .. Read(row.Bytes(3))];
}
