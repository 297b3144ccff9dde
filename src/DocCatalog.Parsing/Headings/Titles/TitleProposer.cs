using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Proposes as title every part of a heading between two edges.</summary>
sealed class TitleProposer
{
    public const int LongestTitle = 140;

    private const int MostStarts = 5;
    private const int MostSentences = 2;
    private const int MostEnds = 8;

    private static readonly int Features = Enum.GetValues<TitleFeature>().Length;

    private readonly Line _line;
    private readonly string _text;
    private readonly TailReader _tail;
    private readonly int _start;
    private readonly Rank? _rank;
    private readonly int _end;
    private readonly EdgeFinder _edges;

    private TitleProposer(Line line, int start, Rank? rank, int end)
    {
        (_line, _text, _start, _rank, _end) = (line, line.Text, start, rank, end);
        _tail = new TailReader(line, end);
        var isPrinted = rank is { Form: not RankForm.Ordinal, Before: null } && rank.Value.Range.End <= start;
        _edges = new EdgeFinder(line, _tail, start, end).Find(isPrinted ? rank!.Value.Range : null);
    }

    /// <summary>The proposals, ordered by their start; none where no words are left.</summary>
    /// <param name="start">The start of the text after the rank.</param>
    public static List<TitleProposal> Propose(Line line, int start, Rank? rank, int end) =>
        new TitleProposer(line, start, rank, end).Propose();

    private List<TitleProposal> Propose()
    {
        var proposals = new List<TitleProposal>();
        var seen = new HashSet<TextRange>();
        var (furthest, isYearBracket) = Furthest();
        foreach (var from in _edges.Starts.TakeWhile(from => from.After < furthest).Take(MostStarts))
        {
            var ends = _edges.Ends.Where(to =>
                to.Before > from.After && to.Before - from.After <= LongestTitle && to.Before <= furthest);
            foreach (var to in ends.Take(MostEnds))
            {
                if (Trimmed(new TextRange(from.After, to.Before)) is { IsEmpty: false } title && MayBeTitle(title) && seen.Add(title))
                {
                    proposals.Add(new TitleProposal(title, from, to, new double[Features]));
                }
            }
        }

        if (proposals.Count > 1)
        {
            proposals.ForEach(new TitleFeatures(_line, _start, _rank, _end, _edges, isYearBracket).Measure);
        }

        return proposals;
    }

    private bool MayBeTitle(TextRange title) =>
        !Tokenizer.HasNoWords(_text.AsSpan(title.Start, title.Length)) && IsBalanced(title);

    // The latest end of a title, before a bracket with a year or at the end of a second sentence; and whether it is such a bracket.
    private (int End, bool IsYearBracket) Furthest()
    {
        var points = 0;
        foreach (var edge in _edges.Ends)
        {
            points += (edge.Kind & Edge.SentenceEnd) != 0 ? 1 : 0;
            var isYear = (edge.Kind & Edge.Bracket) != 0 && edge.Before > _edges.Starts[0].After &&
                TitleFeatures.IsYearBracket(_text, edge.After, _end);
            if (points == MostSentences || isYear)
            {
                return (edge.Before, isYear);
            }
        }

        return (_end, false);
    }

    private TextRange Trimmed(TextRange title)
    {
        var part = Line.Trim(_text, title);
        while (part.Length > 1 && (_text[part.End - 1] is ',' or ':' or ';' or '–' or '—' or '|' or '*' or '_' ||
            char.IsWhiteSpace(_text[part.End - 1]) || EndsInFullStop(part)))
        {
            part = part with { End = part.End - 1 };
        }

        while (part.Length > 1 && (_text[part.Start] is '*' or '_' or '–' or '—' or ':' or '|' || char.IsWhiteSpace(_text[part.Start])))
        {
            part = part with { Start = part.Start + 1 };
        }

        return part;
    }

    // Whether quotations that open within the title are closed within it.
    private bool IsBalanced(TextRange title)
    {
        var text = _text.AsSpan(title.Start, title.Length);
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('“', '”'), ('«', '»'), ('《', '》'), ('「', '」'), ('『', '』')])
        {
            if (text.Count(open) != text.Count(close) && !(open == '“' && text.Contains('„')))
            {
                return false;
            }
        }

        if (text.Count('"') % 2 != 0)
        {
            return false;
        }

        // "'Til Wednesday" opens with an apostrophe, "“Sister” Ruth" with a quotation that ends before the title.
        if (QuotationMarks.CloseOf(text[0]) is not { } own)
        {
            return true;
        }

        var closed = text[1..].IndexOfAny(own);
        return closed < 0 ? text[0] is '’' or '\'' : closed > 0 && closed < text.Length - 2;
    }

    // The full stop of "Amy." is no part of the title; those of "Sheila E." and "Vol. 1 …" are.
    private bool EndsInFullStop(TextRange part) =>
        _text[part.End - 1] == '.' && part.Length > 3 && _text[part.End - 2] != '.' && char.IsLower(_text[part.End - 2]);
}
