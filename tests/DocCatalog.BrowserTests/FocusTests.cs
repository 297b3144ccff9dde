using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Where the focus is can be seen on every page, whatever stands still while the rest is scrolled.</summary>
public sealed class FocusTests(SharedSite<SiteOf150Films> shared) : IClassFixture<SharedSite<SiteOf150Films>>
{
    private readonly SiteOf150Films site = shared.Site;

    private const int MostTabs = 60;

    // Of what has the focus: what it is, and whether its middle lies in sight under nothing else and it is drawn round.
    private const string Focus = """
        () => {
          const focused = document.activeElement;
          if (focused === document.body) return null;
          const box = focused.getBoundingClientRect();
          const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), box.top + Math.min(box.height / 2, innerHeight / 2)];
          const top = [...focused.getClientRects()].some(part => {
            const shown = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
            return shown && (focused.contains(shown) || shown.contains(focused));
          }) || focused.contains(document.elementFromPoint(x, y));
          const look = getComputedStyle(focused);
          const faults = [];
          if (!top) faults.push('is covered or out of sight');
          if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) faults.push('is not drawn round');
          return `${focused.outerHTML.slice(0, 90).replaceAll('\n', ' ')}|${faults.join(' and ')}`;
        }
        """;

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_focus_is_in_sight_and_drawn_round_wherever_it_goes(int width)
    {
        await using var visit = await site.Visit(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 600 } });
        var page = visit.Page;
        var faults = new List<string>();
        foreach (var (name, address) in await Addresses.OfManyFilms(page))
        {
            await page.GotoAsync(address);
            await page.Keyboard.DownAsync("Tab");
            var seen = 0;
            for (; seen < MostTabs && await page.EvaluateAsync<string?>(Focus) is { } focus; seen++)
            {
                faults.AddRange(focus.EndsWith('|') ? [] : [$"{name}: {focus}"]);
                await page.Keyboard.DownAsync("Tab");
            }

            await page.Keyboard.UpAsync("Tab");
            Assert.True(seen > 5, $"The focus goes nowhere on {name}.");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
