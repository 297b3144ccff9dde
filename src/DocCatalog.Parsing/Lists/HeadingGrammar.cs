using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Reads a line as <c>[rank] title [tail]</c>, where the tail holds year, directors, countries, a running time in any order:
/// "7. Amy (Asif Kapadia, UK, 2015)", "“Amy” (2015). You will want …", "Amy / Asif Kapadia / 2015 / 128 mins", "1978 – The Last Waltz – Martin Scorsese".
/// </summary>
sealed class HeadingGrammar
{
    private const int LongestTitle = 140;

    // What stands further right on a line is prose whatever it is; reading stays linear on a line of any length.
    private const int LongestHeading = 500;

    private readonly Line _line;
    private readonly string _text;
    private readonly List<Year> _years = [];
    private readonly List<Part> _credits = [];
    private readonly List<Part> _unlabelled = [];
    private List<Part> _sides = [];
    private int _end;
    private int _bodyStart;
    private bool _loose;
    private bool _afterCredit;

    private HeadingGrammar(Line line)
    {
        _line = line;
        _text = line.Text;
        _end = Math.Min(line.Range.End, line.Range.Start + LongestHeading);
        _bodyStart = _end;
    }

    /// <summary>Reads <paramref name="line"/>, or null where it can be no heading: nothing is left for a title.</summary>
    public static Heading? Read(Line line) => new HeadingGrammar(line).Read(line.Range.Start, null);

    /// <summary>Reads <paramref name="line"/> after a rank that stood on a line of its own.</summary>
    public static Heading? Read(Line line, Rank rank) => new HeadingGrammar(line).Read(line.Range.Start, rank);

    private Heading? Read(int start, Rank? given)
    {
        var rank = given;
        // "1. #10 Title": the list's own count, and the number printed; the printed one, nearer to the title, is the rank.
        for (var i = 0; i < 2 && RankReader.Read(_text, new Part(start, _end)) is { } read && (rank is null || read.Form != RankForm.Bare); i++)
        {
            if (read.Part.End >= _end)
            {
                break;
            }

            rank = read;
            start = read.Part.End;
        }

        if (rank is null && _line.Block.Ordinal is int ordinal && _line.IsFirst)
        {
            rank = new Rank(ordinal, new Part(start, start), RankForm.Ordinal);
        }

        var title = QuotedTitle(start) ?? EmphasisedTitle(start) ?? QuotedLater(start);
        var quoted = title is { } q && q.Start > start && IsQuote(_text[q.Start - 1]);
        var emphasised = title is not null && !quoted;
        if (title is { } delimited)
        {
            ReadTail(AfterQuote(delimited.End));
        }
        else
        {
            title = PlainTitle(start);
        }

        var trimmed = TrimTitle(title.Value);
        if (trimmed.IsEmpty || trimmed.Length > LongestTitle || !HasLetterOrDigit(trimmed))
        {
            return null;
        }

        return new Heading
        {
            Line = _line,
            Rank = rank,
            Title = trimmed,
            Quoted = quoted,
            Emphasised = emphasised,
            Years = _years,
            Credits = _credits,
            Unlabelled = _unlabelled,
            Sides = _sides.Count > 1 ? _sides : [],
            BodyStart = _bodyStart,
            Loose = _loose,
        };
    }

    // “Amy” (2015), and « Amy », „Amy“, ‘Amy’.
    private Part? QuotedTitle(int start)
    {
        if (start >= _end || CloseOf(_text[start]) is not { } close)
        {
            return null;
        }

        var end = Closing(start, close);
        return end > start + 1 ? Line.Trim(_text, new Part(start + 1, end)) : null;
    }

    private int Closing(int open, string close)
    {
        for (var i = open + 1; i < _end && i - open < LongestTitle; i++)
        {
            if (close.Contains(_text[i], StringComparison.Ordinal) && IsClosing(i, open))
            {
                return i;
            }
        }

        return -1;
    }

    // A single quote closes only where no word goes on, and the apostrophe of "O’ the Times" or "Singers’ Night" is none.
    private bool IsClosing(int at, int open)
    {
        if (_text[at] is '”' or '“' or '»' or '›' or '"' or '«')
        {
            return true;
        }

        var next = at + 1 < _end ? _text[at + 1] : ' ';
        if (char.IsLetterOrDigit(next))
        {
            return false;
        }

        var nested = _text.AsSpan(open + 1, at - open - 1).Contains('‘');
        var rest = _text.AsSpan(at + 1, _end - at - 1).TrimStart();
        return !nested || rest.IsEmpty || rest[0] is '(' or '[' or ',' or '.' or ':' or '–' or '-' or '—';
    }

