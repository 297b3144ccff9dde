using System.Collections.Frozen;
using System.Text;

namespace DocCatalog.Parsing.Names;

/// <summary>Texts brought to the form in which they are compared: no case, no accents, no punctuation.</summary>
public static class Key
{
    // The runtime's own normalization is off, so that the program starts without ICU; letters not here stay as they are.
    private static readonly FrozenDictionary<char, string> Plain = Table(
        ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
        ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"));

    private static readonly Dictionary<string, string> NumberWords = new(StringComparer.Ordinal)
    {
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["hundred"] = "100",
    };

    /// <summary>The key of a film's title: without leading article, with number words as digits and "&amp;" as "and".</summary>
    public static string OfTitle(string title)
    {
        var words = WithoutArticle(title).Select(word => NumberWords.GetValueOrDefault(word, word)).ToList();
        return words.Count > 0 ? string.Join(' ', words) : Wordless(title);
    }

    /// <summary>What a film is filed under: as its key, with number words as words, so that "One + One" stands under O and "1971" before A.</summary>
    public static string OfFiling(string title)
    {
        var words = WithoutArticle(title);
        return words.Count > 0 ? string.Join(' ', words) : Wordless(title);
    }

    /// <summary>The key of a person's or a band's name: without a leading "The"; initials stand together ("D. A." is "da").</summary>
    public static string OfName(string name)
    {
        var key = new StringBuilder();
        var afterInitial = false;
        foreach (var word in Words(name).SkipWhile((word, index) => index == 0 && word == "the" && name.Length > 4))
        {
            var initial = word.Length == 1;
            if (key.Length > 0 && !(initial && afterInitial))
            {
                key.Append(' ');
            }

            key.Append(word);
            afterInitial = initial;
        }

        return key.Length > 0 ? key.ToString() : Wordless(name);
    }

    /// <summary>The words of <paramref name="text"/> joined by hyphens, for an address; "untitled" where there are none.</summary>
    public static string OfAddress(string text)
    {
        var slug = string.Join('-', Words(text));
        return slug.Length > 0 ? slug : "untitled";
    }

    /// <summary>Writes <paramref name="word"/> to <paramref name="folded"/> without case and accents; apostrophes and hyphens become plain ones.</summary>
    /// <returns>The length written, or -1 where it does not fit.</returns>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var character in word)
        {
            if (length + 2 > folded.Length)
            {
                return -1;
            }

            if (char.IsAscii(character))
            {
                folded[length++] = char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character;
                continue;
            }

            var lower = char.ToLowerInvariant(character);
            if (char.IsAscii(lower))
            {
                folded[length++] = lower;
            }
            else if (Plain.TryGetValue(lower, out var plain))
            {
                plain.CopyTo(folded[length..]);
                length += plain.Length;
            }
            else if (!IsUnseen(lower))
            {
                folded[length++] = lower switch { '’' or 'ʼ' or '´' or '‘' => '\'', '‐' or '‑' => '-', _ => lower };
            }
        }

        return length;
    }

    /// <summary>The words of <paramref name="text"/> in their order, each with its place and without case, accents and punctuation; "&amp;" is the word "and".</summary>
    public static IEnumerable<(int Start, int End, string Text)> WordsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new WordReader(text);
        while (words.Read())
        {
            yield return (words.Start, words.End, words.Word.ToString());
        }
    }

    /// <summary>Where those of <see cref="WordsIn"/> stand that begin as one of <paramref name="beginnings"/>, half-open.</summary>
    public static IEnumerable<(int Start, int End)> WordsBeginning(string text, IReadOnlyList<string> beginnings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(beginnings);
        var words = new WordReader(text);
        while (words.Read())
        {
            foreach (var beginning in beginnings)
            {
                if (words.BeginsAs(beginning))
                {
                    yield return (words.Start, words.End);
                    break;
                }
            }
        }
    }

    /// <summary>Adds the words of <paramref name="text"/>, see <see cref="WordsIn"/>, to <paramref name="words"/>, each with a blank behind it.</summary>
    public static void WriteWords(string text, StringBuilder words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var start = words.Length;
        foreach (var character in text)
        {
            if (!Takes(words, character) && words.Length > start)
            {
                start = words.Append(' ').Length;
            }

            if (character == '&')
            {
                start = words.Append("and ").Length;
            }
        }

        words.Append(' ', words.Length > start ? 1 : 0);
    }

    /// <summary>The other way to write <paramref name="word"/> where it is a number: "20" for "twenty", "twenty" for "20"; null for any other.</summary>
    public static string? OtherNumber(string word) =>
        NumberWords.TryGetValue(word, out var digits) ? digits : NumberWords.FirstOrDefault(number => number.Value == word).Key;

    // The band "!!!" is not whoever else has no letter in their name.
    private static string Wordless(string text) => text.Trim();

    private static List<string> WithoutArticle(string title)
    {
        var words = Words(title).ToList();
        if (words is ["the" or "a" or "an", _, ..])
        {
            words.RemoveAt(0);
        }

        return words;
    }

    private static IEnumerable<string> Words(string text) => WordsIn(text).Select(word => word.Text);

    // Whether the character is part of the word, or at least does not end it.
    private static bool Takes(StringBuilder word, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            word.Append(char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character);
            return true;
        }

        var lower = char.ToLowerInvariant(character);
        if (!char.IsAscii(lower) && Plain.TryGetValue(lower, out var plain))
        {
            word.Append(plain);
            return true;
        }

        if (char.IsLetterOrDigit(lower) || char.IsSurrogate(lower))
        {
            word.Append(lower);
            return true;
        }

        return JoinsLetters(lower);
    }

    // "Don't" is "dont"; a combining accent or a soft hyphen belongs to the word it stands in.
    private static bool JoinsLetters(char character) =>
        character is '\'' or '’' or '‘' or 'ʼ' or '´' or '`' || IsUnseen(character);

    private static bool IsUnseen(char character) =>
        character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' || (character >= '\u0300' && character <= '\u036F');

    private static FrozenDictionary<char, string> Table(params (string Letter, string Variants)[] rows) =>
        rows.SelectMany(row => row.Variants.Select(variant => (variant, row.Letter))).ToFrozenDictionary(pair => pair.variant, pair => pair.Letter);

    /// <summary>Reads a text word by word, without an object for each: what is looked for is looked for in long texts.</summary>
    private sealed class WordReader(string text)
    {
        private int place;

        public StringBuilder Word { get; } = new();
        public int Start { get; private set; }
        public int End { get; private set; }

        public bool Read()
        {
            Word.Clear();
            for (; place < text.Length; place++)
            {
                Start = Word.Length == 0 ? place : Start;
                if (text[place] == '&' && Word.Length == 0)
                {
                    Word.Append("and");
                    End = ++place;
                    return true;
                }

                if (!Takes(Word, text[place]) && Word.Length > 0)
                {
                    End = place;
                    return true;
                }
            }

            End = place;
            return Word.Length > 0;
        }

        public bool BeginsAs(string beginning)
        {
            if (Word.Length < beginning.Length)
            {
                return false;
            }

            for (var letter = 0; letter < beginning.Length; letter++)
            {
                if (Word[letter] != beginning[letter])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
