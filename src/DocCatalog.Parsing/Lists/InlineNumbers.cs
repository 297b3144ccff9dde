using System.Globalization;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Splits numbered entries that share one paragraph: "10.- Amy (2015) … 9.- Dig! (2004) …".</summary>
static class InlineNumbers
{
    private const int Fewest = 3;

    /// <summary>The headings of the entries, each with its prose; none where the line has fewer than three numbers in sequence.</summary>
    public static IEnumerable<Heading> Split(Line line, HeadingReader headings)
    {
        var numbers = Numbers(line);
        var runs = numbers.Count < Fewest ? [] : Longest(numbers);
        for (var i = 0; i < runs.Count && runs.Count >= Fewest; i++)
        {
            var range = Line.Trim(line.Text, new TextRange(runs[i].At, i + 1 < runs.Count ? runs[i + 1].At : line.Range.End));
            if (headings.Read(line, range, null) is { } heading)
            {
                yield return heading with { IsInline = true };
            }
        }
    }

    // Numbers of at most three digits with a full stop, bracket or colon after them, at the start or after white space.
    private static List<(int At, int Value)> Numbers(Line line)
    {
        var found = new List<(int At, int Value)>();
        var text = line.Span;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '#')))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - i <= 3 && end + 1 < text.Length && text[end] is '.' or ')' or ':' &&
                (char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '-'))
            {
                found.Add((line.Range.Start + i, int.Parse(text[i..end], CultureInfo.InvariantCulture)));
            }

            i = end;
        }

        return found;
    }

    // The longest run of numbers that increase or decrease by one; other numbers may come between.
    private static List<(int At, int Value)> Longest(List<(int At, int Value)> numbers)
    {
        List<(int At, int Value)> Run(int step)
        {
            var best = new List<(int At, int Value)>();
            var open = new Dictionary<int, List<(int At, int Value)>>();
            foreach (var number in numbers)
            {
                var run = open.Remove(number.Value, out var before) ? before : [];
                run.Add(number);
                open[number.Value + step] = run;
                best = run.Count > best.Count ? run : best;
            }

            return best;
        }

        var (up, down) = (Run(1), Run(-1));
        return up.Count >= down.Count ? up : down;
    }
}
