using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>Splits a heading that names several films: "Dont Look Back (1967) and Eat the Document (1972)".</summary>
static class SharedHeading
{
    private const int Furthest = 300;

    private static readonly string[] Conjunctions =
        [" and ", " & ", " / ", ", and ", ", ", "; ", " + ", " und ", " et ", " y ", " e ", " og ", " plus "];

    /// <summary>The range of each film's heading; the whole line where there is only one.</summary>
    public static IEnumerable<TextRange> Split(Line line)
    {
        var start = line.Range.Start;
        foreach (var end in Boundaries(line))
        {
            yield return Line.Trim(line.Text, new TextRange(start, end));
            start = SkipConjunction(line, end);
        }

        yield return new TextRange(start, line.Range.End);
    }

    // The ends of bracketed years that are followed by a conjunction and, further on, by another bracketed year.
    private static IEnumerable<int> Boundaries(Line line)
    {
        var closes = BracketedYears(line);
        for (var i = 0; i + 1 < closes.Count; i++)
        {
            var next = SkipConjunction(line, closes[i]);
            if (next > closes[i] + 1 && next < closes[i + 1] && !line.Span.Contains('.') && IsTitleStart(line.Text[next]))
            {
                yield return closes[i];
            }
        }
    }

    private static bool IsTitleStart(char character) =>
        char.IsUpper(character) || char.IsDigit(character) || character is '“' or '‘' or '"' or '*' or '«';

    private static List<int> BracketedYears(Line line)
    {
        var closes = new List<int>();
        var text = line.Text;
        var limit = Math.Min(line.Range.End, line.Range.Start + Furthest);
        for (var i = line.Range.Start; i < limit; i++)
        {
            if (text[i] is '(' or '[' && text.AsSpan(i, limit - i).IndexOfAny(')', ']') is > 0 and var length &&
                YearReader.In(text, new TextRange(i + 1, i + length)).Any())
            {
                closes.Add(i + length + 1);
                i += length;
            }
        }

        return closes;
    }

    // The end of a conjunction at a place, or the place itself where there is none.
    private static int SkipConjunction(Line line, int at)
    {
        var rest = line.Text.AsSpan(at, line.Range.End - at);
        foreach (var separator in Conjunctions)
        {
            if (rest.StartsWith(separator, StringComparison.OrdinalIgnoreCase))
            {
                return at + separator.Length;
            }
        }

        return at;
    }
}
