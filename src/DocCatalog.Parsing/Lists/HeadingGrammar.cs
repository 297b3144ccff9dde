namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Reads a line as <c>[rank] title [tail]</c>, where the tail holds year, directors, countries, a running time in any order:
/// "7. Amy (Asif Kapadia, UK, 2015)", "“Amy” (2015). You will want …", "Amy / Asif Kapadia / 2015 / 128 mins", "1978 – The Last Waltz – Martin Scorsese".
/// </summary>
sealed class HeadingGrammar
{
    public const int LongestTitle = 140;

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
        _end = HeadingEdges.End(line.Text, new Part(range.Start, Math.Min(range.End, range.Start + LongestHeading)));
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
        start = HeadingEdges.Start(_text, new Part(start, _end));
        if (!TryReadRank(ref start, given, out var rank))
        {
            return null;
        }

        start = SkipLeadingYear(start);
        var marked = new MarkedTitle(_line, _range, _tail, _end);
        var title = marked.Find(start);
        _end = marked.End;
        var after = title?.End ?? start;
        title = title is { } set ? ClosingYear(set) ?? set : null;
        var quoted = title is { } q && q.Start > start && MarkedTitle.IsQuote(_text[q.Start - 1]);
        var emphasised = title is not null && !quoted;
        if (title is not null)
        {
            _tail.Read(AfterQuote(after));
        }
        else
        {
            var plain = new PlainTitle(_line, _range, _tail, _end);
            title = plain.Read(start);
            _sides = plain.Sides;
        }

        var trimmed = TrimTitle(title.Value);
        if (trimmed.IsEmpty || trimmed.Length > LongestTitle || !HasLetterOrDigit(trimmed))
        {
            return null;
        }

        return KnownMatch.Fit(new Heading
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
        });
    }

    // False for "IV.", which heads a chapter.
    private bool TryReadRank(ref int start, Rank? given, out Rank? rank)
    {
        rank = given;
        // "1. #10 Title": the list's own count, and the number printed; the printed one, nearer to the title, is the rank.
        for (var i = 0; i < 2 && RankReader.Read(_text, new Part(start, _end)) is { } read && (rank is null || read.Form != RankForm.Bare) && !OpensKnownTitle(start, read); i++)
        {
            if (read.Part.End >= _end)
            {
                return false;
            }

            rank = read;
            start = read.Part.End;
        }

        if (rank is null && _line.Block.Ordinal is int ordinal && _line.IsFirst && _range.Start == _line.Range.Start)
        {
            rank = new Rank(ordinal, new Part(start, start), RankForm.Ordinal);
        }

        return true;
    }

    // "24 Hour Party People" opens with no rank.
    private bool OpensKnownTitle(int start, Rank rank) =>
        rank.Form == RankForm.Bare && _line.Lexicon.Films.In(_text.AsSpan(start, Math.Min(_end - start, LongestTitle))) is [{ Start: 0, Words: > 1 } known, ..] && start + known.End > rank.Part.End;

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

    // “Masked and Anonymous (2003)”: the year stands within the quotation marks. The title without it, or null.
    private Part? ClosingYear(Part title)
    {
        var open = title.Length > 7 && _text[title.End - 1] is ')' or ']' ? title.End - 6 : -1;
        if (open <= title.Start || _text[open] is not ('(' or '[') || YearReader.At(_text, open + 1, title.End) is not { } year)
        {
            return null;
        }

        _tail.Years.Add(year);
        return Line.Trim(_text, title with { End = open });
    }

    private int AfterQuote(int end)
    {
        while (end < _end && (MarkedTitle.IsQuote(_text[end]) || char.IsWhiteSpace(_text[end])))
        {
            end++;
        }

        return end;
    }

    private Part TrimTitle(Part title)
    {
        var part = MarkedTitle.Unquoted(_text, Line.Trim(_text, title));
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

}
