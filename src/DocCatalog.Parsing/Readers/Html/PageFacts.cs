using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Reads a page's metadata: JSON-LD first, then Open Graph, <c>meta</c>, and elements of the page.</summary>
static class PageFacts
{
    private static readonly string[] Titles =
        ["dc:title", "dcterms:title", "dcterm:title", "og:title", "title", "twitter:title", "parsely-title", "sailthru:title"];

    private static readonly string[] Authors =
        [
            "dc:creator", "dcterms:creator", "dcterm:creator", "author", "byl", "parsely-author", "sailthru:author", "article:author",
            "article:author_name", "og:article:author", "citation_author",
        ];

    public static StatedFacts Read(IHtmlDocument page)
    {
        var linked = LinkedData.Read(page);
        var metas = Metas(page);
        var site = linked.Site ?? First(metas, ["og:site_name"]);
        var title = new PageTitle(page, site, linked.Title ?? First(metas, Titles));
        return linked with
        {
            Title = title.Text,
            Author = linked.Author ?? Author(metas) ?? Byline.Read(page, title.Text),
            Site = site ?? title.Site,
            Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(First(metas, ["og:url"])) ?? linked.Url,
            Published = linked.Published ?? First(metas, ["article:published_time", "date"]) ??
                Clean(page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Language = Clean(page.DocumentElement.GetAttribute("lang")) ?? linked.Language,
        };
    }

    /// <summary>The text with collapsed white space and decoded entities; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var words = WebUtility.HtmlDecode(text)?.Replace("\u00AD", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }

    /// <summary>A normalised absolute HTTP URL; null for anything else.</summary>
    public static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    // By name, with "DC.title" as "dc:title"; an attribute may contain several names.
    private static ILookup<string, string> Metas(IHtmlDocument page) =>
        page.QuerySelectorAll("meta").OrderBy(meta => meta.HasAttribute("property") ? 0 : 1)
            .SelectMany(meta => Names(meta).Select(name => (Name: name, Content: Clean(meta.GetAttribute("content")))))
                .Where(meta => meta.Content is not null).ToLookup(meta => meta.Name, meta => meta.Content!, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Names(IElement meta) =>
        new[] { meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop") }.OfType<string>()
            .SelectMany(names => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(name => name.Replace('.', ':'));

    private static string? First(ILookup<string, string> metas, string[] names) => names.SelectMany(name => metas[name]).FirstOrDefault();

    private static string? Author(ILookup<string, string> metas) =>
        Authors.Select(name => metas[name].Select(Byline.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            .Select(names => string.Join(", ", names)).FirstOrDefault(names => names.Length > 0);
}
