using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>Computes the features of title proposals that depend on the heading alone.</summary>
sealed class TitleFeatures(Line line, int start, Rank? rank, int end, EdgeFinder edges, bool hasYearBracket)
{
    private const int MostNameWords = 6;
    private const int LongTitle = 8;
    private const int VeryLongTitle = 13;
    private const int FarAfter = 60;

    private readonly Line _line = line;
    private readonly string _text = line.Text;
    private readonly TailReader _tail = new(line, end);
    private readonly int _start = start;
    private readonly Rank? _rank = rank;
    private readonly int _end = end;
    private readonly EdgeFinder _edges = edges;
    private readonly bool _hasYearBracket = hasYearBracket;
    private readonly Dictionary<TitleEdge, List<TitleFeature>> _before = [];
    private readonly Dictionary<TitleEdge, List<TitleFeature>> _after = [];
    private readonly Dictionary<TitleEdge, List<int>> _known = [];

    /// <summary>Sets the features of <paramref name="proposal"/>.</summary>
    public void Measure(TitleProposal proposal)
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

    // Cached by edge, which several proposals share.
    private static TValue Once<TValue>(Dictionary<TitleEdge, TValue> found, TitleEdge edge, Func<TitleEdge, TValue> find) =>
        found.TryGetValue(edge, out var known) ? known : found[edge] = find(edge);

    private void SetWithin(TitleProposal proposal)
    {
        var (title, within) = (proposal.Title, Edge.None);
        foreach (var edge in _edges.Ends)
        {
            within |= edge.Before >= title.Start && edge.Before < title.End ? edge.Kind : Edge.None;
        }

        // Only quotation marks that open within the title count; "“Sister” Ruth" opens with one.
        var opensWithin = _edges.Starts.Exists(edge =>
            (edge.Kind & Edge.Quote) != 0 && edge.After > title.Start + 1 && edge.After < title.End);
        within = opensWithin ? within : within & ~Edge.Quote;
        foreach (var (edge, feature) in EdgeFeatures.Within)
        {
            proposal.Values[(int)feature] = (within & edge) != 0 ? 1 : 0;
        }
    }

    // Features of the edge where the title begins and of the text before it.
    private List<TitleFeature> Before(TitleEdge edge)
    {
        List<TitleFeature> features = [.. EdgeFeatures.From.Where(pair => (edge.Kind & pair.Edge) != 0).Select(pair => pair.Feature)];
        AddNumber(features, edge);
        var label = new TextRange(_start, edge.Before);
        if ((edge.Kind & (Edge.Start | Edge.Rank)) != 0 || label.IsEmpty)
        {
            return features;
        }

        var words = _tail.TrimName(label);
        var year = YearReader.In(_text, label).Any();
        var role = RoleFeatures(words, _line.TokensIn(words), TitleFeature.AfterDirector, TitleFeature.AfterArtist, TitleFeature.AfterPerson);
        return [.. features, .. year ? [TitleFeature.AfterYear] : role.Count > 0 || words.IsEmpty ? role : [TitleFeature.AfterWords]];
    }

    private void AddNumber(List<TitleFeature> features, TitleEdge edge)
    {
        if (_edges.Starts.Count < 2 || (edge.Kind & Edge.Start) == 0 || (_edges.Starts[1].Kind & Edge.Rank) == 0)
        {
            return;
        }

        features.Add(TitleFeature.Number);
        if (_rank is { Form: RankForm.Bare })
        {
            features.Add(TitleFeature.BareNumber);
        }

        if (_text.AsSpan(_rank!.Value.Range.Start, _rank.Value.Range.Length).Contains(':'))
        {
            features.Add(TitleFeature.ColonNumber);
        }
    }

    // Features of the edge where the title ends and of the text up to the next edge.
    private List<TitleFeature> After(TitleEdge edge)
    {
        List<TitleFeature> features = [.. EdgeFeatures.To.Where(pair => (edge.Kind & pair.Edge) != 0).Select(pair => pair.Feature)];
        if ((edge.Kind & Edge.End) != 0)
        {
            return features;
        }

        var from = edge.After;
        var isBracket = from < _end && _text[from] is '(' or '[';
        var stop = isBracket ? _tail.MatchingBracket(from, _end) : NextEdge(from);
        var after = _tail.TrimName(new TextRange(isBracket ? from + 1 : from, Math.Min(stop < 0 ? _end : stop, _end)));
        var isBeforeBracket = (edge.Kind & Edge.Bracket) != 0 && IsYearBracket(_text, edge.After, _end);
        if (_hasYearBracket && !isBeforeBracket)
        {
            features.Add(TitleFeature.YearFurtherOn);
        }

        var isYear = YearReader.At(_text, after.Start, _end) is not null && (!_hasYearBracket || isBeforeBracket);
        if (isYear || (isBracket && IsBeforeYear(after, stop)))
        {
            features.Add(TitleFeature.BeforeYear);
        }
        else if (_tail.CueLength(after) is > 0 and var cue)
        {
            features.Add(IsCredit(after, cue) ? TitleFeature.BeforeCredit : TitleFeature.BeforeWords);
        }
        else if (!after.IsEmpty)
        {
            var role = RoleFeatures(after, _line.TokensIn(after), TitleFeature.BeforeDirector, TitleFeature.BeforeArtist, TitleFeature.BeforePerson);
            features.AddRange(role.Count > 0 ? role : [FollowingText(from, after)]);
        }

        return features;
    }

