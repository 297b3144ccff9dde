using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A name in a passage: one the lexicon knows, or words that look like a person's name.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Count">The number of its tokens.</param>
/// <param name="Tags">What the lexicon knows it as; none for one it does not know.</param>
/// <param name="IsPerson">Given name and surname, as far as one can tell; false for a single word.</param>
readonly record struct NameHit(int First, int Count, LexicalTags Tags, bool IsPerson)
{
    public int After => First + Count;

    public bool IsArtist => (Tags & LexicalTags.Artist) != 0;
    public bool IsDirector => (Tags & LexicalTags.Director) != 0;
    public bool IsKnown => (Tags & (LexicalTags.Artist | LexicalTags.Director | LexicalTags.NotArtist)) != 0;
}

/// <summary>Finds the names in a passage, in order and without overlap.</summary>
static class NameFinder
{
    private const LexicalTags Known = LexicalTags.Artist | LexicalTags.Director | LexicalTags.NotArtist;
    private const LexicalTags Surname = LexicalTags.DirectorSurname;
    private const LexicalTags LeadsIn = LexicalTags.DirectorBefore | LexicalTags.MusicianNoun | LexicalTags.OtherRole | LexicalTags.FilmNoun;

    public static List<NameHit> Find(TextPassage passage)
    {
        var hits = new List<NameHit>();
        for (var i = 0; i < passage.Tokens.Count;)
        {
            if (passage.Tokens[i].Kind != TokenKind.Word)
            {
                i++;
                continue;
            }

            var hit = KnownAt(passage, i) ?? UnknownAt(passage, i);
            if (hit is { } found)
            {
                found = found with { Count = found.Count + SuffixAfter(passage, found) };
                hits.Add(found);
                i = Math.Max(found.After, i + 1);
            }
            else
            {
                i++;
            }
        }

        return hits;
    }

    private static NameHit? KnownAt(TextPassage passage, int first)
    {
        var (tags, count) = passage.MatchLongest(first, Known);
        if (count == 0 || CutsWord(passage, first, count, tags))
        {
            return null;
        }

        return new NameHit(first, count, tags, count >= 2 && IsGiven(passage, first));
    }

    // "Boston" in "Boston Symphony" and "Prince" in "Prince Charles" are parts of other names.
    private static bool CutsWord(TextPassage passage, int first, int count, LexicalTags tags)
    {
        var next = first + count;
        if (next >= passage.Tokens.Count || !passage.IsCapital(next) || passage.Tokens[next].Break || passage.Tokens[next].Start > passage.Tokens[next - 1].End + 1)
        {
            return false;
        }

        if (count > 1 && !(passage.TagsOf(next) is var after && (after & LexicalTags.TourNoun) != 0 && count == 1))
        {
            return false;
        }

        return (passage.TagsOf(next) & (LexicalTags.Stop | LexicalTags.And)) == 0 || (tags & LexicalTags.GivenName) != 0;
    }

    private static NameHit? UnknownAt(TextPassage passage, int first)
    {
        var initials = IsLetter(passage, first) && first + 1 < passage.Tokens.Count && IsLetter(passage, first + 1);
        if (!passage.IsCapital(first) || (!initials && (passage.TagsOf(first) & LexicalTags.Stop) != 0) || NameReader.IsSuffix(passage.SpanOf(first)))
        {
            return null;
        }

        var initial = passage.Text[passage.Tokens[first].Start];
        if (Tokenizer.IsSpaceless(initial) || Tokenizer.IsKatakana(initial) || (IsLetter(passage, first) && first + 1 < passage.Tokens.Count && JoinsNameParts(passage, first + 1)))
        {
            return Transcribed(passage, first);
        }

        var (lead, skip) = passage.MatchLongest(first, LeadsIn);
        if (skip > 0 && (lead & LexicalTags.GivenName) == 0 && (lead & LeadsIn) != 0)
        {
            return null;
        }

        var end = first + 1;
        while (end < passage.Tokens.Count && end - first < 5 && Extends(passage, first, end) is > 0 and var step)
        {
            end += step;
        }

        var count = end - first;
        var isSurname = count == 1 || (count == 2 && passage.SpanOf(first + 1) is "Brothers" or "Sisters");
        // "Victoria Park" and "Harlan County" are no people.
        var isPlace = (passage.TagsOf(end - 1) & (LexicalTags.TourNoun | LexicalTags.Place)) != 0;
        return new NameHit(first, count, isSurname ? passage.TagsOf(first) & Surname : LexicalTags.None, !isPlace && count >= 2 && count <= 5 && (initials || IsGiven(passage, first) || IsInitial(passage, first) || IsCyrillicOrGreek(passage, first, end)));
    }

