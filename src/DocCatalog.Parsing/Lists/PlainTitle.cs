using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads a heading whose title nothing sets off: it ends at the first bracket, dash, comma or point behind which year, director or prose stands.</summary>
sealed class PlainTitle(Line line, Part range, TailReader tail, int end)
{
    private const int LongestTitle = HeadingGrammar.LongestTitle;
    private const int LongestLine = 100;

    private readonly Line _line = line;
    private readonly Part _range = range;
    private readonly string _text = line.Text;
    private readonly TailReader _tail = tail;
    private int _end = end;

    /// <summary>The parts between dashes, the title among them.</summary>
    public List<Part> Sides { get; private set; } = [];

    /// <summary>The title, as far as the heading alone tells: the first of its sides.</summary>
    public Part Read(int start)
    {
        var end = TitleEnd(start, out var tail);
        if (_range.End - start > LongestLine && SentenceEnd(start) is > 0 and var point && (tail < 0 || point < tail))
        {
            (end, _end, tail) = (point, point, -1);
            _tail.BodyStart = _tail.SkipSeparators(point, _range.End);
        }

        Sides = SplitSides(start, end);
        if (Sides.Count > 1)
        {
            end = ReadSides();
        }

        if (tail >= 0 && _tail.BodyStart >= tail)
        {
            _tail.Read(tail);
        }

        return Sides.Count > 0 ? Sides[0] : new Part(start, end);
    }

    // "1/ Style Wars by Tony Silver and Henry Chalfant. You know it for …": the first sentence of a long line is the heading.
    private int SentenceEnd(int start)
    {
        var title = _line.KnownTitles.Find(known => known.Start == start);
        for (var i = Math.Max(start + 3, title.End); i + 1 < Math.Min(_end, start + LongestTitle); i++)
        {
            if (_text[i] is '.' or '!' or '?' && char.IsWhiteSpace(_text[i + 1]) && !char.IsUpper(_text[i - 1]) && _text[i - 1] != '.')
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
            else if (i > start && (_text[i] is '|' or '•' or '\t' || TailReader.IsMiddleDot(_text, i)))
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
            var at = SeparatorAt(_tail, _text, from, end, out var length);
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
        var end = Sides[^1].End;
        foreach (var side in Sides)
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
            if (kept.Count > 0 && _line.Lexicon.Longest(_text, _line.TokensIn(side), 0, Sense.Furniture).Count > 0)
            {
                continue;
            }

            if (!_tail.TakeSegment(side, unlabelled: false))
            {
                kept.Add(side);
            }
        }

        Sides = kept;
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
        var tokens = _line.TokensIn(part);
        var isNames = tokens.Count >= 2 && tokens.TrueForAll(token => token.Kind == TokenKind.Mark && _text[token.Start] is ',' or '&' ||
            !char.IsLower(_text[token.Start]) || (_line.Lexicon.Of(_text, tokens, tokens.IndexOf(token)) & (Sense.And | Sense.Particle)) != 0 || _text.AsSpan(token.Start, token.Length) is "with");
        return isNames ? part : default;
    }

    // A clause after the dash: longer than a title is, or ended as a sentence, or begun in small letters.
    private bool IsProse(Part side)
    {
        var tokens = _line.TokensIn(side);
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        var small = tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(_text[token.Start]));
        return side.End >= _end && words >= 4 && (words > 12 || _text[side.End - 1] is '.' or '…' || (small * 3 > words * 2 && words > 5)) && _tail.CueLength(side) == 0;
    }

    /// <summary>The next dash with a space on both sides (or a long one with none), from <paramref name="from"/>; -1 where there is none.</summary>
    public static int SeparatorAt(TailReader tail, string text, int from, int end, out int length)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] is '(' or '[' && tail.MatchingBracket(i, end) is > 0 and var close)
            {
                i = close;
                continue;
            }

            var dashes = 0;
            while (i + dashes < end && text[i + dashes] is '-' or '–' or '—')
            {
                dashes++;
            }

            if (dashes > 0 && i > from && i + dashes < end && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + dashes]))
            {
                length = dashes;
                return i;
            }

            i += Math.Max(dashes - 1, 0);
        }

        length = 0;
        return -1;
    }
}
