using System.Buffers;
using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers;

/// <summary>Tells the mark of a note ("[1]", "†", a link to "#cite_note-3") from raised text that is read: "1st", "x²".</summary>
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
        return element.LocalName == "sup"
            ? !text.IsEmpty && (text[0] == '[' && text[^1] == ']' || IsMark(text) && (text.IndexOfAnyExceptInRange('0', '9') >= 0 || LinksToNote(element) || FollowsPunctuation(element)))
            : IsMark(text.Trim("[]()")) && IsLinkToNote(element);
    }

    // "*", "†", "3", "2, 5"; never a word.
    private static bool IsMark(ReadOnlySpan<char> text) => text.Length is > 0 and <= LongestMark && text.IndexOfAnyExcept(Marks) < 0;

    private static bool LinksToNote(IElement sup) =>
        sup.ClassList.Contains("reference") || sup.ClassList.Contains("footnote") || sup.QuerySelector("a[href*='#']") is not null || sup.ParentElement is { LocalName: "a" } link && IsLinkToNote(link);

    private static bool IsLinkToNote(IElement link) =>
        link.GetAttribute("href") is { } address && Array.Exists(Notes, note => address.StartsWith(note, StringComparison.OrdinalIgnoreCase));

    // "a name,²": after a mark of punctuation nothing is raised to a power.
    private static bool FollowsPunctuation(IElement sup) =>
        sup.PreviousSibling?.TextContent.TrimEnd() is { Length: > 0 } before && before[^1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '”' or '’';
}
