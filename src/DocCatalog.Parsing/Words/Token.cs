using System.Runtime.InteropServices;

namespace DocCatalog.Parsing.Words;

enum TokenKind : byte
{
    /// <summary>
    /// Letters and digits, with the marks that stand inside words: O'Day, Martin-Delpierre, D.A., AC/DC. In scripts without spaces it is one character,
    /// so that phrases are found within a run of them, or a run of Katakana.
    /// </summary>
    Word,

    /// <summary>The <c>'s</c> or <c>'</c> after a name.</summary>
    Possessive,

    /// <summary>One character that is neither space nor part of a word.</summary>
    Mark,
}

/// <summary>A word or a mark of a text.</summary>
/// <param name="Id">The word's number in the lexicon; -1 for one it does not know.</param>
/// <param name="Break">Whether a line break stands before it.</param>
// An article has thousands: the two small parts share a place.
[StructLayout(LayoutKind.Auto)]
readonly record struct Token(TokenKind Kind, int Start, int End, int Id, bool Break)
{
    public int Length => End - Start;
}

/// <summary>Parts a text into words and marks, in one pass.</summary>
static class Tokenizer
{
    private const char Thai = '\u0E01';
    private const char Hiragana = '\u3041';
    private const int ShortestName = 3;

    // Of the genitive, accusative, dative, locative, ablative and instrumental.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TurkishSuffixes = new HashSet<string>(StringComparer.Ordinal)
    {
        "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "ı", "i", "u", "ü", "yı", "yi", "yu", "yü", "ya", "ye", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le", "yla", "yle",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>, in order.</summary>
    public static List<Token> Split(string text, int start, int end, Lexicon lexicon)
    {
        // Few texts have more than one for four characters, so that their list is never copied to a longer one.
        var tokens = new List<Token>(((end - start) / 4) + 1);
        var lineBreak = false;
        for (var i = start; i < end;)
        {
            var character = text[i];
            if (character == ' ')
            {
                i++;
                continue;
            }

            if (char.IsWhiteSpace(character) || IsInvisible(character))
            {
                lineBreak |= character == '\n';
                i++;
                continue;
            }

            var token = IsWord(character) ? Word(text, i, end, lexicon) : Mark(text, i, end, tokens);
            tokens.Add(token with { Break = lineBreak });
            lineBreak = false;
            i = token.End;
        }

        return tokens;
    }

    /// <summary>The number of words that <paramref name="tokens"/> make: in scripts without spaces about two characters are a word, in Thai four.</summary>
    public static int CountWords(string text, IEnumerable<Token> tokens)
    {
        var quarters = 0;
        foreach (var token in tokens)
        {
            quarters += token.Kind != TokenKind.Word ? 0 : !IsSpaceless(text[token.Start]) ? 4 : text[token.Start] < Hiragana ? 1 : 2;
        }

        return (quarters + 3) / 4;
    }

    /// <summary>Whether a text holds no letter and no digit: "★★★★½", "* * *", "----".</summary>
    public static bool HasNoWords(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="character"/> belongs to a script that puts no spaces between its words, Katakana left out: Han, Hiragana, Thai, Lao.</summary>
    public static bool IsSpaceless(char character) => character >= Thai && character is
        (>= Hiragana and <= '\u3098') or (>= '\u309D' and <= '\u309F') or (>= '\u3400' and <= '\u9FFF') or '々' or '〆' or '〇' or (>= '\uF900' and <= '\uFAFF') or (>= Thai and <= '\u0EFF');

    public static bool IsKatakana(char character) =>
        character >= Hiragana && character is (>= '\u30A1' and <= '\u30FF' and not '・') or (>= '\u31F0' and <= '\u31FF') or (>= 'ｦ' and <= 'ﾟ');

    public static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ' or '´' or '`';

    /// <summary>Soft hyphens and zero-width marks: in the text, but not seen.</summary>
    public static bool IsInvisible(char character) => character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '$' or '〇';

    // A letter that goes on a word begun by other letters: "DVD発売" and "Netflixドキュメンタリー" are several.
    private static bool Continues(char character) => IsWord(character) && (character < Thai || !(IsSpaceless(character) || IsKatakana(character)));

    private static bool IsAccent(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static Token Word(string text, int start, int limit, Lexicon lexicon)
    {
        var end = start + 1;
        var (letters, katakana) = (Continues(text[start]), IsKatakana(text[start]));
        while (end < limit && ((letters && (Continues(text[end]) || Joins(text, start, end, limit))) || (katakana && IsKatakana(text[end])) || IsInvisible(text[end]) || IsAccent(text[end])))
        {
            end++;
        }

        if (end < limit && text[end] == '.' && TakesPoint(text.AsSpan(start, end - start)))
        {
            end++;
        }

        return new Token(TokenKind.Word, start, end, lexicon.IdOf(text.AsSpan(start, end - start)), false);
    }

    // "O'Day", "Go-Go's", "D.A." and "AC/DC" are words; "Dylan's" is a name and its possessive; "Stones'" likewise.
    private static bool Joins(string text, int start, int at, int limit)
    {
        if (at + 1 >= limit || !Continues(text[at + 1]))
        {
            return false;
        }

        var before = text[at - 1];
        return text[at] switch
        {
            '-' or '‐' or '‑' => true,
            '.' => (at - start == 1 || (at - start >= 2 && text[at - 2] is '.')) && char.IsUpper(before) && char.IsUpper(text[at + 1]),
            '/' => char.IsLetter(before) && char.IsLetter(text[at + 1]) && at - start is 2 or 3 && char.IsUpper(before) == char.IsUpper(text[at + 1]),
            var mark when IsApostrophe(mark) => SuffixLength(text.AsSpan(start, at - start), text.AsSpan(at + 1, limit - at - 1)) == 0 && !IsElision(text, start, at),
            _ => false,
        };
    }

    // "d’Alan Brain", "dell’Orchestra": the name begins behind the mark.
    private static bool IsElision(string text, int start, int at) =>
        at - start <= 5 && char.IsUpper(text[at + 1]) && !text.AsSpan(start, at - start).ContainsAnyInRange('A', 'Z');

    /// <summary>The length of the ending that an apostrophe sets off from a name, or 0: "Dylan's", and in Turkish "Dylan'ın", "Amy'yi".</summary>
    /// <param name="word">The word, or several, up to the apostrophe.</param>
    /// <param name="rest">What follows the apostrophe.</param>
    public static int SuffixLength(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && IsWord(rest[end]))
        {
            end++;
        }

        return rest[..end] is "s" or "S" || (end > 0 && word.Length >= ShortestName && char.IsUpper(word[0]) && TurkishSuffixes.Contains(rest[..end])) ? end : 0;
    }

    // The point belongs to an initial ("J.", "B.B.", "B.I.G.") and to a few short forms.
    private static bool TakesPoint(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0])) || (word.Length >= 3 && word[^2] == '.' && char.IsUpper(word[^1])) ||
        word is "Dr" or "Jr" or "Sr" or "St" or "Mr" or "Mrs" or "Ms" or "Mt" or "feat" or "dir" or "Dir" or "No" or "Nr" or "vs" or "Rev" or "ca";

    private static Token Mark(string text, int start, int limit, List<Token> before)
    {
        if (before.Count > 0 && before[^1].Kind == TokenKind.Word && before[^1].End == start && IsApostrophe(text[start]))
        {
            if (SuffixLength(text.AsSpan(before[^1].Start, before[^1].Length), text.AsSpan(start + 1, limit - start - 1)) is > 0 and var length)
            {
                return new Token(TokenKind.Possessive, start, start + 1 + length, -1, false);
            }

            if (text[start - 1] is 's' or 'z' or 'x' && start + 1 < limit && text[start + 1] == ' ')
            {
                return new Token(TokenKind.Possessive, start, start + 1, -1, false);
            }
        }

        return new Token(TokenKind.Mark, start, start + 1, -1, false);
    }
}
