using System.Globalization;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>A year in a text; its range includes the end of a span of years ("1965–67").</summary>
readonly record struct Year(int Value, TextRange Range);

/// <summary>Recognises years in a text.</summary>
static class YearReader
{
    // The oldest films are of 1888; the upper limit leaves room for announced ones.
    private const int First = 1888;
    private const int Last = 2039;
    private const int LateRelease = 10;

    /// <summary>The year that starts at <paramref name="at"/>, or null. Of a range ("2012–2014") it is the first.</summary>
    public static Year? At(string text, int at, int end)
    {
        if (!TryReadFourDigits(text, at, end, out var value) || EndsDate(text, at) || StartsDate(text, at + 4, end))
        {
            return null;
        }

        var after = at + 4;
        if (after < end && ((char.IsLetterOrDigit(text[after]) && text[after] is not ('年' or '년')) || IsDecimal(text, after, end)))
        {
            return null;
        }

        var rangeEnd = RangeEnd(text, after, end);
        value = ReleaseYear(text, after, rangeEnd) is { } release && release - value >= LateRelease ? release : value;
        return new Year(value, new TextRange(at, rangeEnd));
    }

    private static bool TryReadFourDigits(string text, int at, int end, out int value)
    {
        value = 0;
        if (at + 4 > end || !char.IsAsciiDigit(text[at]))
        {
            return false;
        }

        var isAttached = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '$' or '£' or '€');
        return !isAttached && TryParse(text, at, out value) && value is >= First and <= Last;
    }

    private static bool TryParse(string text, int at, out int value) =>
        int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    // "(1974/2008)": the year of shooting and that of a release long after.
    private static int? ReleaseYear(string text, int after, int rangeEnd) =>
        rangeEnd == after + 5 && text[after] == '/' && TryParse(text, after + 1, out var later) && later <= Last ? later : null;

    // "20.10.2018", "10/20/2018"
    private static bool EndsDate(string text, int at) => at > 3 && text[at - 1] is '.' or '/' or '-' && char.IsAsciiDigit(text[at - 2]) &&
        (text[at - 3] is '.' or '/' or '-' || text[at - 4] is '.' or '/' or '-');

    // "2018-10-20"
    private static bool StartsDate(string text, int after, int end) =>
        after + 3 < end && text[after] is '-' or '/' && char.IsAsciiDigit(text[after + 1]) && char.IsAsciiDigit(text[after + 2]) &&
        text[after + 3] is '-' or '/';

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

    /// <summary>The year of "’91" or "'91", or null for any other text.</summary>
    public static Year? Short(string text, TextRange part)
    {
        if (part.Length == 3 && text[part.Start] is '’' or '\'' or '‘' && char.IsAsciiDigit(text[part.Start + 1]) &&
            char.IsAsciiDigit(text[part.Start + 2]))
        {
            var value = ((text[part.Start + 1] - '0') * 10) + text[part.Start + 2] - '0';
            return new Year(value < 35 ? 2000 + value : 1900 + value, part);
        }

        return null;
    }

    // "1984.5"
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
