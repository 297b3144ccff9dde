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
}
