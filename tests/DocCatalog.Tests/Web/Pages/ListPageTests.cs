using System.Net;

namespace DocCatalog.Tests.Web.Pages;

public class ListPageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/films")]
    public async Task The_list_shows_every_film_by_title(string address)
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open(address);

        Assert.Equal(
            ["20 Feet from Stardom", "The Beatles: Get Back", "Don’t Look Back", "The Last Waltz", "Truth or Dare"],
            page.QuerySelectorAll(".entry h2").Select(title => title.TextContent));
        Assert.Equal(["2013", "2021", "1967", "1978", "1991"], page.QuerySelectorAll(".entry .year").Select(year => year.TextContent));
        Assert.Equal(5, page.QuerySelectorAll(".entry img.cover").Length);
    }

    [Fact]
    public async Task A_film_is_listed_with_its_directors_artists_and_first_words()
    {
        await using var site = TestSite.WithSeeds();
        var film = (await site.Open("/films?decade=2010s")).QuerySelector(".entry")!;

        Assert.Equal(
            ["Directed by Morgan Neville", "With Darlene Love, Merry Clayton and Lisa Fischer"],
            film.QuerySelectorAll(".credit").Select(credit => credit.TextContent));
        Assert.Matches(@"^In some ways, this might be .*\w…$", film.QuerySelector(".excerpt")!.TextContent);
        Assert.Equal("/films/20-feet-from-stardom?decade=2010s", film.QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("1960s", "Don’t Look Back")]
    [InlineData("1970s", "The Last Waltz")]
    [InlineData("1990s", "Truth or Dare")]
    [InlineData("2010s", "20 Feet from Stardom")]
    [InlineData("2020s", "The Beatles: Get Back")]
    public async Task A_decade_shows_its_films_and_is_marked(string decade, string title)
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open($"/films?decade={decade}");

        Assert.Equal(title, Assert.Single(page.QuerySelectorAll(".entry h2")).TextContent);
        Assert.Equal($"/films?decade={decade}", Assert.Single(page.QuerySelectorAll(".decades [aria-current]")).GetAttribute("href"));
        Assert.EndsWith($"of the {decade}", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_decades_mean_any_of_them()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/films?decade=1990s&decade=1970s");

        Assert.Equal(["The Last Waltz", "Truth or Dare"], page.QuerySelectorAll(".entry h2").Select(title => title.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".decades [aria-current]").Length);
        Assert.Equal("Music documentaries of the 1970s or the 1990s", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("year=1991", "Truth or Dare", "of 1991", "1991 /films")]
    [InlineData("year=1970-1979", "The Last Waltz", "of 1970 to 1979", "1970-1979 /films")]
    [InlineData("year=1991&year=-1979", "Don’t Look Back, The Last Waltz, Truth or Dare", "of 1979 and before or 1991", "-1979 /films?year=1991, 1991 /films?year=-1979")]
    [InlineData("decade=1990s&year=1985-", "Truth or Dare", "of the 1990s, of 1985 and later", "1990s /films?year=1985-, 1985- /films?decade=1990s")]
    public async Task Films_are_chosen_by_year(string query, string films, string heading, string chips)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get($"/films?{query}");
        var page = response.StatusCode == HttpStatusCode.Found ? await site.Open(response.Headers.Location!.OriginalString) : await site.Open($"/films?{query}");

        Assert.Equal(films, string.Join(", ", page.QuerySelectorAll(".entry h2").Select(title => title.TextContent)));
        Assert.Equal($"Music documentaries {heading}", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(chips, string.Join(", ", page.QuerySelectorAll(".chips bdi").Select(chip => $"{chip.TextContent} {chip.ParentElement!.GetAttribute("href")}")));
    }

    [Theory]
    [InlineData("1990s")]
    [InlineData("1999-1990")]
    [InlineData("91")]
    public async Task An_unreadable_year_is_refused_with_what_would_have_worked(string year)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get($"/films?year={year}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("?year=1990-1999", TestSite.Read(await response.Content.ReadAsStringAsync()).QuerySelector(".standfirst")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_decade_says_how_many_films_it_has()
    {
        await using var site = await TestSite.With(
            Listing("A", 1970), Listing("B", 1979), Listing("C", 1980), Listing("D", null));
        var page = await site.Open("/");

        Assert.Equal(["All", "1970s , films: 2", "1980s , films: 1", "undated , films: 1"], page.QuerySelectorAll(".decades a").Select(link => link.TextContent));
        Assert.Equal("undated in 1 article", page.QuerySelectorAll(".entry .year")[^1].TextContent);
    }

    [Fact]
    public async Task A_decade_without_films_says_so_and_shows_a_way_out()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/films?decade=1950s");

        Assert.Empty(page.QuerySelectorAll(".entry"));
        Assert.Equal("1950s , films: 0", page.QuerySelector(".decades [aria-current]")!.TextContent);
        Assert.Equal("/films", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_catalog_says_how_it_is_filled()
    {
        await using var site = await TestSite.With();

        Assert.Contains("import article.txt", (await site.Open("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1995s")]
    [InlineData("1990")]
    [InlineData("90s")]
    [InlineData("1990S")]
    [InlineData("")]
    [InlineData("1990s&decade=abc")]
    [InlineData("%3Cscript%3E")]
    [InlineData("１９９０s")]
    [InlineData("Undated")]
    public async Task An_unreadable_decade_is_refused_with_what_would_have_worked(string decade)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get($"/films?decade={decade}");
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("?decade=1990s", page.QuerySelector(".standfirst")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll(".decades a").Length);
        Assert.Empty(page.QuerySelectorAll($".decades [aria-current], {TestSite.StrangeScript}"));
    }

    [Fact]
    public async Task Keys_that_count_visitors_are_passed_over()
    {
        await using var site = TestSite.WithSeeds();

        Assert.Equal(5, (await site.Open("/films?utm_source=x&fbclid=y")).QuerySelectorAll(".entry").Length);
    }

    [Theory]
    [InlineData("/films?decad=1990s", "decad")]
    [InlineData("/films?Filter.Decade=1990s", "Filter.Decade")]
    [InlineData("/films/truth-or-dare?from=list", "from")]
    [InlineData("/films?sort=best", "best")]
    [InlineData("/films?sort=1", "1")]
    [InlineData("/films?sort=", "")]
    [InlineData("/films?sort=title&sort=year", "title” and “year")]
    [InlineData("/films/truth-or-dare?decade=abc", "abc")]
    public async Task What_cannot_be_asked_is_refused_with_what_can(string address, string unreadable)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);
        var told = TestSite.Read(await response.Content.ReadAsStringAsync()).QuerySelector(".standfirst")!.TextContent;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"“{unreadable}”", told, StringComparison.Ordinal);
        Assert.Contains("as in ?", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Films_without_a_year_can_be_asked_for_beside_a_decade()
    {
        await using var site = await TestSite.With(Listing("A", 1970), Listing("B", 1980), Listing("C", null));
        var undated = await site.Open("/films?decade=undated");
        var both = await site.Open("/films?decade=undated&decade=1970s");

        Assert.Equal(["C"], Titles(undated));
        Assert.Equal("Music documentaries without a year", undated.QuerySelector("h1")!.TextContent);
        Assert.Equal(["A", "C"], Titles(both));
        Assert.Equal("Music documentaries of the 1970s or without a year", both.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("title", new[] { "1971", "Amy", "One + One", "The Zoo" })]
    [InlineData("year", new[] { "One + One", "1971", "The Zoo", "Amy" })]
    [InlineData("consensus", new[] { "1971", "Amy", "One + One", "The Zoo" })]
    public async Task The_list_can_be_put_in_order(string sort, string[] titles)
    {
        await using var site = await TestSite.With(Listing("Amy", null), Listing("1971", 2021), Listing("The Zoo", 2021), Listing("One + One", 1968));
        var page = await site.Open($"/films?sort={sort}");

        Assert.Equal(titles, Titles(page));
        Assert.Equal(sort, page.QuerySelector(".sorts [aria-current]")!.TextContent);
        Assert.Equal($"/films/1971?sort={sort}", page.QuerySelectorAll(".entry h2 a").Single(link => link.TextContent == "1971").GetAttribute("href"));
        Assert.Equal($"/films?decade=1960s&sort={sort}", page.QuerySelectorAll(".decades a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_says_how_many_articles_name_a_film_once_that_is_its_order()
    {
        await using var few = await TestSite.With(Listing("A", 1970), Listing("B", 1980));
        await using var enough = await TestSite.With(Listing("A", 1970), Listing("B", 1980), Listing("C", 1990));

        Assert.Equal(["1970", "1980"], Years(await few.Open("/")));
        Assert.Equal(["1970 in 1 article", "1980 in 1 article", "1990 in 1 article"], Years(await enough.Open("/")));
        Assert.Equal(["1970", "1980", "1990"], Years(await enough.Open("/?sort=title")));
    }

    private static IEnumerable<string> Titles(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".entry h2").Select(title => title.TextContent);

    private static IEnumerable<string> Years(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".entry .year").Select(year => year.TextContent);

    private static ArticleByHand Listing(string title, int? year) =>
        new ArticleByHand($"List {title}", $"{title} {year}").Listing(new(title) { Year = year });
}
