using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>axe, run in the page that is open. No page of the site has a frame, so that one run sees all of it.</summary>
internal static class Axe
{
    /// <summary>Every rule of WCAG 2.2 to level AA, and of good practice.</summary>
    public const string Rules = """
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }
        """;

    /// <summary>The rules that a colour scheme can break; all the others say the same in each scheme.</summary>
    public const string RulesOfColours = """
        { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="name">What the page is called in a complaint.</param>
    public static async Task AssertIsContent(IPage page, string name, string rules = Rules)
    {
        await page.EvaluateAsync(Script);
        var violations = await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, {{rules}})).violations.map(({ help, nodes }) =>
              `${help} (${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(', ')})`)
            """);

        Assert.True(violations.Length == 0, $"{name}: {string.Join("; ", violations)}");
    }
}
