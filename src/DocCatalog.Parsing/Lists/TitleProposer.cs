using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Proposes every part of a heading between two edges as its title, with the features that the heading alone tells.</summary>
sealed class TitleProposer
{
    public const int LongestTitle = 140;

    private const int MostStarts = 5;
    private const int MostSentences = 2;
    private const int MostEnds = 8;
    private const int MostNameWords = 6;
    private const int LongTitle = 8;
    private const int VeryLongTitle = 13;
    private const int FarAfter = 60;

    // The feature that tells of each edge, where the title begins, where it ends, and within it.
    private static readonly (Edge Edge, TitleFeature Feature)[] From =
    [
        (Edge.Start, TitleFeature.FromStart),
        (Edge.Rank, TitleFeature.FromRank),
        (Edge.Quote, TitleFeature.FromQuote),
        (Edge.Mark, TitleFeature.FromMark),
        (Edge.Colon, TitleFeature.FromColon),
        (Edge.Dash, TitleFeature.FromDash),
        (Edge.Slash, TitleFeature.FromSlash),
        (Edge.Bar, TitleFeature.FromBar),
        (Edge.Comma, TitleFeature.FromComma),
        (Edge.Bracket, TitleFeature.FromBracket),
        (Edge.Year, TitleFeature.FromYear),
        (Edge.Possessive, TitleFeature.FromPossessive),
        (Edge.Known, TitleFeature.FromKnown),
    ];

    private static readonly (Edge Edge, TitleFeature Feature)[] To =
    [
        (Edge.Quote, TitleFeature.ToQuote),
        (Edge.Mark, TitleFeature.ToMark),
        (Edge.Colon, TitleFeature.ToColon),
        (Edge.Dash, TitleFeature.ToDash),
        (Edge.Slash, TitleFeature.ToSlash),
        (Edge.Bar, TitleFeature.ToBar),
        (Edge.Comma, TitleFeature.ToComma),
        (Edge.Point, TitleFeature.ToPoint),
        (Edge.Bracket, TitleFeature.ToBracket),
        (Edge.Year, TitleFeature.ToYear),
        (Edge.Credit, TitleFeature.ToCredit),
        (Edge.Known, TitleFeature.ToKnown),
        (Edge.End, TitleFeature.ToEnd),
    ];

    private static readonly (Edge Edge, TitleFeature Feature)[] Within =
    [
        (Edge.Quote, TitleFeature.WithinQuote),
        (Edge.Mark, TitleFeature.WithinMark),
        (Edge.Colon, TitleFeature.WithinColon),
        (Edge.Dash, TitleFeature.WithinDash),
        (Edge.Slash, TitleFeature.WithinSlash),
        (Edge.Bar, TitleFeature.WithinBar),
        (Edge.Comma, TitleFeature.WithinComma),
        (Edge.Point, TitleFeature.WithinPoint),
        (Edge.Bracket, TitleFeature.WithinBracket),
        (Edge.Year, TitleFeature.WithinYear),
        (Edge.Credit, TitleFeature.WithinCredit),
    ];

    private static readonly int Features = Enum.GetValues<TitleFeature>().Length;

    private readonly Line _line;
    private readonly string _text;
    private readonly TailReader _tail;
    private readonly int _start;
    private readonly Rank? _rank;
    private readonly int _end;
    private readonly EdgeFinder _edges;
    private readonly Dictionary<TitleEdge, List<TitleFeature>> _before = [];
    private readonly Dictionary<TitleEdge, List<TitleFeature>> _after = [];
    private readonly Dictionary<TitleEdge, List<int>> _known = [];
    private bool _yearBracket;

    private TitleProposer(Line line, int start, Rank? rank, int end)
    {
        (_line, _text, _start, _rank, _end) = (line, line.Text, start, rank, end);
        _tail = new TailReader(line, end);
        _edges = new EdgeFinder(line, _tail, start, end).Find(rank is { Form: not RankForm.Ordinal, Before: null } printed && printed.Part.End <= start ? printed.Part : null);
    }

