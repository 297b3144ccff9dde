using System.Collections.Immutable;
using System.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>Reads plain text: each line is a block, unless the text is wrapped at a fixed width.</summary>
static class PlainTextReader
{
    // Mail and plain-text pages are wrapped between these widths; text copied from a page has one paragraph per line.
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 100;

    private readonly record struct TextLine(int Start, int End, bool AfterBlank);

    public static Document Read(string source)
    {
        var lines = Lines(source);
        if (lines.Count(line => line.AfterBlank) * 8 <= lines.Count)
        {
            // Without blank lines, each line is a block of its own.
            lines = lines.ConvertAll(line => line with { AfterBlank = true });
        }

        var width = WrapWidth(lines);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var tables = 1;
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && Continues(source, lines, last, width))
            {
                last++;
            }

            if (IsRow(source, lines, i))
            {
                tables += lines[i].AfterBlank || i == 0 ? 1 : 0;
                blocks.Add(ToRow(source, lines[i], tables));
            }
            else
            {
                blocks.Add(ToBlock(source, lines, i, last));
            }

            i = last + 1;
        }

        return new Document(source, blocks.ToImmutable());
    }

    private static List<TextLine> Lines(string source)
    {
        var lines = new List<TextLine>();
        var blank = true;
        for (var start = 0; start < source.Length;)
        {
            var length = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? source.Length : start + length;
            var line = Trim(source, start, end);
            if (line.End > line.Start)
            {
                lines.Add(line with { AfterBlank = blank });
            }

            // A page break counts as a blank line.
            blank = line.End == line.Start || source.AsSpan(start, end - start).Contains('\f');
            var isCrLf = end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n';
            start = isCrLf ? end + 2 : end + 1;
        }

        return lines;
    }

    // Removes white space at both ends and ">" of quoted mail.
    private static TextLine Trim(string source, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(source[start]) || source[start] is '>' or '\uFEFF' or '\u200B'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return new TextLine(start, end, false);
    }

    /// <summary>The width at which the text is wrapped, or null where each line is a paragraph.</summary>
    private static int? WrapWidth(List<TextLine> lines)
    {
        var lengths = lines.ConvertAll(line => line.End - line.Start);
        if (lengths.Exists(length => length > WidestWrap + 10))
        {
            return null;
        }

        // The lengths of lines that may have been wrapped: long enough, and followed directly by another.
        var broken = Enumerable.Range(0, Math.Max(0, lines.Count - 1))
            .Where(i => !lines[i + 1].AfterBlank && lengths[i] >= NarrowestWrap - 5).Select(i => lengths[i]).Order().ToList();
        if (broken.Count < 4)
        {
            return null;
        }

        var width = broken[broken.Count * 95 / 100];
        return width >= NarrowestWrap && broken.Count(length => length > width - 16) * 10 >= broken.Count * 7 ? width : null;
    }

    private static bool Continues(string source, List<TextLine> lines, int last, int? width)
    {
        var (line, next) = (lines[last], lines[last + 1]);
        if (width is not int full || next.AfterBlank || IsBullet(source, next) || line.End - line.Start < full * 3 / 5)
        {
            return false;
        }

        // Where the next line's first word would have fitted, the break was intended.
        var word = source.AsSpan(next.Start, next.End - next.Start).IndexOf(' ');
        word = word < 0 ? next.End - next.Start : word;
        return line.End - line.Start + 1 + word > full - 6;
    }

    private static bool IsBullet(string source, TextLine line) =>
        line.End - line.Start > 2 && source[line.Start] is '*' or '•' or '·' or '-' or '–' or '●' or '▪' or '■' or '+' &&
        source[line.Start + 1] is ' ' or '\t' or '\u00A0';

    // Adjacent lines with the same number of tabs are rows of a table.
    private static bool IsRow(string source, List<TextLine> lines, int at)
    {
        var tabs = Tabs(source, lines[at]);
        return tabs > 0 && ((at > 0 && Tabs(source, lines[at - 1]) == tabs) ||
            (at + 1 < lines.Count && Tabs(source, lines[at + 1]) == tabs));
    }

    private static int Tabs(string source, TextLine line) => source.AsSpan(line.Start, line.End - line.Start).Count('\t');

    private static Block ToRow(string source, TextLine line, int table)
    {
        var text = source[line.Start..line.End];
        var marks = ImmutableArray.CreateBuilder<Mark>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\t', start);
            end = end < 0 ? text.Length : end;
            marks.Add(new Mark(MarkKind.Cell, start, end));
            start = end + 1;
        }

        return new Block
        {
            Kind = BlockKind.TableRow,
            Group = table,
            Text = text,
            Runs = [new Run(0, line.Start)],
            SetOff = line.AfterBlank,
            Marks = marks.ToImmutable(),
        };
    }

    private static Block ToBlock(string source, List<TextLine> lines, int first, int last)
    {
        var bullet = IsBullet(source, lines[first]);
        var text = new StringBuilder();
        var runs = ImmutableArray.CreateBuilder<Run>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            var start = i == first && bullet ? lines[i].Start + 2 : lines[i].Start;
            while (start < lines[i].End && char.IsWhiteSpace(source[start]))
            {
                start++;
            }

            runs.Add(new Run(text.Length, start));
            text.Append(source, start, lines[i].End - start);
            if (i < last)
            {
                text.Append(' ');
            }
        }

        return new Block
        {
            Kind = bullet ? BlockKind.ListItem : BlockKind.Paragraph,
            Level = bullet ? 1 : 0,
            Text = text.ToString(),
            Runs = runs.ToImmutable(),
            SetOff = lines[first].AfterBlank,
        };
    }
}
