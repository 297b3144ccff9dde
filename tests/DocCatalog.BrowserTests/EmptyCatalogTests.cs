using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>What is seen before anybody gave the catalog an article.</summary>
public sealed class EmptyCatalogTests(EmptySite site) : IClassFixture<EmptySite>
{
    // Each page with the words that say so.
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["/"] = "No article has been read yet",
        ["/films?q=waltz"] = "No film read so far",
        ["/films?decade=1990s"] = "No film read so far",
        ["/articles"] = "No article has been read yet",
        ["/timeline"] = "There is no film to show",
        ["/covers"] = "There is no film to show",
        ["/kept"] = "Want to see 0",
        ["/about"] = "How a fact is traced",
        ["/curate/add"] = "Add an article",
        ["/curate/corrections"] = "Nothing has been corrected",
        ["/curate/eyes"] = "Nothing",
    };

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Every_page_says_that_it_is_empty_and_axe_finds_nothing_to_complain_of(ColorScheme scheme, int width)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await SignIn(visit.Page);
        var silent = new List<string>();
        foreach (var (address, words) in Pages)
        {
            await visit.Page.GotoAsync(address);
            var main = await visit.Page.Locator("main").InnerTextAsync();

            silent.AddRange(main.Contains(words, StringComparison.Ordinal) ? [] : [$"{address} says: {main}"]);
            await Axe.AssertIsContent(visit.Page, address);
        }

        await PageTests.AssertFits(visit.Page, Pages.Keys, width);
        Assert.True(silent.Count == 0, string.Join("\n\n", silent));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Nothing_can_be_drawn_by_lot_and_the_empty_list_is_shown_instead()
    {
        await using var visit = await site.Visit();
        await visit.Page.GotoAsync("/surprise");

        Assert.Equal("/films", new Uri(visit.Page.Url).AbsolutePath);
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/curate");
        await page.FillAsync("#password", CuratedSite.Password);
        await page.PressAsync("#password", "Enter");
        await page.Arrive("**/curate/add");
    }
}
