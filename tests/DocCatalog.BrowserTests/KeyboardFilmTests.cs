using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Reading of films, and going from one to another, without a mouse.</summary>
public sealed class KeyboardFilmTests(SharedSite<SiteOf150Films> shared) : IClassFixture<SharedSite<SiteOf150Films>>
{
    private readonly SiteOf150Films site = shared.Site;

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_film_is_opened_and_a_sentence_followed_to_its_place_in_the_article(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".entry h2 a");
        await page.Enter("**/films/*");
        await page.TabTo(".mention > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(".mention details > summary");
        await page.Keyboard.PressAsync("Enter");
        var words = await page.Locator(".mention details[open] mark").InnerTextAsync();
        await page.TabTo(".mention details[open] > p > a");
        await page.Enter("**/articles/*#fact-*");

        Assert.Equal(words, await page.Locator(":target").InnerTextAsync());
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();

        // The place is where the keyboard goes on from: its link leads back to the film.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(":target a:focus").CountAsync() == 1, "The focus does not go on from the place in the article.");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_related_film_is_gone_on_to(int width)
    {
        await using var visit = await At(await FirstFilm(), width);
        var page = visit.Page;
        var title = await page.Locator(".related li p a").First.InnerTextAsync();
        await page.TabTo(".related li:first-child a");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_next_film_of_a_list_is_gone_on_to_and_back_and_to_the_list(int width)
    {
        await using var visit = await At("/films?decade=1980s", width);
        var page = visit.Page;
        var titles = await page.Locator(".entry h2").AllInnerTextsAsync();
        await page.TabTo(".entry h2 a");
        await page.Enter("**/films/*?decade=1980s");
        await page.TabTo("[rel=next]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(titles[1]);
        await page.TabTo("[rel=prev]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(titles[0]);

        await page.TabTo(".neighbours a[href='/films?decade=1980s']");
        await page.Enter("**/films?decade=1980s");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_bar_of_the_timeline_opens_the_films_of_its_year(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".masthead a[href='/timeline']");
        await page.Enter("**/timeline");
        await page.TabTo(".years a");
        var year = await page.Locator(".years a text").First.TextContentAsync();
        await page.Enter("**/films?decade=*&sort=year&from=*");

        Assert.StartsWith(year!, await page.Locator(".entry .year").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_film_is_opened_from_the_second_wall_of_covers(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".views a[href='/covers']");
        await page.Enter("**/covers");
        await page.TabTo("[rel=next]");
        await page.Enter("**/covers?after=*");
        var title = await page.Locator(".wall bdi").First.InnerTextAsync();
        await page.TabTo(".wall a");
        await page.Enter("**/films/*");

        Assert.Equal(title, await page.InnerTextAsync("h1"));
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_name_leads_to_whom_it_shares_films_with_without_a_stop_at_its_map(int width)
    {
        await using var visit = await At(await FirstFilm(), width);
        var page = visit.Page;
        await page.TabTo(".facts a[href^='/names/']");
        await page.Enter("**/names/*");
        var first = await page.InnerTextAsync("h1");
        await page.TabTo(".map a, .shared a");

        Assert.Equal(0, await page.Locator(".map a:focus").CountAsync());

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync(first);
        await Assertions.Expect(page.Locator(".shared a", new() { HasText = first })).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_article_is_opened_and_a_film_of_its_list(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".masthead a[href='/articles']");
        await page.Enter("**/articles");
        await page.TabTo(".entry h2 a");
        await page.Enter("**/articles/*");
        await page.TabTo(".contents a[href^='#']");
        await page.Enter("**#fact-*");

        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();

        await page.GoBackAsync();
        await page.TabTo(".contents a[href^='/films/']");
        await page.Enter("**/films/*");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_film_is_drawn_by_lot(int width)
    {
        await using var visit = await At("/films?decade=1980s", width);
        await visit.Page.TabTo(".views a[href^='/surprise']");
        await visit.Page.Enter("**/films/*?decade=1980s");

        Assert.StartsWith("198", await visit.Page.InnerTextAsync(".opening .year"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_example_for_programs_is_opened_and_scrolled(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".colophon a[href='/api']");
        await page.Enter("**/api");
        await page.TabTo(".api summary");
        await page.Keyboard.PressAsync("Space");
        await page.TabTo(".api pre");
        await page.Keyboard.PressAsync("End");

        await page.WaitForFunctionAsync("() => document.activeElement.scrollTop > 0 || document.activeElement.scrollHeight <= document.activeElement.clientHeight");
    }

    private async Task<string> FirstFilm()
    {
        await using var visit = await At("/", 1280);
        return (await visit.Page.Locator(".entry h2 a").First.GetAttributeAsync("href"))!;
    }

    private async Task<Visit> At(string address, int width)
    {
        var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(address);
        return visit;
    }
}
