using System.Globalization;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>How a rank is printed: the more distinct it is, the less it depends on the ranks of neighbouring entries.</summary>
enum RankForm
{
    /// <summary>"7 Amy": a number and a space; possibly part of the title ("20 Feet from Stardom").</summary>
    Bare,

    /// <summary>"7. Amy", "7) Amy", "7: Amy", "7 - Amy".</summary>
    Punctuated,

    /// <summary>"#7", "No. 7", "Number Seven".</summary>
    Labelled,

    /// <summary>"7 / 12", "7 of 12".</summary>
    Counted,

    /// <summary>"IV."</summary>
    Roman,

    /// <summary>"A) Ennio": orders the entries but is not reported as a rank.</summary>
    Letter,

    /// <summary>The item's number in an ordered list, not printed in the text.</summary>
    Ordinal,
}

/// <summary>The number printed with an entry.</summary>
readonly record struct Rank(int Value, TextRange Range, RankForm Form)
{
    /// <summary>The block of the previous line if the number is on a line of its own; null where it is in the heading.</summary>
    public Block? Before { get; init; }
}

/// <summary>Reads the rank at the start of a heading.</summary>
static class RankReader
{
    // Numbers from here on are years: "1967. Dont Look Back".
    private const int FirstYear = 1880;

    private static readonly string[] Labels =
    [
        "#", "no.", "no ", "nº", "n°", "n. ", "nr.", "nr ", "number ", "numero ", "número ", "numéro ", "nummer ", "film #", "movie #", "pick #",
        "film no. ", "film nr. ", "doc #", "platz ", "plads ", "entry ", "slide ",
    ];

    private static readonly string[] NumberWords =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The rank at the start of <paramref name="range"/>, or null. Its range ends where the title can start.</summary>
    public static Rank? Read(string text, TextRange range)
    {
        var at = SkipOrnament(text, range);
        return Digits(text, range.Start, at, range.End) ?? Labelled(text, range.Start, at, range.End) ??
            Roman(text, range.Start, at, range.End) ?? Letter(text, range.Start, at, range.End);
    }

    /// <summary>The rank on a line that contains nothing else: "3 / 12", "Prev | 3 of 12 | Next", "3."; else null.</summary>
    public static Rank? ReadAlone(Line line)
    {
        if (line.Range.Length > 40)
        {
            return null;
        }

        // "1. 10.": a list's item number and the printed one.
        var at = line.Range;
        while (Read(line.Text, at) is { } rank && rank.Form != RankForm.Bare)
        {
            if (rank.Range.End >= line.Range.End)
            {
                return rank;
            }

            at = at with { Start = rank.Range.End };
        }

        foreach (var token in line.Tokens)
        {
            if (char.IsAsciiDigit(line.Text[token.Start]) && line.WordCount <= 6 &&
                Read(line.Text, new TextRange(token.Start, line.Range.End)) is { Form: RankForm.Counted } counted)
            {
                return counted;
            }
        }

        return null;
    }

