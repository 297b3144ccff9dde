using System.Buffers;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Text as the search index holds it: words without case and accents, separated by spaces.</summary>
internal static class SearchText
{
    public static string Of(params IEnumerable<string?> texts)
    {
        var words = new ArrayBufferWriter<char>(256);
        foreach (var text in texts.OfType<string>())
        {
            Key.WriteWords(text, words);
        }

        var all = words.WrittenSpan[..Math.Max(words.WrittenCount - 1, 0)].ToString();
        return IsOne(all) ? all : string.Join(' ', all.Split(' ').Select(Parted));
    }

    public static IEnumerable<string> Distinct(IEnumerable<string> texts) => texts.Select(text => Of(text)).Distinct();

    /// <summary>Names as they are written, and as <see cref="Key.OfName"/> compares them.</summary>
    public static IEnumerable<string> OfNames(IEnumerable<string> names) => Distinct(names.SelectMany(name => new[] { name, Key.OfName(name) }));

    /// <summary>Whether the index holds <paramref name="word"/> as one word, and not sign by sign.</summary>
    public static bool IsOne(string word) => !word.AsSpan().ContainsAny(Signs);

    /// <summary>A decade as a word that no query can contain: it begins with a private-use character.</summary>
    public static string Of(Decade decade) => $"\uE000{decade}";

    /// <summary>The key of a film's title as one word that no query can contain.</summary>
    public static string OfTitle(string key) => $"\uE001{AsOne(key)}";

    /// <summary>The same for another title that some article gives the film.</summary>
    public static string OfOtherTitle(string key) => $"\uE002{AsOne(key)}";

    private static string AsOne(string key) => key.Replace(' ', '\uE003');

    // Chinese and Japanese have no spaces between words: each character is indexed as a word, and a query for several is a phrase.
    private static string Parted(string word) =>
        !IsOne(word) ? string.Concat(word.Select(character => IsSign(character) ? $" {character} " : character.ToString())).Trim() : word;

    private static bool IsSign(char character) => Signs.Contains(character);

    // Hiragana and katakana; CJK ideographs.
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Range('\u3040', '\u30FF'), .. Range('\u3400', '\u9FFF')]);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(sign => (char)sign);
}