    // *Amy* (2015), **Amy**; a mark that also holds year or dash is the whole heading, and is read as plain text.
    private Part? EmphasisedTitle(int start)
    {
        foreach (var mark in _line.Block.Marks)
        {
            if (mark.Kind is not (MarkKind.Emphasis or MarkKind.Strong) || mark.End <= start || mark.Start > start + 1 || mark.End > _end)
            {
                continue;
            }

            var title = Line.Trim(_text, new Part(Math.Max(mark.Start, start), mark.End));
            if (mark.Kind == MarkKind.Strong && HoldsMore(title))
            {
                LimitTo(mark.End);
                return null;
            }

            return title.Length is > 0 and <= LongestTitle && (mark.End < _line.Range.End || mark.Kind == MarkKind.Emphasis) && !HoldsMore(title) ? Unquoted(title) : null;
        }

        return null;
    }

    private bool HoldsMore(Part part) =>
        YearReader.In(_text, part).Any(year => year.Part.Start > part.Start + 2) || SeparatorAt(part.Start, part.End, out _) >= 0 ||
        CloseOf(_text[part.Start]) is not null || RankReader.Read(_text, part) is not null;

    private Part Unquoted(Part part) =>
        part.Length > 2 && CloseOf(_text[part.Start]) is { } close && close.Contains(_text[part.End - 1], StringComparison.Ordinal) ? new Part(part.Start + 1, part.End - 1) : part;

