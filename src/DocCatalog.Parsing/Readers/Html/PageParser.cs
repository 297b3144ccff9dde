using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>
/// Parses a page, ignoring tags that nest too deeply. Building and reading such a tree takes quadratic time and may overflow the stack;
/// browsers have a limit too, 512.
/// </summary>
static class PageParser
{
    private const int Deepest = 256;

    // Elements that do not nest: their end tag is optional or not allowed.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "body", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "image",
        "img", "input", "keygen", "li", "link", "meta", "optgroup", "option", "p", "param", "rb", "rp", "rt", "rtc", "source", "tbody", "td",
        "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    // Only within svg does "/>" close an element; icon sheets have thousands.
    private static readonly HashSet<string> Drawn = new(StringComparer.OrdinalIgnoreCase)
    {
        "animate", "circle", "clippath", "defs", "ellipse", "g", "line", "lineargradient", "mask", "path", "pattern", "polygon", "polyline",
        "radialgradient", "rect", "stop", "symbol", "text", "tspan", "use",
    };

    static PageParser() => CodePages.Register();

    public static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(LimitDepth(page));

    private static string LimitDepth(string page)
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
            if (name.IsEmpty || flat.Contains(name) || (drawing.Contains(name, closes) && IsSelfClosed(page, at)))
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

    private static bool IsSelfClosed(string page, int start) => page[Math.Max(start, EndOfTag(page, start) - 2)] == '/';

    // Where the tag is not closed, the start of the next one.
    private static int EndOfTag(string page, int start)
    {
        var end = page.AsSpan(start + 1).IndexOfAny('<', '>');
        return end < 0 ? page.Length : page[start + 1 + end] == '>' ? start + end + 2 : start + end + 1;
    }

    /// <summary>Tracks whether tags are within svg, which any tag that is no shape ends, except the contents of its title.</summary>
    private sealed class Drawing
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _drawn = Drawn.GetAlternateLookup<ReadOnlySpan<char>>();
        private bool _inside;
        private bool _inTitle;

        public bool Contains(ReadOnlySpan<char> name, bool closes)
        {
            var isTitle = name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("desc", StringComparison.OrdinalIgnoreCase);
            var opensTitle = _inside && isTitle && !closes;
            var isSvg = name.Equals("svg", StringComparison.OrdinalIgnoreCase);
            _inside = isSvg ? !closes : _inTitle ? isTitle && closes : _inside && _drawn.Contains(name);
            _inTitle = opensTitle;
            return _inside;
        }
    }
}
