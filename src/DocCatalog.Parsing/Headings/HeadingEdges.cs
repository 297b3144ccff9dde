using System.Buffers;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>Finds a heading's start and end on its line, without text that copying a page attached to it.</summary>
static class HeadingEdges
{
    private const int LongestRepeat = 100;

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif"];
    private static readonly SearchValues<string> AnyPicture = SearchValues.Create(Pictures, StringComparison.OrdinalIgnoreCase);

    /// <summary>The start after symbols, times and file names: "[03:10] Searching for Sugar Man", "🎸 Amy", "gimme-danger_iggy.jpeg6. Gimme Danger".</summary>
    public static int Start(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && !char.IsLetterOrDigit(text[start]) && !QuotationMarks.Is(text[start]) &&
            text[start] is not ('(' or '[' or '#' or '¿' or '¡' or '$' or '*' or '_'))
        {
            start++;
        }

        return SkipBracketedTime(text, start, end) is { } after
            ? after
            : SkipRepeat(text, SkipFileName(text, SkipTime(text, start, end), end), end);
    }

    private static int? SkipBracketedTime(string text, int start, int end)
    {
        var isBracket = start < end && text[start] is '[' or '(';
        if (isBracket && text.AsSpan(start, end - start).IndexOfAny(']', ')') is >= 5 and <= 9 and var close &&
            text.AsSpan(start + 1, close - 1) is var time && time.Contains(':') && time.IndexOfAnyExceptInRange('0', ':') < 0)
        {
            return Line.Trim(text, new TextRange(start + close + 1, end)).Start;
        }

        return null;
    }

    // "School of Rock4. School of Rock": a picture's alternative text, followed by the heading that it repeats.
    private static int SkipRepeat(string text, int start, int end)
    {
        for (var i = start + 2; i + 2 < end && i - start < LongestRepeat; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !char.IsLetter(text[i - 1]) && text[i - 1] is not ('!' or '?'))
            {
                continue;
            }

            var after = i;
            while (after < end && char.IsAsciiDigit(text[after]))
            {
                after++;
            }

            if (after + 2 < end && text[after] is '.' or ')' &&
                text.AsSpan(after + 1, end - after - 1).TrimStart().StartsWith(text.AsSpan(start, i - start)))
            {
                return i;
            }
        }

        return start;
    }

    // "20.15  Wham!", "7.30pm The Ballad of Shirley Collins": the time of a broadcast.
    private static int SkipTime(string text, int start, int end)
    {
        var digits = start + 1 < end && char.IsAsciiDigit(text[start]) ? char.IsAsciiDigit(text[start + 1]) ? 2 : 1 : 0;
        var after = start + digits + 3;
        if (digits == 0 || after + 1 >= end || text[start + digits] is not ('.' or ':') ||
            !char.IsAsciiDigit(text[start + digits + 1]) || !char.IsAsciiDigit(text[start + digits + 2]))
        {
            return start;
        }

        var rest = text.AsSpan(after, end - after);
        after += rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        return after < end && char.IsWhiteSpace(text[after]) ? Line.Trim(text, new TextRange(after, end)).Start : start;
    }

    private static int SkipFileName(string text, int start, int end)
    {
        var head = text.AsSpan(start, Math.Min(80, end - start));
        foreach (var ending in head.ContainsAny(AnyPicture) ? Pictures : [])
        {
            var at = head.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            // "Block Party.jpg9. Dave Chappelle’s Block Party": a name with spaces is a file name only where the heading follows directly.
            if (at > 0 && (!head[..at].Contains(' ') || (at + ending.Length < head.Length && char.IsLetterOrDigit(head[at + ending.Length]))))
            {
                return Line.Trim(text, new TextRange(start + at + ending.Length, end)).Start;
            }
        }

        return start;
    }

    /// <summary>The end before a picture's file name: "Made in Jamaicamade-in-jamaica-700x394.jpg".</summary>
    public static int End(string text, TextRange range)
    {
        var line = text.AsSpan(range.Start, range.Length);
        var dot = line.LastIndexOf('.');
        if (dot < 0 || line.Length - dot > 5 || !(line[dot..] is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".JPG" or ".PNG"))
        {
            return range.End;
        }

        var word = line[..dot].LastIndexOf(' ') + 1;
        for (var at = word + 1; at < dot; at++)
        {
            if (char.IsLetter(line[at - 1]) && StartsFileName(line, at, dot))
            {
                return range.Start + at;
            }
        }

        return range.Start + word;
    }

    // The file name starts where lower case changes to a capital or a digit, or with a word of the title.
    private static bool StartsFileName(ReadOnlySpan<char> line, int at, int dot)
    {
        if (char.IsLower(line[at - 1]) && (char.IsUpper(line[at]) || char.IsDigit(line[at])))
        {
            return true;
        }

        var stop = at;
        while (stop < dot && char.IsLetter(line[stop]))
        {
            stop++;
        }

        var first = line[at..stop];
        return first.Length >= 4 && line[..at].Contains(first, StringComparison.OrdinalIgnoreCase);
    }
}
