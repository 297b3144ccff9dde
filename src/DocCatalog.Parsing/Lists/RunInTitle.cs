using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads a title that only punctuation separates from its prose: "Amy: the singer in her own words.", "Amy. The singer …".</summary>
static class RunInTitle
{
    private const int ShortestProse = 40;
    private const int MostWords = 12;
    private const Edge Marks = Edge.Colon | Edge.SentenceEnd | Edge.Dash | Edge.Comma;

    /// <summary>The title with its prose, or null where the line does not begin so.</summary>
    public static Heading? Read(Line line, HeadingReader headings)
    {
        if (line.Range.Length < ShortestProse || line.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || !MayOpenWithTitle(line) ||
            headings.Read(line) is not { Chosen: { } title } heading)
        {
            return null;
        }

        // "Woodstock, about the festival": a comma ends only a known title.
        var mark = title.To.Kind & Marks;
        var isSetOff = mark != 0 && (title.To.Kind & ~Marks & ~Edge.Known) == 0 && (mark != Edge.Comma || heading.KnownStrength > 0);
        return isSetOff && line.Range.End - title.To.After >= ShortestProse && IsTitle(heading)
            ? heading with { Range = line.Range, BodyStart = title.To.After }
            : null;
    }

    // A quick test: most lines begin with a sentence.
    private static bool MayOpenWithTitle(Line line)
    {
        var (words, small) = (0, 0);
        foreach (var token in line.Tokens)
        {
            if (words > 0 && MayEndTitle(line, token))
            {
                return line.UsesSentenceCase || small * 3 <= words;
            }

            words += token.Kind == TokenKind.Word ? 1 : 0;
            small += token.Kind == TokenKind.Word && token.Length > 3 && char.IsLower(line.Text[token.Start]) ? 1 : 0;
            if (words > MostWords + 2)
            {
                return false;
            }
        }

        return false;
    }

    private static bool MayEndTitle(Line line, Token token) => token.Kind == TokenKind.Mark &&
        (line.Text[token.Start] is ':' or '.' or '!' or '?' or '–' or '—' or '-' ||
            (line.Text[token.Start] == ',' && line.KnownTitles.Exists(known => known.End == token.Start)));

    private static bool IsTitle(Heading heading) =>
        heading.IsTitleLike && !heading.RunsOn && heading.Line.TokensIn(heading.Title).Count <= MostWords && !char.IsLower(heading.TitleText[0]);
}