    private static int SkipOrnament(string text, TextRange range)
    {
        var at = range.Start;
        while (at < range.End && at - range.Start < 3 &&
            (text[at] is '(' or '[' or '*' or '_' or '•' or '→' or '►' or '-' or '–' || Tokenizer.IsInvisible(text[at])))
        {
            at++;
        }

        while (at < range.End && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    // "7.", "07)", "7 -", "7 / 12", "7 of 12", "7.-", "7º"
    private static Rank? Digits(string text, int start, int at, int end)
    {
        var (value, after) = Number(text, at, end);
        if (after == at || (after - at == 4 && (value >= FirstYear || !IsPunctuated(text, after, end))))
        {
            return null;
        }

        var next = SkipSpace(text, after, end);
        if (Counted(text, next, end) is int counted)
        {
            return new Rank(value, new TextRange(start, SkipSeparator(text, counted, end)), RankForm.Counted);
        }

        if (next == end || IsPunctuation(text, next, after, end))
        {
            return new Rank(value, new TextRange(start, SkipSeparator(text, next, end)), RankForm.Punctuated);
        }

        return IsBare(text, at, after, next, end) ? new Rank(value, new TextRange(start, next), RankForm.Bare) : null;
    }

    private static bool IsBare(string text, int at, int after, int next, int end)
    {
        // "1Moonage Daydream": copying the page lost the space.
        var isAttached = next == after && after - at <= 2 && char.IsUpper(text[next]) && next + 1 < end && char.IsLower(text[next + 1]);
        return isAttached || (next > after && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || IsOpenQuote(text[next])));
    }

    private static bool IsPunctuation(string text, int mark, int after, int end) =>
        text[mark] is '.' or ')' or ']' or ':' or '、' or '/' or 'º' or '°' or '–' or '—' or '|' or '-' && IsSeparator(text, mark, after, end);

    // "7.5" and "3-D" are not ranks: a space, a quotation mark or a capital must follow.
    private static bool IsSeparator(string text, int mark, int after, int end)
    {
        if (mark + 1 >= end)
        {
            return true;
        }

        var following = text[mark + 1];
        return text[mark] is '-' or '–' or '—'
            ? mark > after && char.IsWhiteSpace(following)
            : text[mark] is '、' || char.IsWhiteSpace(following) || char.IsUpper(following) || IsOpenQuote(following) ||
                following is '-' or ')' or '*' or '_' || (text[mark] is '.' && !char.IsDigit(following));
    }

    private static int? Counted(string text, int at, int end)
    {
        var isOf = at + 3 < end && text.AsSpan(at).StartsWith("of ", StringComparison.OrdinalIgnoreCase);
        var slash = at < end && text[at] is '/' or '⁄' ? at + 1 : isOf ? at + 3 : -1;
        if (slash < 0)
        {
            return null;
        }

        var from = SkipSpace(text, slash, end);
        var (total, after) = Number(text, from, end);
        return after > from && total is > 0 and < 10_000 && (after == end || !char.IsLetterOrDigit(text[after])) ? after : null;
    }

    // "#7", "No. 7", "N° 7", "Nr. 7", "Number Seven:", "Platz 7:"
    private static Rank? Labelled(string text, int start, int at, int end)
    {
        foreach (var word in Labels)
        {
            if (!text.AsSpan(at, end - at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var from = SkipSpace(text, at + word.Length, end);
            var (value, after) = Number(text, from, end);
            if (after == from)
            {
                (value, after) = Word(text, from, end);
            }

            if (after > from && (after == end || !char.IsLetterOrDigit(text[after])))
            {
                var counted = Counted(text, SkipSpace(text, after, end), end);
                var form = counted is null ? RankForm.Labelled : RankForm.Counted;
                return new Rank(value, new TextRange(start, SkipSeparator(text, counted ?? after, end)), form);
            }
        }

        return null;
    }

    private static (int Value, int After) Word(string text, int at, int end)
    {
        var after = at;
        while (after < end && char.IsLetter(text[after]))
        {
            after++;
        }

        var value = Array.FindIndex(NumberWords, word => text.AsSpan(at, after - at).Equals(word, StringComparison.OrdinalIgnoreCase)) + 1;
        return (value, value > 0 ? after : at);
    }

    private static Rank? Roman(string text, int start, int at, int end)
    {
        var after = at;
        while (after < end && text[after] is 'I' or 'V' or 'X' or 'L')
        {
            after++;
        }

        if (after == at || after - at > 7 || after + 1 >= end || text[after] is not ('.' or ')') || !char.IsWhiteSpace(text[after + 1]))
        {
            return null;
        }

        var value = 0;
        for (var i = at; i < after; i++)
        {
            var digit = RomanDigit(text[i]);
            value += i + 1 < after && digit < RomanDigit(text[i + 1]) ? -digit : digit;
        }

        return new Rank(value, new TextRange(start, SkipSeparator(text, after, end)), RankForm.Roman);
    }

    private static Rank? Letter(string text, int start, int at, int end) =>
        at + 2 < end && char.IsAsciiLetterUpper(text[at]) && text[at + 1] == ')' && char.IsWhiteSpace(text[at + 2])
            ? new Rank(text[at] - 'A' + 1, new TextRange(start, at + 3), RankForm.Letter)
            : null;

    private static int RomanDigit(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };

    // Four digits are a year unless punctuated like a rank: "1001. Amy".
    private static bool IsPunctuated(string text, int after, int end) =>
        after + 1 < end && text[after] is '.' or ')' && char.IsWhiteSpace(text[after + 1]);

    private static (int Value, int After) Number(string text, int at, int end)
    {
        var after = at;
        while (after < end && char.IsAsciiDigit(text[after]))
        {
            after++;
        }

        return after - at is >= 1 and <= 4
            ? (int.Parse(text.AsSpan(at, after - at), NumberStyles.None, CultureInfo.InvariantCulture), after)
            : (0, at);
    }

    private static int SkipSeparator(string text, int at, int end)
    {
        while (at < end && (text[at] is '.' or ')' or ']' or ':' or '、' or '/' or '-' or '–' or '—' or '|' or 'º' or '°' or '*' or '_' ||
            char.IsWhiteSpace(text[at]) || Tokenizer.IsInvisible(text[at])))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || Tokenizer.IsInvisible(text[at])) && text[at] != '\n')
        {
            at++;
        }

        return at;
    }

    private static bool IsOpenQuote(char character) => character is '"' or '“' or '‘' or '\'' or '«' or '„' or '‹' or '《' or '「' or '『' or '<';
}
