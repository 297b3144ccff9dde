using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>The parts of a heading or a line that hold names, as they were marked and as they read.</summary>
static class NameParts
{
    // Between two credits without a cue of its own for the second stands no more than a mark and a blank.
    private const int WithoutCue = 4;

    /// <summary>
    /// The parts that a cue marks as the directors', up to the end of the sentence or to the next label: in "Directed by Nora Whitlock. Jazz, Blues and Soul."
    /// and in "Director: Johan Grim; Stars: Lou Starling, Nina Summer" the list finder sees more. A "Jr" stays with its name, and "Director's Cut" names nobody.
    /// </summary>
    public static IEnumerable<TextRange> Credits(string text, IReadOnlyList<TextRange> credits)
    {
        var isOver = false;
        for (var i = 0; i < credits.Count; i++)
        {
            var part = credits[i];
            var before = text.AsSpan(0, part.Start).TrimEnd();
            isOver = (isOver || (i > 0 && before.Length > 0 && before[^1] is '.' or '!' or '?' or '。')) && i > 0 && part.Start - credits[i - 1].End < WithoutCue;
            isOver |= text.AsSpan(part.Start, part.Length).Contains(':');
            if (isOver || before.EndsWith("’s") || before.EndsWith("'s"))
            {
                continue;
            }

            while (i + 1 < credits.Count && NameReader.StartsWithSuffix(text.AsSpan(credits[i + 1].Start, credits[i + 1].Length)))
            {
                part = part with { End = credits[++i].End };
            }

            // The list finder takes the point of "Jr." for the sentence's.
            yield return part.End < text.Length && text[part.End] == '.' && text.AsSpan(0, part.End).EndsWith("r") ? part with { End = part.End + 1 } : part;
        }
    }
}
