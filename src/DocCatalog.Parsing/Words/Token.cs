using System.Runtime.InteropServices;

namespace DocCatalog.Parsing.Words;

enum TokenKind : byte
{
    /// <summary>
    /// Letters and digits, including punctuation inside words: O'Day, Martin-Delpierre, D.A., AC/DC. In scripts without spaces, one character,
    /// so that phrases are found anywhere in a run of them; Katakana forms one token per run.
    /// </summary>
    Word,

    /// <summary>The <c>'s</c> or <c>'</c> after a name, or a Turkish suffix after an apostrophe.</summary>
    Possessive,

    /// <summary>One punctuation mark or symbol that is not part of a word.</summary>
    Mark,
}

/// <summary>A word or a mark in a text.</summary>
/// <param name="Id">The word's id in the lexicon; -1 for an unknown word or a mark.</param>
/// <param name="Break">Whether a line break precedes it.</param>
// Articles have thousands of tokens: automatic layout packs the two small fields together.
[StructLayout(LayoutKind.Auto)]
readonly record struct Token(TokenKind Kind, int Start, int End, int Id, bool Break)
{
    public int Length => End - Start;
}

/// <summary>Splits a text into words and marks, in one pass.</summary>
static class Tokenizer
{
    private const char Thai = '\u0E01';
    private const char Hiragana = '\u3041';
    private const int ShortestName = 3;

    // Genitive, accusative, dative, locative, ablative and instrumental.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TurkishSuffixes = new HashSet<string>(StringComparer.Ordinal)
    {
        "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "ı", "i", "u", "ü", "yı", "yi", "yu", "yü", "ya", "ye",
        "da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le", "yla", "yle",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>, exclusive.</summary>
    public static List<Token> Split(string text, int start, int end, Lexicon lexicon)
    {
        // Few texts have more than one token per four characters, so that the list seldom grows.
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

    /// <summary>The number of words in <paramref name="tokens"/>; in scripts without spaces about two characters count as one, in Thai four.</summary>
    public static int CountWords(string text, IEnumerable<Token> tokens)
    {
        var quarters = 0;
        foreach (var token in tokens)
        {
            quarters += QuartersOfWord(text, token);
        }

        return (quarters + 3) / 4;
    }

    private static int QuartersOfWord(string text, Token token) =>
        token.Kind != TokenKind.Word ? 0 : !IsSpaceless(text[token.Start]) ? 4 : text[token.Start] < Hiragana ? 1 : 2;

    /// <summary>Whether a text has no letter and no digit: "★★★★½", "* * *", "----".</summary>
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

    /// <summary>Whether <paramref name="character"/> belongs to a script without spaces, except Katakana: Han, Hiragana, Thai, Lao.</summary>
    public static bool IsSpaceless(char character) => character >= Thai && character is
        (>= Hiragana and <= '\u3098') or (>= '\u309D' and <= '\u309F') or (>= '\u3400' and <= '\u9FFF') or '々' or '〆' or '〇' or
        (>= '\uF900' and <= '\uFAFF') or (>= Thai and <= '\u0EFF');

    public static bool IsKatakana(char character) =>
        character >= Hiragana && character is (>= '\u30A1' and <= '\u30FF' and not '・') or (>= '\u31F0' and <= '\u31FF') or (>= 'ｦ' and <= 'ﾟ');

    public static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ' or '´' or '`';

    /// <summary>Soft hyphens, zero-width characters and direction marks.</summary>
    public static bool IsInvisible(char character) => character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '$' or '〇';

    // Whether a letter continues a word of other letters; "DVD発売" and "Netflixドキュメンタリー" are several words.
    private static bool Continues(char character) => IsWord(character) && (character < Thai || !(IsSpaceless(character) || IsKatakana(character)));

    private static bool IsAccent(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static Token Word(string text, int start, int limit, Lexicon lexicon)
    {
        var end = EndOfWord(text, start, limit);
        if (end < limit && text[end] == '.' && TakesFullStop(text.AsSpan(start, end - start)))
        {
            end++;
        }

        return new Token(TokenKind.Word, start, end, lexicon.IdOf(text.AsSpan(start, end - start)), false);
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        var end = start + 1;
        var (letters, katakana) = (Continues(text[start]), IsKatakana(text[start]));
        while (end < limit && ((letters && (Continues(text[end]) || Joins(text, start, end, limit))) ||
            (katakana && IsKatakana(text[end])) || IsInvisible(text[end]) || IsAccent(text[end])))
        {
            end++;
        }

        return end;
    }

    // "O'Day", "Go-Go's", "D.A." and "AC/DC" are one word; "Dylan's" and "Stones'" are a name and its possessive.
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
            '/' => char.IsLetter(before) && char.IsLetter(text[at + 1]) && at - start is 2 or 3 &&
                char.IsUpper(before) == char.IsUpper(text[at + 1]),
            var mark when IsApostrophe(mark) =>
                SuffixLength(text.AsSpan(start, at - start), text.AsSpan(at + 1, limit - at - 1)) == 0 && !IsElision(text, start, at),
            _ => false,
        };
    }

    // "d’Alan Brain", "dell’Orchestra": the name begins after the apostrophe.
    private static bool IsElision(string text, int start, int at) =>
        at - start <= 5 && char.IsUpper(text[at + 1]) && !text.AsSpan(start, at - start).ContainsAnyInRange('A', 'Z');

    /// <summary>The length of a suffix that an apostrophe separates from a name, or 0: "Dylan's", in Turkish "Dylan'ın", "Amy'yi".</summary>
    /// <param name="word">The text before the apostrophe.</param>
    /// <param name="rest">The text after the apostrophe.</param>
    public static int SuffixLength(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && IsWord(rest[end]))
        {
            end++;
        }

        var isTurkish = end > 0 && word.Length >= ShortestName && char.IsUpper(word[0]) && TurkishSuffixes.Contains(rest[..end]);
        return rest[..end] is "s" or "S" || isTurkish ? end : 0;
    }

    // The full stop belongs to an initial ("J.", "B.B.", "B.I.G.") or an abbreviation.
    private static bool TakesFullStop(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0])) || (word.Length >= 3 && word[^2] == '.' && char.IsUpper(word[^1])) ||
        word is "Dr" or "Jr" or "Sr" or "St" or "Mr" or "Mrs" or "Ms" or "Mt" or "feat" or "dir" or "Dir" or "No" or "Nr" or "vs" or "Rev" or "ca";

    private static Token Mark(string text, int start, int limit, List<Token> before)
    {
        var follows = before.Count > 0 && before[^1].Kind == TokenKind.Word && before[^1].End == start;
        var length = follows && IsApostrophe(text[start]) ? PossessiveLength(text, start, limit, before[^1]) : 0;
        return length > 0
            ? new Token(TokenKind.Possessive, start, start + length, -1, false)
            : new Token(TokenKind.Mark, start, start + 1, -1, false);
    }

    // With its apostrophe; 0 where the apostrophe opens or closes a quotation.
    private static int PossessiveLength(string text, int apostrophe, int limit, Token word)
    {
        var rest = text.AsSpan(apostrophe + 1, limit - apostrophe - 1);
        if (SuffixLength(text.AsSpan(word.Start, word.Length), rest) is > 0 and var suffix)
        {
            return suffix + 1;
        }

        return text[apostrophe - 1] is 's' or 'z' or 'x' && rest.StartsWith(' ') ? 1 : 0;
    }
}
