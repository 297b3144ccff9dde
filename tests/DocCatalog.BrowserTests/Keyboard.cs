using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>A visitor without a mouse.</summary>
internal static class Keyboard
{
    private const int MostTabs = 1000;

    /// <summary>Goes on with the Tab key until the focus is on what <paramref name="selector"/> selects.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($":is({selector}):focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    /// <summary>Presses Enter, which leads to <paramref name="address"/>.</summary>
    public static async Task Enter(this IPage page, string address)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive(address);
    }

    /// <summary>Waits until the page at <paramref name="address"/> is there, in which ** stands for anything and * for all but a slash.</summary>
    // By looking again and again: WaitForURLAsync and WaitForLoadStateAsync wait for ever for a page that comes while they begin to wait.
    public static async Task Arrive(this IPage page, string address)
    {
        var pattern = Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{pattern}$"), new() { Timeout = 30_000 });
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }
}
