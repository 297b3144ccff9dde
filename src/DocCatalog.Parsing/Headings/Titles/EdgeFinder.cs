using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Finds all places in a heading where its title may begin or end.</summary>
sealed partial class EdgeFinder
{
    /// <summary>The length of the longest preposition before a director's name, such as "von".</summary>
    public const int LongestBy = 3;

    // Enough for a label, a title and the edge after it.
    private const int Reach = 220;

    private readonly Line _line;
    private readonly string _text;
    private readonly TailReader _tail;
    private readonly int _start;
    private readonly int _end;
    private readonly bool _isWhole;

    // The marks that close the current quotation; null outside quotations.
    private string? _close;

    /// <param name="start">The start of a title without text before it.</param>
    public EdgeFinder(Line line, TailReader tail, int start, int end)
    {
        (_line, _text, _tail, _start, _isWhole) = (line, line.Text, tail, start, end - start <= Reach);
        _end = Math.Min(end, start + Reach);
    }

    /// <summary>Edges where a title may begin, ascending.</summary>
    public List<TitleEdge> Starts { get; } = [];

    /// <summary>Edges where a title may end, ascending.</summary>
    public List<TitleEdge> Ends { get; } = [];

    /// <summary>Fills <see cref="Starts"/> and <see cref="Ends"/>.</summary>
    /// <param name="rank">The number before the title, which may belong to the title; null where there is none.</param>
    public EdgeFinder Find(TextRange? rank)
    {
        if (rank is { } number)
        {
            AddStart(number.Start, number.Start, Edge.Start);
        }

        AddStart(_start, _start, rank is null ? Edge.Start : Edge.Rank);
        for (var i = _start; i < _end; i++)
        {
            i = FindAt(i);
        }

        AddCredits();
        AddMarks();
        AddKnown();
        if (_isWhole)
        {
            AddEnd(_end, _end, Edge.End);
        }

        Starts.Sort((one, other) => one.After.CompareTo(other.After));
        Ends.Sort((one, other) => one.Before.CompareTo(other.Before));
        return this;
    }

    // Adds the edges of the sign, word or number at a place, and returns the place of its last character.
    private int FindAt(int at)
    {
        var character = _text[at];
        if (character is '(' or '[')
        {
            return Bracket(at);
        }

        if (QuotationMarks.Is(character))
        {
            Quote(at);
            return at;
        }

        if (_close is not null || char.IsLetter(character))
        {
            return _close is null ? Word(at) : at;
        }

        if (char.IsAsciiDigit(character))
        {
            return Number(at);
        }

        if (char.IsWhiteSpace(character))
        {
            return Blanks(at);
        }

        return Sign(at);
    }

    // "Amy (2015)": the title ends before the bracket, and one may begin behind it, as in "(1971) Mad Dogs & Englishmen".
    private int Bracket(int open)
    {
        if (_tail.MatchingBracket(open, _end) is not (> 0 and var close))
        {
            return open;
        }

        AddEnd(open, open, Edge.Bracket);
        AddStart(close + 1, close + 1, Edge.Bracket);
        return _close is null ? close : open;
    }

    // “Amy”, «Amy»; the title of ‘Sign o’ the Times’ may end at either apostrophe.
    private void Quote(int at)
    {
        var opens = at == _start || !char.IsLetterOrDigit(_text[at - 1]);
        var closes = at + 1 >= _end || !char.IsLetterOrDigit(_text[at + 1]);
        if (_close is not null && _close.Contains(_text[at], StringComparison.Ordinal) && closes)
        {
            AddEnd(at, at + 1, Edge.Quote);
            _close = _text[at] is '’' or '\'' && _text.AsSpan(at + 1, _end - at - 1).IndexOfAny(_close) >= 0 ? _close : null;
        }
        else if (_close is null && opens && QuotationMarks.CloseOf(_text[at]) is { } close &&
            _text.AsSpan(at + 1, _end - at - 1).IndexOfAny(close) > 0)
        {
            AddEnd(at, at + 1, Edge.Quote);
            AddStart(at, at + 1, Edge.Quote);
            _close = close;
        }
    }

    private int Word(int at)
    {
        while (at + 1 < _end && char.IsLetter(_text[at + 1]))
        {
            at++;
        }

        return at;
    }

