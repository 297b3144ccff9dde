using System.Text.Json;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>A small article made after a reported fault, with what must be read in it; what is not stated is not asked.</summary>
internal sealed record ReportedCase(string Name, string Path, string Why, IReadOnlyList<ReportedFilm>? Films, IReadOnlyDictionary<string, string?> Facts)
{
    private const string Ending = ".expected.json";

    private static readonly string[] FactNames = ["articleTitle", "articleAuthor", "articlePublished"];
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ReportedCase> All() =>
        [.. Directory.EnumerateFiles(Corpus.PathOf("tests", "Articles", "reported"), "*" + Ending).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The case as a labelled article to learn from; null where it lists no films or says nothing of them.</summary>
    public GoldArticle? ToLearnFrom() => Films is null ? null : new GoldArticle(Name, Path, [.. Films.Select(film => new GoldFilm { Title = film.Title, Year = film.Year, Directors = film.Directors ?? [], Artists = film.Artists ?? [] })]);

    private static ReportedCase Read(string expected)
    {
        var stem = expected[..^Ending.Length];
        var article = Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(expected)!, System.IO.Path.GetFileName(stem) + ".*").First(path => !path.EndsWith(Ending, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(File.ReadAllText(expected));
        var films = json.RootElement.TryGetProperty("films", out var listed) ? listed.Deserialize<List<ReportedFilm>>(Options) : null;
        var facts = FactNames.Where(name => json.RootElement.TryGetProperty(name, out _)).ToDictionary(name => name, name => json.RootElement.GetProperty(name).GetString());
        return new ReportedCase(System.IO.Path.GetFileName(stem), article, json.RootElement.GetProperty("why").GetString()!, films, facts);
    }
}

/// <summary>A film of such a case; null for what is not asked.</summary>
internal sealed record ReportedFilm(string Title, int? Year, int? Rank, IReadOnlyList<string>? Directors, IReadOnlyList<string>? Artists);
