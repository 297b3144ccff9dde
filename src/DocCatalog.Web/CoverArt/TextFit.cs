using System.Text;

namespace DocCatalog.Web.CoverArt;

/// <summary>A title broken into lines that fit a width, in the largest of a few sizes.</summary>
internal sealed record TextFit(IReadOnlyList<string> Lines, int Size)
{
    private static readonly int[] Sizes = [84, 72, 62, 54, 46, 40, 35, 30, 26, 23, 20, 17, 14, 12];

    public int LineHeight => (Size * 21 / 20) + 1;
    public int Height => Lines.Count * LineHeight;

    // Below this a word is broken rather than set smaller: "坂本龍一ライブ" is one word to whoever looks for spaces.
    private const int LeastUnbroken = 20;

    /// <summary>What does not fit even in the smallest size ends in "…".</summary>
    public static TextFit Fit(string title, int width, int height)
    {
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Largest(Sizes.Where(size => size >= LeastUnbroken && words.All(word => Width(word, size) <= width)))
            ?? Largest(Sizes)
            ?? Cropped(words, width, height);

        TextFit? Largest(IEnumerable<int> sizes) =>
            sizes.Select(size => new TextFit(Wrap(words, width, size), size)).FirstOrDefault(lettering => lettering.Height <= height);
    }

    /// <summary>As much of <paramref name="text"/> as <paramref name="width"/> has room for, with "…" where that is not all.</summary>
    public static string Shorten(string text, int width, int size) =>
        Width(text, size) <= width ? text : $"{Break(text, width - Width("…", size), size).First().TrimEnd()}…";

    private static List<string> Wrap(string[] words, int width, int size)
    {
        var lines = new List<string>();
        foreach (var piece in words.SelectMany(word => Break(word, width, size)))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {piece}", size) <= width)
            {
                lines[^1] += $" {piece}";
            }
            else
            {
                lines.Add(piece);
            }
        }

        return lines;
    }

    private static IEnumerable<string> Break(string word, int width, int size)
    {
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Width($"{piece}{rune}", size) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
        }

        yield return piece.ToString();
    }

    private static TextFit Cropped(string[] words, int width, int height)
    {
        var size = Sizes[^1];
        var lines = Wrap(words, width, size).Take(height / new TextFit([], size).LineHeight).ToList();
        lines[^1] = Shorten($"{lines[^1]}…", width, size);
        return new(lines, size);
    }

    // In hundredths of the size, a little more than a bold grotesque needs: the visitor's font is not known here.
    private static int Width(string text, int size) => text.EnumerateRunes().Sum(Width) * size / 100;

    private static int Width(Rune rune) => rune.Value switch
    {
        ' ' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '!' or '\'' or '’' or '|' => 31,
        'f' or 't' or 'r' or '(' or ')' or '-' or '/' or '“' or '”' or '"' => 42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => 94,
        >= '0' and <= '9' => 59,
        >= 'A' and <= 'Z' => 74,
        < 0x0250 => 62,
        < 0x1100 => 72,
        _ => 104,
    };
}
