using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>The site filled from one article of 2,000 films.</summary>
public sealed class LongArticleSite : RunningSite
{
    public const int Films = 2000;

    protected override string Seeds(string room)
    {
        var folder = Directory.CreateDirectory(Path.Combine(room, "seeds")).FullName;
        var text = new StringBuilder("# The 2,000 Music Documentaries of a Long Life\n\n");
        for (var film = 1; film <= Films; film++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Reel Number {film} ({1950 + (film % 70)})\n\nDirected by Ada Ray. Somebody plays, and somebody listens for the {film}th time.\n\n");
        }

        File.WriteAllText(Path.Combine(folder, "long.md"), text.ToString());
        return folder;
    }
}

/// <summary>An article longer than any that people read to its end.</summary>
public sealed class LongArticleTests(LongArticleSite site) : IClassFixture<LongArticleSite>
{
    private static readonly string[] Pages = ["/", "/films?sort=title&from=r", "/films/reel-number-1", "/films/reel-number-2000"];

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Its_page_opens_whole_and_stands_still(int width)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var article = await Open(visit.Page);

        Assert.Equal(LongArticleSite.Films, await visit.Page.Locator(".contents li").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"The article is wider than {width} px.");

        await LayoutShiftTests.AssertStill(visit.Page, [article, .. Pages]);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Its_last_film_is_gone_to_by_its_contents()
    {
        await using var visit = await site.Visit();
        await Open(visit.Page);
        await visit.Page.Locator(".contents a[href^='#']").Last.ClickAsync();

        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
        Assert.Equal("Reel Number 2000", await visit.Page.Locator(":target").InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_to_complain_of_in_its_films(int width)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var address in Pages)
        {
            Assert.True((await visit.Page.GotoAsync(address))!.Ok, $"{address} is not there.");
            await Axe.AssertIsContent(visit.Page, address);
        }
    }

    private static async Task<string> Open(IPage page)
    {
        await page.GotoAsync("/articles");
        var article = (await page.Locator(".entry h2 a").GetAttributeAsync("href"))!;
        await page.GotoAsync(article);
        return article;
    }
}
