using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DocCatalog.BrowserTests;

/// <summary>What a visitor with a slow phone waits for: a network of 1.6 Mbit/s that takes 150 ms there and back, and a processor four times as slow. The times are printed, and nothing is asserted of them.</summary>
public sealed class TimingTests(PrefetchedSite site, ITestOutputHelper output) : IClassFixture<PrefetchedSite>
{
    private const string FirstPaint = "() => new Promise(done => new PerformanceObserver(list => done(list.getEntriesByName('first-contentful-paint')[0].startTime)).observe({ type: 'paint', buffered: true }))";
    private const string Delivery = "() => performance.getEntriesByType('navigation')[0].deliveryType";

    [BrowserFact]
    public async Task A_page_on_whose_link_the_pointer_rests_is_there_before_it_is_clicked()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = visit.Page;
        await SlowDown(page);
        await page.GotoAsync("/");
        var first = await page.EvaluateAsync<double>(FirstPaint);
        var clicked = await Open(page, TimeSpan.Zero);
        await page.GoBackAsync();
        var rested = await Open(page, TimeSpan.FromSeconds(1));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first text of a first visit {first:F0} ms; of the next page, opened at once {clicked.Paint:F0} ms; opened after the pointer rested on it {rested.Paint:F0} ms"));
        Assert.Equal("navigational-prefetch", rested.Delivery);
    }

    private static async Task SlowDown(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1.6e6 / 8, ["uploadThroughput"] = 750e3 / 8 });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
    }

    // Of two films, so that the browser does not have the page already.
    private static async Task<(double Paint, string Delivery)> Open(IPage page, TimeSpan rest)
    {
        var link = page.Locator(".entry h2 a").Nth(rest == TimeSpan.Zero ? 0 : 1);
        if (rest > TimeSpan.Zero)
        {
            await link.HoverAsync(new() { Position = new() { X = 5, Y = 5 } });
            await Task.Delay(rest);
        }

        await link.PressAsync("Enter");
        await page.Arrive("**/films/*");
        return (await page.EvaluateAsync<double>(FirstPaint), await page.EvaluateAsync<string>(Delivery));
    }
}
