using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Rules;

/// <summary>Corrects the ranges of credited names that the tail of a heading was split into.</summary>
static class NameParts
{
    // The largest distance between two credits of which the second has no cue of its own: a mark and a space.
    private const int WithoutCue = 4;

    /// <summary>
    /// The ranges of directors' names up to the end of the sentence or the next label: "Directed by Nora Whitlock. Jazz, Blues and Soul.",
    /// "Director: Johan Grim; Stars: Lou Starling, Nina Summer". A "Jr" stays with its name, and "Director's Cut" names nobody.
    /// </summary>
    public static IEnumerable<TextRange> Credits(string text, IReadOnlyList<TextRange> credits)
    {
        var isOver = false;
        for (var i = 0; i < credits.Count; i++)
        {
            var part = credits[i];
            var before = text.AsSpan(0, part.Start).TrimEnd();
            isOver = i > 0 && (isOver || EndsSentence(before)) && part.Start - credits[i - 1].End < WithoutCue;
            isOver |= text.AsSpan(part.Start, part.Length).Contains(':');
            if (isOver || before.EndsWith("’s") || before.EndsWith("'s"))
            {
                continue;
            }

            while (i + 1 < credits.Count && NameReader.StartsWithSuffix(text.AsSpan(credits[i + 1].Start, credits[i + 1].Length)))
            {
                part = part with { End = credits[++i].End };
            }

            yield return WithFullStop(text, part);
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text is [.., var last] && last is '.' or '!' or '?' or '。';

    // The full stop of "Jr." was taken for the sentence's.
    private static TextRange WithFullStop(string text, TextRange part) =>
        part.End < text.Length && text[part.End] == '.' && text.AsSpan(0, part.End).EndsWith("r") ? part with { End = part.End + 1 } : part;
}
