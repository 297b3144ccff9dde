using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

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
    public static FilmValues Of(CatalogReader reader) => reader.GetOrCompute(nameof(FilmValues), () => new FilmValues(reader));

    /// <summary>For each of <paramref name="films"/> its values; none where it is there no more.</summary>
    public List<FilmValue[]> Of(IReadOnlyCollection<int> films)
    {
        // Others that are under way may go on with what they have.
        var known = kept;
        var unknown = films.Where(film => !known.ContainsKey(film)).ToHashSet();
        if (unknown.Count > 0)
        {
            Complete(known, unknown);
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

    /// <summary>As text, that stands with the film, what a film can be chosen by but its year and how many articles name it: for each value the digit of its kind and its number, parted by spaces, as in <c>112 27 33</c>.</summary>
    public static string Written(IEnumerable<CreditLine> credits, IEnumerable<int> articles) => string.Join(' ', credits
        .OrderByDescending(credit => credit.Role)
        .Select(credit => new FilmValue(credit.Role == Role.Director ? FacetKind.Director : FacetKind.Artist, credit.NameId))
        .Concat(articles.Order().Select(article => new FilmValue(FacetKind.Article, article)))
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Kind:D}{value.Number}")));

    /// <summary>The values that <paramref name="text"/> is of, in UTF-8.</summary>
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
        // In the order in which they lie in this index.
        var read = reader.Query(
            $"SELECT f.Id, f.Year, f.Articles, f.ChosenBy FROM json_each(@1) AS asked CROSS JOIN Films AS f {FilmIndexes.ByNumber} ON f.Id = asked.value",
            row => (Film: row.Number(0), Values: ValuesOf(row)),
            JsonSerializer.Serialize(films.Order()));
        foreach (var (film, values) in read)
        {
            known[film] = values;
        }

        // Only now: others who ask meanwhile take what they find here.
        foreach (var film in films)
        {
            known.TryAdd(film, []);
        }
    }

    private static FilmValue[] ValuesOf(Row row) =>
        [new(FacetKind.Decade, Decade.Of(row.NumberOrNull(1)).Number), new(FacetKind.Articles, row.Number(2)), .. Read(row.Bytes(3))];
}
