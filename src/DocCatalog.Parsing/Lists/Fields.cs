using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Labelled lines such as "Director: Asif Kapadia" and the columns of a table.</summary>
static class Fields
{
    public const Sense Any = Sense.DirectorField | Sense.YearField | Sense.ArtistField | Sense.TitleField | Sense.OtherField;

    /// <summary>What a line's label says it holds, and where the value stands; null for a line without a label.</summary>
    public static (Sense Kind, Part Value)? Read(Line line) => Read(line, 0);

    private static (Sense Kind, Part Value)? Read(Line line, int first)
    {
        var tokens = line.Tokens;
        if (tokens.Count < 2)
        {
            return null;
        }

        var (senses, count) = line.Lexicon.Longest(line.Text, tokens, first, Any);
        return count > 0 && first + count < tokens.Count && line.Text[tokens[first + count].Start] == ':'
            ? (senses & Any, Line.Trim(line.Text, new Part(tokens[first + count].End, line.Range.End)))
            : null;
    }
}
