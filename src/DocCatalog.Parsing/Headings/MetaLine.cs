using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>A line below a heading with the film's year, directors and the like: "Regia di John Turturro. Italia/USA 2010, 95’".</summary>
static class MetaLine
{
    private const int Longest = 180;
    private const int MostNameWords = 5;

    /// <summary>The line's values; null where it is no such line.</summary>
    public static TailReader? Read(Line line)
    {
        if (line.Range.Length > Longest || line.Block.Kind is BlockKind.Heading or BlockKind.TableRow || line.Block.Ordinal is not null ||
            line.WordCount > 30 || NamesFilm(line))
        {
            return null;
        }

        var isOtherTitle = IsOtherTitle(line);
        var tail = new TailReader(line, line.Range.End);
        foreach (var segment in Segments(line))
        {
            if (!tail.TakeSegment(segment, unlabelled: false) && !isOtherTitle && !HasFacts(line) &&
                (line.Block.Kind == BlockKind.ListItem || !TakeName(line, tail, segment)))
            {
                return null;
            }
        }

        return tail.Years.Count > 0 || tail.Credits.Count > 0 ? tail : null;
    }

    // "(England Is Mine) (2017)": another title of the film.
    private static bool IsOtherTitle(Line line) =>
        line.Text[line.Range.Start] == '(' && line.Text[line.Range.End - 1] == ')' &&
        (line.Span.IndexOf(')') < line.Range.Length - 1 || !YearReader.In(line.Text, line.Range).Any());

    // "Miss Americana (2020) | dir. Lana Wilson" is a heading: words, then a year in brackets.
    private static bool NamesFilm(Line line)
    {
        var open = line.Span.IndexOfAny('(', '[');
        return open > 1 && YearReader.In(line.Text, new TextRange(line.Range.Start + open, line.Range.End)).Any() &&
            !YearReader.In(line.Text, new TextRange(line.Range.Start, line.Range.Start + open)).Any() &&
            new TailReader(line, line.Range.End).CueLength(line.Range) == 0;
    }

    // "Film documentaire / Production : Lardux Films / 62 min / Maroc / 2019": a year and a running time among at least three segments.
    private static bool HasFacts(Line line)
    {
        var segments = Segments(line).ToList();
        return segments.Count >= 3 &&
            segments.Exists(segment => segment.Length == 4 && YearReader.At(line.Text, segment.Start, segment.End) is not null) &&
                segments.Exists(segment => char.IsAsciiDigit(line.Text[segment.Start]) && segment.Length > 4 &&
                    new TailReader(line, line.Range.End).IsField(segment));
    }

    private static bool TakeName(Line line, TailReader tail, TextRange segment)
    {
        var tokens = line.TokensIn(segment);
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var isName = words.Count is >= 1 and <= MostNameWords && words.TrueForAll(word =>
            (!char.IsLower(line.Text[word.Start]) && !char.IsDigit(line.Text[word.Start])) ||
            (line.Lexicon.TagsOf(line.Text, tokens, tokens.IndexOf(word)) & (LexicalTags.Particle | LexicalTags.And)) != 0);
        if (isName)
        {
            (tail.ContinuesCredit ? tail.Credits : tail.Unlabelled).Add(segment);
        }

        return isName;
    }

    private static IEnumerable<TextRange> Segments(Line line)
    {
        var (text, from) = (line.Text, line.Range.Start);
        for (var i = line.Range.Start; i <= line.Range.End; i++)
        {
            if (i == line.Range.End || IsSeparator(text, i, line.Range))
            {
                var segment = Line.Trim(text, new TextRange(from, i));
                if (!segment.IsEmpty && !(segment.Length == 1 && !char.IsLetterOrDigit(text[segment.Start])))
                {
                    yield return segment;
                }

                from = i + 1;
            }
        }
    }

    private static bool IsSeparator(string text, int at, TextRange range) => text[at] switch
    {
        ',' or ';' or '|' or '•' or '(' or ')' or '[' or ']' or '\t' => true,
        '·' => TailReader.IsMiddleDot(text, at),
        '.' => at + 1 == range.End || (char.IsWhiteSpace(text[at + 1]) && at > range.Start + 2 && !char.IsUpper(text[at - 1]) &&
            at - text.LastIndexOf(' ', at - 1) > 4),
        '/' or '–' or '—' or '-' => at > range.Start && char.IsWhiteSpace(text[at - 1]),
        _ => false,
    };
}
