using Microsoft.Playwright;

namespace DocCatalog.BrowserTests;

/// <summary>One address of every kind of page.</summary>
internal static class Addresses
{
    public const string Article = "/articles/5-music-documentaries-that-offer-a-glimpse-behind-the-scenes";

    public static readonly IReadOnlyDictionary<string, string> Answered = new Dictionary<string, string>
    {
        ["list"] = "/",
        ["decade"] = "/films?decade=1990s",
        ["empty-decade"] = "/films?decade=1950s",
        ["search"] = "/films?q=scorcese",
        ["chosen"] = "/films?q=music&artist=bob-dylan&artist=the-band&sort=title",
        ["nothing-found"] = "/films?q=waltz+zzzz&decade=1990s",
        ["facet"] = "/films/facets/artist?decade=1970s",
        ["timeline"] = "/timeline",
        ["covers"] = "/covers",
        ["covers-of-a-decade"] = "/covers?decade=2010s",
        ["film"] = "/films/dont-look-back",
        ["article"] = Article,
        ["articles"] = "/articles",
        ["name"] = "/names/bob-dylan",
        ["kept"] = "/kept",
        ["about"] = "/about",
        ["api"] = "/api",
    };

    public static readonly IReadOnlyDictionary<string, string> Refused = new Dictionary<string, string>
    {
        ["not-found"] = "/films/never-made",
        ["not-a-decade"] = "/films?decade=abc",
    };

    public static IEnumerable<KeyValuePair<string, string>> All => Answered.Concat(Refused);

    /// <summary>The same kinds of pages, and those that only many films have, in a made catalog: of its first film, a name of that and an article.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfManyFilms(IPage page)
    {
        var film = await First(page, "/", ".entry h2 a");
        var name = await First(page, film, ".facts a[href^='/names/']");
        var article = await First(page, film, ".standing th a");
        return new Dictionary<string, string>(All)
        {
            ["search"] = "/films?q=harbuor",
            ["chosen"] = "/films?q=river&decade=1980s&decade=1990s&sort=title",
            ["facet"] = "/films/facets/director",
            ["later-page"] = "/films?sort=title&from=l",
            ["film"] = film,
            ["name"] = name,
            ["article"] = article.Split('#')[0],
        };
    }

    private static async Task<string> First(IPage page, string address, string link)
    {
        await page.GotoAsync(address);
        return (await page.Locator(link).First.GetAttributeAsync("href"))!;
    }
}
