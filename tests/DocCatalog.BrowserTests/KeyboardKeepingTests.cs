using System.Text;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Keeping films without a mouse.</summary>
public sealed class KeyboardKeepingTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Films_are_marked_in_the_list_and_on_their_page(int width)
    {
        await using var visit = await At("/", width);
        var page = visit.Page;
        await page.TabTo(".marks .want");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".marks .want").First).ToHaveAttributeAsync("aria-pressed", "true");
        var first = await page.Locator(".entry h2").First.InnerTextAsync();

        await page.GotoAsync("/films/truth-or-dare");
        await page.TabTo(".marks .seen");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".marks .seen").First).ToHaveAttributeAsync("aria-pressed", "true");

        await page.TabTo(".masthead a[href='/kept']");
        await page.Enter("**/kept");
        Assert.Equal([first], await page.Locator("#want li a").AllInnerTextsAsync());
        Assert.Equal(["Truth or Dare"], await page.Locator("#seen li a").AllInnerTextsAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Only_seen_films_are_shown_and_then_all(int width)
    {
        await using var visit = await Kept(width);
        var page = visit.Page;
        await page.TabTo("input[name=show]");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#seen")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#want")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#seen")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(page.Locator("#want")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_film_is_removed_and_brought_back(int width)
    {
        await using var visit = await Kept(width);
        var page = visit.Page;
        await page.TabTo("#seen li > button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(1);

        Assert.True(await page.Locator("main :focus").CountAsync() == 1, "The focus is lost with the film that is removed.");

        await page.TabTo(".said button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(2);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Films_move_from_wanted_to_seen_and_the_focus_stays(int width)
    {
        await using var visit = await Kept(width);
        var page = visit.Page;
        await page.TabTo("#want li .seen");
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(3);
        Assert.True(await page.Locator("main :focus").CountAsync() == 1, "The focus is lost with the film that moves.");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task All_marks_are_exported_removed_and_imported(int width)
    {
        await using var visit = await Kept(width);
        var page = visit.Page;
        await page.TabTo("#export");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.TabTo("#clear");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#want li, #seen li")).ToHaveCountAsync(0);

        await page.TabTo("#import");
        // What opens then is the system's own dialogue, which a test cannot use.
        await page.Locator("#import:focus").SetInputFilesAsync(await download.PathAsync());

        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#want li")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Films_of_a_file_without_tags_are_imported_as_wanted(int width)
    {
        await using var visit = await At("/kept", width);
        var page = visit.Page;
        await page.TabTo("#untagged");
        await page.Keyboard.TypeAsync("w");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Locator("#import:focus").SetInputFilesAsync(new FilePayload { Name = "films.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Title,Year\nTruth or Dare,1991\n") });

        await Assertions.Expect(page.Locator("#want li a")).ToHaveTextAsync("Truth or Dare");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task How_much_was_seen_of_a_decade_and_an_article_leads_to_its_films(int width)
    {
        await using var visit = await Kept(width);
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".index li", new() { HasText = "1970s" }).Locator(".progress")).ToHaveTextAsync("you have seen 1 of 1");
        await page.TabTo("#kept a[href='/films?decade=1970s']");
        await page.Enter("**/films?decade=1970s");
        await page.TabTo(".masthead a[href='/articles']");
        await page.Enter("**/articles");

        await Assertions.Expect(page.Locator(".progress")).ToHaveTextAsync("you have seen 2 of 5");
    }

    // One film is wanted and two were seen.
    private async Task<Visit> Kept(int width)
    {
        var visit = await At("/", width);
        foreach (var slug in new[] { "dont-look-back", "truth-or-dare", "the-last-waltz" })
        {
            await visit.Page.TabTo($"[data-slug='{slug}'] {(slug == "dont-look-back" ? ".want" : ".seen")}");
            await visit.Page.Keyboard.PressAsync("Enter");
        }

        await visit.Page.GotoAsync("/kept");
        return visit;
    }

    private async Task<Visit> At(string address, int width)
    {
        var visit = await site.Visit(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.GotoAsync(address);
        return visit;
    }
}
