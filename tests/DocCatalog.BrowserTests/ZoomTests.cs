namespace DocCatalog.BrowserTests;

/// <summary>Text that visitors make larger, or set with more room, stays whole.</summary>
public sealed class ZoomTests(SharedSite<SiteOf150Films> shared) : IClassFixture<SharedSite<SiteOf150Films>>
{
    private readonly SiteOf150Films site = shared.Site;

    private const string Plain = "html { }";
    private const string Doubled = "html { font-size: 200% !important; }";

    // The values that WCAG 2.2 names under 1.4.12.
    private const string Spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    // Words that their element, or one that cuts off what is too much, does not show. What is hidden from view on purpose (.unseen, covers) and what can be scrolled is left out.
    private const string CutOff = """
        () => {
          const cuts = element => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) || ['hidden', 'clip'].includes(getComputedStyle(element).overflowY);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let text; text = walker.nextNode();) {
            const home = text.parentElement;
            if (!text.data.trim() || !home.checkVisibility() || home.closest('svg, script, style, .unseen, .skip, .progress, select, [hidden]')) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const words = range.getBoundingClientRect();
            for (let frame = home; frame !== document.body; frame = frame.parentElement) {
              const room = frame.getBoundingClientRect();
              if (cuts(frame) && (words.right > room.right + 1 || words.bottom > room.bottom + 1 || words.left < room.left - 1)) found.push(`cut off: ${text.data.trim().slice(0, 50)}`);
            }
            if (words.width > 0 && (words.right > innerWidth + 1 || words.left < -1)) found.push(`beside the page: ${text.data.trim().slice(0, 50)}`);
          }
          for (const control of document.querySelectorAll('button, select')) {
            if (control.checkVisibility() && (control.scrollHeight > control.clientHeight + 1 || control.scrollWidth > control.clientWidth + 1)) found.push(`too small: ${control.outerHTML.slice(0, 80)}`);
          }
          return found;
        }
        """;

    [BrowserTheory]
    [InlineData(640, 400, Plain)] // 200 % of 1280
    [InlineData(320, 256, Plain)] // 400 % of 1280
    [InlineData(1280, 800, Doubled)]
    [InlineData(640, 400, Doubled)]
    [InlineData(320, 640, Doubled)]
    [InlineData(1280, 800, Spaced)]
    [InlineData(320, 640, Spaced)]
    public async Task Nothing_is_cut_off_and_nothing_scrolls_sideways(int width, int height, string style)
    {
        await using var visit = await site.Visit(new() { BypassCSP = true, ViewportSize = new() { Width = width, Height = height } });
        var page = visit.Page;
        var faults = new List<string>();
        foreach (var (name, address) in await Addresses.OfManyFilms(page))
        {
            await page.GotoAsync(address);
            await PageTests.OpenAll(page);
            await page.AddStyleTagAsync(new() { Content = style });
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            faults.AddRange(wide <= width ? [] : [$"{name} is {wide} px wide"]);
            faults.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Take(3).Select(fault => $"{name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
