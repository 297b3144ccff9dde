using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>What a visitor's browser keeps.</summary>
public sealed class KeepingTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    private const string Film = "/films/truth-or-dare";
    private static readonly string[] Marked = ["/", Film, Addresses.Article, "/articles", "/names/bob-dylan", "/kept"];

    [BrowserFact]
    public async Task A_mark_made_by_keyboard_is_still_there_after_a_reload()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync(Film);
        var wanted = page.GetByRole(AriaRole.Button, new() { Name = "Want to see: Truth or Dare" });
        var seen = page.GetByRole(AriaRole.Button, new() { Name = "Seen: Truth or Dare" });
        await wanted.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(wanted).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.ReloadAsync();

        await Assertions.Expect(wanted).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(seen).ToHaveAttributeAsync("aria-pressed", "true");
        await seen.ClickAsync();
        await Assertions.Expect(seen).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Another_tab_follows()
    {
        await using var visit = await site.Visit();
        await visit.Page.GotoAsync(Film);
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/kept");
        await visit.Page.Locator(".marks .seen").ClickAsync();

        await Assertions.Expect(other.Locator("#seen li a")).ToHaveTextAsync("Truth or Dare");
    }

    [BrowserFact]
    public async Task Kept_films_are_listed_removed_and_brought_back()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await Mark(page);
        await page.GotoAsync("/kept");

        Assert.Equal(["Don’t Look Back"], await page.Locator("#want li a").AllTextContentsAsync());
        Assert.Equal(["The Last Waltz", "Truth or Dare"], await page.Locator("#seen li a").AllTextContentsAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: The Last Waltz" }).ClickAsync();
        await Assertions.Expect(page.Locator("#seen li a")).ToHaveTextAsync(["Truth or Dare"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#seen li a")).ToHaveTextAsync(["The Last Waltz", "Truth or Dare"]);

        await page.GetByLabel("Want to see", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator("#seen")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#want")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task All_marks_are_removed_only_after_asking_and_can_be_brought_back()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await Mark(page);
        await page.GotoAsync("/kept");
        var agrees = false;
        page.Dialog += (_, dialog) => _ = agrees ? dialog.AcceptAsync() : dialog.DismissAsync();
        await page.Locator("#clear").ClickAsync();
        await Assertions.Expect(page.Locator("#kept li a[href^='/films/']:not([href*='?'])")).ToHaveCountAsync(3);

        agrees = true;
        await page.Locator("#clear").ClickAsync();
        await Assertions.Expect(page.Locator("#kept li a[href^='/films/']:not([href*='?'])")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kept li a[href^='/films/']:not([href*='?'])")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task An_export_that_is_imported_restores_every_mark()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await Mark(page);
        await page.GotoAsync("/kept");
        var marks = await Marks(page);
        var csv = await Export(page);

        Assert.Equal(
            "Title,Year,Directors,Tags,Review\r\n\"Don’t Look Back\",\"1967\",\"D.A. Pennebaker\",\"want to see\",\"\"\r\n\"Truth or Dare\",\"1991\",\"Alek Keshishian\",\"seen\",\"\"\r\n\"The Last Waltz\",\"1978\",\"Martin Scorsese\",\"seen\",\"\"\r\n",
            csv);

        await page.EvaluateAsync("localStorage.clear()");
        await page.ReloadAsync();
        await Import(page, csv);

        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(2);
        Assert.Equal(marks, await Marks(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Found 3: Don’t Look Back; Truth or Dare; The Last Waltz. Not found 0");
    }

    [BrowserFact]
    public async Task An_import_says_what_was_not_found_and_can_be_undone()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync("/kept");
        await Import(page, "\uFEFFtags,Name,Year\r\nseen,\"Never \"\"Made\"\", in\ntwo lines\",1991\n,\"Truth or Dare\",1991\n\n");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Found 1: Truth or Dare. Not found 1: Never \"Made\", in two lines");
        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#seen li")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_title_is_exported_as_it_is()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync("/kept");
        await page.EvaluateAsync("""localStorage.doccatalog1 = '{"x":{"title":"=1+1, \\"so\\"","year":null,"directors":"A, B","mark":"want","at":0}}'""");

        Assert.Equal("Title,Year,Directors,Tags,Review\r\n\"=1+1, \"\"so\"\"\",\"\",\"A, B\",\"want to see\",\"\"\r\n", await Export(page));
    }

    [BrowserTheory]
    [InlineData("{")]
    [InlineData("null")]
    public async Task Marks_that_cannot_be_read_are_told_of_and_nothing_breaks(string stored)
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync(Film);
        await page.EvaluateAsync("stored => localStorage.doccatalog1 = stored", stored);
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The marks kept in this browser cannot be read.");
        Assert.Equal(stored, await page.EvaluateAsync<string>("localStorage.doccatalog1"));
        await page.Locator(".marks .seen").ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".marks .seen")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(visit.Complaints);
    }

    [BrowserTheory]
    [InlineData("localStorage.clear(); for (let size = 1 << 22; size >= 1; size >>= 1) { try { while (true) localStorage['filling' + localStorage.length] = 'x'.repeat(size); } catch { } }", "Not kept: browser storage is full or switched off.")]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })", "The marks kept in this browser cannot be read.")]
    public async Task Storage_that_is_full_or_forbidden_is_told_of(string obstacle, string message)
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.AddInitScriptAsync(obstacle);
        await page.GotoAsync(Film);
        await page.Locator(".marks .seen").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(message);
        await Assertions.Expect(page.Locator(".marks .seen")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_mark_of_a_film_that_was_merged_becomes_one_of_the_film_it_is_now()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await page.GotoAsync("/about");
        await page.EvaluateAsync("""localStorage.doccatalog1 = '{"in-bed-with":{"title":"In Bed With","year":null,"directors":"","mark":"want","at":7}}'""");
        await page.RouteAsync($"**{Film}", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("data-former=\"\"", "data-former=\"in-bed-with\"", StringComparison.Ordinal) });
        });
        await page.GotoAsync(Film);

        await Assertions.Expect(page.Locator(".marks .want")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("""{"truth-or-dare":{"title":"Truth or Dare","year":1991,"directors":"Alek Keshishian","mark":"want","at":7}}""", await page.EvaluateAsync<string>("localStorage.doccatalog1"));
    }

    [BrowserFact]
    public async Task Articles_and_decades_tell_how_many_of_their_films_were_seen()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await Mark(page);
        await page.GotoAsync(Addresses.Article);
        await Assertions.Expect(page.Locator(".progress")).ToHaveTextAsync("you have seen 2 of 5");
        await page.GotoAsync("/articles");
        await Assertions.Expect(page.Locator(".progress")).ToHaveTextAsync("you have seen 2 of 5");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".decades a", new() { HasText = "1990s" }).Locator(".progress")).ToHaveTextAsync("you have seen 1 of 1");
        await Assertions.Expect(page.Locator(".decades a", new() { HasText = "1960s" }).Locator(".progress")).ToHaveTextAsync("");
    }

    [BrowserFact]
    public async Task Without_scripts_there_are_no_marks_and_no_room_for_them()
    {
        await using var visit = await site.Visit(new() { JavaScriptEnabled = false });
        foreach (var address in Marked)
        {
            await visit.Page.GotoAsync(address);

            Assert.Equal(0, await visit.Page.Locator(".marks button, .marks:visible, #kept:visible").CountAsync());
        }

        await Assertions.Expect(visit.Page.GetByText("needs scripts")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_complain_of_in_marks(int width, ColorScheme scheme)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await Mark(page);
        foreach (var address in Marked)
        {
            await page.GotoAsync(address);
            await Axe.AssertIsContent(page, address);

            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('main button')].filter(button => button.checkVisibility()).every(button => button.offsetWidth >= 24 && button.offsetHeight >= 24)"), $"A button of {address} is too small.");
        }

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"The page of kept films is wider than {width} px.");
        await page.Locator("#kept li button:text('Remove')").First.ClickAsync();
        await Axe.AssertIsContent(page, "/kept with a film removed");
    }

    [BrowserFact]
    public async Task Kept_films_print_as_a_list_to_tick_off()
    {
        await using var visit = await site.Visit();
        var page = visit.Page;
        await Mark(page);
        await page.GotoAsync("/kept");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("nav:visible, button:visible, input:visible").CountAsync());
        await Assertions.Expect(page.Locator("#want li")).ToContainTextAsync("1967Don’t Look BackD.A. Pennebaker");
        Assert.Equal("\"\"", await page.Locator("#want li").EvaluateAsync<string>("film => getComputedStyle(film, '::before').content"));
    }

    private static async Task Mark(IPage page)
    {
        await page.GotoAsync("/");
        foreach (var name in new[] { "Want to see: Don’t Look Back", "Seen: Truth or Dare", "Seen: The Last Waltz" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        }
    }

    // All but when they were made, in the order of their addresses.
    private static Task<string> Marks(IPage page) =>
        page.EvaluateAsync<string>("JSON.stringify(Object.entries(JSON.parse(localStorage.doccatalog1)).map(([slug, film]) => [slug, { ...film, at: 0 }]).sort())");

    private static async Task<string> Export(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#export").ClickAsync());
        Assert.Equal("doccatalog.csv", download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private static Task Import(IPage page, string csv) =>
        page.Locator("#import").SetInputFilesAsync(new FilePayload { Name = "films.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
}
