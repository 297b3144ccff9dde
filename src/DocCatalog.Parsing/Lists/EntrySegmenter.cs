using System.Collections.Immutable;
using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Assigns to each heading the lines of its entry; lines that belong to no entry are left out.</summary>
sealed class EntrySegmenter(List<Line> lines, bool[] boilerplate, IReadOnlyList<Heading> headings)
{
    private const LexicalTags Appendix = LexicalTags.Boilerplate | LexicalTags.SectionHead;

    private readonly ILookup<int, Line> _byGroup =
        lines.Where(line => line.Block.Kind == BlockKind.ListItem).ToLookup(line => line.Block.Group);

    private readonly ILookup<Line, Heading> _byLine = headings.ToLookup(heading => heading.Line);

    // The index of the film that the next line continues, among those that share a heading; null for all of them.
    private int? _about;

    public static ImmutableArray<Section> Segment(List<Line> lines, bool[] boilerplate, IReadOnlyList<Heading> headings) =>
        new EntrySegmenter(lines, boilerplate, headings).Segment();

    private ImmutableArray<Section> Segment()
    {
        var ends = new int[headings.Count];
        for (var i = 0; i < headings.Count; i++)
        {
            ends[i] = EndOf(i);
        }

        TrimLast(ends);
        return [.. headings.Select((heading, index) => ToSection(heading, ends[index]))];
    }

    // The index after the entry's last line: the next heading, or where the article leaves its list.
    private int EndOf(int entry)
    {
        var first = headings[entry].Line;
        if (headings[entry].IsInline)
        {
            return first.Index + 1;
        }

        var next = entry + 1;
        while (next < headings.Count && headings[next].Line == first)
        {
            next++;
        }

        var limit = next < headings.Count ? headings[next].Line.Index : lines.Count;
        for (var i = first.Index + 1; i < limit; i++)
        {
            if (EndsEntry(first, lines[i], isLast: next == headings.Count))
            {
                return i;
            }
        }

        return limit;
    }

    private bool EndsEntry(Line heading, Line line, bool isLast)
    {
        var block = line.Block;
        if (block.Kind == BlockKind.Heading)
        {
            return heading.Block.Kind != BlockKind.Heading || block.Level <= heading.Block.Level ||
                Boilerplate.OpensAppendix(line, Appendix);
        }

        // The only item of a list is a heading of what follows: "<ol start=9><li>Amy</li></ol><p>The singer …".
        if (heading.Block.Kind == BlockKind.ListItem && heading.Block.Group != block.Group && block.Kind is BlockKind.Paragraph &&
            _byGroup[heading.Block.Group].Skip(1).Any())
        {
            return true;
        }

        // "Watch" between two entries is boilerplate; "Comments" after the last one ends the list.
        return isLast && line.WordCount <= 6 && !line.EndsAsSentence && Boilerplate.OpensAppendix(line, Appendix);
    }

    // Closing remarks often follow the last entry. If all other entries have the same number of paragraphs, so does the last;
    // otherwise it may have one more than the longest.
    private void TrimLast(int[] ends)
    {
        if (headings.Count < 3)
        {
            return;
        }

        var last = headings.Count - 1;
        var others = Enumerable.Range(0, last).Select(i => Prose(i, ends[i]).Count()).ToList();
        var allowed = others.Min() == others.Max() ? others[0] : others.Max() + 1;
        var prose = Prose(last, ends[last]).ToList();
        if (prose.Count > allowed)
        {
            ends[last] = prose[allowed];
        }
    }

    private IEnumerable<int> Prose(int entry, int end) =>
        Enumerable.Range(headings[entry].Line.Index + 1, Math.Max(0, end - headings[entry].Line.Index - 1)).Where(i =>
            !boilerplate[i] && headings[entry].Meta.All(meta => meta.Line != lines[i]) && Fields.Read(lines[i]) is null);

    private Section ToSection(Heading heading, int end)
    {
        var body = ImmutableArray.CreateBuilder<TextPassage>();
        var fields = ImmutableArray.CreateBuilder<LabelledValue>();
        _about = null;
        var span = heading.Line.Block.Locate(heading.Line.Range.Start, heading.Line.Range.Length);
        if (heading.BodyStart < heading.Range.End)
        {
            AddPassage(body, heading.Line, Line.Trim(heading.Text, new TextRange(heading.BodyStart, heading.Range.End)));
        }

        for (var i = heading.Line.Index + 1; i < end; i++)
        {
            var line = lines[i];
            if (boilerplate[i] || IsSkipped(heading, line))
            {
                continue;
            }

            if (Fields.Read(line) is { } field)
            {
                fields.Add(new LabelledValue(field.Kind, new TextPassage(line, field.Value)));
            }
            else
            {
                foreach (var range in About(heading, line))
                {
                    AddPassage(body, line, range);
                }
            }

            span = span.Union(line.Block.Locate(line.Range.Start, line.Range.Length));
        }

        return new Section { Heading = heading, Body = body.ToImmutable(), Fields = fields.ToImmutable(), Span = span };
    }

    private static bool IsSkipped(Heading heading, Line line) =>
        heading.Meta.Any(meta => meta.Line == line) || line.Block.Kind == BlockKind.Caption || RankReader.ReadAlone(line) is not null ||
        line.Span.Equals(heading.TitleText, StringComparison.OrdinalIgnoreCase);

    // The parts of a line about this film, where several films share the heading.
    private List<TextRange> About(Heading heading, Line line)
    {
        var shared = _byLine[heading.Line].ToList();
        if (shared.Count < 2 || heading.IsInline)
        {
            return [line.Range];
        }

        (var ranges, _about) = SharedBody.Split(line, shared, _about);
        return ranges[shared.IndexOf(heading)];
    }

    private static void AddPassage(ImmutableArray<TextPassage>.Builder body, Line line, TextRange range)
    {
        if (!range.IsEmpty)
        {
            body.Add(new TextPassage(line, range));
        }
    }
}
