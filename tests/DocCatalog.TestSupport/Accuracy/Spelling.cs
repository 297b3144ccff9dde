using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>Evens out spellings that are one answer: case, kinds of quotes, dashes and spaces, soft hyphens; for titles also what stands around them.</summary>
internal static partial class Spelling
{
    private const string Quotes = "‘’‚‛′`´ʼ＇";
    private const string DoubleQuotes = "“”„‟″«»‹›＂";
    private const string Dashes = "–—―‒−‐‑";
    private const string Unseen = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    // The runtime's own normalization is off with the rest of ICU; what is not here is compared as it is printed.
    private static readonly FrozenDictionary<char, string> Decomposed = Accented(
        ('\u0300', "aàeèiìoòuùnǹwẁyỳ"), ('\u0301', "aáeéiíoóuúyýcćlĺnńrŕsśzź"), ('\u0302', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"), ('\u0303', "aãnñoõiĩuũyỹeẽ"),
        ('\u0304', "aāeēiīoōuū"), ('\u0306', "aăeĕgğiĭoŏuŭий"), ('\u0307', "cċeėgġzż"), ('\u0308', "aäeëiïoöuüyÿеё"), ('\u030A', "aåuů"),
        ('\u030B', "oőuű"), ('\u030C', "cčdďeěgǧnňrřsštťzžaǎiǐoǒuǔ"), ('\u0327', "cçgģkķlļnņrŗsştţ"), ('\u0328', "aąeęiįuų"), ('\u0326', "sștț"),
        ('\u0323', "aạeẹiịoọuụyỵ"), ('\u0309', "aảeẻiỉoỏuủ"), ('\u0654', "اأ"));

    private static readonly FrozenDictionary<char, string> Compatible = new Dictionary<char, string>
    {
        ['…'] = "...",
        ['™'] = "tm",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['½'] = "1\u20442",
        ['º'] = "o",
        ['ª'] = "a",
        ['²'] = "2",
        ['³'] = "3",
        ['ß'] = "ss",
        ['ς'] = "σ",
    }.ToFrozenDictionary();

    /// <summary>One form for all the spellings of a text.</summary>
    public static string Even(string text)
    {
        var even = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            Append(even, char.ToLowerInvariant(character));
        }

        return SpaceBeforeMark.Replace(Blanks.Replace(even.ToString(), " ").Trim(), "");
    }

    /// <summary>An even text without its accents.</summary>
    public static string Bare(string even) => new([.. even.Replace('ı', 'i').Where(character => !IsAccent(character))]);

    /// <summary>A title without the number before it, the year behind it, and quotation marks around it.</summary>
    public static string Title(string title)
    {
        var even = Even(title);
        var bare = TrailingYear.Replace(LeadingRank.Replace(even, ""), "").Trim();
        for (var layer = 0; layer < 2; layer++)
        {
            if (bare.Length > 2 && bare[0] == bare[^1] && bare[0] is '\'' or '"')
            {
                bare = bare[1..^1].Trim();
            }

            bare = TrailingYear.Replace(bare, "").Trim();
        }

        return bare.Length > 0 ? bare : even;
    }

    /// <summary>A name without its leading "The".</summary>
    public static string Name(string name) => Even(name) is var even && even.StartsWith("the ", StringComparison.Ordinal) && even.Length > 4 ? even[4..] : even;

    private static void Append(StringBuilder even, char character)
    {
        if (Quotes.Contains(character, StringComparison.Ordinal))
        {
            even.Append('\'');
        }
        else if (DoubleQuotes.Contains(character, StringComparison.Ordinal))
        {
            even.Append('"');
        }
        else if (Dashes.Contains(character, StringComparison.Ordinal))
        {
            even.Append('-');
        }
        else if (!Unseen.Contains(character, StringComparison.Ordinal))
        {
            even.Append(Compatible.GetValueOrDefault(character) ?? Decomposed.GetValueOrDefault(character) ?? character.ToString());
        }
    }

    private static bool IsAccent(char character) => character is (>= '\u0300' and <= '\u036F') or '\u0654';

    // Pairs of a letter and the same with the accent.
    private static FrozenDictionary<char, string> Accented(params (char Accent, string Letters)[] rows) => rows
        .SelectMany(row => row.Letters.Chunk(2).Select(pair => (Letter: pair[1], Parts: $"{pair[0]}{row.Accent}")))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Parts);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    // "Benda Bilili !"
    [GeneratedRegex(" (?=[!?:;,])")]
    private static partial Regex SpaceBeforeMark { get; }

    // "25. ", "#1. ", "no. 3: ", "3/25: "
    [GeneratedRegex(@"^(?:no\.? ?|#)?\d{1,3} ?(?:\.-|[.):]|/ ?\d{1,3}:?) +")]
    private static partial Regex LeadingRank { get; }

    // " (1996)", " [1972/2018]", " - 1970", ", 1987"
    [GeneratedRegex(@"(?: ?[(\[] ?(?:18|19|20)\d\d(?: ?[-/] ?\d{2,4})? ?[)\]]|(?: -|,) (?:18|19|20)\d\d)$")]
    private static partial Regex TrailingYear { get; }
}
