using System.Collections.Frozen;
using DocCatalog.Parsing.Lists;

namespace DocCatalog.Parsing.Rules;

/// <summary>Tells the language of an article by its commonest small words.</summary>
static class LanguageRule
{
    private const int LongestSmallWord = 5;

    // The words that one of these languages uses all the time and the others do not.
    private static readonly (string Language, string[] Words)[] SmallWords =
    [
        ("en", ["the", "and", "of", "is", "that", "with", "it", "was", "who"]),
        ("fr", ["les", "des", "et", "est", "une", "dans", "du", "pour", "qui"]),
        ("de", ["der", "und", "das", "ist", "mit", "ein", "eine", "nicht", "von"]),
        ("es", ["el", "los", "las", "y", "una", "en", "con", "del", "su"]),
        ("it", ["il", "di", "che", "e", "della", "gli", "nel", "sono", "per"]),
        ("pt", ["os", "uma", "do", "da", "não", "em", "com", "um", "ao"]),
        ("da", ["og", "det", "er", "af", "til", "den", "på", "ikke", "som"]),
        ("nl", ["het", "een", "van", "en", "niet", "zijn", "op", "voor", "ook"]),
        ("sv", ["och", "att", "det", "som", "är", "på", "inte", "för", "med"]),
    ];

    private static readonly FrozenDictionary<string, int[]> Languages = SmallWords
        .SelectMany((row, index) => row.Words.Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>A BCP 47 tag, or null where the text is too short to tell.</summary>
    public static string? Find(IEnumerable<Line> lines)
    {
        var votes = new int[SmallWords.Length];
        var lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines.Take(60))
        {
            foreach (var token in line.Tokens)
            {
                if (token.Length <= LongestSmallWord && lookup.TryGetValue(line.Text.AsSpan(token.Start, token.Length), out var languages))
                {
                    foreach (var language in languages)
                    {
                        votes[language]++;
                    }
                }
            }
        }

        var best = votes.Max();
        return best >= 5 ? SmallWords[Array.IndexOf(votes, best)].Language : null;
    }
}
