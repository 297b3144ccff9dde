using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Films;

/// <summary>A word as titles are compared by it: its place and a hash of its form in <see cref="Key.OfTitle"/>.</summary>
readonly record struct TitleWord(int Start, int End, ulong Hash, bool IsArticle);

/// <summary>Splits a text into the words by which titles are compared.</summary>
static class TitleWords
{
    public static List<TitleWord> Split(ReadOnlySpan<char> text)
    {
        const int Short = 256;
        var words = new List<TitleWord>();
        var reader = new WordReader(text, text.Length <= Short ? stackalloc char[WordReader.RoomFor(Short)] : new char[WordReader.RoomFor(text.Length)]);
        while (reader.Read())
        {
            words.Add(new TitleWord(reader.Start, reader.End, Hash(reader.Word), IsArticle(reader.Word)));
        }

        return words;
    }

    public static bool IsArticle(ReadOnlySpan<char> word) => word is "the" or "a" or "an";

    /// <summary>FNV-1a over UTF-16 units; numbers in words hash as digits.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037;
        foreach (var character in Key.AsDigits(word))
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return hash;
    }
}