    // Given names are known in Latin letters. Where only names have capitals, two such words are a person's: "Джулиен Темпл", "Κώστας Φέρρης".
    private static bool IsCyrillicOrGreek(TextPassage passage, int first, int after) =>
        passage.Text[passage.Tokens[first].Start] is >= '\u0370' and <= '\u052F' && passage.IsCapital(after - 1) && passage.Tokens[first].Length > 2;

    // "マーティン・スコセッシ", "D・A・ペネベイカー": where no capitals and no spaces tell a name, the mark within a foreign one does.
    private static NameHit? Transcribed(TextPassage passage, int first)
    {
        var after = first + 1;
        while (after + 1 < passage.Tokens.Count && JoinsNameParts(passage, after) && (IsKatakana(passage, after + 1) || IsLetter(passage, after + 1)))
        {
            after += 2;
        }

        return after > first + 1 && (IsKatakana(passage, first) || IsLetter(passage, first)) && IsKatakana(passage, after - 1) ? new NameHit(first, after - first, LexicalTags.None, true) : null;
    }

    private static bool JoinsNameParts(TextPassage passage, int token) => passage.SpanOf(token) is "・" or "＝" or "･";

    private static bool IsKatakana(TextPassage passage, int token) => Tokenizer.IsKatakana(passage.Text[passage.Tokens[token].Start]);

    // The number of tokens by which the name goes on: a capitalised word, a particle before one, a nickname in quotes.
    private static int Extends(TextPassage passage, int first, int at)
    {
        var token = passage.Tokens[at];
        if (token.Break)
        {
            return 0;
        }

        // A known name begins here: what stood before was the sentence's first word ("Watching Jeff Tweedy").
        if (at == first + 1 && !IsGiven(passage, first) && passage.MatchLongest(at, Known).Count > 1)
        {
            return 0;
        }

        if (token.Kind == TokenKind.Word && passage.IsCapital(at))
        {
            return token.Start <= passage.Tokens[at - 1].End + 1 && ((passage.TagsOf(at) & LexicalTags.Stop) == 0 || (IsLetter(passage, at) && IsLetter(passage, at - 1))) ? 1 : 0;
        }

        if (token.Kind == TokenKind.Word && (passage.TagsOf(at) & LexicalTags.Particle) != 0)
        {
            var next = at + 1;
            while (next < passage.Tokens.Count && next - at < 3 && (passage.TagsOf(next) & LexicalTags.Particle) != 0 && !passage.IsCapital(next))
            {
                next++;
            }

            return next < passage.Tokens.Count && passage.IsCapital(next) && IsGiven(passage, first) ? next - at + 1 : 0;
        }

        return Nickname(passage, at);
    }

    // "Ray Lander, Jr."
    private static int SuffixAfter(TextPassage passage, NameHit hit) =>
        hit.Count > 1 && hit.After + 1 < passage.Tokens.Count && passage.SpanOf(hit.After) is "," && NameReader.IsSuffix(passage.SpanOf(hit.After + 1)) ? 2 : 0;

    // "D A Pennebaker"
    private static bool IsLetter(TextPassage passage, int token) => passage.Tokens[token].Length == 1 && passage.IsCapital(token) && passage.Text[passage.Tokens[token].Start] < '\u2FFF';

    // Steve “Lips” Kudlow
    private static int Nickname(TextPassage passage, int at)
    {
        if (passage.Text[passage.Tokens[at].Start] is not ('“' or '"' or '‘'))
        {
            return 0;
        }

        for (var close = at + 2; close < Math.Min(at + 4, passage.Tokens.Count - 1); close++)
        {
            if (passage.Text[passage.Tokens[close].Start] is '”' or '"' or '’' && passage.IsCapital(close + 1))
            {
                return close + 2 - at;
            }
        }

        return 0;
    }

    private static bool IsGiven(TextPassage passage, int token)
    {
        if ((passage.TagsOf(token) & LexicalTags.GivenName) != 0)
        {
            return true;
        }

        // "Anne-Marie", "Jean-Luc": the part before the hyphen decides.
        var word = passage.SpanOf(token);
        var hyphen = word.IndexOf('-');
        return hyphen > 1 && passage.Lexicon.IsGiven(word[..hyphen]);
    }

    // "D.A.", "P.", "BJ"
    private static bool IsInitial(TextPassage passage, int token) =>
        (passage.SpanOf(token) is { Length: 2 } pair && char.IsUpper(pair[0]) && char.IsUpper(pair[1]) && !(pair is "DJ" or "MC" or "UK" or "US" or "TV" or "EP" or "LP" or "CD" or "NY" or "LA" or "BB")) || passage.SpanOf(token) is { Length: >= 2 and <= 6 } word && word[^1] == '.' && char.IsUpper(word[0]) && (word.Length == 2 || word[1] == '.');
}
