using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Headings.Parts;

/// <summary>
/// Reads the text next to a title: year, directors, countries, a running time, in any order, in brackets or between commas, dashes, slashes
/// and the like: "(Asif Kapadia, UK, 2015)", "/ Bert Stern / 1959 / 85 mins", "Regie: Dieter Schumann · DDR 1988 · 120 Min.".
/// </summary>
sealed partial class TailReader(Line line, int end)
{
    private const int LongestBesideYear = 18;
    private const string TailSeparators = ",、，;:./／|·•–—-\t*_";
    private const string Opening = ",:;–—-/|*([";
    private const string Closing = ",:;–—-/|*)]";

    private readonly Line _line = line;
    private readonly string _text = line.Text;
    private int _end = end;
    private bool _afterCredit;

    public Line Line => _line;

    public List<Year> Years { get; } = [];
    public List<TextRange> Credits { get; } = [];
    public List<TextRange> Unlabelled { get; } = [];

    /// <summary>The start of prose; the end where there is none.</summary>
    public int BodyStart { get; set; } = end;

    /// <summary>Whether words follow the tail without punctuation.</summary>
    public bool RunsOn { get; private set; }

    /// <summary>Whether the previous segment was a credit, so that a name without a label is a director's too.</summary>
    public bool ContinuesCredit => _afterCredit;

    /// <summary>The end of what is read; prose may follow.</summary>
    public int End
    {
        get => _end;
        set => _end = value;
    }

    /// <summary>Reads brackets and separated segments from <paramref name="at"/> on, up to prose.</summary>
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

    // Reads one segment and returns its end; returns the start unchanged where the separator leads into prose.
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

    // Whether the rest of the line is a sentence: "Bert Stern's sunburnt Newport, with Anita O'Day in the hat."
    private bool IsProse(int from)
    {
        var rest = new TextRange(from, _end);
        var startsWithYear = YearReader.In(_text, rest with { End = Math.Min(_end, from + 40) }).Any();
        return _text[_end - 1] is '.' or '!' or '?' or '…' && rest.Length > 20 && CueLength(rest) == 0 && !startsWithYear && IsSentence(rest);
    }

    private bool IsSentence(TextRange segment)
    {
        var tokens = _line.TokensIn(segment);
        var words = tokens.FindAll(token => token.Kind == TokenKind.Word);
        return words.Count > 8 || words.Count(word => IsOrdinaryWord(tokens, word)) > 1;
    }

    private bool IsOrdinaryWord(List<Token> tokens, Token word) => char.IsLower(_text[word.Start]) &&
        (_line.Lexicon.TagsOf(_text, tokens, tokens.IndexOf(word)) & (LexicalTags.And | LexicalTags.Particle)) == 0;

    private int SegmentEnd(int from, bool names)
    {
        for (var i = from; i < _end; i++)
        {
            if (EndsSegment(from, i, names))
            {
                return i;
            }
        }

        return _end;
    }

    private bool EndsSegment(int from, int at, bool names) => _text[at] switch
    {
        '/' or '|' or '•' or ';' or '\t' or '(' or '[' => true,
        '·' => IsMiddleDot(_text, at),
        ',' => !(names && InsideNames(at)),
        '–' or '—' or '-' => at > from && char.IsWhiteSpace(_text[at - 1]) && at + 1 < _end && char.IsWhiteSpace(_text[at + 1]),
        '.' => at + 1 < _end && char.IsWhiteSpace(_text[at + 1]) && at - from > 3 && char.IsLower(_text[at - 1]) &&
            !EndsAbbreviation(_text.AsSpan(from, at - from)),
        _ => false,
    };

    private static bool EndsAbbreviation(ReadOnlySpan<char> text) =>
        text.EndsWith("dir", StringComparison.OrdinalIgnoreCase) || text.EndsWith("Jr") || text.EndsWith("min");

