using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers;

/// <summary>
/// Decides what an article is called. A page says it up to three times: in its data, in <c>title</c> with the site's name beside it, and in a
/// heading, where the site's name may stand instead.
/// </summary>
sealed class PageTitle
{
    private const int ShortestTitle = 15;

    private static readonly string[] Separators = [" | ", " :: ", " – ", " — ", " - ", " · ", " • ", " » ", " ✩ ", " / ", "_", ": "];

    private readonly List<string> _headings;
    private readonly string? _site;

    /// <param name="stated">The title in the page's data; null where it has none.</param>
    public PageTitle(IHtmlDocument page, string? site, string? stated)
    {
        var title = PageFacts.Clean(page.Title);
        var headings = page.QuerySelectorAll("h1").ToList();
        _site = site ?? headings.Where(heading => IsLogo(heading)).Select(heading => PageFacts.Clean(heading.TextContent)).FirstOrDefault(name => name is not null && title is not null && !title.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        _headings = [.. headings.Select(heading => PageFacts.Clean(heading.TextContent)).OfType<string>().Where(heading => !Same(heading, _site))];
        Site = _site;
        Text = Choose(stated, title);
    }

    public string? Text { get; }

    /// <summary>The site's name as a heading on the page gives it, or null.</summary>
    public string? Site { get; }

    private string? Choose(string? stated, string? title)
    {
        var named = stated is null || Same(stated, _site) ? title : stated;
        if (named is null || Same(named, _site))
        {
            return _headings.FirstOrDefault() ?? named;
        }

        if (stated is not null && _site is not null)
        {
            // Shown where the page is shared: with the site's name or without, never with another's.
            return WithoutSite(named, onlyIfNamed: true);
        }

        // A heading that says the same without the site's name is how the page shows it.
        return _headings.Find(heading => StandsIn(named, heading)) ?? (_headings.Count == 1 && !named.Contains(' ', StringComparison.Ordinal) && named.Length < ShortestTitle ? _headings[0] : WithoutSite(named, onlyIfNamed: stated is not null));
    }

    // "Heavy Seven" in "Heavy Seven | The Long Player", "The Long Player: Heavy Seven"; not "Heavy" in it.
    private static bool StandsIn(string title, string heading) =>
        Same(title, heading) || Separators.Any(separator =>
            title.StartsWith(heading + separator.TrimEnd(), StringComparison.OrdinalIgnoreCase) || title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase));

    // The site's name follows the last bar or dash, or stands before the first.
    private string WithoutSite(string title, bool onlyIfNamed)
    {
        foreach (var separator in Separators)
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal), title.LastIndexOf(separator, StringComparison.Ordinal));
            if (first > 0 && _site is not null && Same(title[..first], _site))
            {
                return title[(first + separator.Length)..].Trim();
            }

            if (last > 0 && (Same(title[(last + separator.Length)..], _site) || (!onlyIfNamed && separator != ": " && last > title.Length / 3)))
            {
                return title[..last].TrimEnd();
            }
        }

        return title;
    }

    private static bool IsLogo(IElement heading) =>
        heading.QuerySelector("a[href='/'], a[rel=home]") is not null || heading.Closest("a[href='/']") is not null || (heading.Closest("header") is { } header && header.Closest("article, main") is null);

    private static bool Same(string text, string? other) => other is not null && text.AsSpan().Trim().Equals(other.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
