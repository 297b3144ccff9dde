using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Searching, choosing and leafing through a list of several pages.</summary>
public sealed class FindingTests(ManyArticlesSite site) : IClassFixture<ManyArticlesSite>
{
    private const int MostTabs = 1000;

    [BrowserTheory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task The_keyboard_alone_searches_chooses_takes_back_and_leafs(int width, bool scripts)
    {
        await using var visit = await site.Visit(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await page.GotoAsync("/");
        await TabTo(page, "#q");
        await page.Keyboard.TypeAsync("the");
        await Enter(page, "**/films?q=the");

        if (width < 400)
        {
            await TabTo(page, ".filters > summary");
            await page.Keyboard.PressAsync("Enter");
        }

        await TabTo(page, "input[value='1970s']");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, ".filters button");
        await Enter(page, "**/films?q=the&decade=1970s");

        Assert.Equal(["Remove “the” ×", "Remove Decade 1970s ×", "Remove all"], await page.Locator(".chips a").AllTextContentsAsync());

        await TabTo(page, ".chips a[href='/films?decade=1970s']");
        await Enter(page, "**/films?decade=1970s");
        await TabTo(page, ".chips a[href='/films']");
        await Enter(page, "**/films");
        await TabTo(page, "[rel=next]");
        await Enter(page, "**/films?after=*");

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
        await TabTo(page, ".filters .skip");

        await Assertions.Expect(page.Locator(".filters .skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("consensus", await page.Locator(":focus").TextContentAsync());
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static async Task Enter(IPage page, string address)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address);
    }
}
