using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>
/// Chooses an article's title from up to three places in a page: its metadata, <c>title</c>, which often includes the site's name, and a
/// heading, which may be the site's name instead.
/// </summary>
sealed class PageTitle
{
    private const int ShortestTitle = 15;

    private static readonly string[] Separators = [" | ", " :: ", " – ", " — ", " - ", " · ", " • ", " » ", " ✩ ", " / ", "_", ": "];

    private readonly List<string> _headings;
    private readonly string? _site;

    /// <param name="stated">The title in the page's metadata; null where there is none.</param>
    public PageTitle(IHtmlDocument page, string? site, string? stated)
    {
        var title = PageFacts.Clean(page.Title);
        var headings = page.QuerySelectorAll("h1").ToList();
        _site = site ?? headings.Where(IsLogo).Select(heading => PageFacts.Clean(heading.TextContent))
            .FirstOrDefault(name => name is not null && title?.StartsWith(name, StringComparison.OrdinalIgnoreCase) == false);
        _headings = [.. headings.Select(heading => PageFacts.Clean(heading.TextContent)).OfType<string>().Where(heading => !Same(heading, _site))];
        Site = _site;
        Text = Choose(stated, title);
    }

    public string? Text { get; }

    /// <summary>The site's name; null where it is unknown.</summary>
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
            // Titles for sharing may include the site's name.
            return WithoutSite(named, onlyIfNamed: true);
        }

        // A heading that is the title without the site's name is preferred.
        if (_headings.Find(heading => IsPartOf(named, heading)) is { } part)
        {
            return part;
        }

        var isWord = !named.Contains(' ', StringComparison.Ordinal) && named.Length < ShortestTitle;
        return _headings.Count == 1 && isWord ? _headings[0] : WithoutSite(named, onlyIfNamed: stated is not null);
    }

    // "Heavy Seven" in "Heavy Seven | The Long Player" or "The Long Player: Heavy Seven", but not "Heavy".
    private static bool IsPartOf(string title, string heading) =>
        Same(title, heading) || Separators.Any(separator =>
            title.StartsWith(heading + separator.TrimEnd(), StringComparison.OrdinalIgnoreCase) ||
            title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase));

    // The site's name comes before the first separator or after the last.
    private string WithoutSite(string title, bool onlyIfNamed)
    {
        foreach (var separator in Separators)
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal), title.LastIndexOf(separator, StringComparison.Ordinal));
            if (first > 0 && _site is not null && Same(title[..first], _site))
            {
                return title[(first + separator.Length)..].Trim();
            }

            var isCut = !onlyIfNamed && separator != ": " && last > title.Length / 3;
            if (last > 0 && (isCut || Same(title[(last + separator.Length)..], _site)))
            {
                return title[..last].TrimEnd();
            }
        }

        return title;
    }

    private static bool IsLogo(IElement heading) =>
        heading.QuerySelector("a[href='/'], a[rel=home]") is not null || heading.Closest("a[href='/']") is not null ||
        (heading.Closest("header") is { } header && header.Closest("article, main") is null);

    private static bool Same(string text, string? other) =>
        other is not null && text.AsSpan().Trim().Equals(other.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
