using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Tests.Web.Pages;

/// <summary>Searching and choosing films on the list's page.</summary>
public class FindingTests
{
    private static readonly string[] Articles =
    [
        "First list\nAmy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.\nStop Making Sense (1984) by Jonathan Demme with Talking Heads\nThe Last Waltz (1978) by Martin Scorsese with The Band: A farewell <b>concert</b> & more.",
        "Second list\nAmy (2015) by Asif Kapadia with Amy Winehouse\nStop Making Sense (1984) by Jonathan Demme\nGimme Shelter (1970) by Albert Maysles",
        "Third list\nAmy (2015) by Asif Kapadia\nLost Reel by Jonathan Demme",
    ];

    [Fact]
    public async Task What_is_chosen_stands_above_the_list_and_each_leads_to_the_list_without_it()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?director=jonathan-demme&director=asif-kapadia&decade=1980s&q=sense&sort=title");

        Assert.Equal(["Stop Making Sense"], Titles(page));
        Assert.Equal(
            [
                ("Remove “sense” ×", "/films?decade=1980s&director=asif-kapadia&director=jonathan-demme&sort=title"),
                ("Remove Decade 1980s ×", "/films?q=sense&director=asif-kapadia&director=jonathan-demme&sort=title"),
                ("Remove Director Jonathan Demme ×", "/films?q=sense&decade=1980s&director=asif-kapadia&sort=title"),
                ("Remove Director Asif Kapadia ×", "/films?q=sense&decade=1980s&director=jonathan-demme&sort=title"),
                ("Remove all", "/films"),
            ],
            page.QuerySelectorAll(".chips a").Select(chip => (chip.TextContent, chip.GetAttribute("href")!)));
        Assert.Equal("Music documentaries of the 1980s, directed by Asif Kapadia or Jonathan Demme matching “sense”", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_form_holds_what_is_chosen_and_sends_the_rest_along()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?director=jonathan-demme&article=second-list&articles=2-4&q=sense&sort=year");
        var form = page.QuerySelector(".filters form")!;

        Assert.Equal(["q=sense", "sort=year"], form.QuerySelectorAll("input[type=hidden]").Select(Pair));
        Assert.Equal(["director=jonathan-demme", "article=second-list", "articles=2-4"], form.QuerySelectorAll("input[checked]").Select(Pair));
        Assert.Equal("Jonathan Demme 1", form.QuerySelector("input[checked]")!.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task What_a_form_sends_becomes_the_one_address_of_its_question()
    {
        await using var site = await TestSite.Listing(Articles);
        using var empty = await site.Get("/films?q=&utm_source=x&decade=1980s");
        using var unordered = await site.Get("/films?sort=title&director=jonathan-demme&director=asif-kapadia");
        using var one = await site.Get("/films?director=asif-kapadia&director=jonathan-demme&sort=title");

        Assert.Equal((HttpStatusCode.Redirect, "/films?decade=1980s"), (empty.StatusCode, empty.Headers.Location!.ToString()));
        Assert.Equal("/films?director=asif-kapadia&director=jonathan-demme&sort=title", unordered.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
    }

    [Fact]
    public async Task Words_that_are_looked_for_are_marked_and_what_they_stand_in_is_encoded()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?q=waltz+concert+SCORSESE");

        Assert.Equal(["Waltz", "Scorsese", "concert"], page.QuerySelectorAll(".entry mark").Select(mark => mark.TextContent));
        Assert.Equal("A farewell <b>concert</b> & more.", page.QuerySelector(".excerpt")!.TextContent);
        Assert.Equal("waltz concert SCORSESE", page.QuerySelector(".search input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>")]
    [InlineData("%22%20OR%20*%20NEAR(", "\" OR * NEAR(")]
    [InlineData("%00%F0%9F%8E%B8", "\0🎸")]
    public async Task What_a_visitor_types_is_shown_as_it_is_and_does_nothing(string typed, string shown)
    {
        await using var site = await TestSite.Listing(Articles);
        using var response = await site.Get($"/films?q={typed}");
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll(TestSite.StrangeScript));
        Assert.Equal(shown.Replace('\0', '\uFFFD'), page.QuerySelector(".search input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_misspelt_word_shows_what_was_looked_for_instead()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?q=scorcese");

        Assert.Equal(["The Last Waltz"], Titles(page));
        Assert.Equal("Showing results for scorsese instead of scorcese.", page.QuerySelector(".standfirst")!.TextContent);
        Assert.Equal(["Scorsese"], page.QuerySelectorAll(".entry mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task Where_no_film_fits_the_nearest_are_shown_and_what_to_leave_out()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?q=waltz+shelter&director=jonathan-demme");

        Assert.Empty(Titles(page));
        Assert.Equal(["Gimme Shelter", "The Last Waltz"], page.QuerySelectorAll(".notice a[href^='/films/']").Select(film => film.TextContent).Order());
        var way = Assert.Single(page.QuerySelectorAll(".notice a[href*='?']"));
        Assert.Equal(("Without the words “waltz shelter” 2 films", "/films?director=jonathan-demme"), (way.ParentElement!.TextContent.Trim(), way.GetAttribute("href")));
    }

    [Fact]
    public async Task A_facet_that_keeps_all_films_away_can_be_left_out()
    {
        await using var site = await TestSite.Listing(Articles);
        var page = await site.Open("/films?decade=1970s&director=jonathan-demme&director=nobody");

        Assert.Equal(
            ["Without decade 1970s 2 films", "Without director Jonathan Demme and nobody 2 films"],
            page.QuerySelectorAll(".notice li").Select(way => way.TextContent.Trim()));
    }

    [Theory]
    [InlineData("q=a&q=b", "q")]
    [InlineData("director=", "")]
    [InlineData("director=Martin+Scorsese", "Martin Scorsese")]
    [InlineData("articles=4-2", "4-2")]
    [InlineData("sort=relevance", "relevan")]
    [InlineData("after=a&before=b", "after and before")]
    [InlineData("after=", "")]
    [InlineData("from=a", "“a”")]
    [InlineData("sort=year&from=a", "“a”")]
    [InlineData("sort=title&from=!", "“!”")]
    [InlineData("after=no-film", "no-film")]
    public async Task What_cannot_be_read_is_refused_with_what_would_have_worked(string query, string told)
    {
        await using var site = await TestSite.Listing(Articles);
        using var response = await site.Get($"/films?{query}");
        using var details = await site.Get($"/films?{query}", "application/json");
        var problem = JsonDocument.Parse(await details.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (response.StatusCode, details.StatusCode));
        Assert.Contains(told, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", details.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_long_list_has_pages_that_lead_on_and_back()
    {
        await using var site = await TestSite.Listing(Long(100));
        var first = await site.Open("/films?sort=title");
        var second = await site.Open(Link(first, "next"));
        var third = await site.Open(Link(second, "next"));

        Assert.Equal((48, 48, 4), (Titles(first).Count(), Titles(second).Count(), Titles(third).Count()));
        Assert.Equal(100, Titles(first).Concat(Titles(second)).Concat(Titles(third)).Distinct().Count());
        Assert.Equal("/films?sort=title&after=film-47", Link(first, "next"));
        Assert.Equal(Titles(second), Titles(await site.Open(Link(third, "prev"))));
        Assert.Equal(Titles(first), Titles(await site.Open(Link(second, "prev"))));
        Assert.Null(first.QuerySelector("[rel=prev]"));
        Assert.Null(third.QuerySelector("[rel=next]"));
    }

    [Theory]
    [InlineData("title", "F", "/films?sort=title&from=f", "Film 00")]
    [InlineData("year", "1980s", "/films?sort=year&from=1980s", "Film 04")]
    [InlineData("latest", "1960s", "/films?sort=latest&from=1960s", "Film 01")]
    public async Task A_long_list_can_be_entered_at_a_letter_or_a_decade(string sort, string label, string address, string first)
    {
        await using var site = await TestSite.Listing(Long(100));
        var page = await site.Open($"/films?sort={sort}");
        var jump = page.QuerySelectorAll(".jumps a").Single(link => link.TextContent == label);

        Assert.Equal(address, jump.GetAttribute("href"));
        Assert.Equal(first, Titles(await site.Open(address)).First());
    }

    [Fact]
    public async Task A_page_of_the_list_is_light()
    {
        await using var site = await TestSite.Listing(Long(100));
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        Assert.InRange((await client.GetByteArrayAsync(new Uri("/films", UriKind.Relative))).Length, 1_000, 12 * 1024);
    }

    [Fact]
    public async Task All_values_of_a_facet_can_be_chosen_from()
    {
        await using var site = await TestSite.Listing(Long(100));
        var list = await site.Open("/films?decade=1960s");
        var more = list.QuerySelector("a[href^='/films/facets/director']")!.GetAttribute("href")!;
        var all = await site.Open(more);
        using var unknown = await site.Get("/films/facets/colour");

        Assert.Equal("/films/facets/director?decade=1960s", more);
        Assert.Equal(6, list.QuerySelectorAll("input[name=director]").Length);
        Assert.Equal(20, all.QuerySelectorAll("input[name=director]").Length);
        Assert.Equal(["decade=1960s"], all.QuerySelectorAll("input[type=hidden]").Select(Pair));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Beginnings_of_words_suggest_names_and_films()
    {
        await using var site = await TestSite.Listing(Articles);

        Assert.Equal("""["jona",["Jonathan Demme","Lost Reel","Stop Making Sense"],["director","directed by Jonathan Demme","1984, directed by Jonathan Demme"],["/names/jonathan-demme","/films/lost-reel","/films/stop-making-sense"]]""", await Suggest(site, "jona"));
        Assert.Equal("""["scorcese",["Martin Scorsese","The Last Waltz"],["director","1978, directed by Martin Scorsese"],["/names/martin-scorsese","/films/the-last-waltz"]]""", await Suggest(site, "scorcese"));
        Assert.Equal("""["",[],[],[]]""", await Suggest(site, ""));
        Assert.Equal("""["zzzz",[],[],[]]""", await Suggest(site, "zzzz"));
    }

    [Fact]
    public async Task Every_page_has_the_form_to_search_with()
    {
        await using var site = await TestSite.Listing(Articles);
        foreach (var address in new[] { "/", "/films/amy", "/articles", "/about", "/names/asif-kapadia" })
        {
            var form = (await site.Open(address)).QuerySelector("header form[role=search]")!;

            Assert.Equal(("/films", "get", "q"), (form.GetAttribute("action"), form.GetAttribute("method"), form.QuerySelector("input")!.GetAttribute("name")));
        }
    }

    private static string Pair(IElement input) => $"{input.GetAttribute("name")}={input.GetAttribute("value")}";

    private static string Link(IHtmlDocument page, string rel) => page.QuerySelector($"[rel={rel}]")!.GetAttribute("href")!;

    private static async Task<string> Suggest(TestSite site, string typed)
    {
        using var response = await site.Get($"/suggest?q={typed}");
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Titles(IHtmlDocument page) => page.QuerySelectorAll(".entry h2").Select(title => title.TextContent);

    // Films of five decades, by twenty directors.
    private static string Long(int films) => $"List\n{string.Join('\n', Enumerable.Range(0, films).Select(film =>
        string.Create(CultureInfo.InvariantCulture, $"Film {film:00} ({1960 + (film % 5 * 5)}) by Director {(char)('A' + (film / 5 % 20))} with Band {film}: A film about music.")))}";
}
