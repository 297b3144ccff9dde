using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>
/// Reads what stands beside a title: year, directors, countries, a running time, in any order, in brackets or parted by commas, dashes, slashes
/// and the like: "(Asif Kapadia, UK, 2015)", "/ Bert Stern / 1959 / 85 mins", "Regie: Dieter Schumann · DDR 1988 · 120 Min.".
/// </summary>
sealed partial class TailReader(Line line, int end)
{
    private const int LongestBesideYear = 18;

    private readonly Line _line = line;
    private readonly string _text = line.Text;
    private int _end = end;
    private bool _afterCredit;

    public Line Line => _line;

    public List<Year> Years { get; } = [];
    public List<TextRange> Credits { get; } = [];
    public List<TextRange> Unlabelled { get; } = [];

    /// <summary>Where prose starts; the end where there is none.</summary>
    public int BodyStart { get; set; } = end;

    /// <summary>The words run on behind the tail without a mark between.</summary>
    public bool RunsOn { get; private set; }

    /// <summary>The segment before was a credit: a name that follows belongs to it.</summary>
    public bool GoesOnCrediting => _afterCredit;

    /// <summary>What is read ends here; what follows is prose.</summary>
    public int End
    {
        get => _end;
        set => _end = value;
    }

    // What follows the title: brackets and separated segments, until words run on.
    public void Read(int at)
    {
        while (true)
        {
            var apart = SkipBlanks(at) - at > 2;
            at = SkipBlanks(at);
            if (at >= _end)
            {
                BodyStart = Math.Max(BodyStart, _end);
                return;
            }

            if (_text[at] is '(' or '[' && MatchingBracket(at, _end) is > 0 and var close)
            {
                ReadBracket(new TextRange(at + 1, close));
                at = close + 1;
                continue;
            }

            if (apart || IsTailSeparator(_text[at]) || YearReader.At(_text, at, _end) is not null)
            {
                var next = ReadSegment(at);
                if (next == at)
                {
                    return;
                }

                at = next;
                continue;
            }

            ReadRunOn(at);
            return;
        }
    }

    private void ReadBracket(TextRange inside)
    {
        if (YearReader.Short(_text, Line.Trim(_text, inside)) is { } year)
        {
            Years.Add(year);
            return;
        }

        _afterCredit = false;
        foreach (var segment in Segments(inside))
        {
            TakeSegment(segment, unlabelled: true);
        }
    }

    // One separated part of the tail; the place of the body where the separator leads into prose.
    private int ReadSegment(int at)
    {
        var separator = _text[at];
        var from = SkipSeparators(at, _end);
        if (from >= _end)
        {
            return _end;
        }

        var end = SegmentEnd(from, CueLength(new TextRange(from, _end)) > 0);
        var segment = Line.Trim(_text, new TextRange(from, end));
        if (separator is '-' or '–' or '—' && IsProse(from))
        {
            BodyStart = from;
            return at;
        }

        var followedBySeparator = end < _end && IsTailSeparator(_text[end]) && _text[end] is not ('.' or ':');
        if (TakeSegment(segment, unlabelled: false))
        {
            return end;
        }

        if (separator is '.' or ':' || _text[from] is '“' || IsProse(from) || (!followedBySeparator && end - from > 60) || IsSentence(segment))
        {
            BodyStart = from;
            return at;
        }

        Unlabelled.Add(segment);
        return end;
    }

    // What is left of the line ends as a sentence and has words that no name has: "Bert Stern's sunburnt Newport, with Anita O'Day in the hat."
    private bool IsProse(int from)
    {
        var rest = new TextRange(from, _end);
        return _text[_end - 1] is '.' or '!' or '?' or '…' && rest.Length > 20 && CueLength(rest) == 0 && YearReader.In(_text, rest with { End = Math.Min(_end, from + 40) }).FirstOrDefault().Value == 0 && IsSentence(rest);
    }