    // "dirs. A, B": the comma separates names, which are read together, unless a year or a field follows it.
    private bool InsideNames(int comma)
    {
        var next = comma + 1;
        while (next < _end && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        var stop = _text.AsSpan(next, _end - next).IndexOfAny(',', '(', '|');
        var following = new TextRange(next, stop < 0 ? Math.Min(_end, next + 40) : next + stop);
        return next < _end && char.IsUpper(_text[next]) && !FollowedByYear(next) && !IsField(following);
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
            if (_text[i] is '.' or ':' or ';' or '–' or '—' or '|' or '(' && i > from + 2 &&
                !(_text[i] == '.' && char.IsUpper(_text[i - 1])))
            {
                return i;
            }
        }

        return _end;
    }

    /// <summary>Reads a segment that is a year, a credit or another known field; false for any other.</summary>
    /// <param name="unlabelled">Whether a segment that is none of these is taken as an unlabelled part.</param>
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

        if (NameBeforeAttachedCue(part) is { IsEmpty: false } credited)
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

    // "Jonathan Demme 1984": the text before the year in one segment.
    private void TakeRest(TextRange part, Year year, bool unlabelled)
    {
        var before = TrimMarks(new TextRange(part.Start, year.Range.Start));
        if (unlabelled && before.Length > 5 && !IsField(before))
        {
            Unlabelled.Add(before);
        }
    }

    // "トッド・ヘインズ監督": the cue follows the name without a space.
    private TextRange NameBeforeAttachedCue(TextRange part)
    {
        var tokens = _line.TokensIn(part);
        for (var i = Math.Max(1, tokens.Count - 2); i < tokens.Count; i++)
        {
            if (_line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.DirectorAfter) is { Count: > 0 } cue &&
                i + cue.Count == tokens.Count && !char.IsAscii(_text[tokens[i].Start]))
            {
                return TrimMarks(part with { End = tokens[i].Start });
            }
        }

        return default;
    }

    /// <summary>The names before a cue at the end of the part, "Rob Reiner, dir."; empty where there is none.</summary>
    public TextRange NameBeforeCue(TextRange part)
    {
        var tokens = _line.TokensIn(part);
        for (var i = Math.Max(2, tokens.Count - 3); i < tokens.Count; i++)
        {
            if (_line.Lexicon.MatchLongest(_text, tokens, i, LexicalTags.DirectorBefore | LexicalTags.DirectorAfter) is { Count: > 0 } cue &&
                tokens[i - 1].Kind == TokenKind.Mark && tokens.Skip(i + cue.Count).All(token => token.Kind == TokenKind.Mark))
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

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>; -1 where none does within 300 characters.</summary>
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

    /// <summary>Whether a middle dot separates, as in "Bert Stern · 1959"; in "彼得·杰克逊" it is part of a name.</summary>
    public static bool IsMiddleDot(string text, int at) => text[at] == '·' &&
        (at == 0 || at + 1 == text.Length || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1]));

    private static bool IsTailSeparator(char character) => TailSeparators.Contains(character);

    /// <summary>A name without a possessive or another suffix after an apostrophe: "Scorsese’s", "Scorsese’nin".</summary>
    public static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> name)
    {
        var mark = name.LastIndexOfAny('’', '\'');
        var length = mark > 0 ? Tokenizer.SuffixLength(name[..mark], name[(mark + 1)..]) : 0;
        return length > 0 && mark + 1 + length == name.Length ? name[..mark] : name;
    }

    /// <summary>A part without surrounding punctuation and a possessive: "Scorsese" of "Scorsese’s".</summary>
    public TextRange TrimName(TextRange part)
    {
        var name = TrimMarks(part);
        return name.IsEmpty ? name : name with { End = name.Start + WithoutSuffix(_text.AsSpan(name.Start, name.Length)).Length };
    }

    /// <summary>A part without surrounding punctuation and white space.</summary>
    public TextRange TrimMarks(TextRange part)
    {
        var trimmed = Line.Trim(_text, part);
        while (!trimmed.IsEmpty && (Opening.Contains(_text[trimmed.Start]) || char.IsWhiteSpace(_text[trimmed.Start])))
        {
            trimmed = trimmed with { Start = trimmed.Start + 1 };
        }

        while (!trimmed.IsEmpty && (Closing.Contains(_text[trimmed.End - 1]) || char.IsWhiteSpace(_text[trimmed.End - 1])))
        {
            trimmed = trimmed with { End = trimmed.End - 1 };
        }

        return trimmed;
    }
}