    /// <summary>The proposals, those that begin first before others; none where nothing is left for a title.</summary>
    /// <param name="start">Where the heading goes on behind its rank.</param>
    public static List<TitleProposal> Propose(Line line, int start, Rank? rank, int end) => new TitleProposer(line, start, rank, end).Propose();

    private List<TitleProposal> Propose()
    {
        var proposals = new List<TitleProposal>();
        var seen = new HashSet<Part>();
        (var furthest, _yearBracket) = Furthest();
        foreach (var from in _edges.Starts.TakeWhile(from => from.After < furthest).Take(MostStarts))
        {
            foreach (var to in _edges.Ends.Where(to => to.Before > from.After && to.Before - from.After <= LongestTitle && to.Before <= furthest).Take(MostEnds))
            {
                if (Trimmed(new Part(from.After, to.Before)) is { IsEmpty: false } title && !IsMarksOnly(title.Start, title.End) && IsBalanced(title) && seen.Add(title))
                {
                    proposals.Add(new TitleProposal(title, from, to, new double[Features]));
                }
            }
        }

        if (proposals.Count > 1)
        {
            proposals.ForEach(Measure);
        }

        return proposals;
    }

    // Where a title ends at the latest: before a bracket with a year, or with its second sentence; and whether there is such a bracket.
    private (int End, bool IsYearBracket) Furthest()
    {
        var points = 0;
        foreach (var edge in _edges.Ends)
        {
            points += (edge.Kind & Edge.Point) != 0 ? 1 : 0;
            var isYear = (edge.Kind & Edge.Bracket) != 0 && edge.Before > _edges.Starts[0].After && IsYearBracket(edge.After);
            if (points == MostSentences || isYear)
            {
                return (edge.Before, isYear);
            }
        }

        return (_end, false);
    }

    private void Measure(TitleProposal proposal)
    {
        var tokens = _line.TokensIn(proposal.Title);
        Set(proposal, Once(_before, proposal.From, Before));
        Set(proposal, Once(_after, proposal.To, After));
        Set(proposal, RoleFeatures(proposal.Title, tokens, TitleFeature.IsDirector, TitleFeature.IsArtist, TitleFeature.IsPerson));
        SetWithin(proposal);
        SetKnown(proposal, tokens);
        SetForm(proposal, tokens);
    }

    private static void Set(TitleProposal proposal, List<TitleFeature> features)
    {
        foreach (var feature in features)
        {
            proposal.Values[(int)feature] = 1;
        }
    }

    // Several proposals share an edge.
    private static TValue Once<TValue>(Dictionary<TitleEdge, TValue> found, TitleEdge edge, Func<TitleEdge, TValue> find) =>
        found.TryGetValue(edge, out var known) ? known : found[edge] = find(edge);

    private void SetWithin(TitleProposal proposal)
    {
        var (title, within) = (proposal.Title, Edge.None);
        foreach (var edge in _edges.Ends)
        {
            within |= edge.Before >= title.Start && edge.Before < title.End ? edge.Kind : Edge.None;
        }

        // A quotation mark that opens within the title sets something else off; "“Sister” Ruth" opens with one.
        within = _edges.Starts.Exists(edge => (edge.Kind & Edge.Quote) != 0 && edge.After > title.Start + 1 && edge.After < title.End) ? within : within & ~Edge.Quote;
        foreach (var (edge, feature) in Within)
        {
            proposal.Values[(int)feature] = (within & edge) != 0 ? 1 : 0;
        }
    }

