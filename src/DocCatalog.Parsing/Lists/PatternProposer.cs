using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Proposes the patterns in which an article may set its entries' headings: one for each way that two or more lines share.</summary>
sealed class PatternProposer
{
    /// <summary>The pattern of blocks of labelled lines, each opened by a title.</summary>
    public const string TitleField = "title field";

    private const int LongestBareTitle = 90;
    private const int LinesOfFacts = 5;

    private readonly Dictionary<string, List<Heading>> _shapes = new(StringComparer.Ordinal);

    // The lines that belong to the heading before them, and so head nothing themselves.
    private List<Line> _meta = [];

    public static IEnumerable<Pattern> Propose(List<Line> lines, bool[] furniture, int first)
    {
        var proposer = new PatternProposer();
        Rank? counter = null;
        var appendix = 0;
        for (var i = first; i < lines.Count; i++)
        {
            // What stands under "Related" or "Comments" is not the article's, until a heading as high opens something else.
            if (lines[i].Block.Kind == BlockKind.Heading)
            {
                appendix = Furniture.OpensAppendix(lines[i]) ? lines[i].Block.Level : lines[i].Block.Level <= appendix ? 0 : appendix;
            }

            if (appendix > 0)
            {
                continue;
            }

            if (RankReader.ReadAlone(lines[i]) is { } rank)
            {
                counter = rank with { Before = lines[i].Block };
                continue;
            }

            if (furniture[i])
            {
                continue;
            }

            proposer.Add(lines, furniture, i, counter);
            counter = null;
        }

        foreach (var table in lines.Where(line => line.Block.Kind == BlockKind.TableRow).GroupBy(line => line.Block.Group))
        {
            foreach (var heading in TableGrammar.Read([.. table]))
            {
                proposer.Add($"table {table.Key}", heading);
            }
        }

        return proposer._shapes.Select(shape => new Pattern(shape.Key, shape.Value));
    }

    private void Add(List<Line> lines, bool[] furniture, int index, Rank? counter)
    {
        var line = lines[index];
        if (Fields.Read(line) is { } field)
        {
            if ((field.Kind & Sense.TitleField) != 0 && HeadingGrammar.Read(line, field.Value, counter) is { } labelled)
            {
                Add(TitleField, WithMeta(lines, furniture, labelled));
            }

            return;
        }

        if (!MayHead(line) || IsByline(line))
        {
            return;
        }

        if (_meta.Contains(line))
        {
            return;
        }

        foreach (var read in HeadingGrammar.ReadAll(line, counter))
        {
            var heading = WithMeta(lines, furniture, read);
            _meta = [.. heading.Meta.Select(meta => meta.Line)];
            foreach (var shape in Shapes(lines, line, heading, counter is not null))
            {
                Add(shape, heading);
            }
        }
    }

    private void Add(string shape, Heading heading)
    {
        if (!_shapes.TryGetValue(shape, out var headings))
        {
            _shapes.Add(shape, headings = []);
        }

        headings.Add(heading);
    }

    // The lines right under a heading may hold what other headings hold themselves.
    private static Heading WithMeta(List<Line> lines, bool[] furniture, Heading heading)
    {
        if (!heading.IsTitleLike || heading.Text[heading.Range.End - 1] == '.')
        {
            return heading;
        }

        for (var next = heading.Line.Index + 1; next < lines.Count && next <= heading.Line.Index + LinesOfFacts; next++)
        {
            var field = Fields.Read(lines[next]);
            if (field is { } opening && (opening.Kind & Sense.TitleField) != 0)
            {
                break;
            }

            if ((heading.Years.Count == 0 || heading.Credits.Count + heading.Unlabelled.Count == 0) && heading.Title.Length < 120 && MetaLine.Read(lines[next]) is { } meta)
            {
                heading = heading with { Meta = [.. heading.Meta, meta] };
            }
            else if (field is { } labelled)
            {
                heading = heading with { Below = heading.Below | labelled.Kind };
            }
            else if (!furniture[next])
            {
                break;
            }
        }

        return heading;
    }

    private static IEnumerable<string> Shapes(List<Line> lines, Line line, Heading heading, bool counted)
    {
        if (line.IsFirst)
        {
            switch (line.Block.Kind)
            {
                case BlockKind.Heading:
                    yield return $"heading {line.Block.Level}";
                    break;
                case BlockKind.ListItem:
                    yield return line.Block.Ordinal is null ? $"item {line.Block.Level}" : $"numbered item {line.Block.Level}";
                    break;
                case BlockKind.Term:
                    yield return "term";
                    break;
            }
        }

        if (counted)
        {
            yield return "slide";
        }

        if (heading.Rank is { } rank && rank.Form is not RankForm.Ordinal)
        {
            yield return $"rank {rank.Form}";
        }

        if (heading.Quoted)
        {
            yield return "quoted";
        }

        if (heading.Emphasised || IsBold(line))
        {
            yield return "emphasised";
        }

        if (heading.HasYear && !heading.Loose && heading.IsTitleLike && (counted || heading.Rank is not { Form: RankForm.Pointed }))
        {
            yield return "year";
        }

        if (IsBareTitle(lines, line, heading))
        {
            yield return "line";
        }
    }

    private static bool IsBold(Line line) => line.Block.Marks is [{ Kind: MarkKind.Strong, Start: 0 }, ..] && line.IsFirst;

    // A short line that is no sentence and stands before a longer one: "Miss Americana".
    private static bool IsBareTitle(List<Line> lines, Line line, Heading heading) =>
        line.Block.Kind == BlockKind.Paragraph && line.Block.SetOff && line.IsFirst && heading.Title.Length <= LongestBareTitle && line.Range.Length <= 2 * LongestBareTitle && line.Text[line.Range.End - 1] is not ('.' or ':' or ',' or ';') &&
        line.Index + 1 < lines.Count && lines[line.Index + 1] is var next && next.Block.Kind == BlockKind.Paragraph &&
        (next.Range.Length > Math.Max(60, heading.Title.Length) || (Fields.Read(next) is { } field && (field.Kind & (Sense.DirectorField | Sense.YearField)) != 0) || MetaLine.Read(next) is not null);

    // Cheap tests first: most lines are prose, and prose is not read as a heading.
    private static bool MayHead(Line line)
    {
        if (line.Block.Kind is BlockKind.Caption or BlockKind.Quote or BlockKind.TableRow or BlockKind.Definition)
        {
            return false;
        }

        var text = line.Span;
        return line.Block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.Term || text.Length <= 160 ||
            char.IsAsciiDigit(text[0]) || text[0] is '#' or '“' or '"' or '‘' or '«' or '„' or '\'' ||
            line.Block.Marks is [{ Start: <= 5, Kind: MarkKind.Strong or MarkKind.Emphasis }, ..] || text[..120].ContainsAny('(', '[');
    }

    // "Words: Marguerite Osei"
    private static bool IsByline(Line line)
    {
        var (_, count) = line.Lexicon.Longest(line.Text, line.Tokens, 0, Sense.Byline);
        return count > 0 && count < line.Tokens.Count && line.WordCount < 18 && (line.Text[line.Tokens[count].Start] == ':' || line.Tokens[0].Length <= 3 && char.IsUpper(line.Text[line.Tokens[count].Start]));
    }
}
