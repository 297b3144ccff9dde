using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Proposes every part of a heading between two edges as its title, with the features that the heading alone tells.</summary>
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
        _edges = new EdgeFinder(line, _tail, start, end).Find(rank is { Form: not RankForm.Ordinal, Before: null } printed && printed.Range.End <= start ? printed.Range : null);
    }

    /// <summary>The proposals, those that begin first before others; none where nothing is left for a title.</summary>
    /// <param name="start">Where the heading goes on behind its rank.</param>
    public static List<TitleProposal> Propose(Line line, int start, Rank? rank, int end) => new TitleProposer(line, start, rank, end).Propose();

    private List<TitleProposal> Propose()
    {
        var proposals = new List<TitleProposal>();
        var seen = new HashSet<TextRange>();
        var (furthest, isYearBracket) = Furthest();
        foreach (var from in _edges.Starts.TakeWhile(from => from.After < furthest).Take(MostStarts))
        {
            foreach (var to in _edges.Ends.Where(to => to.Before > from.After && to.Before - from.After <= LongestTitle && to.Before <= furthest).Take(MostEnds))
            {
                if (Trimmed(new TextRange(from.After, to.Before)) is { IsEmpty: false } title && !Tokenizer.HasNoWords(_text.AsSpan(title.Start, title.Length)) && IsBalanced(title) && seen.Add(title))
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

    // Where a title ends at the latest: before a bracket with a year, or with its second sentence; and whether there is such a bracket.
    private (int End, bool IsYearBracket) Furthest()
    {
        var points = 0;
        foreach (var edge in _edges.Ends)
        {
            points += (edge.Kind & Edge.SentenceEnd) != 0 ? 1 : 0;
            var isYear = (edge.Kind & Edge.Bracket) != 0 && edge.Before > _edges.Starts[0].After && TitleFeatures.IsYearBracket(_text, edge.After, _end);
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
        while (part.Length > 1 && (_text[part.End - 1] is ',' or ':' or ';' or '–' or '—' or '|' or '*' or '_' || char.IsWhiteSpace(_text[part.End - 1]) || EndsInPoint(part)))
        {
            part = part with { End = part.End - 1 };
        }

        while (part.Length > 1 && (_text[part.Start] is '*' or '_' or '–' or '—' or ':' or '|' || char.IsWhiteSpace(_text[part.Start])))
        {
            part = part with { Start = part.Start + 1 };
        }

        return part;
    }

    // What a quotation mark opens is closed within the title, or the mark sets it off.
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

        // "'Til Wednesday" opens with an apostrophe, "“Sister” Ruth" with a mark that closes early.
        return QuotationMarks.CloseOf(text[0]) is not { } own || (text[1..].IndexOfAny(own) is var closed && (closed < 0 ? text[0] is '’' or '\'' : closed > 0 && closed < text.Length - 2));
    }

    // The point of "Amy." goes; that of "Sheila E." and "Vol. 1 …" stays.
    private bool EndsInPoint(TextRange part) => _text[part.End - 1] == '.' && part.Length > 3 && _text[part.End - 2] != '.' && char.IsLower(_text[part.End - 2]);
}
