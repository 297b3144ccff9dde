using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DocCatalog.Parsing.Readers;

/// <summary>
/// Parses a page without the tags that nest deeper than any page means to. To build and read such a tree takes time with the square of its
/// depth, and in the end all of the stack; browsers too stop nesting, at 512.
/// </summary>
static class PageParser
{
    private const int Deepest = 256;

    // An end tag is not needed for these, or not allowed: they do not nest.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "body", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "image", "img", "input", "keygen", "li", "link", "meta", "optgroup", "option", "p", "param",
        "rb", "rp", "rt", "rtc", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    // Within svg, unlike elsewhere, "/>" closes an element; an icon sheet has thousands.
    private static readonly HashSet<string> Drawn = new(StringComparer.OrdinalIgnoreCase)
    {
        "animate", "circle", "clippath", "defs", "ellipse", "g", "line", "lineargradient", "mask", "path", "pattern", "polygon", "polyline", "radialgradient", "rect", "stop", "symbol", "text", "tspan", "use",
    };

    static PageParser() => RegisterEncodings();

    /// <summary>AngleSharp asks .NET for the encodings it knows once, at its first use: those of code pages have to be registered by then.</summary>
    public static void RegisterEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(WithoutDepths(page));

    private static string WithoutDepths(string page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var drawing = new Drawing();
        StringBuilder? limited = null;
        var depth = 0;
        var copied = 0;
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = Next(page, at + 1))
        {
            var closes = page[at + 1] == '/';
            var name = NameAt(page, closes ? at + 2 : at + 1);
            if (name.IsEmpty || flat.Contains(name) || (drawing.Holds(name, closes) && page[Math.Max(at, EndOfTag(page, at) - 2)] == '/'))
            {
                continue;
            }

            names.TryGetValue(name, out var count);
            var step = !closes ? 1 : count > 0 ? -1 : 0;
            if (Math.Max(depth, depth + step) > Deepest)
            {
                limited ??= new StringBuilder(page.Length);
                limited.Append(page, copied, at - copied);
                copied = EndOfTag(page, at);
            }

            depth += step;
            names[name] = count + step;
        }

        return limited is null ? page : limited.Append(page, copied, page.Length - copied).ToString();
    }

    private static int Next(string page, int from) => page.IndexOf('<', from);

    private static ReadOnlySpan<char> NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || page[end] == '-'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(page[start]) ? page.AsSpan(start, end - start) : default;
    }

    // Up to the next tag where this one is not closed.
    private static int EndOfTag(string page, int start)
    {
        var end = page.AsSpan(start + 1).IndexOfAny('<', '>');
        return end < 0 ? page.Length : page[start + 1 + end] == '>' ? start + end + 2 : start + end + 1;
    }

    /// <summary>Follows tags into an svg and out of it: any tag that is not one of drawings ends it, a title's own two tags do not.</summary>
    private sealed class Drawing
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _drawn = Drawn.GetAlternateLookup<ReadOnlySpan<char>>();
        private bool _inside;
        private bool _inTitle;

        public bool Holds(ReadOnlySpan<char> name, bool closes)
        {
            var isTitle = name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("desc", StringComparison.OrdinalIgnoreCase);
            var opensTitle = _inside && isTitle && !closes;
            _inside = name.Equals("svg", StringComparison.OrdinalIgnoreCase) ? !closes : _inTitle ? isTitle && closes : _inside && _drawn.Contains(name);
            _inTitle = opensTitle;
            return _inside;
        }
    }
}
