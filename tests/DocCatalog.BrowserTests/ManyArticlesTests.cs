using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Pages that show how many articles come together.</summary>
public sealed class ManyArticlesTests(SharedSite<ManyArticlesSite> shared) : IClassFixture<SharedSite<ManyArticlesSite>>
{
    private readonly ManyArticlesSite site = shared.Site;

    private const int MostOfAList = 15_000;
    private const int MostOfAFilm = 14_000;

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_complain_of_in_them(ColorScheme scheme)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme });
        foreach (var address in await Addresses(visit.Page))
        {
            await visit.Page.GotoAsync(address);
            await PageTests.OpenAll(visit.Page);

            await Axe.AssertIsContent(visit.Page, address, scheme == ColorScheme.Light ? Axe.Rules : Axe.RulesOfColours);
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    public async Task They_fit_a_narrow_screen(int width)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await PageTests.AssertFits(visit.Page, await Addresses(visit.Page), width);

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    [BrowserFact]
    public async Task The_list_of_an_article_stays_beside_its_text()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 1280, Height = 700 } });
        await visit.Page.GotoAsync((await Addresses(visit.Page))[^1]);
        await visit.Page.Locator(".contents a[href^='#']").Last.ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".contents h2")).ToBeInViewportAsync();
        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_list_of_48_films_is_sent_in_15_kilobytes_and_a_film_in_14()
    {
        await using var visit = await site.Visit();
        var film = (await Addresses(visit.Page))[3];
        await visit.Page.GotoAsync("/");

        Assert.Equal(48, await visit.Page.Locator(".entry").CountAsync());
        Assert.InRange(await site.Sent("/", "br"), 1, MostOfAList);
        Assert.InRange(await site.Sent(film, "br"), 1, MostOfAFilm);
    }

    // The list in another order, its first film, whose names and articles are many, one of each, and all of them over time and as a wall.
    private static async Task<string[]> Addresses(IPage page)
    {
        await page.GotoAsync("/");
        var film = (await page.Locator(".entry h2 a").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(film);

        Assert.True(await page.Locator(".standing tbody tr").CountAsync() > 3, "The articles did not come together.");
        var name = (await page.Locator(".facts a[href^='/names/']").Last.GetAttributeAsync("href"))!;
        var article = (await page.Locator(".standing th a").First.GetAttributeAsync("href"))!.Split('#')[0];
        return ["/films?decade=1970s&decade=undated&sort=year", "/timeline", "/covers", film, name, "/articles", article];
    }
}