    // What sets the title off before it, and what stands there.
    private List<TitleFeature> Before(TitleEdge edge)
    {
        List<TitleFeature> features = [.. From.Where(pair => (edge.Kind & pair.Edge) != 0).Select(pair => pair.Feature)];
        var holdsNumber = _edges.Starts.Count > 1 && (edge.Kind & Edge.Start) != 0 && (_edges.Starts[1].Kind & Edge.Rank) != 0;
        if (holdsNumber)
        {
            features.Add(TitleFeature.Number);
        }

        if (holdsNumber && _rank is { Form: RankForm.Bare })
        {
            features.Add(TitleFeature.BareNumber);
        }

        if (holdsNumber && _text.AsSpan(_rank!.Value.Part.Start, _rank.Value.Part.Length).Contains(':'))
        {
            features.Add(TitleFeature.ColonNumber);
        }

        var label = new Part(_start, edge.Before);
        if ((edge.Kind & (Edge.Start | Edge.Rank)) != 0 || label.IsEmpty)
        {
            return features;
        }

        var words = Outer(label);
        var year = YearReader.In(_text, label).Any();
        var role = RoleFeatures(words, _line.TokensIn(words), TitleFeature.BehindDirector, TitleFeature.BehindArtist, TitleFeature.BehindPerson);
        return [.. features, .. year ? [TitleFeature.BehindYear] : role.Count > 0 || words.IsEmpty ? role : [TitleFeature.BehindWords]];
    }

    // What sets the title off behind it, and what stands from there to the next edge.
    private List<TitleFeature> After(TitleEdge edge)
    {
        List<TitleFeature> features = [.. To.Where(pair => (edge.Kind & pair.Edge) != 0).Select(pair => pair.Feature)];
        if ((edge.Kind & Edge.End) != 0)
        {
            return features;
        }

        var from = edge.After;
        var isBracket = from < _end && _text[from] is '(' or '[';
        var stop = isBracket ? _tail.MatchingBracket(from, _end) : _edges.Ends.Find(next => next.Before > from && (next.Kind & ~(Edge.Known | Edge.Mark)) != 0) is { After: > 0 } found ? found.Before : _end;
        var after = Outer(new Part(isBracket ? from + 1 : from, Math.Min(stop < 0 ? _end : stop, _end)));
        var isBeforeBracket = (edge.Kind & Edge.Bracket) != 0 && IsYearBracket(edge.After);
        if (_yearBracket && !isBeforeBracket)
        {
            features.Add(TitleFeature.YearFurtherOn);
        }

        // Of "In Europe 1965 (1965)" the bracket holds the year.
        if ((YearReader.At(_text, after.Start, _end) is not null && (!_yearBracket || isBeforeBracket)) || (isBracket && (YearReader.In(_text, after).Any() || YearReader.Short(_text, after) is not null || IsYearBracket(stop + 2))))
        {
            features.Add(TitleFeature.BeforeYear);
        }
        else if (_tail.CuesAt(after.Start))
        {
            features.Add(TitleFeature.BeforeCredit);
        }
        else if (!after.IsEmpty)
        {
            var role = RoleFeatures(after, _line.TokensIn(after), TitleFeature.BeforeDirector, TitleFeature.BeforeArtist, TitleFeature.BeforePerson);
            features.AddRange(role.Count > 0 ? role : IsProse(new Part(from, Math.Min(_end, from + FarAfter))) ? [TitleFeature.BeforeProse] : [_tail.IsField(after) ? TitleFeature.BeforeField : TitleFeature.BeforeWords]);
        }

        return features;
    }

    // "Black Van (Remastered) (2008)": the year stands in the second bracket.
    private bool IsYearBracket(int open) => open > 0 && open + 1 < _end && _text[open] is '(' or '[' && YearReader.At(_text, open + 1, _end) is not null;

