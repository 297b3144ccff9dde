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
        await page.WaitForURLAsync(address);
    }
}
