using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>
/// Divides the text below a heading of several films among them by sentence. A sentence that names a film, or says "the first" or "the latter",
/// is about that film, and so are the next ones until another is named; sentences before any are about all.
/// </summary>
static class SharedBody
{
    /// <summary>For each of <paramref name="headings"/> the ranges of <paramref name="line"/> about it, and the film that the next line continues.</summary>
    public static (List<TextRange>[] Ranges, int? Current) Split(Line line, IReadOnlyList<Heading> headings, int? current)
    {
        var ranges = headings.Select(_ => new List<TextRange>()).ToArray();
        foreach (var sentence in Sentences(line))
        {
            current = About(line, sentence, headings, current);
            for (var film = 0; film < headings.Count; film++)
            {
                if (current is null || current == film)
                {
                    Extend(ranges[film], sentence);
                }
            }
        }

        return (ranges, current);
    }

    private static void Extend(List<TextRange> ranges, TextRange sentence)
    {
        if (ranges.Count > 0 && sentence.Start - ranges[^1].End <= 1)
        {
            ranges[^1] = ranges[^1] with { End = sentence.End };
        }
        else
        {
            ranges.Add(sentence);
        }
    }

    private static int? About(Line line, TextRange sentence, IReadOnlyList<Heading> headings, int? current)
    {
        var text = line.Text.AsSpan(sentence.Start, sentence.Length);
        var named = new List<int>();
        for (var film = 0; film < headings.Count; film++)
        {
            if (text.Contains(ShortTitle(headings[film]), StringComparison.Ordinal))
            {
                named.Add(film);
            }
        }

        if (named.Count == 1)
        {
            return named[0];
        }

        var tokens = line.TokensIn(sentence);
        foreach (var token in tokens)
        {
            switch (line.Text.AsSpan(token.Start, token.Length))
            {
                case "both" or "Both":
                    return null;
                case "first" or "former" or "First":
                    return 0;
                case "second" or "latter" or "Second":
                    return headings.Count - 1;
            }
        }

        return current;
    }

    // Without a subtitle, which texts seldom repeat.
    private static ReadOnlySpan<char> ShortTitle(Heading heading)
    {
        var title = heading.TitleText;
        var colon = title.IndexOf(':');
        return colon > 4 ? title[..colon] : title;
    }

    private static IEnumerable<TextRange> Sentences(Line line)
    {
        var start = line.Range.Start;
        for (var i = start; i < line.Range.End; i++)
        {
            // The full stop of an initial does not end a sentence.
            if (line.Text[i] is '.' or '!' or '?' && (i + 1 == line.Range.End ||
                (char.IsWhiteSpace(line.Text[i + 1]) && i > start + 2 && !char.IsUpper(line.Text[i - 1]))))
            {
                yield return Line.Trim(line.Text, new TextRange(start, i + 1));
                start = i + 1;
            }
        }

        if (Line.Trim(line.Text, new TextRange(start, line.Range.End)) is { IsEmpty: false } rest)
        {
            yield return rest;
        }
    }
}
