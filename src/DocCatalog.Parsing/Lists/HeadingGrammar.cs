using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Reads a line as <c>[rank] title [tail]</c>, where the tail holds year, directors, countries, a running time in any order:
/// "7. Amy (Asif Kapadia, UK, 2015)", "“Amy” (2015). You will want …", "Amy / Asif Kapadia / 2015 / 128 mins", "1978 – The Last Waltz – Martin Scorsese".
/// </summary>
sealed class HeadingGrammar
{
    private const int LongestTitle = 140;
    private const int LongestLine = 100;

    // What stands further right on a line is prose whatever it is; reading stays linear on a line of any length.
    private const int LongestHeading = 500;

    private readonly Line _line;
    private readonly Part _range;
    private readonly string _text;
    private readonly TailReader _tail;
    private List<Part> _sides = [];
    private int _end;

    private HeadingGrammar(Line line, Part range)
    {
        _line = line;
        _range = range;
        _text = line.Text;
        _end = WithoutFileName(Math.Min(range.End, range.Start + LongestHeading));
        _tail = new TailReader(line, _end);
    }

    /// <summary>Reads the headings on <paramref name="line"/>: mostly one, several where films share a heading, none where nothing is left for a title.</summary>
    /// <param name="counter">The rank that stood on a line of its own before it.</param>
    public static IEnumerable<Heading> ReadAll(Line line, Rank? counter)
    {
        foreach (var range in SharedHeading.Split(line))
        {
            if (Read(line, range, counter) is { } heading)
            {
                yield return heading;
            }
        }
    }

    /// <summary>Reads <paramref name="range"/> of <paramref name="line"/> as one heading, or null where it can be none.</summary>
    public static Heading? Read(Line line, Part range, Rank? counter) => new HeadingGrammar(line, range).Read(range.Start, counter);

    private Heading? Read(int start, Rank? given)
    {
        var rank = given;
        start = SkipPrefix(start);
        // "1. #10 Title": the list's own count, and the number printed; the printed one, nearer to the title, is the rank.
        for (var i = 0; i < 2 && RankReader.Read(_text, new Part(start, _end)) is { } read && (rank is null || read.Form != RankForm.Bare); i++)
        {
            if (read.Part.End >= _end)
            {
                // "IV." heads a chapter.
                return null;
            }

            rank = read;
            start = read.Part.End;
        }

        if (rank is null && _line.Block.Ordinal is int ordinal && _line.IsFirst && _range.Start == _line.Range.Start)
        {
            rank = new Rank(ordinal, new Part(start, start), RankForm.Ordinal);
        }

        start = SkipLeadingYear(start);
        var title = QuotedTitle(start) ?? EmphasisedTitle(start) ?? QuotedLater(start) ?? EmphasisedLater(start);
        var quoted = title is { } q && q.Start > start && IsQuote(_text[q.Start - 1]) && q.Start > _range.Start;
        var emphasised = title is not null && !quoted;
        if (title is { } delimited)
        {
            _tail.Read(AfterQuote(delimited.End));
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
            Range = _range,
            Rank = rank,
            Title = trimmed,
            Quoted = quoted,
            Emphasised = emphasised,
            Years = _tail.Years,
            Credits = _tail.Credits,
            Unlabelled = _tail.Unlabelled,
            Sides = _sides.Count > 1 ? _sides : [],
            BodyStart = _tail.BodyStart,
            Loose = _tail.IsLoose,
        };
    }

    // "[03:10] Searching for Sugar Man", "🎸 Amy", "gimme-danger_iggy.jpeg6. Gimme Danger": what stands before a heading and is none of it.
    private int SkipPrefix(int start)
    {
        while (start < _end && !char.IsLetterOrDigit(_text[start]) && !IsQuote(_text[start]) && _text[start] is not ('(' or '[' or '#' or '¿' or '¡' or '$' or '*' or '_'))
        {
            start++;
        }

        if (start < _end && _text[start] is '[' or '(' && _tail.MatchingBracket(start, _end) is > 0 and var close && close - start is >= 5 and <= 9 && _text.AsSpan(start + 1, close - start - 1) is var time && time.Contains(':') && time.IndexOfAnyExceptInRange('0', ':') < 0)
        {
            return Line.Trim(_text, new Part(close + 1, _end)).Start;
        }

        return SkipFileName(SkipTime(start));
    }

    // "20.15  Wham!": the hour at which it is shown.
    private int SkipTime(int start)
    {
        var digits = start + 1 < _end && char.IsAsciiDigit(_text[start]) ? char.IsAsciiDigit(_text[start + 1]) ? 2 : 1 : 0;
        return digits > 0 && start + digits + 4 < _end && _text[start + digits] is '.' or ':' && char.IsAsciiDigit(_text[start + digits + 1]) && char.IsAsciiDigit(_text[start + digits + 2]) && char.IsWhiteSpace(_text[start + digits + 3])
            ? Line.Trim(_text, new Part(start + digits + 3, _end)).Start
            : start;
    }

