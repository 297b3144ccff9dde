using System.Net;

namespace DocCatalog.Tests.Web.Pages;

public class TimelinePageTests
{
    [Fact]
    public async Task Each_year_with_films_is_a_bar_that_opens_them()
    {
        await using var site = await TestSite.Listing("List\nFestival (1967)\nDont Look Back (1967)\nWoodstock (1969)\nLost Reel");
        var page = await site.Open("/timeline");

        Assert.Equal(["1960s", "Without a year"], page.QuerySelectorAll(".timeline h2 a").Select(link => link.TextContent));
        Assert.Equal(["1967 2", "1969 1"], page.QuerySelectorAll(".years a").Select(bar => bar.TextContent));
        Assert.Equal("/films?decade=1960s&sort=year&from=1967", page.QuerySelector(".years a")!.GetAttribute("href"));
        Assert.Equal(10, page.QuerySelectorAll(".years text").Count(text => text.TextContent.Length == 4));
    }

    [Fact]
    public async Task A_table_says_the_same()
    {
        await using var site = await TestSite.Listing("List\nFestival (1967)\nDont Look Back (1967)\nWoodstock (1969)\nLost Reel");
        var page = await site.Open("/timeline");

        Assert.Equal(["1960s 3", "1967 2", "1969 1", "undated 1"], page.QuerySelectorAll(".numbers tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}"));
    }

    [Fact]
    public async Task Bars_keep_what_is_asked_for()
    {
        await using var site = await TestSite.Listing("List\nFestival (1967) with Joan Baez\nWoodstock (1970) with Santana");
        var page = await site.Open("/timeline?artist=joan-baez");

        Assert.Equal(["/films?decade=1960s&artist=joan-baez&sort=year&from=1967"], page.QuerySelectorAll(".years a").Select(bar => bar.GetAttribute("href")));
    }

    [Fact]
    public async Task An_empty_catalog_has_a_timeline_that_says_so()
    {
        await using var site = await TestSite.With();

        Assert.Contains("There is no film to show", (await site.Open("/timeline")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/timeline?decade=abc")]
    [InlineData("/covers?sort=sideways")]
    [InlineData("/covers?after=never-made")]
    [InlineData("/surprise?decade=abc")]
    public async Task What_cannot_be_read_is_refused(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
