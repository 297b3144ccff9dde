using System.Buffers;
using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Recognises footnote marks ("[1]", "†", a link to "#cite_note-3"), as opposed to superscripts that are text: "1st", "x²".</summary>
static class FootnoteMark
{
    private const int LongestMark = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*†‡§¶#^, 0123456789");
    private static readonly string[] Notes = ["#fn", "#cite", "#note", "#footnote", "#endnote", "#ref", "#_ftn", "#_edn"];

    public static bool Is(IElement element)
    {
        if (element.LocalName is not ("sup" or "a"))
        {
            return false;
        }

        var text = element.TextContent.AsSpan().Trim();
        return element.LocalName == "sup" ? IsMarkInSuperscript(element, text) : IsMark(text.Trim("[]()")) && IsLinkToNote(element);
    }

    private static bool IsMarkInSuperscript(IElement sup, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (text[0] == '[' && text[^1] == ']'))
        {
            return !text.IsEmpty;
        }

        return IsMark(text) && (text.IndexOfAnyExceptInRange('0', '9') >= 0 || LinksToNote(sup) || FollowsPunctuation(sup));
    }

    // "*", "†", "3", "2, 5"; never a word.
    private static bool IsMark(ReadOnlySpan<char> text) => text.Length is > 0 and <= LongestMark && text.IndexOfAnyExcept(Marks) < 0;

    private static bool LinksToNote(IElement sup) =>
        sup.ClassList.Contains("reference") || sup.ClassList.Contains("footnote") || sup.QuerySelector("a[href*='#']") is not null ||
        (sup.ParentElement is { LocalName: "a" } link && IsLinkToNote(link));

    private static bool IsLinkToNote(IElement link) =>
        link.GetAttribute("href") is { } url && Array.Exists(Notes, note => url.StartsWith(note, StringComparison.OrdinalIgnoreCase));

    // "a name,²": a superscript after punctuation is no exponent.
    private static bool FollowsPunctuation(IElement sup) =>
        sup.PreviousSibling?.TextContent.TrimEnd() is [.., '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '”' or '’'];
}
