using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Reads facts about the article, and the names in its ItemList, from a page's JSON-LD.</summary>
static class LinkedData
{
    private const string Wrapper = "<![CDATA[";

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static StatedFacts Read(IHtmlDocument page)
    {
        var facts = new StatedFacts();
        var title = PageFacts.Clean(page.Title) ?? "";
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            facts = With(facts, script.TextContent, title);
        }

        return facts;
    }

    private static StatedFacts With(StatedFacts facts, string script, string title)
    {
        try
        {
            // Only the first value is read; text after it, such as ";", is ignored.
            var start = script.IndexOf(Wrapper, StringComparison.Ordinal) is >= 0 and var wrapper ? wrapper + Wrapper.Length : 0;
            var json = script[(start + Math.Max(0, script.AsSpan(start).IndexOfAny('{', '[')))..];
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Lenient);
            using var data = JsonDocument.ParseValue(ref reader);
            var nodes = Nodes(data.RootElement, 0).ToList();
            var listed = nodes.Where(node => IsOfType(node, "ItemList")).SelectMany(Items).ToList();
            var article = facts.Title is null ? nodes.Where(IsArticle).Select(node => Facts(node, nodes, title)).FirstOrDefault() : null;
            return (article ?? facts) with
            {
                Listed = [.. facts.Listed, .. listed.Select(item => Text(item, "name")).OfType<string>()],
                ListsMovies = facts.ListsMovies || listed.Exists(item => IsOfType(item, "Movie")),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid JSON, or an unpaired surrogate ("\ud83c").
            return facts;
        }
    }

    // The list's items, or what their "item" property contains.
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
        node.TryGetProperty("@type", out var type) && Several(type)
            .Any(name => name.ValueKind == JsonValueKind.String && IsArticleType(name.GetString() ?? ""));

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal);

    private static List<JsonElement> Several(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static StatedFacts Facts(JsonElement node, List<JsonElement> nodes, string title) => new()
    {
        Title = Title(Text(node, "headline"), Text(node, "name"), title),
        Author = Join(Names(node, "author", nodes).Select(Byline.Name).OfType<string>()),
        Site = Names(node, "publisher", nodes).FirstOrDefault(),
        Url = PageFacts.Address(Text(node, "url") ?? Text(node, "mainEntityOfPage")),
        Published = Text(node, "datePublished"),
        Language = Text(node, "inLanguage"),
    };

    // Some sites put a description into "headline"; the page's title shows whether "name" is the title instead.
    private static string? Title(string? headline, string? name, string title)
    {
        var isName = name is not null && title.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        return headline is null || (isName && !title.Contains(headline, StringComparison.OrdinalIgnoreCase)) ? name : headline;
    }

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? PageFacts.Clean(value.GetString()) : null;

    private static string? Join(IEnumerable<string> names) =>
        string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } joined ? joined : null;

    private static IEnumerable<string> Names(JsonElement node, string property, List<JsonElement> nodes) =>
        node.TryGetProperty(property, out var value) ? Several(value).Select(one => Name(one, nodes)).OfType<string>() : [];

    // {"name": "…"}, "…", or {"@id": "#p1"} of another node with a name.
    private static string? Name(JsonElement named, List<JsonElement> nodes) => named.ValueKind switch
    {
        JsonValueKind.String => PageFacts.Clean(named.GetString()),
        JsonValueKind.Object when Text(named, "name") is { } name => name,
        JsonValueKind.Object when Text(named, "@id") is { } id =>
            nodes.Where(node => Text(node, "@id") == id).Select(node => Text(node, "name")).FirstOrDefault(name => name is not null),
        _ => null,
    };
}