    private int NextEdge(int from) =>
        _edges.Ends.Find(next => next.Before > from && (next.Kind & ~(Edge.Known | Edge.Mark)) != 0) is { After: > 0 } found ? found.Before : _end;

    // In "Black Van (Remastered) (2008)" the year is in the second bracket.
    private bool IsBeforeYear(TextRange bracket, int close) => YearReader.In(_text, bracket).Any() ||
        YearReader.Short(_text, bracket) is not null || IsYearBracket(_text, close + 2, _end);

    private TitleFeature FollowingText(int from, TextRange after) =>
        _line.HasLowerCaseWords(new TextRange(from, Math.Min(_end, from + FarAfter))) ? TitleFeature.BeforeProse :
        _tail.IsField(after) ? TitleFeature.BeforeField : TitleFeature.BeforeWords;

    // "Known by Day": after a short cue, the rest must look like a name.
    private bool IsCredit(TextRange part, int cue)
    {
        var names = part with { Start = part.Start + cue };
        return cue > EdgeFinder.LongestBy + 1 || RoleReader.RoleOf(_line, names) is not null ||
            _line.TokensIn(names).Count > MostNameWords;
    }

    /// <summary>Whether a bracket at <paramref name="open"/> begins with a year.</summary>
    public static bool IsYearBracket(string text, int open, int end) =>
        open > 0 && open + 1 < end && text[open] is '(' or '[' && YearReader.At(text, open + 1, end) is not null;

    private void SetKnown(TitleProposal proposal, List<Token> tokens)
    {
        var title = proposal.Title;
        var isKnown = IsKnown(proposal);
        if (isKnown)
        {
            var isWord = tokens.Count == 1 || FilmKnowledge.IsName(_line, title);
            proposal.Values[(int)(isWord ? TitleFeature.KnownWord : TitleFeature.Known)] = 1;
            var films = _line.Lexicon.Films.Find(_text.AsSpan(title.Start, title.Length));
            proposal.Values[(int)TitleFeature.Corroborated] = IsCorroborated(proposal, films) ? 1 : 0;
        }

        foreach (var known in _line.KnownTitles)
        {
            if (known.Words > 1 && known.Start < title.End && known.End > title.Start)
            {
                var isCut = known.Start < title.Start || known.End > title.End;
                var isHeld = !isCut && !isKnown && title.Length > known.End - known.Start + 1;
                proposal.Values[(int)TitleFeature.CutsKnown] = isCut ? 1 : proposal[TitleFeature.CutsKnown];
                proposal.Values[(int)TitleFeature.HoldsKnown] = isHeld ? 1 : proposal[TitleFeature.HoldsKnown];
            }
        }
    }

    // A known title, perhaps followed by punctuation.
    private bool IsKnown(TitleProposal proposal)
    {
        var start = proposal.From.After;
        var ends = Once(_known, proposal.From, edge =>
            _line.Lexicon.Films.EndsFrom(_text.AsSpan(edge.After, Math.Min(_end - edge.After, TitleProposer.LongestTitle))));
        return ends.Exists(end =>
            start + end <= proposal.Title.End && Tokenizer.HasNoWords(_text.AsSpan(start + end, proposal.Title.End - start - end)));
    }

    // Whether the film's year or director follows the title.
    private bool IsCorroborated(TitleProposal proposal, IReadOnlyList<KnownFilm> films)
    {
        var rest = new TextRange(proposal.To.Before, Math.Min(_end, proposal.To.Before + TitleProposer.LongestTitle));
        var years = YearReader.In(_text, rest).Select(year => year.Value).ToList();
        return films.Any(film => FilmKnowledge.IsCorroborated(film, years, _text.AsSpan(rest.Start, rest.Length)));
    }

    private void SetForm(TitleProposal proposal, List<Token> tokens)
    {
        var (words, small) = (0, 0);
        foreach (var token in tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
            small += words > 1 && token.Kind == TokenKind.Word && token.Length > 3 && char.IsLower(_text[token.Start]) ? 1 : 0;
        }

        const LexicalTags Labels = LexicalTags.SectionHead | LexicalTags.Boilerplate | LexicalTags.FilmNoun;
        void Set(TitleFeature feature, bool holds) => proposal.Values[(int)feature] = holds ? 1 : 0;
        Set(TitleFeature.IsLabel, tokens.Count > 0 && _line.Lexicon.MatchLongest(_text, tokens, 0, Labels).Count == tokens.Count);
        Set(TitleFeature.Quoted, proposal.IsQuoted);
        Set(TitleFeature.Marked, proposal.IsMarked);
        Set(TitleFeature.OneWord, words <= 1);
        Set(TitleFeature.Long, words > LongTitle);
        Set(TitleFeature.VeryLong, words > VeryLongTitle);
        Set(TitleFeature.SmallFirst, char.IsLower(_text[proposal.Title.Start]));
        proposal.Values[(int)TitleFeature.SmallWords] = words == 0 || _line.UsesSentenceCase ? 0 : (double)small / words;
    }

    // The role of the names in a part; none where it is not only names.
    private List<TitleFeature> RoleFeatures(TextRange part, List<Token> tokens, TitleFeature director, TitleFeature artist, TitleFeature person)
    {
        if (part.IsEmpty || tokens.Count > MostNameWords ||
            tokens.Exists(token => token.Kind == TokenKind.Word && char.IsAsciiDigit(_text[token.Start])))
        {
            return [];
        }

        return RoleReader.RoleOf(_line, part) switch
        {
            LikelyRole.Director => [director],
            LikelyRole.Artist => [artist],
            LikelyRole.Unknown => [person],
            _ => [],
        };
    }
}
