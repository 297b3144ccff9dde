using System.Buffers;
using System.Collections.Frozen;

namespace DocCatalog.Parsing.Text;

/// <summary>Normalises texts for comparison: no case, no accents, no punctuation.</summary>
public static class Key
{
    // Instead of string.Normalize, which needs ICU; the program runs without it. Letters not listed stay as they are.
    private static readonly FrozenDictionary<char, string> Plain = Table(
        ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
        ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ("α", "άἀἁἄἅὰᾶ"), ("ε", "έἐἑἔὲ"), ("η", "ήἠἡἤὴῆ"), ("ι", "ίϊΐἰἱὶῖ"), ("ο", "όὀὁὄὅὸ"), ("σ", "ς"), ("υ", "ύϋΰὐὑὺῦ"), ("ω", "ώὠὡὼῶ"),
        ("е", "ёѐ"), ("и", "й"), ("і", "ї"), ("ا", "أإآٱ"), ("ي", "ى"));

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

    // Texts up to this length are processed on the stack.
    private const int Short = 128;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Digits =
        NumberWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of a film's title: without leading article, with number words as digits and "&amp;" as "and".</summary>
    public static string OfTitle(string title) => WithoutArticle(title, asDigits: true);

    /// <summary>The sort key of a title: its key, but with number words as words, so that "One + One" sorts under O and "1971" before A.</summary>
    public static string OfFiling(string title) => WithoutArticle(title, asDigits: false);

    /// <summary>The key of a person's or a band's name: without a leading "The"; initials are joined ("D. A." is "da").</summary>
    public static string OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new WordReader(name, name.Length <= Short ? stackalloc char[WordReader.RoomFor(Short)] : new char[WordReader.RoomFor(name.Length)]);
        var key = new Joined(name.Length <= Short ? stackalloc char[Joined.RoomFor(Short)] : new char[Joined.RoomFor(name.Length)]);
        var (first, afterInitial) = (true, false);
        while (words.Read())
        {
            var initial = words.Word.Length == 1;
            if (!(first && words.Word is "the" && name.Length > 4))
            {
                key.Add(words.Word, initial && afterInitial ? null : ' ');
                afterInitial = initial;
            }

            first = false;
        }

