using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads a title that opens a paragraph and is set off from its prose by a mark only: "Amy: the singer in her own words.", "Amy. The singer …".</summary>
static class RunInTitle
{
    private const int Furthest = 100;
    private const int LongestRank = 6;
    private const int ShortestProse = 40;
    private const int MostWords = 12;

    /// <summary>The title with its prose behind it, or null where the line does not open so.</summary>
    public static Heading? Read(Line line)
    {
        if (line.Range.Length < ShortestProse || line.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
        {
            return null;
        }

        var known = line.KnownTitles is [var first, ..] && first.Start < line.Range.Start + LongestRank ? first.End : line.Range.Start;
        var limit = Math.Min(line.Range.End - ShortestProse, line.Range.Start + Furthest);
        for (var at = line.Range.Start + 1; at < limit; at++)
        {
            // "Woodstock, about the festival": a comma ends a title that is known.
            if ((line.Text[at] is not (':' or '.' or '!' or '?' or '–' or '—' or '-') && !(line.Text[at] == ',' && at == known)) || !char.IsWhiteSpace(line.Text[at + 1]))
            {
                continue;
            }

            var end = line.Text[at] is '!' or '?' ? at + 1 : at;
            if (at < known || IsPartOfTitle(line, at))
            {
                continue;
            }

            if (MayBeTitle(line, new Part(line.Range.Start, end)) && HeadingGrammar.Read(line, new Part(line.Range.Start, end), null) is { } heading && IsTitle(heading) && (end == at || heading.KnownStrength > 0))
            {
                return heading with { Range = line.Range, BodyStart = Line.Trim(line.Text, new Part(at + 1, line.Range.End)).Start };
            }

            // "Dr. Feelgood: …" goes on; a sentence that is no title does not.
            if (line.Text[at] is '.' or '!' or '?' && at - line.Range.Start > 4)
            {
                return null;
            }
        }

        return null;
    }

    // Most lines open with a sentence: one look at its words is cheaper than to read it as a heading.
    private static bool MayBeTitle(Line line, Part part)
    {
        var (words, small) = (0, 0);
        foreach (var token in line.Tokens.TakeWhile(token => token.Start < part.End).Where(token => token.Kind == TokenKind.Word))
        {
            words++;
            small += token.Length > 3 && char.IsLower(line.Text[token.Start]) ? 1 : 0;
        }

        return words <= MostWords + 2 && (line.TakesSentenceCase || small * 3 <= words);
    }

    // "Ladies and Gentlemen... Mr. Leonard Cohen", "M.I.A. …", and whatever stands within quotation marks.
    private static bool IsPartOfTitle(Line line, int at)
    {
        var before = line.Text.AsSpan(line.Range.Start, at - line.Range.Start);
        return (line.Text[at] == '.' && (before.EndsWith('.') || (before.Length > 1 && before[^2] == '.') || before.EndsWith("Mr") || before.EndsWith("Dr") || before.EndsWith("St") || before.EndsWith("vs"))) ||
            before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”') || before.Count('«') > before.Count('»') || before.Count('(') > before.Count(')');
    }

    private static bool IsTitle(Heading heading) =>
        heading.IsTitleLike && !heading.Loose && heading.Line.TokensIn(heading.Title).Count <= MostWords && !char.IsLower(heading.TitleText[0]);
}
