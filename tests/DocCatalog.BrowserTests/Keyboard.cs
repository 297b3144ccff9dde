using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>A visitor without a mouse.</summary>
internal static class Keyboard
{
    private const int MostTabs = 1000;

    // The Tab key is held down for so many steps before anybody looks where the focus is.
    private const int StepsAtOnce = 25;

    // Keeps the focus where it is once it is on what is looked for. Where scripts are off nothing can keep it, and the answer is false.
    private const string StopAt = """
        selector => {
          const stop = event => {
            if (event.key === 'Tab' && document.activeElement.matches(selector)) {
              event.preventDefault();
              event.stopImmediatePropagation();
            }
          };
          let hears = false;
          addEventListener('hears', () => hears = true, { once: true });
          dispatchEvent(new Event('hears'));
          addEventListener('keydown', stop, { capture: true });
          window.letGo = () => removeEventListener('keydown', stop, { capture: true });
          return hears;
        }
        """;

    private const string IsAt = """
        selector => {
          const is = document.activeElement.matches(selector);
          if (is) window.letGo?.();
          return is;
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Goes on with the Tab key until the focus is on what <paramref name="selector"/> selects.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        await page.Keyboard.PressAsync("Tab");
        var steps = await page.EvaluateAsync<bool>(StopAt, selector) ? StepsAtOnce : 1;
        for (var tabs = 1; tabs <= MostTabs; tabs += steps)
        {
            if (await page.EvaluateAsync<bool>(IsAt, selector))
            {
                return;
            }

            await Task.WhenAll(Enumerable.Range(0, steps).Select(_ => page.Keyboard.DownAsync("Tab")));
            await page.Keyboard.UpAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    /// <summary>Presses Enter, which leads to <paramref name="address"/>, and away from where the page is.</summary>
    public static async Task Enter(this IPage page, string address)
    {
        var left = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive(address, left);
    }

    /// <summary>Waits until the page at <paramref name="address"/> is there, in which ** stands for anything and * for all but a slash.</summary>
    /// <param name="left">An address that does not count, as it is where the visitor comes from.</param>
    // By looking again and again: WaitForURLAsync and WaitForLoadStateAsync wait for ever for a page that comes while they begin to wait,
    // and WaitForFunctionAsync in a page without scripts that is not there at its first look.
    public static async Task Arrive(this IPage page, string address, string? left = null)
    {
        var pattern = new Regex($"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        var clock = Stopwatch.StartNew();
        while (page.Url == left || !pattern.IsMatch(page.Url) || await State(page) != "complete")
        {
            Assert.True(clock.Elapsed < Patience, $"{address} did not come within {Patience.TotalSeconds} s; at {page.Url} the page is {await State(page)}.");
            await Task.Delay(20);
        }
    }

    // Loading while one page takes the place of another.
    private static async Task<string> State(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState");
        }
        catch (PlaywrightException)
        {
            return "loading";
        }
    }
}
