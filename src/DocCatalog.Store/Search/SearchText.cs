using System.Buffers;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Texts as the search index holds them: words without case and accents, parted by blanks.</summary>
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

    /// <summary>Names as they are written and as they are compared.</summary>
    public static IEnumerable<string> OfNames(IEnumerable<string> names) => Distinct(names.SelectMany(name => new[] { name, Key.OfName(name) }));

    /// <summary>Whether <paramref name="word"/> is one in the index too.</summary>
    public static bool IsOne(string word) => !word.AsSpan().ContainsAny(Signs);

    /// <summary>A decade as a word that nobody can type: its sign is for private use, and belongs to no word that is looked for.</summary>
    public static string Of(Decade decade) => $"\uE000{decade}";

    /// <summary>The key of a whole title as a word that nobody can type either: of a film that is called so.</summary>
    public static string OfTitle(string key) => $"\uE001{AsOne(key)}";

    /// <summary>The same of a film that is called otherwise, and some article calls so.</summary>
    public static string OfOtherTitle(string key) => $"\uE002{AsOne(key)}";

    private static string AsOne(string key) => key.Replace(' ', '\uE003');

    // Chinese and Japanese part no words: each sign is one, and what is typed is looked for as a row of them.
    private static string Parted(string word) =>
        !IsOne(word) ? string.Concat(word.Select(character => IsSign(character) ? $" {character} " : character.ToString())).Trim() : word;

    private static bool IsSign(char character) => Signs.Contains(character);

    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Enumerable.Range('\u3040', 0x30FF - 0x3040 + 1).Concat(Enumerable.Range(0x3400, 0x9FFF - 0x3400 + 1)).Select(sign => (char)sign)]);
}
