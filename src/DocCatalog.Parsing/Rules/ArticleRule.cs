using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>Reads what the lines before the list say of the article as a whole.</summary>
static class ArticleRule
{
    private const int Head = 12;

    /// <summary>The line that is the article's title, or null: the first heading, else the first line that reads like one.</summary>
    public static Line? Title(List<Line> lines, bool[] furniture)
    {
        var bare = lines.Where(line => line.Range.Length < 120).Select(line => RankReader.Read(line.Text, line.Range)).OfType<Rank>().Where(rank => rank.Form == RankForm.Bare).Select(rank => rank.Value).ToHashSet();
        var head = lines.Take(Head).TakeWhile(line => !OpensList(line, bare) && !IsProse(line)).ToList();
        return lines.Take(Head).FirstOrDefault(line => line.Block is { Kind: BlockKind.Heading, Level: 1 }) ??
            head.Find(line => line.Block.Kind == BlockKind.Heading) ??
            head.Find(line => !furniture[line.Index] && line.WordCount >= 2 && line.Range.Length <= 160 && !line.EndsAsSentence && Author(line) is null) ??
            head.Find(line => !furniture[line.Index] && line.Range.Length <= 160);
    }

    // A title stands before the first paragraph, or was not kept.
    private static bool IsProse(Line line) => line.Block.Kind == BlockKind.Paragraph && (line.Range.Length > 160 || (line.Range.Length > 90 && line.EndsAsSentence && line.WordCount > 14));

    // "12. The Beatles in America (1964)": the text begins, or was cut out, in the middle of the list.
    private static bool OpensList(Line line, HashSet<int> bare) =>
        line.Block.Kind == BlockKind.ListItem || line.Block.Kind != BlockKind.Heading && line.Range.Length < 160 && HeadingGrammar.Read(line, line.Range, null) is { Loose: false } heading &&
        (heading.Rank is { Form: not (RankForm.Bare or RankForm.Counted) } || (heading.Rank is { Form: RankForm.Bare } rank && (bare.Contains(rank.Value + 1) || bare.Contains(rank.Value - 1))) || (heading.Years.Count > 0 && (heading.Quoted || heading.Rank is not null)));

    /// <summary>The first byline's name, or null.</summary>
    public static string? Author(List<Line> lines, int before) =>
        lines.Take(Math.Min(Math.Max(before, 1), Head)).Select(Author).FirstOrDefault(author => author is not null);

    /// <summary>The site that a line such as "Videos by American Songwriter" names, or null.</summary>
    public static string? Site(List<Line> lines)
    {
        foreach (var line in lines.Where(line => line.Range.Length < 60))
        {
            if (line.Span.StartsWith("Videos by ", StringComparison.OrdinalIgnoreCase))
            {
                return line.Span["Videos by ".Length..].Trim().ToString();
            }
        }

        return null;
    }

    // "By Dana Whitlock", "Words: Marguerite Osei", "Por Inés Carmona | 14 de abril"
    private static string? Author(Line line)
    {
        if (line.Range.Length > 120 || line.Tokens.Count < 2)
        {
            return null;
        }

        var passage = new Passage(line, line.Range);
        var (_, count) = passage.Longest(0, Sense.Byline);
        if (count == 0)
        {
            return null;
        }

        var first = count;
        while (first < passage.Tokens.Count && passage.Text[passage.Tokens[first].Start] == ':')
        {
            first++;
        }

        var after = first;
        while (after < passage.Tokens.Count && passage.Tokens[after].Kind == TokenKind.Word && (passage.IsCapital(after) || (passage.Of(after) & (Sense.And | Sense.Particle)) != 0))
        {
            after++;
        }

        return after > first && passage.IsCapital(first) && after - first <= 8 ? passage.Text[passage.Tokens[first].Start..passage.Tokens[after - 1].End] : null;
    }
}
