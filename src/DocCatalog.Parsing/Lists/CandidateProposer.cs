using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Proposes every repeated structure of an article as a list of films, one for each layout that lines share.</summary>
sealed class CandidateProposer
{
    /// <summary>The shape of groups of labelled lines that each begin with a title.</summary>
    public const string TitleField = "title field";

    private const string KnownShape = "known";

    private const int LongestBareTitle = 90;
    private const int LongestBareLine = 160;
    private const int LongestSentence = 14;
    private const int FurthestBracket = 120;
    private const int LinesOfFacts = 5;
    private const double KnownEnough = 0.8;

    private readonly Dictionary<string, List<Heading>> _shapes = new(StringComparer.Ordinal);

    private readonly List<Line> _lines;
    private readonly bool[] _boilerplate;
    private readonly Line? _headline;
    private readonly HeadingReader _headings;

    // Lines that belong to the previous heading and are no headings themselves.
    private List<Line> _meta = [];

    private CandidateProposer(ArticleContext article)
    {
        (_lines, _boilerplate) = (article.Lines, article.IsBoilerplate);
        (_headline, _headings) = (article.Headline, article.Headings);
    }

    /// <summary>The candidates, in no particular order.</summary>
    public static List<CandidateList> Propose(ArticleContext article)
    {
        var proposer = new CandidateProposer(article);
        proposer.ReadLines();
        proposer.ReadTables();
        proposer.DropKnownOfOtherShape();
        var mentions = ProseMentions.Propose(article.Lines, article.IsBoilerplate).Where(list => list.Count > 0);
        return [.. proposer._shapes.Select(shape => new CandidateList(shape.Key, shape.Value)), .. mentions];
    }

    private void ReadTables()
    {
        foreach (var table in _lines.Where(line => line.Block.Kind == BlockKind.TableRow).GroupBy(line => line.Block.Group))
        {
            foreach (var heading in TableGrammar.Read([.. table], _headings))
            {
                Add($"table {table.Key}", heading);
            }
        }
    }

    // Lines that only name known films are a candidate unless another layout includes most of them.
    private void DropKnownOfOtherShape()
    {
        var known = _shapes.GetValueOrDefault(KnownShape, []).ToHashSet<Heading>(ReferenceEqualityComparer.Instance);
        if (_shapes.Any(shape => shape.Key != KnownShape && shape.Value.Count(known.Contains) * 10 >= known.Count * 7))
        {
            _shapes.Remove(KnownShape);
        }
    }

    private void ReadLines()
    {
        Rank? counter = null;
        var appendix = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Block.Kind == BlockKind.Heading)
            {
                appendix = AppendixAt(_lines[i], appendix);
            }

            if (appendix > 0 || _lines[i] == _headline)
            {
                continue;
            }

