using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>Labelled lines such as "Director: Asif Kapadia" and the columns of a table.</summary>
static class Fields
{
    /// <summary>What a line's label says it holds, and where the value stands; null for a line without a label.</summary>
    public static (LexicalTags Kind, TextRange Value)? Read(Line line) => line.Block.Kind == BlockKind.TableRow ? InRow(line) : Read(line, 0);

    // "監督 | ジョナサン・デミ": a row of a table that says one thing of one film. A head such as "Director | Year" says nothing yet.
    private static (LexicalTags Kind, TextRange Value)? InRow(Line line)
    {
        if (line.Block.Marks is not [{ Kind: MarkKind.Cell } label, { Kind: MarkKind.Cell } value])
        {
            return null;
        }

        var kind = LabelOf(line, new TextRange(label.Start, label.End));
        var part = Line.Trim(line.Text, new TextRange(value.Start, value.End));
        return (kind & LexicalTags.AnyField & ~LexicalTags.TitleField) == 0 || part.IsEmpty || LabelOf(line, part) != LexicalTags.None ? null : (kind & LexicalTags.AnyField & ~LexicalTags.TitleField, part);
    }

    // What the whole part names as a label.
    private static LexicalTags LabelOf(Line line, TextRange part)
    {
        var tokens = line.TokensIn(Line.Trim(line.Text, part));
        var (tags, count) = tokens.Count == 0 ? default : line.Lexicon.MatchLongest(line.Text, tokens, 0, LexicalTags.AnyField);
        return count == tokens.Count ? tags : LexicalTags.None;
    }

    private static (LexicalTags Kind, TextRange Value)? Read(Line line, int first)
    {
        var tokens = line.Tokens;
        if (tokens.Count < 2)
        {
            return null;
        }

        var (tags, count) = line.Lexicon.MatchLongest(line.Text, tokens, first, LexicalTags.AnyField);
        return count > 0 && first + count < tokens.Count && line.Text[tokens[first + count].Start] == ':'
            ? (tags & LexicalTags.AnyField, Line.Trim(line.Text, new TextRange(tokens[first + count].End, line.Range.End)))
            : null;
    }
}
