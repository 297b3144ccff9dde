using System.Globalization;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>A year in a text, with what belongs to it ("1965–67").</summary>
readonly record struct Year(int Value, TextRange Range);

/// <summary>Reads years as they are printed.</summary>
static class YearReader
{
    // Film begins in 1888; a catalog of films to come ends soon.
    private const int First = 1888;
    private const int Last = 2039;
    private const int LongInTheCan = 10;

    /// <summary>The year that starts at <paramref name="at"/>, or null. Of a range ("2012–2014") it is the first.</summary>
    public static Year? At(string text, int at, int end)
    {
        if (at + 4 > end || !char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '$' or '£' or '€')) ||
            !int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < First or > Last)
        {
            return null;
        }

        // "20.10.2018" and "10/20/2018" are days.
        if (at > 1 && text[at - 1] is '.' or '/' or '-' && char.IsAsciiDigit(text[at - 2]) && at > 3 && (text[at - 3] is '.' or '/' or '-' || text[at - 4] is '.' or '/' or '-'))
        {
            return null;
        }

        var after = at + 4;
        if (after + 2 < end && text[after] is '-' or '/' && char.IsAsciiDigit(text[after + 1]) && char.IsAsciiDigit(text[after + 2]) && after + 3 < end && text[after + 3] is '-' or '/')
        {
            return null;
        }

        if (after < end && ((char.IsLetterOrDigit(text[after]) && text[after] is not ('年' or '년')) || IsDecimal(text, after, end)))
        {
            return null;
        }

        var rangeEnd = RangeEnd(text, after, end);
        if (rangeEnd == after + 5 && text[after] == '/' && int.TryParse(text.AsSpan(after + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var later) && later - value >= LongInTheCan && later <= Last)
        {
            // "(1974/2008)": shot, and shown a long time after.
            value = later;
        }

        return new Year(value, new TextRange(at, rangeEnd));
    }

    /// <summary>The years in <paramref name="part"/>, in order.</summary>
    public static IEnumerable<Year> In(string text, TextRange part)
    {
        for (var at = part.Start; at < part.End; at++)
        {
            if (At(text, at, part.End) is { } year)
            {
                yield return year;
                at = year.Range.End;
            }
        }
    }

    // "’91" or "'91", as it is printed in brackets.
    public static Year? Short(string text, TextRange part)
    {
        if (part.Length == 3 && text[part.Start] is '’' or '\'' or '‘' && char.IsAsciiDigit(text[part.Start + 1]) && char.IsAsciiDigit(text[part.Start + 2]))
        {
            var value = ((text[part.Start + 1] - '0') * 10) + text[part.Start + 2] - '0';
            return new Year(value < 35 ? 2000 + value : 1900 + value, part);
        }

        return null;
    }

    // "1,984" is no year and neither is "1984.5".
    private static bool IsDecimal(string text, int at, int end) => at + 1 < end && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]);

    private static int RangeEnd(string text, int at, int end)
    {
        if (at + 2 < end && text[at] is '-' or '–' or '/' or '—')
        {
            var digits = at + 1;
            while (digits < end && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits - at - 1 is 2 or 4 && (digits == end || !char.IsLetterOrDigit(text[digits])))
            {
                return digits;
            }
        }

        return at;
    }
}
