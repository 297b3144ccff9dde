using System.Text;

namespace DocCatalog.Web.Covers;

/// <summary>A title broken into lines that fit a width, in the largest of a few sizes.</summary>
internal sealed record Lettering(IReadOnlyList<string> Lines, int Size)
{
    private static readonly int[] Sizes = [40, 35, 30, 26, 23, 20, 17, 14, 12];

    public int LineHeight => (Size * 21 / 20) + 1;
    public int Height => Lines.Count * LineHeight;

    /// <summary>What does not fit even in the smallest size ends in "…".</summary>
    public static Lettering Fit(string title, int width, int height)
    {
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in Sizes)
        {
            var lettering = new Lettering(Wrap(words, width, size), size);
            if (lettering.Height <= height && lettering.Lines.All(line => Width(line, size) <= width))
            {
                return lettering;
            }
        }

        return Cropped(string.Join(' ', words), width, height);
    }

    private static List<string> Wrap(string[] words, int width, int size)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static Lettering Cropped(string title, int width, int height)
    {
        var size = Sizes[^1];
        var lines = new List<string> { "" };
        var most = height / new Lettering([], size).LineHeight;
        foreach (var rune in title.EnumerateRunes())
        {
            if (Width($"{lines[^1]}{rune}…", size) > width)
            {
                if (lines.Count == most)
                {
                    lines[^1] += "…";
                    break;
                }

                lines.Add("");
            }

            lines[^1] += rune;
        }

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
