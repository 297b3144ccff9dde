using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Takes pictures of the pages, for README and for whoever wants to look at them all.</summary>
public sealed class Pictures(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    private const int Highest = 2400;

    [PictureFact]
    public async Task Every_page_is_pictured_on_a_contact_sheet()
    {
        await using var fewer = new Stay(new SiteOf150Films());
        await using var more = new Stay(new SiteOf5000Films());
        var pages = await Task.WhenAll(
            Take("5", () => Task.FromResult(site)),
            Take("150", fewer.Begin),
            Take("5000", more.Begin));

        await File.WriteAllTextAsync(Path.Combine(PictureFactAttribute.Folder!, "index.html"), ContactSheet.Of([.. pages.SelectMany(names => names).Distinct()]));
    }

    [PictureFact]
    public async Task The_list_is_pictured_for_the_readme()
    {
        await TakeForReadme("list", "/", 1200, 1130);
    }

    internal static string PathOf(string name) => Path.Combine(PictureFactAttribute.Folder!, $"{name}.png");

    private static async Task<IEnumerable<string>> Take(string catalog, Func<Task<RunningSite>> begin)
    {
        var site = await begin();
        var pages = Addresses.All.ToList();
        foreach (var width in ContactSheet.Widths)
        {
            await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 900 } });
            pages = catalog == "5" ? pages : [.. await Addresses.OfManyFilms(visit.Page)];
            await KeepSome(visit.Page);
            foreach (var (name, address) in pages)
            {
                await visit.Page.GotoAsync(address);
                await OpenSentence(visit.Page);
                await Take(visit.Page, name, catalog, width);
            }
        }

        return pages.Select(page => page.Key);
    }

    private static async Task Take(IPage page, string name, string catalog, int width)
    {
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        foreach (var scheme in ContactSheet.Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new()
            {
                Path = PathOf(ContactSheet.NameOf(name, catalog, width, scheme)),
                FullPage = true,
                Clip = new() { Width = width, Height = Math.Min(height, Highest) },
                Animations = ScreenshotAnimations.Disabled,
            });
        }
    }

    // The first films are marked, so that the kept page and its marks are seen.
    private static async Task KeepSome(IPage page)
    {
        await page.GotoAsync("/");
        foreach (var mark in new[] { ".entry:nth-child(1) .want", ".entry:nth-child(3) .seen", ".entry:nth-child(4) .seen" })
        {
            await page.Locator(mark).ClickAsync();
        }
    }

    // One of a film's sentences is opened, so that its picture shows one.
    private static async Task OpenSentence(IPage page)
    {
        var sentence = page.Locator(".evidence details:not(.mention)", new() { HasText = "Director" });
        if (await sentence.CountAsync() > 0 && await sentence.First.IsVisibleAsync())
        {
            await sentence.First.Locator("summary").ClickAsync();
        }
    }

    private async Task TakeForReadme(string name, string address, int width, int height)
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
        // Covers come last.
        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await visit.Page.ScreenshotAsync(new() { Path = PathOf(name) });
    }

    // A site for one test, which begins only if that test runs: a class's own begins with the class.
    private sealed class Stay(RunningSite site) : IAsyncDisposable
    {
        public async Task<RunningSite> Begin()
        {
            await site.InitializeAsync();
            return site;
        }

        public async ValueTask DisposeAsync() => await site.DisposeAsync();
    }
}
