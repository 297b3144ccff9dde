using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings;

/// <summary>
/// Reads a line as <c>[rank] [label] title [tail]</c>, where the tail holds year, directors, countries, a running time in any order:
/// "7. Amy (Asif Kapadia, UK, 2015)", "“Amy” (2015). You will want …", "Amy / Asif Kapadia / 2015 / 128 mins", "1978 – The Last Waltz – Martin Scorsese".
/// </summary>
sealed class HeadingGrammar
{
    // Text further right is prose; the limit keeps reading linear on lines of any length.
    private const int LongestHeading = 500;
    private const int LongestLabel = 60;
    private const int ShortestSentence = 10;

    private readonly Line _line;
    private readonly TextRange _range;
    private readonly string _text;
    private readonly TitleJudge _titles;
    private int _end;

    private HeadingGrammar(Line line, TextRange range, TitleJudge titles)
    {
        _titles = titles;
        _line = line;
        _range = range;
        _text = line.Text;
        _end = HeadingEdges.End(line.Text, new TextRange(range.Start, Math.Min(range.End, range.Start + LongestHeading)));
    }

    /// <summary>Reads <paramref name="range"/> of <paramref name="line"/> as one heading; null where it cannot be one.</summary>
    public static Heading? Read(Line line, TextRange range, Rank? counter, TitleJudge titles) =>
        new HeadingGrammar(line, range, titles).Read(range.Start, counter);

    /// <summary>
    /// <paramref name="heading"/> with another of its proposals as title. Text before and after the title is read again; values from other
    /// columns of a table are kept.
    /// </summary>
    public static Heading With(Heading heading, TitleProposal title)
    {
        var own = new TextRange(heading.Titles[0].From.After, heading.End);
        var tail = new TailReader(heading.Line, own.End);
        tail.Read(AfterQuote(heading.Text, title.To.Before, own.End));
        var label = heading.Rank is { Before: null } rank && rank.Range.End <= title.Title.Start
            ? Math.Max(own.Start, rank.Range.End)
            : own.Start;
        ReadLabel(tail, heading, new TextRange(label, Math.Max(label, title.From.Before)));
        return heading with
        {
            Title = title.Title,
            Chosen = title,
            Quoted = title.IsQuoted,
            Emphasised = title.IsMarked,
            Years = [.. tail.Years, .. heading.Years.Where(year => IsOutside(year.Range))],
            Credits = [.. tail.Credits, .. heading.Credits.Where(IsOutside)],
            Unlabelled = tail.Unlabelled,
            // Prose after a bold heading or in a column of its own keeps its start.
            BodyStart = heading.BodyStart > own.End || (tail.BodyStart >= own.End && heading.BodyStart > 0)
                ? heading.BodyStart
                : tail.BodyStart,
            RunsOn = tail.RunsOn && (title.To.Kind & Edge.SentenceEnd) == 0,
        };

        bool IsOutside(TextRange part) => part.End <= own.Start || part.Start >= own.End;
    }

    private Heading? Read(int start, Rank? given)
    {
        start = HeadingEdges.Start(_text, new TextRange(start, _end));
        if (!TryReadRank(ref start, given, out var rank))
        {
            return null;
        }

        var bodyStart = LimitToBold(start);
        var titles = TitleProposer.Propose(_line, start, rank, _end);
        if (titles.Count == 0 || _titles.Best(titles) is var best && IsInSentence(titles[0].From.After, best.From))
        {
            return null;
        }

        var heading = new Heading { Line = _line, Range = _range, Rank = rank, Titles = titles, Title = best.Title, End = _end, BodyStart = bodyStart };
        return With(heading, best);
    }

    // "The next day she put on “Amy” and …" is a sentence; "La voz del barrio: Camarón" is a heading.
    private bool IsInSentence(int start, TitleEdge from) =>
        from.Before - start > ShortestSentence && (from.Kind & (Edge.Colon | Edge.Dash | Edge.Possessive)) == 0 &&
        _line.HasLowerCaseWords(new TextRange(start, from.Before));

    // False for a rank without a title, such as the chapter heading "IV."
    private bool TryReadRank(ref int start, Rank? given, out Rank? rank)
    {
        rank = given;
        // "1. #10 Title": a list's item number and the printed one, which is the rank.
        for (var i = 0; i < 2; i++)
        {
            if (RankReader.Read(_text, new TextRange(start, _end)) is not { } read || (rank is not null && read.Form == RankForm.Bare))
            {
                break;
            }

            if (read.Range.End >= _end)
            {
                return false;
            }

            rank = read;
            start = read.Range.End;
        }

        if (rank is null && _line.Block.Ordinal is int ordinal && _line.IsFirst && _range.Start == _line.Range.Start)
        {
            rank = new Rank(ordinal, new TextRange(start, start), RankForm.Ordinal);
        }

        return true;
    }

    // "**1. Amy (2015)** The singer …": where a line opens in bold with more than a title, the heading ends with the bold text or with a year in
    // brackets after it, and the rest is prose. Returns the start of the prose, or 0.
    private int LimitToBold(int start)
    {
        var bold = _line.Block.Marks.FirstOrDefault(mark => mark.Kind == MarkKind.Strong && mark.End > start && mark.Start <= start + 1);
        if (bold.End <= start || bold.End >= _end || !HasMoreThanTitle(new TextRange(Math.Max(bold.Start, _range.Start), bold.End)))
        {
            return 0;
        }

        var tail = new TailReader(_line, _end);
        var next = tail.SkipSeparators(bold.End, _end);
        var yearEnd = next < _end && _text[next] is '(' or '[' && tail.MatchingBracket(next, _end) is > 0 and var close &&
            YearReader.In(_text, new TextRange(next, close)).Any() ? close + 1 : 0;
        _end = Math.Max(bold.End, yearEnd);
        return tail.SkipSeparators(_end, _range.End);
    }

    private bool HasMoreThanTitle(TextRange bold) =>
        YearReader.In(_text, bold).Any(year => year.Range.Start > bold.Start + 2) ||
        _text.AsSpan(bold.Start, bold.Length).ContainsAny('–', '—', '“') || RankReader.Read(_text, bold) is not null;

    private static int AfterQuote(string text, int at, int end)
    {
        while (at < end && QuotationMarks.Is(text[at]))
        {
            at++;
        }

        return at;
    }

    // Text before the title: a year, or perhaps a name. "1979: The Who's ‘The Kids Are Alright’", "(1971) Mad Dogs & Englishmen".
    private static void ReadLabel(TailReader tail, Heading heading, TextRange label)
    {
        var years = label.IsEmpty ? [] : YearReader.In(heading.Text, label).ToList();
        tail.Years.AddRange(years);
        var names = label.IsEmpty ? label : tail.TrimMarks(years.Count > 0 ? label with { Start = years[^1].Range.End } : label);
        if (names.IsEmpty || names.Length >= LongestLabel)
        {
            return;
        }

        if (tail.NameBeforeCue(names) is { IsEmpty: false } credited)
        {
            tail.Credits.Add(credited);
        }
        else
        {
            tail.Unlabelled.Add(tail.TrimName(names));
        }
    }
}
