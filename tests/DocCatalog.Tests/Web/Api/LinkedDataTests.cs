using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Tests.Web.Api;

/// <summary>JSON-LD, against the types that schema.org gives each property.</summary>
public partial class LinkedDataTests
{
    private const string Text = "Text", Address = "URL", Number = "Integer", Date = "Date";

    // https://schema.org/Movie, /ItemList, /ListItem, /Person, /Article, /Thing: what each property of ours may hold.
    private static readonly Dictionary<string, Dictionary<string, string>> Types = new()
    {
        ["ItemList"] = new() { ["name"] = Text, ["numberOfItems"] = Number, ["itemListElement"] = "ListItem" },
        ["ListItem"] = new() { ["position"] = Number, ["item"] = "Movie" },
        ["Movie"] = new()
        {
            ["@id"] = Address,
            ["url"] = Address,
            ["name"] = Text,
            ["alternateName"] = Text,
            ["dateCreated"] = Date,
            ["image"] = Address,
            ["director"] = "Person",
            ["about"] = "Thing",
            ["description"] = Text,
            ["subjectOf"] = "Article",
        },
        ["Person"] = new() { ["name"] = Text, ["url"] = Address },
        ["Thing"] = new() { ["name"] = Text, ["url"] = Address },
        ["Article"] = new() { ["headline"] = Text, ["inLanguage"] = Text, ["url"] = Address },
    };

    [Fact]
    public async Task The_list_is_an_ItemList_of_Movies()
    {
        await using var site = TestSite.WithSeeds();
        var list = Read(await site.Open("/films?sort=year"));

        Check(list, "ItemList");
        Assert.Equal(["Don’t Look Back", "The Last Waltz", "Truth or Dare", "20 Feet from Stardom", "The Beatles: Get Back"], list.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("item").GetProperty("name").GetString()));
        Assert.Equal([1, 2, 3, 4, 5], list.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task A_film_is_a_Movie_with_what_its_articles_say_and_no_more()
    {
        await using var site = await TestSite.Listing("One\nDig! (2004) by Ondi Timoner with The Dandy Warhols: A rivalry.", "Two\nDig! (2004) by Ondi Timoner", "Three\nDIG! (2004) by Ondi Timoner", "Four\nDig (2004) by Ondi Timoner");
        var movie = Read(await site.Open("/films/dig"));

        Check(movie, "Movie");
        Assert.Equal("https://schema.org", movie.GetProperty("@context").GetString());
        Assert.Equal("2004", movie.GetProperty("dateCreated").GetString());
        Assert.Equal("Dig", Assert.Single(movie.GetProperty("alternateName").EnumerateArray()).GetString());
        Assert.Equal("The Dandy Warhols", movie.GetProperty("about")[0].GetProperty("name").GetString());
        Assert.Equal("http://localhost/names/ondi-timoner", movie.GetProperty("director")[0].GetProperty("url").GetString());
        Assert.Equal("http://localhost/films/dig/cover.svg", movie.GetProperty("image").GetString());
        Assert.Equal(["One", "Two", "Three", "Four"], movie.GetProperty("subjectOf").EnumerateArray().Select(article => article.GetProperty("headline").GetString()));
    }

    [Fact]
    public async Task What_no_article_says_is_left_out()
    {
        await using var site = await TestSite.Listing("One\nSpin");
        var movie = Read(await site.Open("/films/spin"));

        Check(movie, "Movie");
        Assert.Equal(["@type", "@id", "url", "name", "image", "subjectOf", "@context"], movie.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hostile_title_stays_inside(bool list)
    {
        const string Title = "</script><script>alert(1)</script><!-- & \u2028";
        await using var site = await TestSite.With(new ArticleByHand("Hostile", Title).Listing(new FilmByHand(Title) { Paragraphs = [Title] }));
        var page = await site.Open(list ? "/films" : $"/films/{Key.OfAddress(Title)}");

        Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Empty(page.QuerySelectorAll(TestSite.StrangeScript));
        Assert.Contains(Names(Read(page)), name => name == Title);
    }

    private static IEnumerable<string?> Names(JsonElement thing) =>
        thing.TryGetProperty("itemListElement", out var items) ? items.EnumerateArray().SelectMany(item => Names(item.GetProperty("item"))) : [thing.GetProperty("name").GetString()];

    private static JsonElement Read(IHtmlDocument page) => JsonElement.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

    private static void Check(JsonElement thing, string type)
    {
        Assert.Equal(type, thing.GetProperty("@type").GetString());
        foreach (var property in thing.EnumerateObject().Where(property => property.Name is not ("@type" or "@context")))
        {
            Assert.True(Types[type].TryGetValue(property.Name, out var expected), $"{type} has no {property.Name}.");
            Assert.All(property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().AsEnumerable() : [property.Value], value => CheckValue(value, expected!));
        }
    }

    private static void CheckValue(JsonElement value, string expected)
    {
        switch (expected)
        {
            case Text:
                Assert.NotEmpty(value.GetString()!);
                break;
            case Address:
                Assert.True(Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute));
                break;
            case Number:
                Assert.True(int.Parse(value.GetRawText(), CultureInfo.InvariantCulture) >= 0);
                break;
            case Date:
                Assert.Matches(Iso8601, value.GetString());
                break;
            default:
                Check(value, expected);
                break;
        }
    }

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$")]
    private static partial Regex Iso8601 { get; }
}
