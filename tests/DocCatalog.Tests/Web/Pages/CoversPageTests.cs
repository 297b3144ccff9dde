using System.Net;
using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Web.Pages;

public class CoversPageTests
{
    [Fact]
    public async Task A_wall_has_the_films_of_the_list_each_with_its_title_in_words()
    {
        await using var site = TestSite.WithSeeds();
        var wall = (await site.Open("/covers?decade=1990s&decade=2010s")).QuerySelectorAll(".wall li a");

        Assert.Equal(["20 Feet from Stardom", "Truth or Dare"], wall.Select(link => link.QuerySelector("bdi")!.TextContent));
        Assert.Equal("/films/20-feet-from-stardom?decade=1990s&decade=2010s", wall[0].GetAttribute("href"));
        Assert.All(wall, link => Assert.NotNull(link.QuerySelector("img.cover")));
    }

    [Fact]
    public async Task A_long_wall_comes_in_pages_and_is_small_to_send()
    {
        await using var site = await TestSite.Listing($"List\n{string.Join('\n', Enumerable.Range(100, 60).Select(film => $"Film {film} ({1950 + (film % 70)})"))}");
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var sent = await client.GetByteArrayAsync(new Uri("/covers", UriKind.Relative));
        var first = await site.Open("/covers");
        var next = await site.Open(first.QuerySelector("[rel=next]")!.GetAttribute("href")!);

        Assert.InRange(sent.Length, 1, 20 * 1024);
        Assert.Equal(FilmPaging.Size, first.QuerySelectorAll(".wall li").Length);
        Assert.Equal(60 - FilmPaging.Size, next.QuerySelectorAll(".wall li").Length);
        Assert.NotNull(next.QuerySelector("[rel=prev]"));
    }

    [Fact]
    public async Task An_empty_catalog_has_an_empty_wall()
    {
        await using var site = await TestSite.With();

        Assert.Contains("There is no film to show", (await site.Open("/covers")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/surprise", "/films/amy")]
    [InlineData("/surprise?decade=2010s", "/films/amy?decade=2010s")]
    [InlineData("/surprise?decade=1950s", "/films?decade=1950s")]
    public async Task A_surprise_is_a_film_that_is_asked_for_or_the_list_where_there_is_none(string address, string place)
    {
        await using var site = await TestSite.Listing("List\nAmy (2015)");
        using var response = await site.Get(address);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(place, response.Headers.Location!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_film_leads_on_to_related_ones_each_with_its_reason()
    {
        await using var site = await TestSite.Listing("List\nThe Last Waltz (1978) with The Band\nOnce Were <b>Brothers</b> (2019) with The Band");
        var related = (await site.Open("/films/the-last-waltz")).QuerySelectorAll(".related li");

        Assert.Equal("also with The Band", related.Single().QuerySelector(".differ")!.TextContent);
        Assert.Equal("Once Were <b>Brothers</b>", related.Single().QuerySelector("bdi")!.TextContent);
    }

    [Fact]
    public async Task A_film_alone_leads_nowhere()
    {
        await using var site = await TestSite.Listing("List\nAmy (2015)");

        Assert.Null((await site.Open("/films/amy")).QuerySelector(".related"));
    }
}
