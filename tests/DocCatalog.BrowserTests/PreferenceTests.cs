using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>What visitors have told their systems to do: colours of their own, and no motion.</summary>
public sealed class PreferenceTests(SharedSite<RunningSite> shared) : IClassFixture<SharedSite<RunningSite>>
{
    private readonly RunningSite site = shared.Site;

    private const string Looks = "element => { const look = getComputedStyle(element); return [look.backgroundColor, look.color, look.outlineStyle, look.borderColor, look.borderWidth, look.textDecorationLine].join(' '); }";

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Axe_finds_nothing_to_complain_of_in_forced_colours(ColorScheme scheme, int width)
    {
        await using var visit = await Forced(scheme, width);
        foreach (var (name, address) in Addresses.All)
        {
            await visit.Page.GotoAsync(address);
            await PageTests.OpenAll(visit.Page);
            // The only pages of a phone's width that axe sees: all rules there.
            await Axe.AssertIsContent(visit.Page, name, width < 600 ? Axe.Rules : Axe.RulesOfColours);
        }
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_is_chosen_can_be_told_from_what_is_not_in_forced_colours(ColorScheme scheme)
    {
        await using var visit = await Forced(scheme, 1280);
        var page = visit.Page;
        await page.GotoAsync("/films?decade=1970s");
        await AssertDiffer(page, ".decades [aria-current]", ".decades a:not([aria-current])");
        await AssertDiffer(page, ".masthead [aria-current]", ".masthead nav a:not([aria-current])");
        await AssertDiffer(page, ".sorts [aria-current]", ".sorts li a:not([aria-current])");
        await page.Locator(".marks .want").First.ClickAsync();
        await page.Mouse.MoveAsync(0, 0);
        await AssertDiffer(page, ".marks [aria-pressed=true]", ".marks [aria-pressed=false]");
        await page.Locator("#q").PressSequentiallyAsync("t");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).Nth(1)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await AssertDiffer(page, "[aria-selected=true]", "[aria-selected=false]");
    }

    [BrowserFact]
    public async Task Bars_and_covers_are_seen_in_forced_colours()
    {
        await using var visit = await Forced(ColorScheme.Dark, 1280);
        await visit.Page.GotoAsync("/timeline");
        var bar = await visit.Page.Locator(".years rect:not(.hit)").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill");
        var ground = await visit.Page.Locator(".timeline li").First.EvaluateAsync<string>("ground => getComputedStyle(ground).backgroundColor");

        Assert.NotEqual(ground, bar);

        await visit.Page.GotoAsync("/covers");
        Assert.True(await visit.Page.Locator(".cover").First.EvaluateAsync<bool>("cover => cover.decode().then(() => cover.naturalWidth > 0)"));
    }

    [BrowserTheory]
    [InlineData(ReducedMotion.NoPreference, true)]
    [InlineData(ReducedMotion.Reduce, false)]
    public async Task Pages_fade_into_each_other_only_for_those_who_have_not_asked_for_less_motion(ReducedMotion motion, bool fade)
    {
        await using var visit = await site.Visit(new() { ReducedMotion = motion });
        var page = visit.Page;
        await page.AddInitScriptAsync("addEventListener('pagereveal', event => window.fades = !!event.viewTransition)");
        await page.GotoAsync("/");
        await page.Locator(".masthead a[href='/articles']").ClickAsync();
        await page.Arrive("**/articles");

        Assert.Equal(fade, await page.EvaluateAsync<bool>("fades"));
        Assert.Equal(fade ? "smooth" : "auto", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
    }

    [BrowserFact]
    public async Task Nothing_moves_for_those_who_have_asked_for_less_motion()
    {
        await using var visit = await site.Visit(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var (name, address) in Addresses.All)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.Locator("main a:visible, .colophon a").First.HoverAsync();
            var moving = await visit.Page.EvaluateAsync<string[]>("""
                [...document.getAnimations().map(animation => animation.constructor.name),
                 ...[...document.querySelectorAll('*')].filter(element => parseFloat(getComputedStyle(element).transitionDuration) > 0 || getComputedStyle(element).animationName !== 'none').map(element => element.outerHTML.slice(0, 80))]
                """);

            Assert.True(moving.Length == 0, $"{name}: {string.Join("; ", moving)}");
        }
    }

    private static async Task AssertDiffer(IPage page, string chosen, string other)
    {
        var looks = await page.Locator(chosen).First.EvaluateAsync<string>(Looks);

        Assert.True(looks != await page.Locator(other).First.EvaluateAsync<string>(Looks), $"{chosen} looks like {other}: {looks}");
    }

    private Task<Visit> Forced(ColorScheme scheme, int width) =>
        site.Visit(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
}
