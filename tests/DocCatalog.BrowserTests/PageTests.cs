using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>What holds for every page.</summary>
public sealed class PageTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_complain_of(ColorScheme scheme)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme });
        foreach (var (name, address) in Addresses.All)
        {
            await visit.Page.GotoAsync(address);
            await OpenAll(visit.Page);
            await Axe.AssertIsContent(visit.Page, name, scheme == ColorScheme.Light ? Axe.Rules : Axe.RulesOfColours);
        }
    }

    [BrowserFact]
    public async Task Axe_complains_of_pale_words_and_of_a_picture_without_words()
    {
        await using var visit = await site.Visit(new() { ColorScheme = ColorScheme.Light });
        await visit.Page.GotoAsync("/about");
        await visit.Page.EvaluateAsync("document.querySelector('h1').style.color = '#ddd'; document.querySelector('main').append(new Image(24, 24));");
        var complaint = await Assert.ThrowsAnyAsync<Exception>(() => Axe.AssertIsContent(visit.Page, "about"));

        Assert.Matches("about: .*contrast.*; .*alternative text", complaint.Message);
        await Assert.ThrowsAnyAsync<Exception>(() => Axe.AssertIsContent(visit.Page, "about", Axe.RulesOfColours));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    public async Task Nothing_has_to_be_scrolled_sideways(int width)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await AssertFits(visit.Page, Addresses.All.Select(page => page.Value), width);
    }

    [BrowserFact]
    public async Task No_page_complains_or_asks_another_host()
    {
        await using var visit = await site.Visit();
        foreach (var address in Addresses.Answered.Values)
        {
            await visit.Page.GotoAsync(address);
        }

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    [BrowserFact]
    public async Task Every_page_has_one_first_heading_and_skips_no_level()
    {
        await using var visit = await site.Visit();
        foreach (var (name, address) in Addresses.All)
        {
            await visit.Page.GotoAsync(address);
            var levels = await visit.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");

            Assert.True(levels.Count(level => level == 1) == 1 && levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), $"{name}: {string.Join(' ', levels)}");
        }
    }

    internal static async Task AssertFits(IPage page, IEnumerable<string> addresses, int width)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await OpenAll(page);

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} is wider than {width} px.");
        }
    }

    internal static Task OpenAll(IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
}
