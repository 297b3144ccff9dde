namespace DocCatalog.BrowserTests;

public sealed class HardToSetTests(HardToSetSite site) : IClassFixture<HardToSetSite>
{
    [BrowserFact]
    public async Task Words_without_end_and_foreign_scripts_fit_a_phone()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        await PageTests.AssertFits(visit.Page, await Addresses(visit), 360);

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_to_complain_of_in_them()
    {
        await using var visit = await site.Visit();
        foreach (var address in await Addresses(visit))
        {
            await visit.Page.GotoAsync(address);
            await Axe.AssertIsContent(visit.Page, address);
        }
    }

    [PictureFact]
    public async Task They_are_pictured()
    {
        await using var visit = await site.Visit(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        foreach (var (index, address) in (await Addresses(visit)).Index())
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.ScreenshotAsync(new() { Path = Pictures.PathOf($"hard-to-set-{index}"), FullPage = true });
        }
    }

    // The list, the first article, and every film of the list.
    private static async Task<string[]> Addresses(Visit visit)
    {
        await visit.Page.GotoAsync("/articles");
        var article = await visit.Page.Locator(".entry h2 a").First.GetAttributeAsync("href");
        await visit.Page.GotoAsync("/");
        var films = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.entry h2 a')].map(a => a.getAttribute('href'))");

        Assert.True(films.Length > 3, "The article did not parse.");
        return ["/", article!, .. films];
    }
}
