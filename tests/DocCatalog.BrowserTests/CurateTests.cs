using DocCatalog.Store.Curation;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>The site with a curator.</summary>
public sealed class CuratedSite : RunningSite
{
    public const string Password = "correct horse battery";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Catalog__CuratorPasswordHash", CuratorPassword.Hash(Password))];
}

public sealed class CurateTests(CuratedSite site) : IClassFixture<CuratedSite>
{
    private const string Article = """
        # Four to Watch on a Wet Sunday

        ## 1. Don't Look Back (1967)

        D. A. Pennebaker follows a young Bob Dylan from one English town to the next.

        ## 2. Gimmee Shelter (1970)

        Directed by Albert and David Maysles. The Rolling Stones, a free concert and what came of it.

        ## 3. Amy (2015)

        Asif Kapadia tells the life of Amy Winehouse from what others filmed of it.

        ## 4. Subscribe to our Newsletter (2024)

        Every Sunday in your mail.
        """;

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task An_article_is_pasted_looked_at_corrected_and_accepted(ColorScheme scheme, int width)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await SignIn(page, width);
        await page.FillAsync("#text", Article.Replace("Sunday", $"{scheme} Sunday", StringComparison.Ordinal));
        await Check(page, $"add-{scheme}", width);
        await page.ClickAsync("text=Read the text");

        Assert.Equal(4, await page.Locator(".entries > li").CountAsync());
        Assert.Contains("Same film as Don", await page.Locator("#entry-1").InnerTextAsync(), StringComparison.Ordinal);
        await Check(page, $"draft-{scheme}", width);

        await page.ClickAsync("#entry-2 summary");
        await page.FillAsync("#title-2", "Gimme Shelter");
        await page.CheckAsync("#drop-4");
        await Check(page, $"corrected-{scheme}", width);
        await page.ClickAsync("text=Accept and save");

        Assert.Equal($"/articles/four-to-watch-on-a-wet-{scheme.ToString().ToLowerInvariant()}-sunday", new Uri(page.Url).AbsolutePath);
        await page.GotoAsync("/films/gimme-shelter");
        Assert.Equal("Gimme Shelter", await page.InnerTextAsync("h1"));
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task A_film_is_corrected_merged_and_parted_and_each_of_it_undone(ColorScheme scheme, int width)
    {
        await using var visit = await site.Visit(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await SignIn(page, width);
        var (known, other) = ($"known-by-day-{scheme}", $"known-by-night-{scheme}");
        await Add(page, $"# Three music documentaries for a {scheme} day\n\n1. Known by Day {scheme} (1999)\n2. Seldom Seen {scheme} (2001)\n3. Rarely Heard {scheme} (2003)\n");
        await Add(page, $"# Three music documentaries for a {scheme} night\n\n1. Known by Night {scheme} (1999)\n2. Never Shown {scheme} (2002)\n3. Hardly Told {scheme} (2004)\n");
        (known, other) = (known.ToLowerInvariant(), other.ToLowerInvariant());

        await page.GotoAsync($"/films/{known}");
        await page.ClickAsync("text=Edit");
        await Check(page, $"film-{scheme}", width);
        await page.FillAsync("#title", "Known by All");
        await page.FillAsync("#reason", "The title on the print.");
        await page.ClickAsync("text=Save");
        await page.GotoAsync($"/films/{known}");
        Assert.Equal("Known by All", await page.InnerTextAsync("h1"));

        await page.GotoAsync($"/curate/films/{known}");
        await page.FillAsync("#with", other);
        await page.ClickAsync("text=Look at both");
        await Check(page, $"merge-{scheme}", width);
        await page.FillAsync("#reason", "Released twice.");
        await page.ClickAsync("text=Merge them");
        await page.GotoAsync($"/films/{other}");
        Assert.Equal($"/films/{known}", new Uri(page.Url).AbsolutePath);

        await page.GotoAsync($"/curate/films/{known}");
        await page.CheckAsync("#mention-1");
        await page.FillAsync("#why", "Two films after all.");
        await page.ClickAsync("text=The chosen mean another film");
        await page.GotoAsync($"/films/{other}");
        Assert.Equal($"/films/{other}", new Uri(page.Url).AbsolutePath);

        await page.GotoAsync("/curate/corrections");
        await Check(page, $"corrections-{scheme}", width);
        await Undo(page, "Two films after all.");
        await page.GotoAsync($"/films/{other}");
        Assert.Equal($"/films/{known}", new Uri(page.Url).AbsolutePath);

        await page.GotoAsync("/curate/corrections");
        await Undo(page, "Released twice.");
        await Undo(page, "The title on the print.");
        await page.GotoAsync($"/films/{other}");
        Assert.Equal($"/films/{other}", new Uri(page.Url).AbsolutePath);
        await page.GotoAsync($"/films/{known}");
        Assert.Equal($"Known by Day {scheme}", await page.InnerTextAsync("h1"));

        await page.GotoAsync("/curate/eyes");
        await Check(page, $"eyes-{scheme}", width);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Strangers);
    }

    private static async Task Add(IPage page, string article)
    {
        await page.GotoAsync("/curate/add");
        await page.FillAsync("#text", article);
        await page.ClickAsync("text=Read the text");
        await page.ClickAsync("text=Accept and save");
    }

    private static async Task Undo(IPage page, string reason)
    {
        await page.Locator(".corrections > li", new() { HasText = reason }).Filter(new() { HasNotText = "(undone)" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Arrive("**/curate/corrections**");
    }

    private static async Task SignIn(IPage page, int width)
    {
        await page.GotoAsync("/curate");
        await Check(page, "login", width);
        await page.FillAsync("#password", CuratedSite.Password);
        await page.PressAsync("#password", "Enter");
        await page.Arrive("**/curate/add");
    }

    private static async Task Check(IPage page, string name, int width)
    {
        await Axe.AssertIsContent(page, name);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width} px.");
        if (PictureFactAttribute.Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Pictures.PathOf($"curate-{name}-{width}".ToLowerInvariant()), FullPage = true });
        }
    }
}