    // The bold run is the heading; the year in brackets behind it, if any, belongs to it, the rest is prose.
    private void LimitTo(int end)
    {
        var next = end;
        while (next < _end && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        if (next < _end && _text[next] is '(' or '[' && MatchingBracket(next, _end) is > 0 and var close && YearReader.In(_text, new Part(next, close)).Any())
        {
            end = close + 1;
        }

        _bodyStart = SkipSeparators(end, _end);
        _end = end;
    }

    // "Best for night owls: ‘Amy’ (2015)", "Martin Scorsese’s “The Last Waltz”": a quoted title after its label.
    private Part? QuotedLater(int start)
    {
        if (_end - start > LongestTitle * 2)
        {
            return null;
        }

        for (var i = start + 1; i < _end; i++)
        {
            if (CloseOf(_text[i]) is not { } close || !char.IsWhiteSpace(_text[i - 1]))
            {
                continue;
            }

            var end = Closing(i, close);
            if (end < 0 || !EndsHeading(end + 1) || !IsLabel(new Part(start, i)))
            {
                continue;
            }

            AddLabel(Line.Trim(_text, new Part(start, i)));
            return new Part(i + 1, end);
        }

        return null;
    }

    private bool EndsHeading(int at)
    {
        var rest = _text.AsSpan(at, _end - at).Trim();
        return rest.IsEmpty || rest[0] is '(' or '[' or ',' || rest is "." or ".”";
    }

    private bool IsLabel(Part before)
    {
        var label = _text.AsSpan(before.Start, before.Length).TrimEnd();
        return label.Length > 0 && (label[^1] is ':' or '–' or '—' or '-' || label.EndsWith("’s") || label.EndsWith("'s") || label.EndsWith(" by") || label.EndsWith(" in"));
    }

    private void AddLabel(Part label)
    {
        var end = label.End;
        if (_text.AsSpan(label.Start, label.Length).EndsWith("’s") || _text.AsSpan(label.Start, label.Length).EndsWith("'s"))
        {
            end -= 2;
        }

        var names = Line.Trim(_text, new Part(label.Start, end));
        if (_text[label.End - 1] is not ':' || names.Length < 40)
        {
            _unlabelled.Add(TrimMarks(names));
        }
    }

    private Part PlainTitle(int start)
    {
        var end = TitleEnd(start, out var tail);
        _sides = SplitSides(start, end);
        if (_sides.Count > 1)
        {
            end = ReadSides();
        }

        if (tail >= 0 && _bodyStart >= tail)
        {
            ReadTail(tail);
        }

        return _sides.Count > 0 ? _sides[0] : new Part(start, end);
    }

    // The title ends at the first bracket that says something of the film, or at ", 1984".
    private int TitleEnd(int start, out int tail)
    {
        for (var i = start; i < _end; i++)
        {
            if (_text[i] is '(' or '[' && i > start && MatchingBracket(i, _end) is > 0 and var close)
            {
                if (TellsOfFilm(new Part(i + 1, close)))
                {
                    tail = i;
                    return i;
                }

                i = close;
            }
            else if (_text[i] == ',' && i > start && FollowedByYear(i + 1))
            {
                tail = i;
                return i;
            }
            else if (_text[i] is '|' or '·' or '•' or '\t' && i > start)
            {
                tail = i;
                return i;
            }
            else if (_text[i] == '/' && i > start && char.IsWhiteSpace(_text[i - 1]) && YearReader.In(_text, new Part(i, _end)).Any())
            {
                tail = i;
                return i;
            }
        }

        tail = -1;
        return _end;
    }

    private bool FollowedByYear(int at)
    {
        while (at < _end && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return YearReader.At(_text, at, _end) is not null || CueLength(new Part(at, _end)) > 0;
    }

    // A bracket within a title ("(I Can't Get No) Satisfaction") says nothing of year, director, country or length.
    private bool TellsOfFilm(Part inside)
    {
        var part = Line.Trim(_text, inside);
        if (part.IsEmpty)
        {
            return false;
        }

        return YearReader.Short(_text, part) is not null || YearReader.In(_text, part).Any() || CueLength(part) > 0 ||
            Segments(part).All(segment => IsField(segment));
    }

    private List<Part> SplitSides(int start, int end)
    {
        var sides = new List<Part>();
        var from = start;
        while (from < end)
        {
            var at = SeparatorAt(from, end, out var length);
            var to = at < 0 ? end : at;
            var side = Line.Trim(_text, new Part(from, to));
            if (!side.IsEmpty)
            {
                sides.Add(side);
            }

            from = at < 0 ? end : at + length;
        }

        return sides;
    }

    // Sides that are a year, a credit or a running time are taken; one that is prose starts the entry's text.
    private int ReadSides()
    {
        var kept = new List<Part>();
        var end = _sides[^1].End;
        foreach (var side in _sides)
        {
            if (kept.Count > 0 && IsProse(side))
            {
                _bodyStart = side.Start;
                end = kept[^1].End;
                break;
            }

            if (!TakeSegment(side, unlabelled: false))
            {
                kept.Add(side);
            }
        }

        _sides = kept;
        return end;
    }

    // A clause after the dash: longer than a title is, or ended as a sentence, or begun in small letters.
    private bool IsProse(Part side)
    {
        var tokens = Tokenizer.Split(_text, side.Start, side.End, _line.Lexicon);
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var small = tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start]));
        return side.End == _line.Range.End && words >= 4 && (words > 12 || _text[side.End - 1] is '.' or '…' || (small * 3 > words * 2 && words > 5)) && CueLength(side) == 0;
    }

    // What follows the title: brackets and separated segments, until words run on.
    private void ReadTail(int at)
    {
        while (true)
        {
            at = SkipBlanks(at);
            if (at >= _end)
            {
                _bodyStart = Math.Max(_bodyStart, _end);
                return;
            }

            if (_text[at] is '(' or '[' && MatchingBracket(at, _end) is > 0 and var close)
            {
                ReadBracket(new Part(at + 1, close));
                at = close + 1;
                continue;
            }

            if (IsTailSeparator(_text[at]) || YearReader.At(_text, at, _end) is not null)
            {
                var next = ReadSegment(at);
                if (next == at)
                {
                    return;
                }

                at = next;
                continue;
            }

            RunsOn(at);
            return;
        }
    }

    private void ReadBracket(Part inside)
    {
        if (YearReader.Short(_text, Line.Trim(_text, inside)) is { } year)
        {
            _years.Add(year);
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

        var end = SegmentEnd(from);
        var segment = Line.Trim(_text, new Part(from, end));
        var followedBySeparator = end < _end && IsTailSeparator(_text[end]) && _text[end] is not ('.' or ':');
        if (TakeSegment(segment, unlabelled: false))
        {
            return end;
        }

        if (separator is '.' or ':' || _text[from] is '“' || (!followedBySeparator && end - from > 60) || IsSentence(segment))
        {
            _bodyStart = from;
            return at;
        }

        _unlabelled.Add(segment);
        return end;
    }

    private bool IsSentence(Part segment)
    {
        var tokens = Tokenizer.Split(_text, segment.Start, segment.End, _line.Lexicon);
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var small = tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start]) && (_line.Lexicon.Of(_text, tokens, tokens.IndexOf(token)) & (Sense.And | Sense.Particle)) == 0);
        return small > 1 || words > 8;
    }

    private int SegmentEnd(int from)
    {
        for (var i = from; i < _end; i++)
        {
            if (_text[i] is '/' or '|' or '·' or '•' or ';' or '\t' or '(' or '[' || (_text[i] == ',' && !InsideNames(i)) ||
                (_text[i] is '–' or '—' or '-' && i > from && char.IsWhiteSpace(_text[i - 1]) && i + 1 < _end && char.IsWhiteSpace(_text[i + 1])) ||
                (_text[i] is '.' && i + 1 < _end && char.IsWhiteSpace(_text[i + 1]) && i - from > 3 && char.IsLower(_text[i - 1]) && !EndsShortForm(from, i)))
            {
                return i;
            }
        }

        return _end;
    }

    private bool EndsShortForm(int from, int at) => _text.AsSpan(from, at - from) is var before && (before.EndsWith("dir", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Jr") || before.EndsWith("min"));

    // "directed by A, B and C": the comma parts names, which the credit rule reads together.
    private bool InsideNames(int comma)
    {
        var and = _text.AsSpan(comma, Math.Min(60, _end - comma));
        return _credits.Count == 0 && _afterCredit && !FollowedByYear(comma + 1) && (and.Contains(" and ", StringComparison.Ordinal) || and.Contains(" & ", StringComparison.Ordinal));
    }

    private void RunsOn(int at)
    {
        var rest = new Part(at, _end);
        if (CueLength(rest) is > 0 and var cue)
        {
            var end = SentenceEnd(at + cue);
            AddCredit(new Part(at + cue, end));
            _bodyStart = SkipSeparators(end, _end);
            return;
        }

        _loose = true;
        _bodyStart = at;
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
    private bool TakeSegment(Part segment, bool unlabelled)
    {
        var part = TrimMarks(segment);
        if (part.IsEmpty)
        {
            return true;
        }

        if (CueLength(part) is > 0 and var cue)
        {
            var years = YearReader.In(_text, part).ToList();
            _years.AddRange(years);
            AddCredit(new Part(part.Start + cue, years.Count > 0 ? years[0].Part.Start : part.End));
            _afterCredit = true;
            return true;
        }

        var found = YearReader.In(_text, part).ToList();
        if (found.Count > 0 && part.Length - found.Sum(year => year.Part.Length) < 18)
        {
            _years.AddRange(found);
            TakeRest(part, found[0], unlabelled);
            return true;
        }

        if (IsField(part))
        {
            return true;
        }

        if (unlabelled)
        {
            (_afterCredit ? _credits : _unlabelled).Add(part);
        }

        return unlabelled;
    }

    // "Jonathan Demme 1984": what stands beside the year in one segment.
    private void TakeRest(Part part, Year year, bool unlabelled)
    {
        var before = TrimMarks(new Part(part.Start, year.Part.Start));
        if (unlabelled && before.Length > 5 && !IsField(before))
        {
            _unlabelled.Add(before);
        }
    }

    private void AddCredit(Part part)
    {
        var names = TrimMarks(part);
        if (!names.IsEmpty)
        {
            _credits.Add(names);
        }
    }

    // "dir. X", "directed by X", "Regie: X", "by X": the length of the cue that opens the part, or 0.
    private int CueLength(Part part)
    {
        if (part.Length < 4 || !char.IsLetter(_text[part.Start]))
        {
            return 0;
        }

        var tokens = Tokenizer.Split(_text, part.Start, Math.Min(part.End, part.Start + 60), _line.Lexicon);
        if (tokens.Count < 2)
        {
            return 0;
        }

        var (_, count) = _line.Lexicon.Longest(_text, tokens, 0, Sense.DirectorBefore);
        if (count == 0 && _text.AsSpan(part.Start).StartsWith("by ", StringComparison.OrdinalIgnoreCase) && char.IsUpper(_text[part.Start + 3]))
        {
            count = 1;
        }

        if (count == 0 || count >= tokens.Count)
        {
            return 0;
        }

        while (count + 1 < tokens.Count && (tokens[count].Kind == TokenKind.Mark && _text[tokens[count].Start] is ':' or '.' || tokens[count] is { Length: 2 } by && _text.AsSpan(by.Start, 2) is "by"))
        {
            count++;
        }

        var next = tokens[count];
        return next.Kind == TokenKind.Word && !char.IsLower(_text[next.Start]) || IsParticle(tokens, count) ? next.Start - part.Start : 0;
    }

    private bool IsParticle(List<Token> tokens, int at) => (_line.Lexicon.Of(_text, tokens, at) & Sense.Particle) != 0;

    // A country, a running time, a rating, a labelled field: nothing that names a person.
    private bool IsField(Part part)
    {
        var tokens = Tokenizer.Split(_text, part.Start, part.End, _line.Lexicon);
        if (tokens.Count == 0)
        {
            return true;
        }

        if (tokens.Any(token => token.Kind == TokenKind.Word && char.IsAsciiDigit(_text[token.Start])) &&
            tokens.Any(token => token.Kind == TokenKind.Word && (char.IsAsciiDigit(_text[token.Start]) ? EndsInUnit(token) : (_line.Lexicon.Of(_text, tokens, tokens.IndexOf(token)) & Sense.Unit) != 0)))
        {
            return true;
        }

        for (var i = 0; i < tokens.Count;)
        {
            var (_, count) = _line.Lexicon.Longest(_text, tokens, i, Sense.Country | Sense.Unit | Sense.NotArtist);
            if (count == 0 && tokens[i].Kind == TokenKind.Word && (_line.Lexicon.Of(_text, tokens, i) & Sense.And) == 0)
            {
                return false;
            }

            i += Math.Max(count, 1);
        }

        return true;
    }

    private bool EndsInUnit(Token token) => _text[token.End - 1] is 'm' or 'h' or 'n' or '\'' && token.Length is >= 2 and <= 6;

    private IEnumerable<Part> Segments(Part inside)
    {
        var from = inside.Start;
        for (var i = inside.Start; i <= inside.End; i++)
        {
            if (i == inside.End || _text[i] is ',' or ';' or '/' or '|' or '·' or '•' ||
                (_text[i] is '–' or '—' or '-' && i > inside.Start && char.IsWhiteSpace(_text[i - 1])))
            {
                var segment = Line.Trim(_text, new Part(from, i));
                if (!segment.IsEmpty)
                {
                    yield return segment;
                }

                from = i + 1;
            }
        }
    }

    /// <summary>The next dash with a space on both sides (or a long one with none), from <paramref name="from"/>; -1 where there is none.</summary>
    private int SeparatorAt(int from, int end, out int length)
    {
        for (var i = from; i < end; i++)
        {
            if (_text[i] is '(' or '[' && MatchingBracket(i, end) is > 0 and var close)
            {
                i = close;
                continue;
            }

            var dashes = 0;
            while (i + dashes < end && _text[i + dashes] is '-' or '–' or '—')
            {
                dashes++;
            }

            if (dashes > 0 && i > from && i + dashes < end && char.IsWhiteSpace(_text[i - 1]) && char.IsWhiteSpace(_text[i + dashes]))
            {
                length = dashes;
                return i;
            }

            i += Math.Max(dashes - 1, 0);
        }

        length = 0;
        return -1;
    }

    private int MatchingBracket(int open, int end)
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

    private int SkipSeparators(int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(_text[at]) || IsTailSeparator(_text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool IsTailSeparator(char character) => character is ',' or ';' or ':' or '.' or '/' or '|' or '·' or '•' or '–' or '—' or '-' or '\t' or '*' or '_';

    private int AfterQuote(int end)
    {
        while (end < _end && (IsQuote(_text[end]) || char.IsWhiteSpace(_text[end])))
        {
            end++;
        }

        return end;
    }

    private Part TrimTitle(Part title)
    {
        var part = Unquoted(Line.Trim(_text, title));
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

    // The point of "Amy." goes; that of "Sheila E." and "Vol. 1 …" stays.
    private bool EndsInPoint(Part part) => _text[part.End - 1] == '.' && part.Length > 3 && _text[part.End - 2] != '.' && char.IsLower(_text[part.End - 2]);

    private Part TrimMarks(Part part)
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

    private bool HasLetterOrDigit(Part part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (char.IsLetterOrDigit(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»' or '„' or '‹' or '›';

    private static string? CloseOf(char open) => open switch
    {
        '"' => "\"",
        '“' => "”",
        '”' => "”",
        '‘' => "’",
        '\'' => "'",
        '«' => "»",
        '»' => "«",
        '„' => "“”",
        '‹' => "›",
        _ => null,
    };
}
