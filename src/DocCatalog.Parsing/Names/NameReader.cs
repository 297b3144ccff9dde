using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A name as displayed, and where it was read.</summary>
readonly record struct ReadName(string Value, Block Block, TextRange Range);

/// <summary>Reads enumerations of names: "A, B &amp; C", "Albert and David Maysles".</summary>
static class NameReader
{
    private const int LongestName = 7;
    private const string Separators = ",/&;+|•，、／＆；";

    /// <summary>The names in <paramref name="part"/> up to the end of its first sentence, in order; none where it is no enumeration of names.</summary>
    /// <param name="isArtist">Whether they are artists' names, which may contain a comma or an ampersand.</param>
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
            if (names.Count > 0 && IsSuffix(SpanOf(passage, first, after)))
            {
                names[^1] = Read(names[^1].Block, new TextRange(names[^1].Range.Start, passage.Tokens[after - 1].End));
            }
            else if (One(passage, first, after) is { } name)
            {
                names.Add(name);
                // "Colm Averill spent three years with Paper Lanterns": prose follows the name.
                if (name.Range.End < passage.Tokens[after - 1].Start && passage.Tokens[after - 1].Kind == TokenKind.Word)
                {
                    break;
                }
            }
        }

        return names.Select((name, index) => index + 1 < names.Count ? WithSurname(name, names[index + 1], passage) : name);
    }

    private static ReadOnlySpan<char> SpanOf(TextPassage passage, int first, int after) =>
        passage.Text.AsSpan(passage.Tokens[first].Start, passage.Tokens[after - 1].End - passage.Tokens[first].Start);

    /// <summary>Whether <paramref name="word"/> is a suffix of the name before it: "Jr."</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    /// <summary>Whether the first word of <paramref name="text"/> is a suffix: "Jr. and Nora Whitlock".</summary>
    public static bool StartsWithSuffix(ReadOnlySpan<char> text) => IsSuffix(text.IndexOf(' ') is > 0 and var end ? text[..end] : text);

    // The token ranges between separators. Known names that contain one stay whole ("Earth, Wind & Fire", "Panic! at the Disco"); brackets are
    // skipped.
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

            // A label such as "Stars:" begins another enumeration.
            if (i > first && IsLabelled(passage, first, i))
            {
                return pieces;
            }

            if (i > first)
            {
                pieces.Add((first, i));
            }

            i = opens ? ClosingBracket(passage, i) : i;
            first = i + 1;
            if (ends)
            {
                break;
            }
        }

        return pieces;
    }

    private static int ClosingBracket(TextPassage passage, int open)
    {
        var close = passage.Tokens.FindIndex(open, token => passage.Text[token.Start] == ')');
        return close < 0 ? passage.Tokens.Count - 1 : close;
    }

    private static bool IsLabelled(TextPassage passage, int first, int after) =>
        passage.MatchLongest(first, LexicalTags.AnyField | LexicalTags.OtherRole) is { Count: > 0 } label &&
        first + label.Count < after && passage.SpanOf(first + label.Count) is ":";

    // "Anna Zak. One winter", but not "Ph.D."
    private static bool EndsSentence(TextPassage passage, int token) =>
        NamesList.EndsSentence(passage, token) && (token + 1 == passage.Tokens.Count ||
            passage.Tokens[token + 1].Start > passage.Tokens[token].End || IsEastAsian(passage, token) || IsEastAsian(passage, token + 1));

    private static bool IsEastAsian(TextPassage passage, int token) => passage.Text[passage.Tokens[token].Start] > '\u2FFF';

    // "Crosby, Stills & Nash", "Tyler, the Creator": single words, none of which is a known artist.
    private static bool IsOneBand(TextPassage passage, List<(int First, int After)> pieces) =>
        pieces.Count > 1 &&
        (passage.Text[passage.Tokens[pieces[^1].First - 1].Start] == '&' || (pieces.Count == 2 && passage.SpanOf(pieces[1].First) is "the")) &&
        pieces.TrueForAll(piece => passage.SpanOf(piece.First) is "the" ||
            (piece.After == piece.First + 1 && (passage.TagsOf(piece.First) & LexicalTags.Artist) == 0));

    /// <summary>The name from token <paramref name="first"/> to <paramref name="after"/>, exclusive.</summary>
    public static ReadName Make(TextPassage passage, int first, int after) =>
        Read(passage.Line.Block, new TextRange(passage.Tokens[first].Start, passage.Tokens[after - 1].End));

    private static ReadName Read(Block block, TextRange part) => new(Shown(block.Text[part.Start..part.End]), block, part);

    /// <summary>A name as displayed: "the Band" as "The Band", without invisible characters.</summary>
    public static string Shown(string name)
    {
        var clean = name.AsSpan().ContainsAny('\u00AD', '\u00A0', '\u200B')
            ? name.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ')
            : name;
        return clean.StartsWith("the ", StringComparison.Ordinal) ? "The " + clean[4..] : clean;
    }

    // A comma, a slash or "and" between names.
    private static bool SeparatesNames(TextPassage passage, int token)
    {
        if (passage.Tokens[token].Kind == TokenKind.Mark)
        {
            var at = passage.Tokens[token].Start;
            return Separators.Contains(passage.Text[at]) || (passage.Text[at] == '·' && !JoinsNameParts(passage.Text, at));
        }

        return !passage.IsCapital(token) && ((passage.TagsOf(token) & LexicalTags.And) != 0 || passage.SpanOf(token) is "with" or "plus");
    }

    // "马丁·斯科塞斯" and "T·J·马丁" are one name each.
    private static bool JoinsNameParts(string text, int at) => at > 0 && at + 1 < text.Length && IsWithinName(text, at - 1) && IsWithinName(text, at + 1);

    // A character of a script without spaces, an initial, or the quotation mark of a nickname.
    private static bool IsWithinName(string text, int at) => Tokenizer.IsSpaceless(text[at]) || text[at] is '“' or '”' || IsInitial(text, at);

    private static bool IsInitial(string text, int at) => char.IsAsciiLetterUpper(text[at]) &&
        !(at > 0 && char.IsAsciiLetter(text[at - 1])) && !(at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));

    private static ReadName? One(TextPassage passage, int first, int after)
    {
        first = SkipCues(passage, first, after);
        while (after > first && passage.Tokens[after - 1].Kind == TokenKind.Mark &&
            passage.Text[passage.Tokens[after - 1].Start] is not ('"' or '”'))
        {
            after--;
        }

        after = FirstOrdinaryWord(passage, first, after);
        return IsName(passage, first, after) ? Make(passage, first, after) : null;
    }

    // "dir. Brett Morgen"
    private static int SkipCues(TextPassage passage, int first, int after)
    {
        while (first < after)
        {
            var cue = passage.MatchLongest(first, LexicalTags.DirectorBefore).Count;
            if (cue == 0 && passage.Tokens[first].Kind == TokenKind.Word)
            {
                break;
            }

            first += Math.Max(1, cue);
        }

        return first;
    }

    // "Brett Morgen on Canal+": the first lower-case word that belongs to no name; the end where there is none.
    private static int FirstOrdinaryWord(TextPassage passage, int first, int after)
    {
        for (var i = first + 1; i < after; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Word && char.IsLower(passage.Text[passage.Tokens[i].Start]) &&
                (passage.TagsOf(i) & (LexicalTags.Particle | LexicalTags.And)) == 0 &&
                passage.SpanOf(i) is not ("the" or "of" or "brothers" or "sisters" or "jr"))
            {
                return i;
            }
        }

        return after;
    }

    private static bool IsName(TextPassage passage, int first, int after)
    {
        if (first >= after || passage.SpanOf(first) is "N/A" or "n/a" or "Various" or "TBA" or "Unknown" or "Ph" or "PhD" ||
            IsSentence(passage, first, after) || IsTooLong(passage, first, after))
        {
            return false;
        }

        return passage.IsCapital(first) ||
            passage.MatchLongest(first, LexicalTags.Artist | LexicalTags.Director | LexicalTags.Particle).Count > 0;
    }

    // In scripts without spaces a token is one character, so that words are counted instead.
    private static bool IsTooLong(TextPassage passage, int first, int after) => after - first > LongestName &&
        !(Tokenizer.IsSpaceless(passage.Text[passage.Tokens[first].Start]) &&
            Tokenizer.CountWords(passage.Text, passage.Tokens.GetRange(first, after - first)) <= LongestName);

    // "Albert and David Maysles": the first name shares the surname of the second.
    private static ReadName WithSurname(ReadName name, ReadName next, TextPassage passage)
    {
        var space = next.Value.LastIndexOf(' ');
        var shares = !name.Value.Contains(' ', StringComparison.Ordinal) && space > 0 && passage.Lexicon.IsGiven(name.Value) &&
            passage.Lexicon.IsGiven(next.Value.AsSpan(0, next.Value.IndexOf(' ', StringComparison.Ordinal)));
        return shares
            ? new ReadName(name.Value + next.Value[space..], name.Block, new TextRange(name.Range.Start, next.Range.End))
            : name;
    }

    // In East Asian scripts a token this long is not part of a name.
    private static bool IsSentence(TextPassage passage, int first, int after) =>
        passage.Tokens.GetRange(first, after - first).Exists(token => token.Length > 12 && passage.Text[token.Start] > '\u2FFF');
}
