using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Parsing;

/// <summary>Faults that were reported of real pages, each as a small article of our own with what must be read in it.</summary>
public class ReportedTests
{
    private static readonly Dictionary<string, ReportedCase> All = ReportedCase.All().ToDictionary(one => one.Name);

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reported_fault_stays_mended(string name)
    {
        var reported = All[name];
        var text = TextDecoder.Decode(File.ReadAllBytes(reported.Path))!;
        var parsed = ArticleParser.Parse(text, ArticleFormats.Detect(text, reported.Path));

        if (reported.Films is { } films)
        {
            Assert.Equal(films.Select(Expected), films.Select(film => Read(film, parsed)));
            Assert.Equal(films.Count, parsed.Entries.Length);
        }

        Assert.All(reported.Facts, fact => Assert.Equal(fact.Value, FactOf(parsed.Facts, fact.Key)));
    }

    private static string Expected(ReportedFilm film) => Shown(film.Title, film.Year is null ? null : film.Year, film.Rank, film.Directors, film.Artists);

    // Only what the case asks of the film is shown.
    private static string Read(ReportedFilm asked, ParsedArticle parsed)
    {
        var entry = parsed.Entries.FirstOrDefault(entry => Plain(entry.Title.Value) == Plain(asked.Title));
        return entry is null
            ? $"no film {asked.Title} among {string.Join(", ", parsed.Entries.Select(other => other.Title.Value))}"
            : Shown(asked.Title, asked.Year is null ? null : entry.Year?.Value, asked.Rank is null ? null : entry.Rank?.Value, asked.Directors is null ? null : [.. entry.Directors.Select(name => name.Value)], asked.Artists is null ? null : [.. entry.Artists.Select(name => name.Value)]);
    }

    private static string Shown(string title, int? year, int? rank, IReadOnlyList<string>? directors, IReadOnlyList<string>? artists) =>
        $"{title} {year} {rank} directors: {Shown(directors)} artists: {Shown(artists)}";

    private static string Shown(IReadOnlyList<string>? names) => string.Join(" | ", (names ?? []).Select(Plain).Order(StringComparer.Ordinal));

    private static string Plain(string text) => text.Replace('’', '\'');

    private static string? FactOf(ArticleFacts facts, string fact) => fact switch { "articleTitle" => facts.Title, "articleAuthor" => facts.Author, _ => facts.Published };
}
