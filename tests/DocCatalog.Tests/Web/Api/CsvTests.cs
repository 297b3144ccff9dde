using System.Globalization;
using System.Text.Json;
using DocCatalog.Store.Exports;

namespace DocCatalog.Tests.Web.Api;

public class CsvTests
{
    // What a hostile or merely odd list may call a film.
    private static readonly string[] Titles =
    [
        "=HYPERLINK(\"http://elsewhere.example\",\"Amy\")", "+1 (555) Blues", "-Minus-", "@Home", "'=already", "''@twice", "'Round Midnight", "\"Heroes\"", "Rock, Roll; Rust",
        "Two\nLines", "أم كلثوم", "🎸", "<b>&amp;</b>", "plain",
    ];

    [Fact]
    public async Task Rows_read_back_equal_to_the_JSON()
    {
        await using var site = await TestSite.With(Titles.Aggregate(new ArticleByHand("Odd", ""), (article, title) => article.Listing(new FilmByHand(title) { Directors = ["=cmd"], Paragraphs = ["-A.\n\n@B."] })));
        var films = await site.AllPages("/films.json");
        var rows = await site.Csv("/films.csv");

        Assert.Equal(Titles.Length, films.Count);
        Assert.Equal(films.Select(AsCells), rows.Select(row => string.Join('|', row.Values)));
        Assert.Equal(films[0].EnumerateObject().Select(property => property.Name), rows[0].Keys);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("1-1", "1-1")]
    [InlineData("'Round", "'Round")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_as_RFC_4180_has_it_and_is_no_formula(string? value, string cell) => Assert.Equal($"{cell}\r\n", Csv.Row(value));

    [Theory]
    [InlineData("/films/truth-or-dare", "mentions", 7)]
    [InlineData("/names/bob-dylan", "films", 2)]
    [InlineData("/articles/5-music-documentaries-that-offer-a-glimpse-behind-the-scenes", "entries", 5)]
    public async Task The_rows_of_a_film_a_name_or_an_article_say_what_its_JSON_says(string address, string part, int count)
    {
        await using var site = TestSite.WithSeeds();
        var rows = await site.Csv($"{address}.csv");
        var json = (await site.Json($"{address}.json")).GetProperty(part).EnumerateArray()
            .SelectMany(item => item.TryGetProperty("evidence", out var evidence) ? evidence.EnumerateArray().AsEnumerable() : [item])
            .ToList();

        Assert.Equal((count, count), (rows.Count, json.Count));
        foreach (var (row, item) in rows.Zip(json))
        {
            Assert.All(
                item.EnumerateObject().Where(property => row.ContainsKey(property.Name) && property.Value.ValueKind != JsonValueKind.Object),
                property => Assert.Equal(property.Value.ToString(), row[property.Name]));
        }
    }

    private static string AsCells(JsonElement film) => string.Join('|', film.EnumerateObject().Select(property => property.Value.ValueKind == JsonValueKind.Array
        ? string.Join("; ", property.Value.EnumerateArray().Select(name => name.GetProperty("name").GetString()))
        : Convert.ToString(property.Value, CultureInfo.InvariantCulture)));
}
