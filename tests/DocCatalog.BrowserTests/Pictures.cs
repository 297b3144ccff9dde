using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Takes pictures of the pages, for README and for whoever wants to look at them all.</summary>
public sealed class Pictures(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly int[] Widths = [360, 768, 1440];

    [PictureFact]
    public async Task Every_page_is_pictured_in_three_widths_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in Widths)
            {
                await Take(width, scheme);
            }
        }
    }

    [PictureFact]
    public async Task The_list_is_pictured_for_the_readme()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 1200, Height = 1130 }, ColorScheme = ColorScheme.Light });
        await visit.Page.GotoAsync("/");
        await visit.Page.ScreenshotAsync(new() { Path = PathOf("list") });
    }

    internal static string PathOf(string name) => Path.Combine(PictureFactAttribute.Folder!, $"{name}.png");

    private async Task Take(int width, ColorScheme scheme)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        foreach (var (name, address) in Addresses.All)
        {
            await visit.Page.GotoAsync(address);
            await Open(visit.Page);
            await visit.Page.ScreenshotAsync(new() { Path = PathOf($"{name}-{width}-{scheme}".ToLowerInvariant()), FullPage = true });
        }
    }

    // One of a film's sentences is opened, so that its picture shows one.
    private static async Task Open(IPage page)
    {
        var sentence = page.Locator(".evidence details", new() { HasText = "Director" });
        if (await sentence.CountAsync() > 0)
        {
            await sentence.First.Locator("summary").ClickAsync();
        }
    }
}