            if (RankReader.ReadAlone(_lines[i]) is { } rank)
            {
                counter = rank with { Before = _lines[i].Block };
            }
            else if (!_boilerplate[i])
            {
                Add(_lines[i], counter);
                counter = null;
            }
        }
    }

    // The level of the heading "Related", "Comments" or the like that a heading is or belongs to; 0 for none.
    private static int AppendixAt(Line heading, int appendix) =>
        Boilerplate.OpensAppendix(heading) ? heading.Block.Level : heading.Block.Level <= appendix ? 0 : appendix;

    private void Add(Line line, Rank? counter)
    {
        if (Fields.Read(line) is { } field)
        {
            AddField(line, field.Kind, field.Value, counter);
        }
        else if (!IsNoHeading(line))
        {
            AddWithin(line);
            AddHeadings(line, counter);
        }
    }

    private void AddField(Line line, LexicalTags kind, TextRange value, Rank? counter)
    {
        if (_headings.Read(line, value, counter) is not { } heading)
        {
            return;
        }

        if ((kind & LexicalTags.TitleField) != 0)
        {
            Add(TitleField, WithMeta(heading));
        }
        else if (heading.HasYear || heading.KnownStrength >= KnownEnough)
        {
            // "Recommended: Maestro (2003)"
            Add("field", WithMeta(heading));
        }
    }

    // A byline, a line of the previous heading, or another title of its film, "(England Is Mine)".
    private bool IsNoHeading(Line line) =>
        IsByline(line) || _meta.Contains(line) || line.Block.Kind is BlockKind.Quote or BlockKind.TableRow or BlockKind.Definition ||
        (line.Text[line.Range.Start] == '(' && line.Text[line.Range.End - 1] == ')');

    // Entries that share one paragraph, and a title followed by its prose.
    private void AddWithin(Line line)
    {
        foreach (var run in InlineNumbers.Split(line, _headings))
        {
            Add("inline numbers", run);
        }

        if (RunInTitle.Read(line, _headings) is { } runIn)
        {
            Add($"run-in {line.Text[runIn.Title.End]}", runIn);
        }
    }

    private void AddHeadings(Line line, Rank? counter)
    {
        foreach (var read in MayHead(line) ? _headings.ReadAll(line, counter) : [])
        {
            var heading = WithMeta(read);
            _meta = [.. heading.Meta.Select(meta => meta.Line)];
            foreach (var shape in Shapes(line, heading, counter is not null))
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

    // Adds year, credits and fields from the lines directly below a heading.
    private Heading WithMeta(Heading heading)
    {
        if (!heading.IsTitleLike || heading.Text[heading.Range.End - 1] == '.')
        {
            return heading;
        }

        for (var next = heading.Line.Index + 1; next < _lines.Count && next <= heading.Line.Index + LinesOfFacts; next++)
        {
            var field = Fields.Read(_lines[next]);
            if (field is { } opening && (opening.Kind & LexicalTags.TitleField) != 0)
            {
                break;
            }

            if (NeedsMeta(heading) && MetaLine.Read(_lines[next]) is { } meta)
            {
                heading = heading with { Meta = [.. heading.Meta, meta] };
            }
            else if (field is { } labelled)
            {
                heading = heading with { Below = heading.Below | labelled.Kind };
            }
            else if (!_boilerplate[next])
            {
                break;
            }
        }

        return heading;
    }

    private static bool NeedsMeta(Heading heading) =>
        (heading.Years.Count == 0 || heading.Credits.Count + heading.Unlabelled.Count == 0) && heading.Title.Length < 120;

    private List<string> Shapes(Line line, Heading heading, bool counted)
    {
        if (line.Block.Kind == BlockKind.Caption)
        {
            return line.IsFirst ? ["caption"] : [];
        }

        var shapes = new List<string>();
        AddBlockShape(shapes, line);
        AddIf(counted, "slide");
        if (heading.Rank is { Form: not RankForm.Ordinal } rank)
        {
            shapes.Add($"rank {rank.Form}");
        }

        AddIf(heading.Quoted, "quoted");
        AddIf(heading.Emphasised || IsBold(line), "emphasised");
        AddIf(heading.HasOwnYear && heading.IsTitleLike && (counted || heading.Rank is not { Form: RankForm.Punctuated }), "year");
        AddIf(IsBareTitle(_lines, line, heading), "line");
        AddIf(IsShortLine(line, heading), "short line");
        AddIf(heading.Meta.Count > 0 && IsShortLine(line, heading), "line above facts");
        AddIf(heading.KnownStrength >= KnownEnough, KnownShape);
        AddIf(IsLinked(line, heading), "linked");
        return shapes;

        void AddIf(bool holds, string shape)
        {
            if (holds)
            {
                shapes.Add(shape);
            }
        }
    }

    private static void AddBlockShape(List<string> shapes, Line line)
    {
        var shape = !line.IsFirst ? null : line.Block.Kind switch
        {
            BlockKind.Heading => $"heading {line.Block.Level}",
            BlockKind.ListItem => line.Block.Ordinal is null ? $"item {line.Block.Level}" : $"numbered item {line.Block.Level}",
            BlockKind.Term => "term",
            _ => null,
        };
        if (shape is not null)
        {
            shapes.Add(shape);
        }
    }

    private static bool IsShortLine(Line line, Heading heading) =>
        line.Block.Kind == BlockKind.Paragraph && line.Range.Length <= LongestBareTitle && heading.IsTitleLike &&
        line.Text[line.Range.End - 1] is not (':' or ',' or ';');

    private static bool IsLinked(Line line, Heading heading) =>
        line.IsFirst && line.Block.Marks.Any(mark =>
            mark.Kind == MarkKind.Link && mark.Start <= heading.Title.Start && mark.End >= heading.Title.End);

    private static bool IsBold(Line line) => line.Block.Marks is [{ Kind: MarkKind.Strong, Start: 0 }, ..] && line.IsFirst;

    // A short line without a sentence's punctuation before a longer line or a line of facts: "Miss Americana".
    private static bool IsBareTitle(List<Line> lines, Line line, Heading heading) =>
        line.Block.Kind == BlockKind.Paragraph && line.Block.SetOff && line.IsFirst && heading.Title.Length <= LongestBareTitle &&
        line.Range.Length <= 2 * LongestBareTitle && line.Text[line.Range.End - 1] is not ('.' or ':' or ',' or ';') &&
        line.Index + 1 < lines.Count && lines[line.Index + 1] is { Block.Kind: BlockKind.Paragraph } next &&
        (next.Range.Length > Math.Max(60, heading.Title.Length) || IsFact(next) || MetaLine.Read(next) is not null);

    private static bool IsFact(Line line) =>
        Fields.Read(line) is { } field && (field.Kind & (LexicalTags.DirectorField | LexicalTags.YearField)) != 0;

    // A quick test that spares most prose from being read as a heading.
    private static bool MayHead(Line line)
    {
        var text = line.Span;
        var isShort = text.Length <= LongestBareLine && !(line.EndsAsSentence && line.WordCount > LongestSentence);
        return isShort || line.Block.Kind is BlockKind.Heading or BlockKind.ListItem or BlockKind.Term || char.IsAsciiDigit(text[0]) ||
            text[0] is '#' or '<' or '“' or '"' or '‘' or '«' or '„' or '\'' or '《' or '「' or '『' ||
            line.Block.Marks is [{ Start: <= 5, Kind: MarkKind.Strong or MarkKind.Emphasis or MarkKind.Link }, ..] ||
            text[..Math.Min(text.Length, FurthestBracket)].ContainsAny('(', '[');
    }

    // "Words: Marguerite Osei"
    private static bool IsByline(Line line)
    {
        var (_, count) = line.Lexicon.MatchLongest(line.Text, line.Tokens, 0, LexicalTags.Byline);
        return count > 0 && count < line.Tokens.Count && line.WordCount < 18 && (line.Text[line.Tokens[count].Start] == ':' ||
            (line.Tokens[0].Length <= 3 && char.IsUpper(line.Text[line.Tokens[count].Start])));
    }
}
