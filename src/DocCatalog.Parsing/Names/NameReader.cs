using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A name as it is to be shown, and where it was read.</summary>
readonly record struct ReadName(string Value, Block Block, Part Part);

/// <summary>Reads parts that hold nothing but names: "A, B &amp; C", "Albert and David Maysles".</summary>
static class NameReader
{
    /// <summary>The names in <paramref name="part"/>, in order; none where it does not look like names.</summary>
    public static IEnumerable<ReadName> All(Line line, Part part)
    {
        var passage = new Passage(line, part);
        var names = new List<ReadName>();
        var first = 0;
        for (var i = 0; i <= passage.Tokens.Count; i++)
        {
            if (i < passage.Tokens.Count && !Parts(passage, i))
            {
                continue;
            }

            if (i > first && One(passage, first, i) is { } name)
            {
                names.Add(name);
            }

            first = i + 1;
        }

        return names.Select((name, index) => index + 1 < names.Count ? WithSurname(name, names[index + 1], passage) : name);
    }

    /// <summary>The name made of the tokens from <paramref name="first"/> up to <paramref name="after"/>.</summary>
    public static ReadName Make(Passage passage, int first, int after)
    {
        var part = new Part(passage.Tokens[first].Start, passage.Tokens[after - 1].End);
        return new ReadName(Shown(passage.Text[part.Start..part.End]), passage.Line.Block, part);
    }

    // "the Band" in running text is "The Band" on a page of its own; unseen marks inside a name go.
    public static string Shown(string name)
    {
        var clean = name.Contains('\u00AD', StringComparison.Ordinal) || name.Contains('\u00A0', StringComparison.Ordinal) || name.Contains('\u200B', StringComparison.Ordinal)
            ? name.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ')
            : name;
        return clean.StartsWith("the ", StringComparison.Ordinal) ? "The " + clean[4..] : clean;
    }

    // A comma, a slash or an "and" between names; "Peter, Paul and Mary" is one the lexicon knows.
    private static bool Parts(Passage passage, int token)
    {
        if (passage.Tokens[token].Kind == TokenKind.Mark)
        {
            return passage.Text[passage.Tokens[token].Start] is ',' or '/' or '&' or ';' or '+' or '|' or '·' or '•';
        }

        return !passage.IsCapital(token) && ((passage.Of(token) & Sense.And) != 0 || passage.SpanOf(token) is "with" or "plus");
    }

    private static ReadName? One(Passage passage, int first, int after)
    {
        while (first < after && (passage.Longest(first, Sense.DirectorBefore) is { Count: > 0 } cue || passage.Tokens[first].Kind != TokenKind.Word))
        {
            first += Math.Max(1, passage.Longest(first, Sense.DirectorBefore).Count);
        }

        while (after > first && passage.Tokens[after - 1].Kind == TokenKind.Mark && passage.Text[passage.Tokens[after - 1].Start] is not ('"' or '”'))
        {
            after--;
        }

        // "Stars: Leonard Cohen" says by its label that these are others.
        if (first < after && passage.Longest(first, Fields.Any) is { Count: > 0 } label && first + label.Count < after && passage.Text[passage.Tokens[first + label.Count].Start] == ':')
        {
            return null;
        }

        // "Brett Morgen on Canal+": a small word that belongs to no name ends it.
        for (var i = first + 1; i < after; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Word && char.IsLower(passage.Text[passage.Tokens[i].Start]) && (passage.Of(i) & (Sense.Particle | Sense.And)) == 0 &&
                passage.SpanOf(i) is not ("the" or "of" or "brothers" or "sisters" or "jr"))
            {
                after = i;
            }
        }

        if (first >= after || passage.SpanOf(first) is "N/A" or "n/a" or "Various" or "TBA" or "Unknown" || after - first > 7 || !(passage.IsCapital(first) || passage.Longest(first, Sense.Artist | Sense.Director | Sense.Particle).Count > 0))
        {
            return null;
        }

        return Make(passage, first, after);
    }

    // "Albert and David Maysles" are Albert Maysles and David Maysles.
    private static ReadName WithSurname(ReadName name, ReadName next, Passage passage)
    {
        var space = next.Value.LastIndexOf(' ');
        return !name.Value.Contains(' ', StringComparison.Ordinal) && space > 0 && passage.Lexicon.IsGiven(name.Value) && passage.Lexicon.IsGiven(next.Value.AsSpan(0, next.Value.IndexOf(' ', StringComparison.Ordinal)))
            ? new ReadName(name.Value + next.Value[space..], name.Block, new Part(name.Part.Start, next.Part.End))
            : name;
    }
}
