using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Searching, choosing and leafing through a list of several pages.</summary>
public sealed class FindingTests(SharedSite<ManyArticlesSite> shared) : IClassFixture<SharedSite<ManyArticlesSite>>
{
    private readonly ManyArticlesSite site = shared.Site;

    [BrowserTheory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task The_keyboard_alone_searches_chooses_takes_back_and_leafs(int width, bool scripts)
    {
        await using var visit = await site.Visit(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.TabTo("#q");
        await page.Keyboard.TypeAsync("the");
        await page.Enter("**/films?q=the");

        if (width < 400)
        {
            await page.TabTo(".filters > summary");
            await page.Keyboard.PressAsync("Enter");
        }

        await page.TabTo("input[value='1970s']");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo(".filters button");
        await page.Enter("**/films?q=the&decade=1970s");

        Assert.Equal(["Remove “the” ×", "Remove Decade 1970s ×", "Remove all"], await page.Locator(".chips a").AllTextContentsAsync());

        await page.TabTo(".chips a[href='/films?decade=1970s']");
        await page.Enter("**/films?decade=1970s");
        await page.TabTo(".chips a[href='/films']");
        await page.Enter("**/films");
        await page.TabTo("[rel=next]");
        await page.Enter("**/films?after=*");

        Assert.True(await page.Locator("[rel=prev]").IsVisibleAsync());

        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();

        Assert.EndsWith("/films?q=the&decade=1970s", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("input[value='1970s']").IsCheckedAsync());
    }

    [BrowserFact]
    public async Task Whoever_does_not_want_to_choose_skips_to_the_films()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.TabTo(".filters .skip");

        await Assertions.Expect(page.Locator(".filters .skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("consensus", await page.Locator(":focus").TextContentAsync());
    }
}
