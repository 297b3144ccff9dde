using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Nothing moves under a visitor's eyes: not when the script adds marks, nor when a page is scrolled.</summary>
public sealed class LayoutShiftTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    // Only what is in sight can be seen to move.
    private const int Tall = 3000;

    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => shifts.push(...list.getEntries().map(shift => `${shift.value.toFixed(5)} at ${shift.startTime.toFixed(0)} ms: ${shift.sources.map(source => `${source.node?.outerHTML?.slice(0, 60)} ${JSON.stringify(source.previousRect)} ${JSON.stringify(source.currentRect)}`)}`)))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    // Two frames after the end was scrolled to, after which whatever moved has been seen to.
    private const string Scroll = "() => new Promise(done => { scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }); requestAnimationFrame(() => requestAnimationFrame(done)); })";

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Nothing_on_a_page_moves(int width)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = Tall } });
        await Keep(visit.Page);
        await AssertStill(visit.Page, Addresses.All.Select(page => page.Value).Append("/films/truth-or-dare"));

        Assert.Empty(visit.Strangers);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Nothing_moves_while_a_page_arrives_in_pieces(int width)
    {
        await using var line = await SlowLine.To(site.Address);
        await using var visit = await site.Visit(new() { BaseURL = line.Address, ViewportSize = new() { Width = width, Height = 800 } });

        await AssertStill(visit.Page, ["/", "/films?q=scorcese", "/films/dont-look-back", Addresses.Article, "/timeline", "/kept"]);
    }

    internal static async Task AssertStill(IPage page, IEnumerable<string> addresses)
    {
        await page.AddInitScriptAsync(Watch);
        // Late enough for the page to be painted without it first, as on a slow line.
        await page.RouteAsync("**/*.js?*", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        var moved = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync(Scroll);
            var shifts = await page.EvaluateAsync<string[]>("shifts");

            moved.AddRange(shifts.Select(shift => $"{address}: {shift}"));
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    private static async Task Keep(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator(".marks .want").First.ClickAsync();
        await page.Locator(".marks .seen").Nth(1).ClickAsync();
        await page.Locator(".marks .seen").Nth(2).ClickAsync();
    }
}
