using System.Buffers;
using System.Text;

namespace DocCatalog.Web.Components;

/// <summary>The first words of a text.</summary>
public static class Excerpt
{
    private static readonly SearchValues<char> OtherSpace = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => character != ' ' && char.IsWhiteSpace(character))]);

    /// <summary>At most <paramref name="length"/> characters of <paramref name="text"/> and "…", cut between two words; all of a shorter text. Paragraphs run on.</summary>
    public static string Of(string text, int length)
    {
        var line = Line(text, length + 1);
        if (line.Length <= length)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', length);
        end = end > 0 ? end : length - (char.IsHighSurrogate(line[length - 1]) ? 1 : 0);
        return $"{line[..end].TrimEnd(',', ';', ':', '.', '—', '–', '-', ' ')}…";
    }

    // With one blank for any white space; of a long text no more than it takes to see that there is more than so much.
    private static string Line(string text, int most)
    {
        // As most texts are, and a list has fifty of them.
        var start = text.AsSpan(0, Math.Min(text.Length, most));
        if (!start.ContainsAny(OtherSpace) && !start.Contains("  ", StringComparison.Ordinal) && start is [not ' ', .., not ' '])
        {
            return start.Length == text.Length ? text : start.ToString();
        }

        var line = new StringBuilder(most + 1);
        var isParted = false;
        for (var place = 0; place < text.Length && line.Length < most; place++)
        {
            if (char.IsWhiteSpace(text[place]))
            {
                isParted = true;
            }
            else
            {
                line.Append(isParted ? " " : "").Append(text[place]);
                isParted = false;
            }
        }

        return line.ToString();
    }
}
