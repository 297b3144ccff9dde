using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers;

/// <summary>
/// Reads a gallery whose captions stand in the page's data only, for its script to show: JSON in a script element, or attributes such as
/// <c>data-caption</c>. What a reader of the page would see one by one becomes a heading and its paragraphs.
/// </summary>
static class EmbeddedText
{
    private const int FewestSlides = 3;
    private const int LongestScript = 2_000_000;

    private static readonly string[] TitleKeys = ["heading", "title", "headline", "name", "slideTitle", "hed"];
    private static readonly string[] CounterKeys = ["counter", "number", "rank", "position", "index"];
    private static readonly string[] TextKeys = ["dek", "subtitle", "subhead", "caption", "captionHtml", "description", "body", "text", "html", "content", "bodyHtml", "summary", "copy"];

    private sealed record Slide(string? Counter, string? Title, ImmutableArray<string> Paragraphs)
    {
        public int Length => (Title?.Length ?? 0) + Paragraphs.Sum(paragraph => paragraph.Length);
    }

    /// <summary>The document of the page's largest gallery, or null where it has none.</summary>
    public static Document? Read(string page)
    {
        var html = PageParser.Parse(page);
        var slides = Galleries(html).Append(Attributes(html)).Where(gallery => gallery.Count >= FewestSlides).MaxBy(gallery => gallery.Sum(slide => slide.Length));
        return slides is null ? null : ToDocument(html, slides);
    }

    private static IEnumerable<List<Slide>> Galleries(IHtmlDocument html) =>
        html.QuerySelectorAll("script").Where(script => !script.HasAttribute("src")).SelectMany(script => Galleries(script.TextContent));

    private static List<List<Slide>> Galleries(string script)
    {
        var start = script.AsSpan(0, Math.Min(script.Length, 400)).IndexOfAny('{', '[');
        if (start < 0 || script.Length > LongestScript)
        {
            return [];
        }

        try
        {
            // A script assigns its data to a variable: what follows the value is not JSON and not read.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[start..]), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            using var data = JsonDocument.ParseValue(ref reader);
            return [.. Arrays(data.RootElement).Select(array => array.EnumerateArray().Select(ToSlide).OfType<Slide>().ToList())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A script that is no data, or holds half a character ("\ud83c"), holds no gallery.
            return [];
        }
    }

    private static IEnumerable<JsonElement> Arrays(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Count(item => item.ValueKind == JsonValueKind.Object) >= FewestSlides)
        {
            yield return element;
        }

        var children = element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().ToList(),
            JsonValueKind.Object => [.. element.EnumerateObject().Select(property => property.Value)],
            _ => [],
        };
        foreach (var array in children.SelectMany(Arrays))
        {
            yield return array;
        }
    }

    // A slide says something: an advertisement between slides has a label at most, a list of links no text.
    private static Slide? ToSlide(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var paragraphs = TextKeys.Select(key => Text(item, key)).OfType<string>().SelectMany(Paragraphs).ToImmutableArray();
        return paragraphs.IsEmpty ? null : new Slide(Counter(item), TitleKeys.Select(key => Text(item, key)).OfType<string>().SelectMany(Paragraphs).FirstOrDefault(), paragraphs);
    }

    private static string? Text(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Object => Text(value, "html") ?? Text(value, "text") ?? Text(value, "plain"),
                _ => null,
            }
            : null;

    private static string? Counter(JsonElement item) =>
        CounterKeys.Select(key => item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null).FirstOrDefault(counter => counter is { Length: > 0 and < 12 });

    private static IEnumerable<string> Paragraphs(string markup)
    {
        var body = PageParser.Parse(markup.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("</p>", "</p>\n", StringComparison.OrdinalIgnoreCase)).Body;
        return (body?.TextContent ?? "").Split('\n').Select(Clean).Where(paragraph => paragraph.Length > 0);
    }

    private static string Clean(string text) => string.Join(' ', text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Slide> Attributes(IHtmlDocument html) =>
        [.. html.QuerySelectorAll("[data-caption], [data-description]").Select(element => new Slide(
            null,
            Clean(element.GetAttribute("data-title") ?? element.GetAttribute("alt") ?? element.QuerySelector("img[alt]")?.GetAttribute("alt") ?? "") is { Length: > 0 } title ? title : null,
            [.. Paragraphs(element.GetAttribute("data-caption") ?? element.GetAttribute("data-description") ?? "")])).Where(slide => !slide.Paragraphs.IsEmpty)];

    private static Document ToDocument(IHtmlDocument html, List<Slide> slides)
    {
        var source = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        void Add(BlockKind kind, int level, string text)
        {
            source.Append(source.Length > 0 ? "\n\n" : "");
            blocks.Add(new Block { Kind = kind, Level = level, Text = text, Runs = [new Run(0, source.Length)] });
            source.Append(text);
        }

        var stated = PageFacts.Read(html);
        if (stated.Title is { } title)
        {
            Add(BlockKind.Heading, 1, title);
        }

        foreach (var intro in html.QuerySelectorAll("main p, article p, body > p, .standfirst").Select(paragraph => Clean(paragraph.TextContent)).Where(text => text.Length > 40).Distinct().Take(2))
        {
            Add(BlockKind.Paragraph, 0, intro);
        }

        foreach (var (kind, level, text) in slides.SelectMany(BlocksOf))
        {
            Add(kind, level, text);
        }

        return new Document(source.ToString(), blocks.ToImmutable()) { Stated = stated };
    }

    private static IEnumerable<(BlockKind Kind, int Level, string Text)> BlocksOf(Slide slide)
    {
        if (slide.Counter is { } counter)
        {
            yield return (BlockKind.Paragraph, 0, counter);
        }

        if (slide.Title is { } heading)
        {
            yield return (BlockKind.Heading, 2, heading);
        }

        foreach (var paragraph in slide.Paragraphs)
        {
            yield return (BlockKind.Paragraph, 0, paragraph);
        }
    }
}