        return key.Length > 0 ? key.ToString() : Wordless(name);
    }

    /// <summary>The words of <paramref name="text"/> joined by hyphens, for a URL; "untitled" where there are none.</summary>
    public static string OfAddress(string text)
    {
        var slug = string.Join('-', WordsIn(text).Select(word => word.Text));
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

            var lower = char.ToLowerInvariant(CharacterWidth.Normalize(character));
            if (char.IsAscii(lower))
            {
                folded[length++] = lower;
            }
            else if (CharacterWidth.TryVoice(folded[..length], lower))
            {
                continue;
            }
            else if (Plain.TryGetValue(lower, out var plain))
            {
                plain.CopyTo(folded[length..]);
                length += plain.Length;
            }
            else if (!IsInvisible(lower))
            {
                folded[length++] = lower switch { '’' or 'ʼ' or '´' or '‘' => '\'', '‐' or '‑' => '-', _ => lower };
            }
        }

        return length;
    }

    /// <summary>The words of <paramref name="text"/> in order, without case, accents and punctuation, with their offsets; "&amp;" is the word "and".</summary>
    public static IReadOnlyList<(int Start, int End, string Text)> WordsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new List<(int Start, int End, string Text)>();
        var words = new WordReader(text, new char[WordReader.RoomFor(text.Length)]);
        while (words.Read())
        {
            all.Add((words.Start, words.End, words.Word.ToString()));
        }

        return all;
    }

    /// <summary>The ranges, end exclusive, of the words (see <see cref="WordsIn"/>) that start with one of <paramref name="beginnings"/>.</summary>
    public static IReadOnlyList<(int Start, int End)> WordsBeginning(string text, IReadOnlyList<string> beginnings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(beginnings);
        var all = new List<(int Start, int End)>();
        var words = new WordReader(text, new char[WordReader.RoomFor(text.Length)]);
        while (words.Read())
        {
            foreach (var beginning in beginnings)
            {
                if (words.Word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    all.Add((words.Start, words.End));
                    break;
                }
            }
        }

        return all;
    }

    /// <summary>Appends the words of <paramref name="text"/> (see <see cref="WordsIn"/>) to <paramref name="words"/>, each followed by a space.</summary>
    public static void WriteWords(string text, ArrayBufferWriter<char> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var room = words.GetSpan(Joined.RoomFor(text.Length));
        var (start, length) = (0, 0);
        foreach (var character in text)
        {
            if (!TryAppend(character, room, ref length) && length > start)
            {
                room[length++] = ' ';
                start = length;
            }

            if (character is '&' or '＆')
            {
                "and ".CopyTo(room[length..]);
                start = length += 4;
            }
        }

        if (length > start)
        {
            room[length++] = ' ';
        }

        words.Advance(length);
    }

    /// <summary>A number's other spelling: "20" for "twenty", "twenty" for "20"; null for other words.</summary>
    public static string? OtherNumber(string word) =>
        NumberWords.TryGetValue(word, out var digits) ? digits : NumberWords.FirstOrDefault(number => number.Value == word).Key;

    /// <summary>The digits of a number word ("twenty"); other words unchanged.</summary>
    internal static ReadOnlySpan<char> AsDigits(ReadOnlySpan<char> word) => Digits.TryGetValue(word, out var digits) ? digits : word;

    // Names without a letter need distinct keys: the bands "!!!" and "+/-".
    private static string Wordless(string text) => text.Trim();

    private static string WithoutArticle(string title, bool asDigits)
    {
        ArgumentNullException.ThrowIfNull(title);
        var words = new WordReader(title, title.Length <= Short ? stackalloc char[WordReader.RoomFor(Short)] : new char[WordReader.RoomFor(title.Length)]);
        var key = new Joined(title.Length <= Short ? stackalloc char[Joined.RoomFor(Short)] : new char[Joined.RoomFor(title.Length)]);
        for (var number = 0; words.Read(); number++)
        {
            if (number == 1 && key.Text is "the" or "a" or "an")
            {
                key.Clear();
            }

            key.Add(asDigits ? AsDigits(words.Word) : words.Word, ' ');
        }

        return key.Length > 0 ? key.ToString() : Wordless(title);
    }

    // Appends the character's normalised form to the word; false where the character ends the word.
    internal static bool TryAppend(char character, Span<char> word, ref int length)
    {
        if (char.IsAscii(character))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                word[length++] = char.IsAsciiLetterUpper(character) ? (char)(character | ' ') : character;
                return true;
            }

            return JoinsLetters(character);
        }

        var lower = char.ToLowerInvariant(CharacterWidth.Normalize(character));
        if (char.IsAscii(lower))
        {
            return TryAppend(lower, word, ref length);
        }

        if (CharacterWidth.TryVoice(word[..length], lower))
        {
            return true;
        }

        if (Plain.TryGetValue(lower, out var plain))
        {
            plain.CopyTo(word[length..]);
            length += plain.Length;
            return true;
        }

        if (char.IsLetterOrDigit(lower) || char.IsSurrogate(lower))
        {
            word[length++] = lower;
            return true;
        }

        return JoinsLetters(lower);
    }

    // "Don't" is "dont"; combining accents and soft hyphens do not end a word.
    private static bool JoinsLetters(char character) =>
        character is '\'' or '’' or '‘' or 'ʼ' or '´' or '`' || IsInvisible(character);

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or CharacterWidth.VoicedMark or CharacterWidth.HalfVoicedMark or
            (>= '\u0300' and <= '\u036F');

    private static FrozenDictionary<char, string> Table(params (string Letter, string Variants)[] rows) =>
        rows.SelectMany(row => row.Variants.Select(variant => (variant, row.Letter))).ToFrozenDictionary(pair => pair.variant, pair => pair.Letter);

    /// <summary>Joins words in a caller's buffer.</summary>
    private ref struct Joined(Span<char> room)
    {
        private readonly Span<char> room = room;

        public int Length { get; private set; }
        public readonly ReadOnlySpan<char> Text => room[..Length];

        /// <summary>The room for all words of a text of this length: each "&amp;" becomes "and" and a space.</summary>
        public static int RoomFor(int length) => (4 * length) + 1;

        public void Add(ReadOnlySpan<char> word, char? between)
        {
            if (Length > 0 && between is char sign)
            {
                room[Length++] = sign;
            }

            word.CopyTo(room[Length..]);
            Length += word.Length;
        }

        public void Clear() => Length = 0;

        public override readonly string ToString() => Text.ToString();
    }
}
