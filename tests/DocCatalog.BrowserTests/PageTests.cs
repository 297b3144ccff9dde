using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>What holds for every page.</summary>
public sealed class PageTests(RunningSite site) : IClassFixture<RunningSite>
{
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        // What passes is not described node by node, which takes axe most of its time.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The rules that a colour scheme can break; all the others say the same in each scheme.</summary>
    internal static readonly AxeRunOptions RulesOfColours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = Rules.ResultTypes,
    };

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
            await AssertAxeIsContent(visit.Page, name, scheme == ColorScheme.Light ? Rules : RulesOfColours);
        }
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

    /// <param name="rules">Null for all of them.</param>
    internal static async Task AssertAxeIsContent(IPage page, string name, AxeRunOptions? rules = null)
    {
        var found = await page.RunAxe(rules ?? Rules);

        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(Tell))}");
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

    internal static string Tell(AxeResultItem violation) => $"{violation.Help} ({string.Join(", ", violation.Nodes.Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))})";
}
