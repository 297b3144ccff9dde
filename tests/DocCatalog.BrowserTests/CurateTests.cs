using Deque.AxeCore.Playwright;
using DocCatalog.Store;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>The site with a curator.</summary>
public sealed class CuratedSite : RunningSite
{
    public const string Password = "correct horse battery";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Catalog__CuratorPasswordHash", CuratorPassword.Hash(Password))];
}

public sealed class CurateTests(CuratedSite site) : IClassFixture<CuratedSite>
{
    private const string Article = """
        # Four to Watch on a Wet Sunday

        ## 1. Don't Look Back (1967)

        D. A. Pennebaker follows a young Bob Dylan from one English town to the next.

        ## 2. Gimmee Shelter (1970)

        Directed by Albert and David Maysles. The Rolling Stones, a free concert and what came of it.

        ## 3. Amy (2015)

        Asif Kapadia tells the life of Amy Winehouse from what others filmed of it.

        ## 4. Subscribe to our Newsletter (2024)

        Every Sunday in your mail.
        """;

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task An_article_is_pasted_looked_at_corrected_and_accepted(ColorScheme scheme, int width)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await SignIn(page, width);
        await page.FillAsync("#text", Article.Replace("Sunday", $"{scheme} Sunday", StringComparison.Ordinal));
        await Check(page, $"add-{scheme}", width);
        await page.ClickAsync("text=Read the text");

        Assert.Equal(4, await page.Locator(".entries > li").CountAsync());
        Assert.Contains("Same film as Don", await page.Locator("#entry-1").InnerTextAsync(), StringComparison.Ordinal);
        await Check(page, $"draft-{scheme}", width);

        await page.ClickAsync("#entry-2 summary");
        await page.FillAsync("#title-2", "Gimme Shelter");
        await page.CheckAsync("#drop-4");
        await Check(page, $"corrected-{scheme}", width);
        await page.ClickAsync("text=Accept and save");

        Assert.Equal($"/articles/four-to-watch-on-a-wet-{scheme.ToString().ToLowerInvariant()}-sunday", new Uri(page.Url).AbsolutePath);
        await page.GotoAsync("/films/gimme-shelter");
        Assert.Equal("Gimme Shelter", await page.InnerTextAsync("h1"));
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    private static async Task SignIn(IPage page, int width)
    {
        await page.GotoAsync("/curate");
        await Check(page, "login", width);
        await page.FillAsync("#password", CuratedSite.Password);
        await page.PressAsync("#password", "Enter");
        await page.WaitForURLAsync("**/curate/add");
    }

    private static async Task Check(IPage page, string name, int width)
    {
        var found = await page.RunAxe(PageTests.Rules);

        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(PageTests.Tell))}");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width} px.");
        if (PictureFactAttribute.Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Pictures.PathOf($"curate-{name}-{width}".ToLowerInvariant()), FullPage = true });
        }
    }
}
