using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers;

/// <summary>Reads what a page states of itself: JSON-LD first, then Open Graph, <c>meta</c>, and the page's own elements.</summary>
static class PageFacts
{
    public static StatedFacts Read(IHtmlDocument page)
    {
        var linked = LinkedData(page);
        var metas = page.QuerySelectorAll("meta").ToList();
        return new StatedFacts
        {
            Title = Clean(page.QuerySelectorAll("h1").Select(heading => heading.TextContent).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } heading && page.QuerySelectorAll("h1").Length == 1 ? heading : null)
                ?? linked.Title ?? Meta(metas, "og:title") ?? FirstHeading(page) ?? WithoutSite(page.Title),
            Author = linked.Author ?? Meta(metas, "author") ?? Meta(metas, "article:author"),
            Site = linked.Site ?? Meta(metas, "og:site_name"),
            Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta(metas, "og:url")) ?? linked.Url,
            Published = linked.Published ?? Meta(metas, "article:published_time") ?? Meta(metas, "date") ?? Clean(page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Language = Clean(page.DocumentElement.GetAttribute("lang")) ?? linked.Language,
            Listed = linked.Listed,
            ListsMovies = linked.ListsMovies,
        };
    }

    private static string? FirstHeading(IHtmlDocument page) => Clean(page.QuerySelector("h1")?.TextContent);

    private static string? Meta(List<IElement> metas, string name) =>
        Clean(metas.Find(meta => meta.GetAttribute("property") == name || meta.GetAttribute("name") == name)?.GetAttribute("content"));

    private static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    // "Heavy Seven | The Long Player": the site's name follows the last bar or dash.
    private static string? WithoutSite(string? title)
    {
        var text = Clean(title);
        if (text is null)
        {
            return null;
        }

        foreach (var separator in (ReadOnlySpan<string>)[" | ", " :: ", " – ", " — ", " - ", " · "])
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > text.Length / 3)
            {
                return text[..at].TrimEnd();
            }
        }

        return text;
    }

    private static string? Clean(string? text)
    {
        var words = text?.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }

    private static StatedFacts LinkedData(IHtmlDocument page)
    {
        var facts = new StatedFacts();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            facts = With(facts, script.TextContent);
        }

        return facts;
    }

    private static StatedFacts With(StatedFacts facts, string json)
    {
        try
        {
            using var data = JsonDocument.Parse(Encoding.UTF8.GetBytes(json), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var nodes = Nodes(data.RootElement, 0).ToList();
            var listed = nodes.Where(node => IsOfType(node, "ItemList")).SelectMany(Items).ToList();
            var article = facts.Title is null ? nodes.Where(IsArticle).Select(Facts).FirstOrDefault() ?? facts : facts;
            return article with
            {
                Listed = [.. facts.Listed, .. listed.Select(item => Text(item, "name")).OfType<string>()],
                ListsMovies = facts.ListsMovies || listed.Exists(item => IsOfType(item, "Movie")),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A page's broken data, or half a character in it ("\ud83c"), says nothing; its text still does.
            return facts;
        }
    }

    // An item names itself, or the thing that is its item.
    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.TryGetProperty("itemListElement", out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => item.TryGetProperty("item", out var thing) && thing.ValueKind == JsonValueKind.Object ? thing : item)
            : [];

    private static IEnumerable<JsonElement> Nodes(JsonElement element, int depth)
    {
        if (depth > 3)
        {
            yield break;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var node in element.EnumerateArray().SelectMany(item => Nodes(item, depth + 1)))
            {
                yield return node;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            yield return element;
            if (element.TryGetProperty("@graph", out var graph))
            {
                foreach (var node in Nodes(graph, depth + 1))
                {
                    yield return node;
                }
            }
        }
    }

    private static bool IsOfType(JsonElement node, string type) =>
        node.TryGetProperty("@type", out var stated) && stated.ValueKind == JsonValueKind.String && stated.ValueEquals(type);

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type) &&
        (type.ValueKind == JsonValueKind.String ? [type] : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [])
            .Any(name => name.ValueKind == JsonValueKind.String && name.GetString() is { } text && (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("Posting", StringComparison.Ordinal)));

    private static StatedFacts Facts(JsonElement node) => new()
    {
        Title = Text(node, "headline"),
        Author = Name(node, "author"),
        Site = Name(node, "publisher"),
        Url = Address(Text(node, "url") ?? Text(node, "mainEntityOfPage")),
        Published = Text(node, "datePublished"),
        Language = Text(node, "inLanguage"),
    };

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? Clean(System.Net.WebUtility.HtmlDecode(value.GetString())) : null;

    private static string? Name(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            return null;
        }

        var one = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return one.ValueKind == JsonValueKind.Object ? Text(one, "name") : one.ValueKind == JsonValueKind.String ? Clean(one.GetString()) : null;
    }
}
