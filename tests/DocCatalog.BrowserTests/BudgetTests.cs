using System.Text;

namespace DocCatalog.BrowserTests;

/// <summary>How much the pages of readers may weigh.</summary>
public sealed class BudgetTests(SharedSite<SiteOf150Films> shared) : IClassFixture<SharedSite<SiteOf150Films>>
{
    private readonly SiteOf150Films site = shared.Site;

    private const int MostScript = 8 * 1024;
    private const int MostStyle = 16 * 1024;

    [BrowserFact]
    public Task Scripts_of_a_page_stay_under_8_kilobytes() =>
        AssertWithin(MostScript, "script:not([src], [type='application/ld+json'])", "script[src]", "src");

    [BrowserFact]
    public Task Styles_of_a_page_stay_under_16_kilobytes() =>
        AssertWithin(MostStyle, "style", "link[rel~=stylesheet]", "href");

    [BrowserFact]
    public async Task No_page_allows_what_is_unsafe()
    {
        await using var visit = await site.Visit();
        foreach (var (name, address) in await Addresses.OfManyFilms(visit.Page))
        {
            // Without the browser's cache: a 304 carries no policy, and the browser keeps that of the page it has.
            var policy = (await visit.Page.APIRequest.GetAsync(address)).Headers.GetValueOrDefault("content-security-policy");

            Assert.True(policy?.Contains("default-src 'none'", StringComparison.Ordinal) is true, $"{name}: nothing is forbidden by {policy}");
            Assert.True(!policy!.Contains("unsafe-", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal), $"{name}: too much is allowed by {policy}");
        }
    }

    // Uncompressed, and what stands in the page together with what it links to.
    private async Task AssertWithin(int most, string inline, string linked, string attribute)
    {
        var heavy = new List<string>();
        await using var visit = await site.Visit();
        foreach (var (name, address) in await Addresses.OfManyFilms(visit.Page))
        {
            await visit.Page.GotoAsync(address);
            var parts = (await visit.Page.Locator(inline).AllTextContentsAsync()).Select(text => ("inline", Encoding.UTF8.GetByteCount(text))).ToList();
            foreach (var link in await visit.Page.EvaluateAsync<string[]>($"[...document.querySelectorAll(\"{linked}\")].map(link => new URL(link.{attribute}).pathname)"))
            {
                parts.Add((link, await site.Sent(link, "identity")));
            }

            Assert.True(parts.Count > 0, $"{name} has nothing to weigh.");
            var bytes = parts.Sum(part => part.Item2);
            heavy.AddRange(bytes <= most ? [] : [$"{name} {bytes} = {string.Join(" + ", parts)}"]);
        }

        Assert.True(heavy.Count == 0, $"More than {most} bytes:\n{string.Join('\n', heavy)}");
    }
}