    private void SetKnown(TitleProposal proposal, List<Token> tokens)
    {
        var title = proposal.Title;
        var isKnown = Once(_known, proposal.From, edge => _line.Lexicon.Films.EndsFrom(_text.AsSpan(edge.After, Math.Min(_end - edge.After, LongestTitle)))).Exists(end => IsMarksOnly(proposal.From.After + end, title.End));
        if (isKnown)
        {
            var isWord = tokens.Count == 1 || FilmKnowledge.IsName(_line, title);
            proposal.Values[(int)(isWord ? TitleFeature.KnownWord : TitleFeature.Known)] = 1;
            proposal.Values[(int)TitleFeature.BorneOut] = IsBorneOut(proposal, _line.Lexicon.Films.Of(_text.AsSpan(title.Start, title.Length))) ? 1 : 0;
        }

        foreach (var known in _line.KnownTitles)
        {
            if (known.Words > 1 && known.Start < title.End && known.End > title.Start)
            {
                var isCut = known.Start < title.Start || known.End > title.End;
                proposal.Values[(int)TitleFeature.CutsKnown] = isCut ? 1 : proposal[TitleFeature.CutsKnown];
                proposal.Values[(int)TitleFeature.HoldsKnown] = !isCut && !isKnown && title.Length > known.End - known.Start + 1 ? 1 : proposal[TitleFeature.HoldsKnown];
            }
        }
    }

    // "Dig!" is known as "Dig".
    private bool IsMarksOnly(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(_text[i]))
            {
                return false;
            }
        }

        return start <= end;
    }

    // The film's year or director stands beside the title: this one is meant.
    private bool IsBorneOut(TitleProposal proposal, IReadOnlyList<KnownFilm> films)
    {
        var rest = new Part(proposal.To.Before, Math.Min(_end, proposal.To.Before + LongestTitle));
        var years = YearReader.In(_text, rest).Select(year => year.Value).ToList();
        return films.Any(film => FilmKnowledge.IsBorneOut(film, years, _text.AsSpan(rest.Start, rest.Length)));
    }

    private void SetForm(TitleProposal proposal, List<Token> tokens)
    {
        var (words, small) = (0, 0);
        foreach (var token in tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
            small += words > 1 && token.Kind == TokenKind.Word && token.Length > 3 && char.IsLower(_text[token.Start]) ? 1 : 0;
        }

        void Set(TitleFeature feature, bool holds) => proposal.Values[(int)feature] = holds ? 1 : 0;
        Set(TitleFeature.IsLabel, tokens.Count > 0 && _line.Lexicon.Longest(_text, tokens, 0, Sense.SectionHead | Sense.Furniture | Sense.FilmNoun).Count == tokens.Count);
        Set(TitleFeature.Quoted, proposal.IsQuoted);
        Set(TitleFeature.Marked, proposal.IsMarked);
        Set(TitleFeature.OneWord, words <= 1);
        Set(TitleFeature.Long, words > LongTitle);
        Set(TitleFeature.VeryLong, words > VeryLongTitle);
        Set(TitleFeature.SmallFirst, char.IsLower(_text[proposal.Title.Start]));
        proposal.Values[(int)TitleFeature.SmallWords] = words == 0 || _line.TakesSentenceCase ? 0 : (double)small / words;
    }

    // Whose name the whole of a part is.
    private List<TitleFeature> RoleFeatures(Part part, List<Token> tokens, TitleFeature director, TitleFeature artist, TitleFeature person) =>
        part.IsEmpty || tokens.Count > MostNameWords || tokens.Exists(token => token.Kind == TokenKind.Word && char.IsAsciiDigit(_text[token.Start])) ? [] : ListHabits.RoleOf(_line, part) switch
        {
            NameRole.Director => [director],
            NameRole.Artist => [artist],
            NameRole.Unknown => [person],
            _ => [],
        };

    // Several small words among those that follow.
    private bool IsProse(Part part)
    {
        var tokens = _line.TokensIn(part);
        return tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start])) >= 3;
    }

    // A part without the marks and the possessive around it.
    private Part Outer(Part part)
    {
        var outer = part.IsEmpty ? part : _tail.TrimMarks(part);
        var text = _text.AsSpan(outer.Start, Math.Max(0, outer.Length));
        return text.EndsWith("’s") || text.EndsWith("'s") ? outer with { End = outer.End - 2 } : outer;
    }

    private Part Trimmed(Part title)
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
    private bool IsBalanced(Part title)
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
    private bool EndsInPoint(Part part) => _text[part.End - 1] == '.' && part.Length > 3 && _text[part.End - 2] != '.' && char.IsLower(_text[part.End - 2]);
}