    private int SkipFileName(int start)
    {
        var head = _text.AsSpan(start, Math.Min(80, _end - start));
        foreach (var ending in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".gif"])
        {
            var at = head.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !head[..at].Contains(' '))
            {
                return Line.Trim(_text, new Part(start + at + ending.Length, _end)).Start;
            }
        }

        return start;
    }

    // "(1971) Mad Dogs & Englishmen"
    private int SkipLeadingYear(int start)
    {
        if (start + 6 < _end && _text[start] is '(' or '[' && YearReader.At(_text, start + 1, _end) is { } year && year.Part.End < _end && _text[year.Part.End] is ')' or ']')
        {
            _tail.Years.Add(year);
            return Line.Trim(_text, new Part(year.Part.End + 1, _end)).Start;
        }

        return start;
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

    // The mark that ends the heading or stands before its year, if one does: "'Sign o' the Times' (1987)" holds an apostrophe; else the first.
    private int Closing(int open, string close)
    {
        var (first, last) = (-1, -1);
        for (var i = open + 1; i < _end && i - open < LongestTitle; i++)
        {
            if (!close.Contains(_text[i], StringComparison.Ordinal) || (i + 1 < _end && char.IsLetterOrDigit(_text[i + 1])))
            {
                continue;
            }

            var rest = _text.AsSpan(i + 1, _end - i - 1).TrimStart();
            if (rest.IsEmpty || rest[0] is '(' or '[')
            {
                return i;
            }

            first = first < 0 ? i : first;
            last = rest[0] is ',' or '–' or '—' or ':' or '-' ? i : last;
        }

        return _text[open] is '‘' or '\'' && last > 0 ? last : first;
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

            return title.Length is > 0 and <= LongestTitle && (mark.End < _range.End || mark.Kind == MarkKind.Emphasis) && !HoldsMore(title) ? Unquoted(title) : null;
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

        if (next < _end && _text[next] is '(' or '[' && _tail.MatchingBracket(next, _end) is > 0 and var close && YearReader.In(_text, new Part(next, close)).Any())
        {
            end = close + 1;
        }

        _tail.BodyStart = _tail.SkipSeparators(end, _end);
        _end = end;
        _tail.End = end;
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

    // "Ron Howard’s *The Beatles* (2016)"
    private Part? EmphasisedLater(int start)
    {
        foreach (var mark in _line.Block.Marks.Where(mark => mark.Kind == MarkKind.Emphasis && mark.Start > start + 1 && mark.End <= _end && mark.End - mark.Start <= LongestTitle))
        {
            var label = Line.Trim(_text, new Part(start, mark.Start));
            if (label.IsEmpty || !IsLabel(label) || label.Length > 60 || !EndsHeading(mark.End))
            {
                return null;
            }

            AddLabel(label);
            return new Part(mark.Start, mark.End);
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
        return label.Length > 0 && (label[^1] is ':' or '–' or '—' or '-' || label.EndsWith("’s") || label.EndsWith("'s") || label.EndsWith(" by") || label.EndsWith(" in") || IsCapitals(label) || ListHabits.RoleOf(_line, Line.Trim(_text, before)) is NameRole.Artist || (label[^1] == ',' && ListHabits.IsName(_line, Line.Trim(_text, before with { End = before.Start + label.Length - 1 }))));
    }

    private static bool IsCapitals(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return label.Length > 2;
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
            _tail.Unlabelled.Add(_tail.TrimMarks(names));
        }
    }

    private Part PlainTitle(int start)
    {
        var end = TitleEnd(start, out var tail);
        if (_range.End - start > LongestLine && SentenceEnd(start) is > 0 and var point && (tail < 0 || point < tail))
        {
            (end, _end, tail) = (point, point, -1);
            _tail.BodyStart = _tail.SkipSeparators(point, _range.End);
        }

        _sides = SplitSides(start, end);
        if (_sides.Count > 1)
        {
            end = ReadSides();
        }

        if (tail >= 0 && _tail.BodyStart >= tail)
        {
            _tail.Read(tail);
        }

        return _sides.Count > 0 ? _sides[0] : new Part(start, end);
    }

    // "1/ Style Wars by Tony Silver and Henry Chalfant. You know it for …": the first sentence of a long line is the heading.
    private int SentenceEnd(int start)
    {
        for (var i = start + 3; i + 1 < Math.Min(_end, start + LongestTitle); i++)
        {
            if (_text[i] is '.' or '!' or '?' && char.IsWhiteSpace(_text[i + 1]) && !char.IsUpper(_text[i - 1]))
            {
                return _text[i] == '.' ? i : i + 1;
            }
        }

        return -1;
    }

    // The title ends at the first bracket that says something of the film, or at ", 1984".
    private int TitleEnd(int start, out int tail)
    {
        for (var i = start; i < _end; i++)
        {
            if (_text[i] is '(' or '[' && i > start && _tail.MatchingBracket(i, _end) is > 0 and var close)
            {
                if (TellsOfFilm(new Part(i + 1, close)))
                {
                    tail = i;
                    return i;
                }

                i = close;
            }
            else if (_text[i] == ',' && i > start && _tail.FollowedByYear(i + 1))
            {
                tail = i;
                return i;
            }
            else if (_text[i] == ' ' && i > start && i + 3 < _end && _text[i + 1] == ' ' && _text[i + 2] == ' ' && YearReader.In(_text, new Part(i, _end)).Any())
            {
                // "Sing Your Song    USA 2011 | 104 mins": set apart by blanks.
                tail = i;
                return i;
            }
            else if (_text[i] == '.' && i > start && i + 3 < _end && _text[i + 1] == '.' && _text[i + 2] == '.' && YearReader.In(_text, new Part(i, _end)).Any())
            {
                // "Gimme Shelter ............ 1970"
                tail = i;
                return i;
            }
            else if (_text[i] == '.' && i > start + 1 && i + 5 < _end && _text[i + 1] == ' ' && _tail.CueLength(new Part(i + 2, _end)) > 0)
            {
                // "Gimme Shelter. Dir. Albert Maysles [1970]"
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

    // A bracket within a title ("(I Can't Get No) Satisfaction") says nothing of year, director, country or length.
    private bool TellsOfFilm(Part inside)
    {
        var part = Line.Trim(_text, inside);
        if (part.IsEmpty)
        {
            return false;
        }

        return YearReader.Short(_text, part) is not null || YearReader.In(_text, part).Any() || _tail.CueLength(part) > 0 ||
            _tail.Segments(part).All(segment => _tail.IsField(segment));
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
                var names = LeadingNames(side);
                if (!names.IsEmpty)
                {
                    kept.Add(names);
                }

                _tail.BodyStart = _tail.SkipSeparators(Math.Max(side.Start, names.End), _range.End);
                end = kept[^1].End;
                break;
            }

            // "– watch on Apple TV+"
            if (kept.Count > 0 && _line.Lexicon.Longest(_text, Tokenizer.Split(_text, side.Start, side.End, _line.Lexicon), 0, Sense.Furniture).Count > 0)
            {
                continue;
            }

            if (!_tail.TakeSegment(side, unlabelled: false))
            {
                kept.Add(side);
            }
        }

        _sides = kept;
        return end;
    }

    // "Wolf Koenig and Roman Kroitor. Paul Anka is 20 and …": names up to the first point, then prose.
    private Part LeadingNames(Part side)
    {
        var point = _text.IndexOf(". ", side.Start, side.Length, StringComparison.Ordinal);
        if (point < 0 || point - side.Start > 80)
        {
            return default;
        }

        var part = new Part(side.Start, point);
        var tokens = Tokenizer.Split(_text, part.Start, part.End, _line.Lexicon);
        var isNames = tokens.Count >= 2 && tokens.TrueForAll(token => token.Kind == TokenKind.Mark && _text[token.Start] is ',' or '&' ||
            !char.IsLower(_text[token.Start]) || (_line.Lexicon.Of(_text, tokens, tokens.IndexOf(token)) & (Sense.And | Sense.Particle)) != 0 || _text.AsSpan(token.Start, token.Length) is "with");
        return isNames ? part : default;
    }

    // A clause after the dash: longer than a title is, or ended as a sentence, or begun in small letters.
    private bool IsProse(Part side)
    {
        var tokens = Tokenizer.Split(_text, side.Start, side.End, _line.Lexicon);
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var small = tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start]));
        return side.End >= _end && words >= 4 && (words > 12 || _text[side.End - 1] is '.' or '…' || (small * 3 > words * 2 && words > 5)) && _tail.CueLength(side) == 0;
    }

    /// <summary>The next dash with a space on both sides (or a long one with none), from <paramref name="from"/>; -1 where there is none.</summary>
    private int SeparatorAt(int from, int end, out int length)
    {
        for (var i = from; i < end; i++)
        {
            if (_text[i] is '(' or '[' && _tail.MatchingBracket(i, end) is > 0 and var close)
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

    // "Made in Jamaicamade-in-jamaica-700x394.jpg": the name of the picture stuck to the heading when the page was copied.
    private int WithoutFileName(int end)
    {
        var line = _text.AsSpan(_range.Start, end - _range.Start);
        var dot = line.LastIndexOf('.');
        if (dot < 0 || line.Length - dot > 5 || !(line[dot..] is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".JPG" or ".PNG"))
        {
            return end;
        }

        var word = line[..dot].LastIndexOf(' ') + 1;
        for (var at = word + 1; at < dot; at++)
        {
            if (char.IsLetter(line[at - 1]) && StartsFileName(line, at, dot))
            {
                return _range.Start + at;
            }
        }

        return _range.Start + word;
    }

    // The name starts with a word of the title, or where small letters turn to a capital or a figure.
    private static bool StartsFileName(ReadOnlySpan<char> line, int at, int dot)
    {
        if (char.IsLower(line[at - 1]) && (char.IsUpper(line[at]) || char.IsDigit(line[at])))
        {
            return true;
        }

        var stop = at;
        while (stop < dot && char.IsLetter(line[stop]))
        {
            stop++;
        }

        var first = line[at..stop];
        return first.Length >= 4 && line[..at].Contains(first, StringComparison.OrdinalIgnoreCase);
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