    // "Amy 2015", "2015 Amy"
    private int Number(int at)
    {
        if (YearReader.At(_text, at, _end) is { } year)
        {
            AddEnd(at, at, Edge.Year);
            AddStart(year.Range.End, year.Range.End, Edge.Year);
            return year.Range.End - 1;
        }

        while (at + 1 < _end && char.IsAsciiDigit(_text[at + 1]))
        {
            at++;
        }

        return at;
    }

    // "Sing Your Song    USA 2011"
    private int Blanks(int at)
    {
        var from = at;
        var isWide = _text[at] == '\t';
        while (at + 1 < _end && char.IsWhiteSpace(_text[at + 1]))
        {
            isWide |= _text[++at] == '\t';
        }

        if (isWide || at - from >= 2)
        {
            AddBoth(from, at + 1, Edge.Bar);
        }

        return at;
    }

    // "by Asif Kapadia", "directed by": a lower-case cue for a director.
    private void AddCredits()
    {
        var tokens = _line.Tokens;
        for (var i = 0; i < tokens.Count && tokens[i].Start < _end; i++)
        {
            var at = tokens[i].Start;
            var isCue = at > _start && char.IsLower(_text[at]) && char.IsWhiteSpace(_text[at - 1]) && (tokens[i].Length <= LongestBy ||
                _line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.DirectorBefore).Count > 0);
            if (isCue && _tail.CuesAt(at))
            {
                AddEnd(at, at, Edge.Credit);
            }
        }
    }

    private void AddMarks()
    {
        var marks = _line.Block.Marks.Where(mark =>
            mark.Kind is MarkKind.Emphasis or MarkKind.Strong or MarkKind.Link && mark.End > _start && mark.Start < _end);
        foreach (var mark in marks)
        {
            if (mark.Start > _start)
            {
                AddEnd(mark.Start, mark.Start, Edge.Mark);
            }

            AddStart(Math.Max(mark.Start, _start), Math.Max(mark.Start, _start), Edge.Mark);
            if (mark.End < _end)
            {
                AddEnd(mark.End, mark.End, Edge.Mark);
                AddStart(mark.End, mark.End, Edge.Mark);
            }
            else
            {
                AddEnd(_end, _end, Edge.Mark);
            }
        }
    }

    private void AddKnown()
    {
        foreach (var known in _line.KnownTitles.Where(known => known.Start >= _start && known.End <= _end))
        {
            var title = FilmKnowledge.WithMarks(_line, new TextRange(known.Start, known.End), new TextRange(_start, _end));
            AddEnd(title.Start, title.Start, Edge.Known);
            AddStart(title.Start, title.Start, Edge.Known);
            AddEnd(title.End, title.End, Edge.Known);
        }
    }

    private void AddBoth(int before, int after, Edge kind)
    {
        AddEnd(before, after, kind);
        AddStart(before, after, kind);
    }

    private void AddEnd(int before, int after, Edge kind) => Add(Ends, before, after, kind);

    private void AddStart(int before, int after, Edge kind)
    {
        // "Scorsese’s “The Last Waltz”"
        if (before >= _start + 2 && _text.AsSpan(_start, before - _start).TrimEnd() is var name &&
            TailReader.WithoutSuffix(name).Length < name.Length)
        {
            kind |= Edge.Possessive;
        }

        Add(Starts, before, after, kind);
    }

    // Merges edges with only white space between them.
    private void Add(List<TitleEdge> edges, int before, int after, Edge kind)
    {
        while (before > _start && char.IsWhiteSpace(_text[before - 1]))
        {
            before--;
        }

        while (after < _end && char.IsWhiteSpace(_text[after]))
        {
            after++;
        }

        for (var i = edges.Count - 1; i >= 0; i--)
        {
            if (edges[i].Before <= after && before <= edges[i].After && MayMerge(edges[i].Kind | kind))
            {
                edges[i] = new TitleEdge(Math.Min(before, edges[i].Before), Math.Max(after, edges[i].After), edges[i].Kind | kind);
                return;
            }
        }

        edges.Add(new TitleEdge(before, after, kind));
    }

    // A quotation mark at the start may be part of the title: "“Sister” Ruth: A Life".
    private static bool MayMerge(Edge kind) => (kind & (Edge.Start | Edge.Rank)) == 0 || (kind & Edge.Quote) == 0;
}
