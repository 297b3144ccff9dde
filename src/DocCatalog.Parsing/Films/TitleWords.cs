using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Films;

/// <summary>A word of a title: its range and the hash of its normalised form, see <see cref="Key.OfTitle"/>.</summary>
readonly record struct TitleWord(int Start, int End, ulong Hash, bool IsArticle);

/// <summary>Splits a text into normalised words.</summary>
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

    /// <summary>FNV-1a over UTF-16 code units; number words hash as digits.</summary>
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
