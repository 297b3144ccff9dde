using System.Net;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Tests.Store.Listing;
using DocCatalog.TestSupport.Accuracy;
using DocCatalog.Web.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Pages;

public class FilmPageTests
{
    [Theory]
    [InlineData("dont-look-back", "Don’t Look Back", "1967", "D.A. Pennebaker", "Bob Dylan")]
    [InlineData("the-last-waltz", "The Last Waltz", "1978", "Martin Scorsese", "The Band")]
    [InlineData("truth-or-dare", "Truth or Dare", "1991", "Alek Keshishian", "Madonna")]
    [InlineData("20-feet-from-stardom", "20 Feet from Stardom", "2013", "Morgan Neville", "Darlene Love")]
    [InlineData("the-beatles-get-back", "The Beatles: Get Back", "2021", "Peter Jackson", "Paul McCartney")]
    public async Task A_film_shows_all_that_is_known_of_it(string slug, string title, string year, string director, string artist)
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open($"/films/{slug}");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(year, page.QuerySelector(".opening .year")!.TextContent);
        Assert.Equal(director, Fact(page, "Directed by"));
        Assert.Contains(artist, Fact(page, "With"), StringComparison.Ordinal);
        Assert.Matches(@"^5 Music Documentaries That Offer a Glimpse Behind the Scenes number \d, but its numbers only count$", page.QuerySelector(".standing tbody th")!.TextContent);
        Assert.InRange(page.QuerySelectorAll(".summary p").Length, 2, 6);
    }

    [Fact]
    public async Task The_whole_summary_is_shown_with_where_it_is_from()
    {
        await using var site = TestSite.WithSeeds();
        var summary = (await site.Open("/films/truth-or-dare")).QuerySelector(".summary")!;

        Assert.StartsWith("Madonna was at the absolute peak", summary.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("characterized as a world-conquering juggernaut.", summary.QuerySelectorAll("div p")[^1].TextContent, StringComparison.Ordinal);
        Assert.Matches(@"^/articles/[\w-]+#fact-\d+$", summary.QuerySelector(".cite a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_fact_opens_to_its_sentence_and_leads_to_its_place_in_the_article()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/films/truth-or-dare");
        var director = page.QuerySelectorAll("details").Single(fact => fact.QuerySelector(".label")!.TextContent == "Director");
        var place = director.QuerySelector("a")!.GetAttribute("href")!.Split('#');
        var article = await site.Open(place[0]);

        Assert.Equal("Alex Keshishian", director.QuerySelector("mark")!.TextContent);
        Assert.Equal(
            "Madonna was at the absolute peak of her powers when she decided to bring a documentary crew, led by director Alex Keshishian, along on her Blonde Ambition Tour in 1990.",
            director.QuerySelector("blockquote")!.TextContent.Trim());
        Assert.Equal("Alex Keshishian", article.GetElementById(place[1])!.TextContent);
    }

    [Fact]
    public async Task Previous_and_next_follow_the_list()
    {
        await using var site = TestSite.WithSeeds();
        var middle = await site.Open("/films/dont-look-back");
        var first = await site.Open("/films/20-feet-from-stardom");
        var last = await site.Open("/films/truth-or-dare");

        Assert.Equal("/films/the-beatles-get-back", middle.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/films/the-last-waltz", middle.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Null(first.QuerySelector("[rel=prev]"));
        Assert.Null(last.QuerySelector("[rel=next]"));
    }

    [Theory]
    [InlineData("", "/films/amy", "/films/dig")]
    [InlineData("?sort=title", "/films/amy?sort=title", "/films/dig?sort=title")]
    [InlineData("?sort=year", null, "/films/dig?sort=year")]
    [InlineData("?decade=1970s&sort=year", null, "/films/dig?decade=1970s&sort=year")]
    [InlineData("?decade=2010s", "/films/amy?decade=2010s", null)] // It is not of that decade; the neighbours are those it would have.
    public async Task Previous_and_next_keep_to_the_list_that_the_address_tells(string query, string? previous, string? next)
    {
        await using var site = await TestSite.Listing(
            "A\nCracked Actor (1971)\nAmy (2015)\nDig! (1972)\nWattstax (1973)", "B\nAmy (2015)\nCracked Actor (1971)", "C\nAmy (2015)");
        var page = await site.Open($"/films/cracked-actor{query}");

        Assert.Equal(previous, page.QuerySelector("[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(next, page.QuerySelector("[rel=next]")?.GetAttribute("href"));
        Assert.Equal($"/films{query}", page.QuerySelector(".neighbours p a")!.GetAttribute("href"));
        Assert.Equal("http://localhost/films/cracked-actor", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(FilmSort.Consensus)]
    [InlineData(FilmSort.Title)]
    [InlineData(FilmSort.Year)]
    public async Task Every_film_of_the_list_is_reached_from_the_one_before(FilmSort sort)
    {
        await using var site = TestSite.Holding(Corpus.PathOf("tests", "Articles", "listicles"));
        List<string> films = [];
        await site.Do<CatalogReader>(reader => Task.FromResult(films = [.. reader.Slugs(new FilmFilter(), sort).Take(40)]));

        foreach (var (film, next) in films.Zip(films.Skip(1)))
        {
            Assert.Equal(FilterAddress.Of($"/films/{next}", new FilmFilter { Sort = sort }), (await site.Open($"/films/{film}?sort={sort}")).QuerySelector("[rel=next]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task What_is_not_stated_is_said_to_be_missing()
    {
        await using var site = await TestSite.With(new ArticleByHand("Bare", "Blank City").Listing(new("Blank City")));
        var page = await site.Open("/films/blank-city");

        Assert.Equal("undated", page.QuerySelector(".opening .year")!.TextContent);
        Assert.Equal("not named", Fact(page, "Directed by"));
        Assert.DoesNotContain(page.QuerySelectorAll("dt"), term => term.TextContent == "With");
        Assert.NotNull(page.QuerySelector(".summary .unstated"));
        Assert.Null(page.QuerySelector(".neighbours"));
    }

    [Fact]
    public async Task A_film_is_found_at_the_address_it_once_had()
    {
        await using var site = TestSite.WithSeeds();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CatalogDb>();
            db.FormerSlugs.Add(new FormerSlug { Slug = "in-bed-with-madonna", TitleKey = "in bed with madonna", LeadsTo = "truth-or-dare" });
            await db.SaveChangesAsync();
        }

        using var response = await site.Get("/films/in-bed-with-madonna");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/films/truth-or-dare", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/films/never-made")]
    [InlineData("/articles/never-written")]
    [InlineData("/names/nobody")]
    [InlineData("/nothing")]
    [InlineData("/films/truth-or-dare/more")]
    public async Task An_unknown_page_is_not_found(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is no such page", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/films']"));
    }

    private static string Fact(AngleSharp.Html.Dom.IHtmlDocument page, string term) =>
        page.QuerySelectorAll("dt").Single(dt => dt.TextContent == term).NextElementSibling!.TextContent;
}
