using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Components;

namespace DocCatalog.Web.Evidence;

/// <summary>The sentence of an article that a fact was read in, parted at the words that say it.</summary>
/// <param name="Before">Starts with "…" where the sentence is cut.</param>
/// <param name="Words">What is marked.</param>
public sealed record Sentence(string Before, string Words, string After)
{
    // Where a sentence goes on for longer than this to either side, it is cut at a word.
    private const int Reach = 240;

    // A new line ends a sentence too, unless the one before is as long as lines are that were wrapped.
    private const int WrappedLine = 50;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "vs", "dir", "feat", "ft", "no", "vol", "prod",
    };

    /// <summary>The sentence of <paramref name="source"/> around <c>[start, end)</c>; a heading or a list item is one as well.</summary>
    public static Sentence Around(string source, int start, int end)
    {
        start = Math.Clamp(start, 0, source.Length);
        end = Math.Clamp(end, start, source.Length);
        var first = start;
        while (first > 0 && !Ends(source, first - 1))
        {
            first--;
        }

        var last = end;
        while (last < source.Length && !(last > start && Ends(source, last - 1)))
        {
            last++;
        }

        return new(Shortened(source[first..start].TrimStart()), source[start..end], Cut(source[end..last].TrimEnd()));
    }

    /// <summary>The same of what was read of a source, with the places that the words have in the source.</summary>
    public static Sentence Around(Passage passage, int start, int end) => Around(passage.Text, start - passage.Start, end - passage.Start);

    // Whether a sentence ends with the character at this index.
    private static bool Ends(string source, int index) => source[index] switch
    {
        '\n' => !IsWrapped(source, index),
        '.' => IsFollowedBySpace(source, index) && !IsAbbreviated(source, index),
        '!' or '?' or '…' => IsFollowedBySpace(source, index),
        '”' or '"' or ')' or '’' or '\'' => index > 0 && source[index - 1] is '.' or '!' or '?' && IsFollowedBySpace(source, index) && Ends(source, index - 1, index),
        _ => false,
    };

    // "… way of life.” After": the quotation mark belongs to the sentence that it closes.
    private static bool Ends(string source, int stop, int closing) =>
        closing == stop + 1 && (closing + 1 == source.Length || char.IsWhiteSpace(source[closing + 1]));

    private static bool IsFollowedBySpace(string source, int index) =>
        index + 1 == source.Length || char.IsWhiteSpace(source[index + 1]);

    // "D.A. Pennebaker", "Mr. Zimmerman" and "1. Truth or Dare" go on.
    private static bool IsAbbreviated(string source, int stop)
    {
        var word = stop;
        while (word > 0 && char.IsLetterOrDigit(source[word - 1]))
        {
            word--;
        }

        return (stop - word == 1 && char.IsUpper(source[word]))
            || Abbreviations.Contains(source[word..stop])
            || ((word == 0 || source[word - 1] == '\n') && source.AsSpan(word, stop - word).IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static bool IsWrapped(string source, int lineBreak)
    {
        var lineStart = lineBreak == 0 ? 0 : source.LastIndexOf('\n', lineBreak - 1) + 1;
        var line = source.AsSpan(lineStart, lineBreak - lineStart).TrimEnd();
        var next = source.AsSpan(lineBreak + 1);
        return line.Length >= WrappedLine && !next.IsEmpty && !char.IsWhiteSpace(next[0]) && line[^1] is not ('.' or '!' or '?' or ':' or '”' or '"');
    }

    private static string Shortened(string before)
    {
        if (before.Length <= Reach)
        {
            return before;
        }

        var word = before.IndexOf(' ', before.Length - Reach);
        return word < 0 ? $"…{before[^Reach..]}" : $"… {before[(word + 1)..]}";
    }

    private static string Cut(string after) => after.Length <= Reach ? after : Excerpt.Of(after, Reach);
}
