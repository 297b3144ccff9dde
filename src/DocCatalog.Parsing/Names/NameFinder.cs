using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>A name in a passage: one that the lexicon knows, or words that look like a person's name.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Count">The number of its tokens.</param>
/// <param name="Tags">Its tags in the lexicon; none for an unknown name.</param>
/// <param name="IsPerson">Whether it looks like given name and surname; false for a single word.</param>
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
    private const int LongestName = 5;
    private const LexicalTags Known = LexicalTags.Artist | LexicalTags.Director | LexicalTags.NotArtist;
    private const LexicalTags Surname = LexicalTags.DirectorSurname;
    private const LexicalTags Introduces = LexicalTags.DirectorBefore | LexicalTags.MusicianNoun | LexicalTags.OtherRole | LexicalTags.FilmNoun;

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
            if (hit is not { } found)
            {
                i++;
                continue;
            }

            found = found with { Count = found.Count + SuffixAfter(passage, found) };
            hits.Add(found);
            i = Math.Max(found.After, i + 1);
        }

        return hits;
    }

    private static NameHit? KnownAt(TextPassage passage, int first)
    {
        var (tags, count) = passage.MatchLongest(first, Known);
        if (count == 0 || IsPartOfLongerName(passage, first, count, tags))
        {
            return null;
        }

        return new NameHit(first, count, tags, count >= 2 && IsGiven(passage, first));
    }

    // "Boston" in "Boston Symphony" and "Prince" in "Prince Charles" are parts of other names.
    private static bool IsPartOfLongerName(TextPassage passage, int first, int count, LexicalTags tags)
    {
        var next = first + count;
        if (count > 1 || next >= passage.Tokens.Count || !passage.IsCapital(next) || passage.Tokens[next].Break ||
            passage.Tokens[next].Start > passage.Tokens[next - 1].End + 1)
        {
            return false;
        }

        return (passage.TagsOf(next) & (LexicalTags.Stop | LexicalTags.And)) == 0 || (tags & LexicalTags.GivenName) != 0;
    }

    private static NameHit? UnknownAt(TextPassage passage, int first)
    {
        var initials = IsLetter(passage, first) && first + 1 < passage.Tokens.Count && IsLetter(passage, first + 1);
        var isStopWord = !initials && (passage.TagsOf(first) & LexicalTags.Stop) != 0;
        if (!passage.IsCapital(first) || isStopWord || NameReader.IsSuffix(passage.SpanOf(first)))
        {
            return null;
        }

        if (MayBeTranscribed(passage, first))
        {
            return Transcribed(passage, first);
        }

        var (lead, skip) = passage.MatchLongest(first, Introduces);
        if (skip > 0 && (lead & LexicalTags.GivenName) == 0 && (lead & Introduces) != 0)
        {
            return null;
        }

        var end = first + 1;
        while (end < passage.Tokens.Count && end - first < LongestName && ExtensionAt(passage, first, end) is > 0 and var step)
        {
            end += step;
        }

        return Unknown(passage, first, end, initials);
    }

    private static NameHit Unknown(TextPassage passage, int first, int end, bool initials)
    {
        var count = end - first;
        var isSurname = count == 1 || (count == 2 && passage.SpanOf(first + 1) is "Brothers" or "Sisters");
        // "Victoria Park" and "Harlan County" are places.
        var isPlace = (passage.TagsOf(end - 1) & (LexicalTags.TourNoun | LexicalTags.Place)) != 0;
        var isPerson = !isPlace && count is >= 2 and <= LongestName &&
            (initials || IsGiven(passage, first) || IsInitial(passage, first) || IsCyrillicOrGreek(passage, first, end));
        return new NameHit(first, count, isSurname ? passage.TagsOf(first) & Surname : LexicalTags.None, isPerson);
    }

    private static bool MayBeTranscribed(TextPassage passage, int first)
    {
        var initial = passage.Text[passage.Tokens[first].Start];
        return Tokenizer.IsSpaceless(initial) || Tokenizer.IsKatakana(initial) ||
            (IsLetter(passage, first) && first + 1 < passage.Tokens.Count && JoinsNameParts(passage, first + 1));
    }

    // Known given names are in Latin letters. In Cyrillic and Greek, where only names are capitalised, two capitalised words are a person's
    // name: "Джулиен Темпл", "Κώστας Φέρρης".
    private static bool IsCyrillicOrGreek(TextPassage passage, int first, int after) =>
        passage.Text[passage.Tokens[first].Start] is >= '\u0370' and <= '\u052F' && passage.IsCapital(after - 1) &&
        passage.Tokens[first].Length > 2;

    // "マーティン・スコセッシ", "D・A・ペネベイカー": in Japanese, the dot between its parts marks a transcribed foreign name.
    private static NameHit? Transcribed(TextPassage passage, int first)
    {
        var after = first + 1;
        while (after + 1 < passage.Tokens.Count && JoinsNameParts(passage, after) &&
            (IsKatakana(passage, after + 1) || IsLetter(passage, after + 1)))
        {
            after += 2;
        }

        var isName = after > first + 1 && (IsKatakana(passage, first) || IsLetter(passage, first)) && IsKatakana(passage, after - 1);
        return isName ? new NameHit(first, after - first, LexicalTags.None, true) : null;
    }

    private static bool JoinsNameParts(TextPassage passage, int token) => passage.SpanOf(token) is "・" or "＝" or "･";

    private static bool IsKatakana(TextPassage passage, int token) => Tokenizer.IsKatakana(passage.Text[passage.Tokens[token].Start]);

    // The number of tokens at a place that continue the name, or 0: a capitalised word, particles before one, a nickname in quotes.
    private static int ExtensionAt(TextPassage passage, int first, int at)
    {
        var token = passage.Tokens[at];
        if (token.Break)
        {
            return 0;
        }

        // A known name begins here: the word before it only opens the sentence ("Watching Jeff Tweedy").
        if (at == first + 1 && !IsGiven(passage, first) && passage.MatchLongest(at, Known).Count > 1)
        {
            return 0;
        }

        if (token.Kind == TokenKind.Word && passage.IsCapital(at))
        {
            var isName = (passage.TagsOf(at) & LexicalTags.Stop) == 0 || (IsLetter(passage, at) && IsLetter(passage, at - 1));
            return token.Start <= passage.Tokens[at - 1].End + 1 && isName ? 1 : 0;
        }

        return token.Kind == TokenKind.Word && (passage.TagsOf(at) & LexicalTags.Particle) != 0
            ? ParticlesAt(passage, first, at)
            : Nickname(passage, at);
    }

    // "van der Keuken"
    private static int ParticlesAt(TextPassage passage, int first, int at)
    {
        var next = at + 1;
        while (next < passage.Tokens.Count && next - at < 3 && (passage.TagsOf(next) & LexicalTags.Particle) != 0 && !passage.IsCapital(next))
        {
            next++;
        }

        return next < passage.Tokens.Count && passage.IsCapital(next) && IsGiven(passage, first) ? next - at + 1 : 0;
    }

    // "Ray Lander, Jr."
    private static int SuffixAfter(TextPassage passage, NameHit hit) =>
        hit.Count > 1 && hit.After + 1 < passage.Tokens.Count && passage.SpanOf(hit.After) is "," &&
        NameReader.IsSuffix(passage.SpanOf(hit.After + 1)) ? 2 : 0;

    // "D A Pennebaker"
    private static bool IsLetter(TextPassage passage, int token) =>
        passage.Tokens[token].Length == 1 && passage.IsCapital(token) && passage.Text[passage.Tokens[token].Start] < '\u2FFF';

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
    private static bool IsInitial(TextPassage passage, int token)
    {
        var word = passage.SpanOf(token);
        var isPair = word.Length == 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) &&
            !(word is "DJ" or "MC" or "UK" or "US" or "TV" or "EP" or "LP" or "CD" or "NY" or "LA" or "BB");
        return isPair || (word.Length is >= 2 and <= 6 && word[^1] == '.' && char.IsUpper(word[0]) && (word.Length == 2 || word[1] == '.'));
    }
}
