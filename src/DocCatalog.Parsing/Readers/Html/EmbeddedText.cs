using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>
/// Reads a gallery whose captions are only in the page's data, for its script to display: JSON in a script element, or attributes such as
/// <c>data-caption</c>. Each slide becomes a heading and its paragraphs.
/// </summary>
static class EmbeddedText
{
    private const int FewestSlides = 3;
    private const int LongestScript = 2_000_000;

    private static readonly string[] TitleKeys = ["heading", "title", "headline", "name", "slideTitle", "hed"];
    private static readonly string[] CounterKeys = ["counter", "number", "rank", "position", "index"];
    private static readonly string[] TextKeys =
    [
        "dek", "subtitle", "subhead", "caption", "captionHtml", "description", "body", "text", "html", "content", "bodyHtml", "summary", "copy",
    ];

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private sealed record Slide(string? Counter, string? Title, ImmutableArray<string> Paragraphs)
    {
        public int Length => (Title?.Length ?? 0) + Paragraphs.Sum(paragraph => paragraph.Length);
    }

    /// <summary>The document of the page's largest gallery, or null where it has none.</summary>
    public static Document? Read(string page)
    {
        var html = PageParser.Parse(page);
        var slides = Galleries(html).Append(Attributes(html)).Where(gallery => gallery.Count >= FewestSlides)
            .MaxBy(gallery => gallery.Sum(slide => slide.Length));
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
            // Scripts assign their data to a variable: only the JSON value is read.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[start..]), Lenient);
            using var data = JsonDocument.ParseValue(ref reader);
            return [.. Arrays(data.RootElement).Select(array => array.EnumerateArray().Select(ToSlide).OfType<Slide>().ToList())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or an unpaired surrogate ("\ud83c").
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

    // Null for items without text, such as advertisements and links.
    private static Slide? ToSlide(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var paragraphs = TextKeys.Select(key => Text(item, key)).OfType<string>().SelectMany(Paragraphs).ToImmutableArray();
        var title = TitleKeys.Select(key => Text(item, key)).OfType<string>().SelectMany(Paragraphs).FirstOrDefault();
        return paragraphs.IsEmpty ? null : new Slide(Counter(item), title, paragraphs);
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
        CounterKeys.Select(key => Scalar(item, key)).FirstOrDefault(counter => counter is { Length: > 0 and < 12 });

    private static string? Scalar(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static IEnumerable<string> Paragraphs(string markup)
    {
        var lines = markup.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("</p>", "</p>\n", StringComparison.OrdinalIgnoreCase);
        var body = PageParser.Parse(lines).Body;
        return (body?.TextContent ?? "").Split('\n').Select(Clean).Where(paragraph => paragraph.Length > 0);
    }

    private static string Clean(string text) =>
        string.Join(' ', text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Slide> Attributes(IHtmlDocument html) =>
        [.. html.QuerySelectorAll("[data-caption], [data-description]").Select(ToSlide).Where(slide => !slide.Paragraphs.IsEmpty)];

    private static Slide ToSlide(IElement element)
    {
        var title = element.GetAttribute("data-title") ?? element.GetAttribute("alt") ?? element.QuerySelector("img[alt]")?.GetAttribute("alt");
        var text = element.GetAttribute("data-caption") ?? element.GetAttribute("data-description");
        return new Slide(null, Clean(title ?? "") is { Length: > 0 } clean ? clean : null, [.. Paragraphs(text ?? "")]);
    }

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

        var intros = html.QuerySelectorAll("main p, article p, body > p, .standfirst").Select(paragraph => Clean(paragraph.TextContent));
        foreach (var intro in intros.Where(text => text.Length > 40).Distinct().Take(2))
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
