using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>Suggestions while a visitor types.</summary>
public sealed class SuggestTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    private const string Answer = """["t",["The Last Waltz","Truth or Dare"],["1978","1991"],["/films/the-last-waltz","/films/truth-or-dare"]]""";

    [BrowserFact]
    public async Task A_film_is_chosen_among_suggestions_by_keyboard()
    {
        await using var visit = await site.Visit();
        var (page, search) = await Search(visit);
        await search.PressSequentiallyAsync("t");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["The Last Waltz", "Truth or Dare"]);
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "true");

        await Axe.AssertIsContent(page, "suggestions");
        await search.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync("Truth or Dare");
        Assert.Equal(await page.GetByRole(AriaRole.Option, new() { Selected = true }).GetAttributeAsync("id"), await search.GetAttributeAsync("aria-activedescendant"));
        await search.PressAsync("Enter");

        await page.Arrive("**/films/truth-or-dare");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Escape_closes_the_suggestions_and_leaves_the_words()
    {
        await using var visit = await site.Visit();
        var (page, search) = await Search(visit);
        await search.PressSequentiallyAsync("t");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await search.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(search).ToHaveValueAsync("t");
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task Words_typed_in_one_go_are_asked_once()
    {
        await using var visit = await site.Visit();
        var (page, search) = await Search(visit);
        await search.EvaluateAsync("input => { for (const words of ['t', 'tr', 'tru']) { input.value = words; input.dispatchEvent(new InputEvent('input')); } }");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        Assert.Equal(["tru"], visit.Requests.Where(request => request.Url.Contains("/suggest?", StringComparison.Ordinal)).Select(request => request.Url.Split('=')[1]));
    }

    // The page has a search form, and what it would suggest is known.
    private static async Task<(IPage Page, ILocator Search)> Search(Visit visit)
    {
        await visit.Page.RouteAsync("**/suggest?*", route => route.FulfillAsync(new() { ContentType = "application/x-suggestions+json", Body = Answer }));
        await visit.Page.GotoAsync("/about");
        return (visit.Page, visit.Page.Locator("[type=search]").First);
    }
}
