using DocCatalog.Parsing.Rules;

namespace DocCatalog.Parsing.Lists;

/// <summary>Finds a title that quotation marks, italics or bold set off: at the start of a heading, or behind a label.</summary>
sealed class MarkedTitle(Line line, Part range, TailReader tail, int end)
{
    private const int LongestTitle = HeadingGrammar.LongestTitle;
    private const int LongestLabel = 80;

    private readonly Line _line = line;
    private readonly Part _range = range;
    private readonly string _text = line.Text;
    private readonly TailReader _tail = tail;

    /// <summary>Where the heading ends; nearer than was given where bold sets it apart from prose.</summary>
    public int End { get; private set; } = end;

    /// <summary>The title in the heading from <paramref name="start"/> on, or null where nothing sets one off.</summary>
    public Part? Find(int start) => QuotedTitle(start) ?? EmphasisedTitle(start) ?? QuotedLater(start) ?? EmphasisedLater(start);

    public static bool IsQuote(char character) => character is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»' or '„' or '‹' or '›' or '《' or '》' or '「' or '」' or '『' or '』' or '〈' or '〉' or '<' or '>';

    /// <summary><paramref name="part"/> without quotation marks around the whole of it.</summary>
    public static Part Unquoted(string text, Part part) =>
        part.Length > 2 && CloseOf(text[part.Start]) is { } close && close.Contains(text[part.End - 1], StringComparison.Ordinal) ? new Part(part.Start + 1, part.End - 1) : part;

    // “Amy” (2015), and « Amy », „Amy“, ‘Amy’.
    private Part? QuotedTitle(int start)
    {
        if (start >= End || CloseOf(_text[start]) is not { } close)
        {
            return null;
        }

        var end = Closing(start, close);
        return end > start + 1 && !GoesOn(end + 1) ? Line.Trim(_text, new Part(start + 1, end)) : null;
    }

    // "“Sister” Ruth: A Life (2004)": only the title's first word stands in quotation marks, and the year follows the whole of it.
    private bool GoesOn(int after)
    {
        var rest = _text.AsSpan(after, End - after);
        var open = rest.IndexOfAny('(', '[');
        return open is > 2 and < 60 && rest[0] == ' ' && (char.IsUpper(rest[1]) || rest[1] is '&' || char.IsLower(rest[1]) && rest[..open].Trim().Count(' ') < 5) && rest[..open].IndexOfAny('.', ',', ';') < 0 &&
            YearReader.In(_text, new Part(after + open + 1, End)).FirstOrDefault().Part.Start == after + open + 1 && !new TailReader(_line, End).CuesAt(after + 1);
    }

    // The mark that ends the heading or stands before its year, if one does: "'Sign o' the Times' (1987)" holds an apostrophe; else the first.
    private int Closing(int open, string close)
    {
        var (first, last) = (-1, -1);
        for (var i = open + 1; i < End && i - open < LongestTitle; i++)
        {
            if (!close.Contains(_text[i], StringComparison.Ordinal) || (i + 1 < End && char.IsLetterOrDigit(_text[i + 1])))
            {
                continue;
            }

            var rest = _text.AsSpan(i + 1, End - i - 1).TrimStart();
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
            if (mark.Kind is not (MarkKind.Emphasis or MarkKind.Strong) || mark.End <= start || mark.Start > start + 1 || mark.End > End)
            {
                continue;
            }

            var title = Line.Trim(_text, new Part(Math.Max(mark.Start, start), mark.End));
            if (mark.Kind == MarkKind.Strong && HoldsMore(title))
            {
                LimitTo(mark.End);
                return null;
            }

            return title.Length is > 0 and <= LongestTitle && (mark.End < _range.End || mark.Kind == MarkKind.Emphasis) && !HoldsMore(title) ? Unquoted(_text, title) : null;
        }

        return null;
    }

    private bool HoldsMore(Part part) =>
        YearReader.In(_text, part).Any(year => year.Part.Start > part.Start + 2) || PlainTitle.SeparatorAt(_tail, _text, part.Start, part.End, out _) >= 0 ||
        CloseOf(_text[part.Start]) is not null || RankReader.Read(_text, part) is not null;

    // The bold run is the heading; the year in brackets behind it, if any, belongs to it, the rest is prose.
    private void LimitTo(int end)
    {
        var next = end;
        while (next < End && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        if (next < End && _text[next] is '(' or '[' && _tail.MatchingBracket(next, End) is > 0 and var close && YearReader.In(_text, new Part(next, close)).Any())
        {
            end = close + 1;
        }

        _tail.BodyStart = _tail.SkipSeparators(end, End);
        End = end;
        _tail.End = end;
    }

    // "Best for night owls: ‘Amy’ (2015)", "Martin Scorsese’s “The Last Waltz”": a quoted title after its label.
    private Part? QuotedLater(int start)
    {
        for (var i = start + 1; i < Math.Min(End, start + LongestLabel); i++)
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
        foreach (var mark in _line.Block.Marks.Where(mark => mark.Kind == MarkKind.Emphasis && mark.Start > start + 1 && mark.End <= End && mark.End - mark.Start <= LongestTitle))
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
        var rest = _text.AsSpan(at, End - at).Trim();
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
        // "1979: The Who's ‘The Kids Are Alright’"
        if (YearReader.At(_text, label.Start, label.End) is { } year && _text[Math.Min(year.Part.End, label.End - 1)] is ':' or ' ')
        {
            _tail.Years.Add(year);
            label = Line.Trim(_text, label with { Start = year.Part.End });
            label = !label.IsEmpty && _text[label.Start] == ':' ? Line.Trim(_text, label with { Start = label.Start + 1 }) : label;
            if (label.IsEmpty)
            {
                return;
            }
        }

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
        '《' => "》",
        '「' => "」",
        '『' => "』",
        '〈' => "〉",
        '<' => ">",
        _ => null,
    };
}