    private bool IsSentence(TextRange segment)
    {
        var tokens = _line.TokensIn(segment);
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var small = tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start]) && (_line.Lexicon.TagsOf(_text, tokens, tokens.IndexOf(token)) & (LexicalTags.And | LexicalTags.Particle)) == 0);
        return small > 1 || words > 8;
    }

    private int SegmentEnd(int from, bool names)
    {
        for (var i = from; i < _end; i++)
        {
            if (_text[i] is '/' or '|' or '•' or ';' or '\t' or '(' or '[' || IsMiddleDot(_text, i) || (_text[i] == ',' && !(names && InsideNames(i))) ||
                (_text[i] is '–' or '—' or '-' && i > from && char.IsWhiteSpace(_text[i - 1]) && i + 1 < _end && char.IsWhiteSpace(_text[i + 1])) ||
                (_text[i] is '.' && i + 1 < _end && char.IsWhiteSpace(_text[i + 1]) && i - from > 3 && char.IsLower(_text[i - 1]) && !EndsShortForm(from, i)))
            {
                return i;
            }
        }

        return _end;
    }

    private bool EndsShortForm(int from, int at) => _text.AsSpan(from, at - from) is var before && (before.EndsWith("dir", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Jr") || before.EndsWith("min"));

    // "dirs. A, B": the comma parts names, which are read together, unless a year or a field follows it.
    private bool InsideNames(int comma)
    {
        var next = comma + 1;
        while (next < _end && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        var stop = _text.AsSpan(next, _end - next).IndexOfAny(',', '(', '|');
        return next < _end && char.IsUpper(_text[next]) && !FollowedByYear(next) && !IsField(new TextRange(next, stop < 0 ? Math.Min(_end, next + 40) : next + stop));
    }

    private void ReadRunOn(int at)
    {
        var rest = new TextRange(at, _end);
        if (CueLength(rest) is > 0 and var cue)
        {
            var end = SentenceEnd(at + cue);
            AddCredit(new TextRange(at + cue, end));
            BodyStart = SkipSeparators(end, _end);
            return;
        }

        RunsOn = true;
        BodyStart = at;
    }

    private int SentenceEnd(int from)
    {
        for (var i = from; i < _end; i++)
        {
            if (_text[i] is '.' or ':' or ';' or '–' or '—' or '|' or '(' && i > from + 2 && !(_text[i] == '.' && char.IsUpper(_text[i - 1])))
            {
                return i;
            }
        }

        return _end;
    }

    // Takes a segment that is a year, a credit, or a field of no interest here; false leaves it to the caller.
    public bool TakeSegment(TextRange segment, bool unlabelled)
    {
        var part = TrimMarks(segment);
        return part.IsEmpty || TakeCredit(part) || TakeYears(part, unlabelled) || IsField(part) || TakeUnlabelled(part, unlabelled);
    }

    private bool TakeCredit(TextRange part)
    {
        if (CueLength(part) is > 0 and var cue)
        {
            var years = YearReader.In(_text, part).ToList();
            Years.AddRange(years);
            AddCredit(new TextRange(part.Start + cue, years.Count > 0 ? years[0].Range.Start : part.End));
            _afterCredit = true;
            return true;
        }

        if (CreditedAhead(part) is { IsEmpty: false } credited)
        {
            Credits.Add(credited);
            return true;
        }

        return false;
    }

    private bool TakeYears(TextRange part, bool unlabelled)
    {
        var found = YearReader.In(_text, part).ToList();
        if (found.Count > 0 && TrimMarks(part with { Start = found[^1].Range.End }) is { IsEmpty: false } behind && CueLength(behind) > 0)
        {
            // "(1981 Dir: Penelope Spheeris)"
            Years.AddRange(found);
            return TakeCredit(behind);
        }

        _afterCredit &= found.Count == 0 && !IsField(part);
        if (found.Count == 0 || part.Length - found.Sum(year => year.Range.Length) >= LongestBesideYear)
        {
            return false;
        }

        Years.AddRange(found);
        TakeRest(part, found[0], unlabelled);
        return true;
    }

    private bool TakeUnlabelled(TextRange part, bool unlabelled)
    {
        if (unlabelled)
        {
            (_afterCredit ? Credits : Unlabelled).Add(part);
        }

        return unlabelled;
    }

    // "Jonathan Demme 1984": what stands beside the year in one segment.
    private void TakeRest(TextRange part, Year year, bool unlabelled)
    {
        var before = TrimMarks(new TextRange(part.Start, year.Range.Start));
        if (unlabelled && before.Length > 5 && !IsField(before))
        {
            Unlabelled.Add(before);
        }
    }

    // "トッド・ヘインズ監督": the word for a director closes the name.
    private TextRange CreditedAhead(TextRange part)
    {
        var tokens = _line.TokensIn(part);
        for (var i = Math.Max(1, tokens.Count - 2); i < tokens.Count; i++)
        {
            if (_line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.DirectorAfter) is { Count: > 0 } cue && i + cue.Count == tokens.Count && !char.IsAscii(_text[tokens[i].Start]))
            {
                return TrimMarks(part with { End = tokens[i].Start });
            }
        }

        return default;
    }

    /// <summary>The names of "Rob Reiner, dir." or "Julien Temple (director)"; empty where no word for a director closes the part.</summary>
    public TextRange NameBeforeCue(TextRange part)
    {
        var tokens = _line.TokensIn(part);
        for (var i = Math.Max(2, tokens.Count - 3); i < tokens.Count; i++)
        {
            if (_line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.DirectorBefore | LexicalTags.DirectorAfter) is { Count: > 0 } cue && tokens[i - 1].Kind == TokenKind.Mark && tokens.Skip(i + cue.Count).All(token => token.Kind == TokenKind.Mark))
            {
                return TrimMarks(part with { End = tokens[i].Start });
            }
        }

        return default;
    }

    private void AddCredit(TextRange part)
    {
        var names = TrimMarks(part);
        if (!names.IsEmpty)
        {
            Credits.Add(names);
        }
    }

    public int MatchingBracket(int open, int end)
    {
        var depth = 0;
        var limit = Math.Min(end, open + 300);
        for (var i = open; i < limit; i++)
        {
            if (_text[i] is '(' or '[')
            {
                depth++;
            }
            else if (_text[i] is ')' or ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int SkipBlanks(int at)
    {
        while (at < _end && (char.IsWhiteSpace(_text[at]) || Tokenizer.IsInvisible(_text[at]) || _text[at] is '*' or '_'))
        {
            at++;
        }

        return at;
    }

    public int SkipSeparators(int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(_text[at]) || IsTailSeparator(_text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a dot at mid height separates, as in "Bert Stern · 1959"; in "彼得·杰克逊" it stands within a name.</summary>
    public static bool IsMiddleDot(string text, int at) => text[at] == '·' && (at == 0 || at + 1 == text.Length || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1]));

    private static bool IsTailSeparator(char character) => character is ',' or '、' or '，' or ';' or ':' or '.' or '/' or '／' or '|' or '·' or '•' or '–' or '—' or '-' or '\t' or '*' or '_';

    /// <summary>A name without the ending that an apostrophe sets off: "Scorsese’s", "Scorsese’nin".</summary>
    public static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> name) =>
        name.LastIndexOfAny('’', '\'') is > 0 and var mark && Tokenizer.SuffixLength(name[..mark], name[(mark + 1)..]) is > 0 and var length && mark + 1 + length == name.Length ? name[..mark] : name;

    /// <summary>A part without the marks around it and the possessive behind it: "Scorsese’s" names Scorsese.</summary>
    public TextRange TrimName(TextRange part)
    {
        var name = TrimMarks(part);
        return name.IsEmpty ? name : name with { End = name.Start + WithoutSuffix(_text.AsSpan(name.Start, name.Length)).Length };
    }

    public TextRange TrimMarks(TextRange part)
    {
        var trimmed = Line.Trim(_text, part);
        while (!trimmed.IsEmpty && (_text[trimmed.Start] is ',' or ':' or ';' or '–' or '—' or '-' or '/' or '|' or '*' or '(' or '[' || char.IsWhiteSpace(_text[trimmed.Start])))
        {
            trimmed = trimmed with { Start = trimmed.Start + 1 };
        }

        while (!trimmed.IsEmpty && (_text[trimmed.End - 1] is ',' or ':' or ';' or '–' or '—' or '-' or '/' or '|' or '*' or ')' or ']' || char.IsWhiteSpace(_text[trimmed.End - 1])))
        {
            trimmed = trimmed with { End = trimmed.End - 1 };
        }

        return trimmed;
    }
}
