using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>Reads labelled values: lines such as "Director: Asif Kapadia", and table rows of two cells.</summary>
static class Fields
{
    /// <summary>The kind and the range of a labelled value; null for a line without a label.</summary>
    public static (LexicalTags Kind, TextRange Value)? Read(Line line) =>
        line.Block.Kind == BlockKind.TableRow ? InRow(line) : Read(line, 0);

    // "監督 | ジョナサン・デミ"; a header row such as "Director | Year" has no value.
    private static (LexicalTags Kind, TextRange Value)? InRow(Line line)
    {
        if (line.Block.Marks is not [{ Kind: MarkKind.Cell } label, { Kind: MarkKind.Cell } value])
        {
            return null;
        }

        var kind = LabelOf(line, new TextRange(label.Start, label.End)) & LexicalTags.AnyField & ~LexicalTags.TitleField;
        var part = Line.Trim(line.Text, new TextRange(value.Start, value.End));
        return kind == 0 || part.IsEmpty || LabelOf(line, part) != LexicalTags.None ? null : (kind, part);
    }

    // The tags of a part that is nothing but a label.
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
