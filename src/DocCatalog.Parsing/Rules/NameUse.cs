using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>One occurrence of a name in prose, with the features of the words around it.</summary>
/// <param name="Hits">All names in the passage.</param>
/// <param name="At">The name's index among them.</param>
/// <param name="First">The index of the first name of the enumeration it belongs to; its own where it is alone.</param>
/// <param name="Last">The index of the last name of the enumeration.</param>
readonly record struct NameUse(TextPassage Passage, List<NameHit> Hits, int At, int First, int Last)
{
    // "directed by former Anvil roadie X", "put together over two years by X"
    private const int FurthestCue = 8;
    private const double WeightOfFurther = 0.6;
    private const int FurthestNeighbour = 4;
    private const int WordsBeforeVerb = 4;
    private const int WordsBeforeFilm = 7;
    private const LexicalTags Cues = LexicalTags.DirectorBefore | LexicalTags.DirectorAfter | LexicalTags.FilmVerb | LexicalTags.Performs |
        LexicalTags.WeakVerb | LexicalTags.MusicianNoun | LexicalTags.OtherRole;

    /// <summary>The name as displayed; a given name gets the surname it shares: "Albert" in "Albert and David Maysles".</summary>
    public ReadName Name => SharesSurname
        ? NameReader.All(Passage.Line, new TextRange(Passage.Tokens[Hit.First].Start, Passage.Tokens[Hits[At + 1].After - 1].End)).First()
        : NameReader.Make(Passage, Hit.First, AfterFamily(Hit));

    /// <summary>Whether the name is a given name that shares the next name's surname.</summary>
    public bool SharesSurname => Hit is { Count: 1, Tags: LexicalTags.None } && At < Last && Hits[At + 1] is { IsPerson: true } next &&
        next.First == Hit.After + 1 && Passage.SpanOf(Hit.After) is not "," && (Passage.TagsOf(Hit.First) & LexicalTags.GivenName) != 0;

    private NameHit Hit => Hits[At];

    // "the Maysles brothers"
    private int AfterFamily(NameHit hit) =>
        hit.After < Passage.Tokens.Count && Passage.SpanOf(hit.After) is "brothers" or "sisters" ? hit.After + 1 : hit.After;

    /// <summary>Sets the features of this occurrence.</summary>
    /// <param name="film">The film's title, for "X's Title".</param>
    /// <param name="opening">Whether it is in the entry's first sentence.</param>
    public void SetFeatures(NameCandidate name, ReadOnlySpan<char> film, bool opening)
    {
        SetBefore(name);
        var after = AfterFamily(Hits[Last]);
        if (after < Passage.Tokens.Count && Passage.Tokens[after].Kind == TokenKind.Possessive)
        {
            name.Set(NameFeature.OwnsFilm, OwnsFilm(after + 1, film));
        }
        else
        {
            SetAfter(name, after);
        }

        SetNeighbours(name);
        name.Set(NameFeature.CommonAsName, Hit.IsArtist && IsCommon(Passage, Hit) && IsUsedAsName());
        name.Set(NameFeature.OpensSentence, StartsClause(Hit.First));
        // A critic's signature: "… the whole ticket. —Oyin"
        name.Set(NameFeature.StandsAlone, StartsClause(Hit.First) && Hit.After == Passage.Tokens.Count);
        name.Set(NameFeature.FirstSentence, opening);
    }

    /// <summary>Whether an artist's name is also an ordinary word or a place: "Prince", "the Band", "Boston".</summary>
    public static bool IsCommon(TextPassage passage, NameHit hit) =>
        (hit.Tags & (LexicalTags.CommonWord | LexicalTags.GivenName | LexicalTags.Place)) != 0 &&
        (hit.Count == 1 || (hit.Count == 2 && passage.SpanOf(hit.First) is "the" or "The" && (hit.Tags & LexicalTags.Place) != 0));

    private void SetBefore(NameCandidate name)
    {
        var start = Hits[First].First;
        // A cue before an enumeration applies to all its names.
        var before = CuesBefore(start) | (First < At ? CuesBefore(Hit.First) : LexicalTags.None);
        name.Set(NameFeature.DirectorBefore, (before & LexicalTags.DirectorBefore) != 0);
        name.Set(NameFeature.MusicianBefore, (before & LexicalTags.MusicianNoun) != 0);
        name.Set(NameFeature.RoleBefore, (before & LexicalTags.OtherRole) != 0);
        name.Set(NameFeature.Mentioned, (before & LexicalTags.Mentions) != 0);
        if (start > 0)
        {
            SetPhraseBefore(name, start);
        }
    }

    private void SetPhraseBefore(NameCandidate name, int start)
    {
        // "about the X", "at the Plaza Hotel", "than the X"
        var lead = Passage.SpanOf(start - 1) is "the" ? start - 1 : start;
        var leading = lead > 0 ? Passage.TagsOf(lead - 1) : LexicalTags.None;
        name.Set(NameFeature.AboutBefore, (leading & LexicalTags.About) != 0);
        name.Set(NameFeature.InBefore, (leading & LexicalTags.In) != 0);
        // "(The other, Nick Broomfield's, is the one with the bodyguard.)"
        var isOther = start > 1 && Passage.SpanOf(start - 2) is "other" or "Other";
        name.Set(NameFeature.Compared, NamesList.EndingAt(Passage, lead, LexicalTags.Comparison) != 0 || Passage.SpanOf(start - 1) is "Like" || isOther);
        name.Set(NameFeature.ByAlone, Hit.IsPerson && IsByAlone(start));
        name.Set(NameFeature.DirectorNear, !name.Has(NameFeature.DirectorBefore) && IsNearDirectorCue(start));
    }

    private bool IsNearDirectorCue(int start)
    {
        const LexicalTags Verbs = LexicalTags.FilmVerb | LexicalTags.DirectorAfter | LexicalTags.WeakVerb;
        return IsEarlier(start, LexicalTags.DirectorBefore, marks: true) ||
            ((Passage.TagsOf(start - 1) & LexicalTags.By) != 0 && IsEarlier(start - 1, Verbs, marks: false));
    }

    // ", by Adam Small and Peter Stuart,"; "From Morgan Spurlock, who once ate nothing but burgers, came this …"
    private bool IsByAlone(int start) =>
        (Passage.TagsOf(start - 1) & LexicalTags.By) != 0
            ? start > 1 && Passage.Tokens[start - 2].Kind == TokenKind.Mark
            : Passage.SpanOf(start - 1) is "From" or "De" && StartsClause(start - 1);

    private LexicalTags CuesBefore(int at) => NamesList.Before(
        Passage, at, LexicalTags.DirectorBefore | LexicalTags.MusicianNoun | LexicalTags.OtherRole | LexicalTags.Mentions);

    // Whether a cue comes earlier in the clause, with no other person between; commas and quotation marks may come between only with marks.
    private bool IsEarlier(int before, LexicalTags tag, bool marks)
    {
        var floor = Math.Max(0, before - FurthestCue);
        for (var other = First - 1; other >= 0 && Hits[other].After > floor; other--)
        {
            floor = Hits[other].IsPerson ? Math.Max(floor, Hits[other].After) : floor;
        }

        for (var i = before - 1; i >= floor && (Passage.Tokens[i].Kind == TokenKind.Word || (marks && Passage.SpanOf(i) is "," or "-" or "“" or "”")); i--)
        {
            if (Passage.MatchLongest(i, tag) is { Count: > 0 } cue && i + cue.Count <= before &&
                (!marks || (Passage.TagsOf(i + cue.Count - 1) & LexicalTags.By) != 0))
            {
                return true;
            }
        }

        return false;
    }

    // "X directed", "X also directed", "X, who has filmed": a few short words may come between the name and its verb.
    private void SetAfter(NameCandidate name, int after)
    {
        name.Set(NameFeature.FollowedByVerb, IsFollowedByVerb(after));
        for (var at = after; at < Math.Min(after + WordsBeforeVerb, Passage.Tokens.Count); at++)
        {
            if (FeatureAt(at) is { } feature)
            {
                name.Set(feature, value: at == after ? 1 : WeightOfFurther);
                return;
            }

            if (Passage.SpanOf(at) is not "," && (Passage.TagsOf(at) & LexicalTags.Stop) == 0 && !Passage.SpanOf(at).EndsWith("ly"))
            {
                return;
            }
        }
    }

    private NameFeature? FeatureAt(int at)
    {
        var (tags, count) = Passage.MatchLongest(at, Cues);
        if (count == 0)
        {
            return null;
        }

        // "X, the director, …" marks X; "X, director Y" marks Y.
        var leadsOn = at + count < Passage.Tokens.Count && Passage.IsCapital(at + count);
        return tags switch
        {
            _ when (tags & LexicalTags.DirectorAfter) != 0 && ((tags & LexicalTags.DirectorBefore) == 0 || count < 2) => NameFeature.DirectorAfter,
            _ when (tags & LexicalTags.DirectorBefore) != 0 => leadsOn || count > 1 ? null : NameFeature.DirectorNear,
            _ when (tags & LexicalTags.FilmVerb) != 0 => NameFeature.FilmVerb,
            _ when (tags & LexicalTags.Performs) != 0 => NameFeature.Performs,
            _ when (tags & LexicalTags.WeakVerb) != 0 => NameFeature.WeakVerb,
            _ when leadsOn => null,
            _ => (tags & LexicalTags.MusicianNoun) != 0 ? NameFeature.MusicianAfter : null,
        };
    }

    // "X has the control room", "X, who has made their visuals, lets …"
    private bool IsFollowedByVerb(int after)
    {
        if (after >= Passage.Tokens.Count)
        {
            return false;
        }

        if (Passage.SpanOf(after) is ",")
        {
            return after + 1 < Passage.Tokens.Count &&
                Passage.SpanOf(after + 1) is "who" or "whose" or "qui" or "der" or "die" or "che" or "que" or "som";
        }

        return Passage.Tokens[after].Kind == TokenKind.Word && char.IsLower(Passage.Text[Passage.Tokens[after].Start]) &&
            Passage.MatchLongest(after, LexicalTags.Performs | LexicalTags.And | LexicalTags.MusicianNoun).Count == 0 &&
            ((Passage.TagsOf(after) & (LexicalTags.Stop | LexicalTags.By | LexicalTags.About)) == 0 ||
                Passage.SpanOf(after) is "has" or "had" or "ha" or "hat" or "har");
    }

    // "Lana Wilson's portrait", "Grant Gee's 1998 documentary", "Jackson's Get Back"
    private bool OwnsFilm(int at, ReadOnlySpan<char> film)
    {
        for (var i = at; i < Math.Min(at + WordsBeforeFilm, Passage.Tokens.Count); i++)
        {
            var token = Passage.Tokens[i];
            if (token.Kind == TokenKind.Mark && Passage.Text[token.Start] is not ('-' or '“' or '‘' or '"' or ','))
            {
                break;
            }

            if (Passage.Text.AsSpan(token.Start).StartsWith(film, StringComparison.OrdinalIgnoreCase) ||
                Passage.MatchLongest(i, LexicalTags.FilmNoun | LexicalTags.FilmKind).Count > 0)
            {
                return true;
            }

            if (token.Kind == TokenKind.Word && Passage.MatchLongest(i, LexicalTags.OtherNoun | LexicalTags.TourNoun).Count > 0 &&
                !(i + 1 < Passage.Tokens.Count && (Passage.TagsOf(i + 1) & LexicalTags.FilmNoun) != 0))
            {
                return false;
            }
        }

        return false;
    }

    private void SetNeighbours(NameCandidate name)
    {
        for (var i = Math.Max(First, At - FurthestNeighbour); i <= Math.Min(Last, At + FurthestNeighbour); i++)
        {
            if (i != At)
            {
                var weight = Math.Abs(i - At) == 1 ? 1 : WeightOfFurther;
                var isDirector = (Hits[i].IsDirector && !Hits[i].IsArtist) || (Hits[i].Tags & LexicalTags.DirectorSurname) != 0;
                name.Set(NameFeature.BesideArtist, Hits[i].IsArtist, weight);
                name.Set(NameFeature.BesideDirector, isDirector, weight);
            }
        }

        name.Set(NameFeature.InList, Last - First >= 2);
    }

    // "Prince", "Common", "Eve": capitalised although no sentence starts there, and not part of a longer name.
    private bool IsUsedAsName()
    {
        if (StartsClause(Hit.First))
        {
            return Hit.After < Passage.Tokens.Count && (Passage.Tokens[Hit.After].Kind == TokenKind.Possessive ||
                Passage.MatchLongest(Hit.After, LexicalTags.WeakVerb | LexicalTags.Mentions).Count > 0);
        }

        return (Hit.Tags & LexicalTags.Place) == 0 && (Hit.After >= Passage.Tokens.Count || !Passage.IsCapital(Hit.After));
    }

    private bool StartsClause(int token) => token == 0 || NamesList.EndsSentence(Passage, token - 1) ||
        Passage.Text[Passage.Tokens[token - 1].Start] is '“' or '"' or ':' or '—' or '–' or ';' or '(';
}
