using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A name as it is to be shown, and where it was read.</summary>
readonly record struct ReadName(string Value, Block Block, TextRange Range);

/// <summary>Reads parts that hold nothing but names: "A, B &amp; C", "Albert and David Maysles".</summary>
static class NameReader
{
    private const int LongestName = 7;

    /// <summary>The names in <paramref name="part"/> up to the end of its first sentence, in order; none where it does not look like names.</summary>
    /// <param name="isArtist">Whether they are artists', whose names may hold a comma or an ampersand themselves.</param>
    public static IEnumerable<ReadName> All(Line line, TextRange part, bool isArtist = false)
    {
        var passage = new TextPassage(line, part);
        var names = new List<ReadName>();
        var pieces = Pieces(passage);
        if (isArtist && IsOneBand(passage, pieces))
        {
            pieces = [(pieces[0].First, pieces[^1].After)];
        }

        foreach (var (first, after) in pieces)
        {
            if (names.Count > 0 && IsSuffix(passage.Text.AsSpan(passage.Tokens[first].Start, passage.Tokens[after - 1].End - passage.Tokens[first].Start)))
            {
                names[^1] = Read(names[^1].Block, new TextRange(names[^1].Range.Start, passage.Tokens[after - 1].End));
            }
            else if (One(passage, first, after) is { } name)
            {
                names.Add(name);
                // "Colm Averill spent three years with Paper Lanterns": prose goes on behind the name.
                if (name.Range.End < passage.Tokens[after - 1].Start && passage.Tokens[after - 1].Kind == TokenKind.Word)
                {
                    break;
                }
            }
        }

        return names.Select((name, index) => index + 1 < names.Count ? WithSurname(name, names[index + 1], passage) : name);
    }

    /// <summary>"Jr." and the like belong to the name before, whatever stands between.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    /// <summary>Whether the first word of <paramref name="text"/> is one: "Jr. and Nora Whitlock".</summary>
    public static bool StartsWithSuffix(ReadOnlySpan<char> text) => IsSuffix(text.IndexOf(' ') is > 0 and var end ? text[..end] : text);

    // What commas and the like part, but for known names with such a mark in them ("Earth, Wind & Fire", "Panic! at the Disco"); what is in brackets names nobody.
    private static List<(int First, int After)> Pieces(TextPassage passage)
    {
        var pieces = new List<(int First, int After)>();
        var first = 0;
        for (var i = 0; i <= passage.Tokens.Count; i++)
        {
            var ends = i == passage.Tokens.Count || EndsSentence(passage, i);
            var opens = !ends && passage.SpanOf(i) is "(";
            if (!ends && !opens && !SeparatesNames(passage, i))
            {
                i += i == first ? Math.Max(0, passage.MatchLongest(i, LexicalTags.Artist).Count - 1) : 0;
                continue;
            }

            // "Stars: Leonard Cohen, …" says by its label that these and all after them are others.
            if (i > first && IsLabelled(passage, first, i))
            {
                return pieces;
            }

            if (i > first)
            {
                pieces.Add((first, i));
            }

            i = opens ? Closing(passage, i) : i;
            first = i + 1;
            if (ends)
            {
                break;
            }
        }

        return pieces;
    }

    private static int Closing(TextPassage passage, int open)
    {
        var close = passage.Tokens.FindIndex(open, token => passage.Text[token.Start] == ')');
        return close < 0 ? passage.Tokens.Count - 1 : close;
    }

    private static bool IsLabelled(TextPassage passage, int first, int after) =>
        passage.MatchLongest(first, LexicalTags.AnyField | LexicalTags.OtherRole) is { Count: > 0 } label && first + label.Count < after && passage.SpanOf(first + label.Count) is ":";

    // "Anna Zak. One winter": but not in "Ph.D."
    private static bool EndsSentence(TextPassage passage, int token) =>
        NamesList.EndsSentence(passage, token) && (token + 1 == passage.Tokens.Count || passage.Tokens[token + 1].Start > passage.Tokens[token].End || passage.Text[passage.Tokens[token].Start] > '\u2FFF' || passage.Text[passage.Tokens[token + 1].Start] > '\u2FFF');

    // "Crosby, Stills & Nash", "Tyler, the Creator": single words that nobody knows one by one.
    private static bool IsOneBand(TextPassage passage, List<(int First, int After)> pieces) =>
        pieces.Count > 1 && (passage.Text[passage.Tokens[pieces[^1].First - 1].Start] == '&' || (pieces.Count == 2 && passage.SpanOf(pieces[1].First) is "the")) &&
        pieces.TrueForAll(piece => passage.SpanOf(piece.First) is "the" || (piece.After == piece.First + 1 && (passage.TagsOf(piece.First) & LexicalTags.Artist) == 0));

