using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>Labelled lines such as "Director: Asif Kapadia" and the columns of a table.</summary>
static class Fields
{
    public const Sense Any = Sense.DirectorField | Sense.YearField | Sense.ArtistField | Sense.TitleField | Sense.OtherField;

    /// <summary>What a line's label says it holds, and where the value stands; null for a line without a label.</summary>
    public static (Sense Kind, Part Value)? Read(Line line) => line.Block.Kind == BlockKind.TableRow ? InRow(line) : Read(line, 0);

    // "監督 | ジョナサン・デミ": a row of a table that says one thing of one film. A head such as "Director | Year" says nothing yet.
    private static (Sense Kind, Part Value)? InRow(Line line)
    {
        if (line.Block.Marks is not [{ Kind: MarkKind.Cell } label, { Kind: MarkKind.Cell } value])
        {
            return null;
        }

        var kind = LabelOf(line, new Part(label.Start, label.End));
        var part = Line.Trim(line.Text, new Part(value.Start, value.End));
        return (kind & Any & ~Sense.TitleField) == 0 || part.IsEmpty || LabelOf(line, part) != Sense.None ? null : (kind & Any & ~Sense.TitleField, part);
    }

    // What the whole part names as a label.
    private static Sense LabelOf(Line line, Part part)
    {
        var tokens = line.TokensIn(Line.Trim(line.Text, part));
        var (senses, count) = tokens.Count == 0 ? default : line.Lexicon.Longest(line.Text, tokens, 0, Any);
        return count == tokens.Count ? senses : Sense.None;
    }

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
