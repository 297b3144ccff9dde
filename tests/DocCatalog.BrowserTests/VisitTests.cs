using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DocCatalog.BrowserTests;

/// <summary>What visitors do.</summary>
public sealed class VisitTests(SharedSite<RunningSite> shared, ITestOutputHelper output) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_filters_by_decade_opens_a_film_and_comes_back(bool scripts)
    {
        await using var visit = await site.Visit(new() { JavaScriptEnabled = scripts });
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^1990s") }).ClickAsync();

        Assert.Equal(["Truth or Dare"], await page.Locator(".entry h2").AllTextContentsAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Truth or Dare" }).ClickAsync();
        await page.Locator("summary", new() { HasText = "Alex Keshishian" }).ClickAsync();

        Assert.EndsWith("/films/truth-or-dare?decade=1990s", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("details[open] mark").IsVisibleAsync());

        await page.GoBackAsync();

        Assert.EndsWith("?decade=1990s", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".entry").CountAsync());
    }

    [BrowserFact]
    public async Task A_fact_leads_to_its_place_in_the_article()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync("/films/truth-or-dare");
        var director = page.Locator("details", new() { Has = page.Locator("summary", new() { HasText = "Alex Keshishian" }) });
        await director.Locator("summary").ClickAsync();
        await director.GetByRole(AriaRole.Link).ClickAsync();

        Assert.Equal("Alex Keshishian", await page.Locator(":target").TextContentAsync());
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_everything_and_the_focus_can_be_seen()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Skip to the content", await page.Locator(":focus").TextContentAsync());
        Assert.True(await page.Locator(":focus").EvaluateAsync<bool>("link => link.getBoundingClientRect().left >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("As covers", await page.Locator(":focus").TextContentAsync());

        var links = await page.Locator("main :is(a, button, input:not([type='hidden']))").CountAsync();
        for (var link = 1; link < links; link++)
        {
            await page.Keyboard.PressAsync("Tab");

            Assert.True(await page.Locator("main :is(a, button, input):focus").EvaluateAsync<bool>("link => getComputedStyle(link).outlineStyle === 'solid' && parseFloat(getComputedStyle(link).outlineWidth) >= 2"));
        }
    }

    [BrowserFact]
    public async Task A_sentence_opens_by_keyboard()
    {
        await using var visit = await site.Visit();
        await visit.Page.GotoAsync("/films/truth-or-dare");
        await visit.Page.Locator("summary").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(await visit.Page.Locator("details").First.Locator("mark").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_first_visit_is_a_page_a_script_its_styles_an_icon_and_the_covers_in_view_and_30_kilobytes()
    {
        await using var visit = await site.Visit();
        await visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var icon = await visit.Page.Locator("link[rel=icon]").GetAttributeAsync("href");
        var asked = visit.Requests.Select(request => new Uri(request.Url).PathAndQuery).Append(icon!).Distinct().ToList();
        var bytes = await Task.WhenAll(asked.Select(Sent));

        output.WriteLine(string.Join('\n', asked.Zip(bytes, (path, size) => string.Create(CultureInfo.InvariantCulture, $"{size,6} {path}"))));
        Assert.Equal(["/", "/icon.svg", "/keep.css", "/site.js"], asked.Select(path => path.Split('?')[0]).Where(path => !path.EndsWith("/cover.svg", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.InRange(asked.Count, 5, 4 + 5);
        Assert.InRange(bytes.Sum(), 1, 30 * 1024);
    }

    // A headless browser asks for no icon, so all are counted as a browser that has seen nothing would get them.
    private async Task<int> Sent(string path)
    {
        using var client = new HttpClient { BaseAddress = site.Address, DefaultRequestHeaders = { { "Accept-Encoding", "br, gzip" } } };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var headers = response.Headers.Concat(response.Content.Headers).Sum(header => header.Key.Length + string.Join(", ", header.Value).Length + 4);
        return headers + (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
