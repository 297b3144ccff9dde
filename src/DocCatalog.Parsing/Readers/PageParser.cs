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

    public static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(WithoutDepths(page));

    private static string WithoutDepths(string page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? limited = null;
        var depth = 0;
        var copied = 0;
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = Next(page, at + 1))
        {
            var closes = page[at + 1] == '/';
            var name = NameAt(page, closes ? at + 2 : at + 1);
            if (name.IsEmpty || flat.Contains(name))
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
}
