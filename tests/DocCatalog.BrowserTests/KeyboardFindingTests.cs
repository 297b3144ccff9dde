using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Finding films without a mouse.</summary>
public sealed class KeyboardFindingTests(SharedSite<SiteOf150Films> shared) : IClassFixture<SharedSite<SiteOf150Films>>
{
    private readonly SiteOf150Films site = shared.Site;

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_film_is_searched_for_and_chosen_among_suggestions(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo("#q");
        await page.Keyboard.TypeAsync("riv");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.Nth(1)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        var title = await options.First.InnerTextAsync();
        await page.Enter("**/films/*");

        Assert.Equal(title, await page.InnerTextAsync("h1"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task What_is_chosen_among_suggestions_stays_so_when_an_answer_comes_late()
    {
        await using var visit = await At("/", 1280);
        var page = visit.Page;
        var (isAsked, mayAnswer, isOver) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        page.RequestFinished += (_, request) => _ = request.Url.EndsWith("=riv", StringComparison.Ordinal) && isOver.TrySetResult();
        page.RequestFailed += (_, request) => _ = request.Url.EndsWith("=riv", StringComparison.Ordinal) && isOver.TrySetResult();
        await page.RouteAsync("**/suggest?q=riv", async route =>
        {
            isAsked.SetResult();
            await mayAnswer.Task;
            await route.FulfillAsync(new() { ContentType = "application/x-suggestions+json", Body = """["riv",["A late answer"],[""],["/about"]]""" });
        });
        await page.TabTo("#q");
        await page.Keyboard.TypeAsync("ri");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("v");
        await isAsked.Task;

        await page.Keyboard.PressAsync("ArrowDown");
        mayAnswer.SetResult();
        await isOver.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(options.First).Not.ToHaveTextAsync("A late answer");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Suggestions_are_closed_and_what_was_typed_is_searched_for(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo("#q");
        await page.Keyboard.TypeAsync("riv");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Keyboard.TypeAsync("er");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Enter("**/films?q=river");

        Assert.NotEqual(0, await page.Locator(".entry mark").CountAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Films_are_put_in_another_order(int width)
    {
        await using var visit = await At("/", width);
        await visit.Page.TabTo(".sorts a[href$='sort=year']");
        await visit.Page.Enter("**/films?sort=year");
        var years = await visit.Page.Locator(".entry .year").AllInnerTextsAsync();

        Assert.Equal(years.Order(), years);
        await Assertions.Expect(visit.Page.Locator(".sorts [aria-current=true]")).ToHaveAttributeAsync("href", "/films?sort=year");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_decade_is_gone_to_at_the_top_and_left_again(int width)
    {
        await using var visit = await At("/", width);
        await visit.Page.TabTo(".decades a[href*='1980s']");
        await visit.Page.Enter("**/films?decade=1980s");

        Assert.All(await visit.Page.Locator(".entry .year").AllInnerTextsAsync(), year => Assert.StartsWith("198", year, StringComparison.Ordinal));

        await visit.Page.TabTo(".chips a");
        await visit.Page.Enter("**/films");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_long_list_is_entered_at_an_initial(int width)
    {
        await using var visit = await At("/films?sort=title", width);
        await visit.Page.TabTo(".jumps a[href*='from=s']");
        await visit.Page.Enter("**/films?sort=title&from=s");

        Assert.Matches(new Regex("^(The |A )?[S-Z]", RegexOptions.IgnoreCase), await visit.Page.Locator(".entry h2").First.InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_long_list_is_entered_at_a_decade(int width)
    {
        await using var visit = await At("/films?sort=year", width);
        await visit.Page.TabTo(".jumps a[href*='from=1990s']");
        await visit.Page.Enter("**/films?sort=year&from=1990s");

        Assert.StartsWith("199", await visit.Page.Locator(".entry .year").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_list_is_leafed_through_to_its_end_and_back(int width)
    {
        await using var visit = await At("/films?sort=title", width);
        var page = visit.Page;
        var first = await page.Locator(".entry h2").AllInnerTextsAsync();
        var pages = 1;
        for (; await page.Locator("[rel=next]").CountAsync() > 0; pages++)
        {
            await page.TabTo("[rel=next]");
            await page.Enter("**/films?sort=title&after=*");
            Assert.NotEqual(first[0], await page.Locator(".entry h2").First.InnerTextAsync());
        }

        Assert.InRange(pages, 3, 5);

        for (; await page.Locator("[rel=prev]").CountAsync() > 0; pages--)
        {
            await page.TabTo("[rel=prev]");
            await page.Enter("**/films?sort=title&before=*");
        }

        Assert.Equal(1, pages);
        Assert.Equal(first, await page.Locator(".entry h2").AllInnerTextsAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_name_is_chosen_among_all_names_and_taken_back(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await OpenFilters(page, width);
        await page.TabTo(".filters a[href='/films/facets/director']");
        await page.Enter("**/films/facets/director");
        await page.TabTo(".facet li:nth-child(3) input");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo(".facet button");
        await page.Enter("**/films?director=*");

        Assert.Equal(1, await page.Locator(".chips a").CountAsync());

        await page.TabTo(".chips a");
        await page.Enter("**/films");
        Assert.Equal(0, await page.Locator(".chips a").CountAsync());
    }

    private static async Task OpenFilters(IPage page, int width)
    {
        if (width < 400)
        {
            await page.TabTo(".filters > summary");
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private async Task<Visit> At(string address, int width)
    {
        var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(address);
        return visit;
    }
}