    /// <summary>The name made of the tokens from <paramref name="first"/> up to <paramref name="after"/>.</summary>
    public static ReadName Make(TextPassage passage, int first, int after)
    {
        return Read(passage.Line.Block, new TextRange(passage.Tokens[first].Start, passage.Tokens[after - 1].End));
    }

    private static ReadName Read(Block block, TextRange part) => new(Shown(block.Text[part.Start..part.End]), block, part);

    // "the Band" in running text is "The Band" on a page of its own; unseen marks inside a name go.
    public static string Shown(string name)
    {
        var clean = name.Contains('\u00AD', StringComparison.Ordinal) || name.Contains('\u00A0', StringComparison.Ordinal) || name.Contains('\u200B', StringComparison.Ordinal)
            ? name.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ')
            : name;
        return clean.StartsWith("the ", StringComparison.Ordinal) ? "The " + clean[4..] : clean;
    }

    // A comma, a slash or an "and" between names; "Peter, Paul and Mary" is one the lexicon knows.
    private static bool SeparatesNames(TextPassage passage, int token)
    {
        if (passage.Tokens[token].Kind == TokenKind.Mark)
        {
            var at = passage.Tokens[token].Start;
            return passage.Text[at] is ',' or '/' or '&' or ';' or '+' or '|' or '•' or '，' or '、' or '／' or '＆' or '；' || (passage.Text[at] == '·' && !JoinsNameParts(passage.Text, at));
        }

        return !passage.IsCapital(token) && ((passage.TagsOf(token) & LexicalTags.And) != 0 || passage.SpanOf(token) is "with" or "plus");
    }

    // "马丁·斯科塞斯" and "T·J·马丁" are one man each.
    private static bool JoinsNameParts(string text, int at) => at > 0 && at + 1 < text.Length && IsWithinName(text, at - 1) && IsWithinName(text, at + 1);

    // A letter of a script without spaces, an initial, or the quotation mark of a nickname.
    private static bool IsWithinName(string text, int at) => Tokenizer.IsSpaceless(text[at]) || text[at] is '“' or '”' ||
        (char.IsAsciiLetterUpper(text[at]) && !(at > 0 && char.IsAsciiLetter(text[at - 1])) && !(at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])));

    private static ReadName? One(TextPassage passage, int first, int after)
    {
        while (first < after && (passage.MatchLongest(first, LexicalTags.DirectorBefore) is { Count: > 0 } cue || passage.Tokens[first].Kind != TokenKind.Word))
        {
            first += Math.Max(1, passage.MatchLongest(first, LexicalTags.DirectorBefore).Count);
        }

        while (after > first && passage.Tokens[after - 1].Kind == TokenKind.Mark && passage.Text[passage.Tokens[after - 1].Start] is not ('"' or '”'))
        {
            after--;
        }

        // "Brett Morgen on Canal+": a small word that belongs to no name ends it.
        for (var i = first + 1; i < after; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Word && char.IsLower(passage.Text[passage.Tokens[i].Start]) && (passage.TagsOf(i) & (LexicalTags.Particle | LexicalTags.And)) == 0 &&
                passage.SpanOf(i) is not ("the" or "of" or "brothers" or "sisters" or "jr"))
            {
                after = i;
            }
        }

        if (first >= after || passage.SpanOf(first) is "N/A" or "n/a" or "Various" or "TBA" or "Unknown" or "Ph" or "PhD" || IsSentence(passage, first, after) || IsTooLong(passage, first, after) || !(passage.IsCapital(first) || passage.MatchLongest(first, LexicalTags.Artist | LexicalTags.Director | LexicalTags.Particle).Count > 0))
        {
            return null;
        }

        return Make(passage, first, after);
    }

    // Where a token is one character, a name has many.
    private static bool IsTooLong(TextPassage passage, int first, int after) => after - first > LongestName &&
        !(Tokenizer.IsSpaceless(passage.Text[passage.Tokens[first].Start]) && Tokenizer.CountWords(passage.Text, passage.Tokens.GetRange(first, after - first)) <= LongestName);

    // "Albert and David Maysles" are Albert Maysles and David Maysles.
    private static ReadName WithSurname(ReadName name, ReadName next, TextPassage passage)
    {
        var space = next.Value.LastIndexOf(' ');
        return !name.Value.Contains(' ', StringComparison.Ordinal) && space > 0 && passage.Lexicon.IsGiven(name.Value) && passage.Lexicon.IsGiven(next.Value.AsSpan(0, next.Value.IndexOf(' ', StringComparison.Ordinal)))
            ? new ReadName(name.Value + next.Value[space..], name.Block, new TextRange(name.Range.Start, next.Range.End))
            : name;
    }

    // Scripts without spaces: a word so long is no name.
    private static bool IsSentence(TextPassage passage, int first, int after) =>
        passage.Tokens.GetRange(first, after - first).Exists(token => token.Length > 12 && passage.Text[token.Start] > '\u2FFF');
}
