using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>One use of a name in prose, and what the words around it say.</summary>
/// <param name="Hits">The names of the passage.</param>
/// <param name="At">The name's place among them.</param>
/// <param name="First">The first of the names that it is enumerated with; its own place where it stands alone.</param>
/// <param name="Last">The last of those.</param>
readonly record struct NameUse(TextPassage Passage, List<NameHit> Hits, int At, int First, int Last)
{
    // "directed by former Anvil roadie X", "put together over two years by X"
    private const int FurthestCue = 8;
    private const double Further = 0.6;
    private const int Furthest = 4;

    /// <summary>The name as it is to be read here: "Albert" in "Albert and David Maysles" shares the surname.</summary>
    public ReadName Name => SharesSurname ? NameReader.All(Passage.Line, new TextRange(Passage.Tokens[Hit.First].Start, Passage.Tokens[Hits[At + 1].After - 1].End)).First() : NameReader.Make(Passage, Hit.First, AfterFamily(Hit));

    /// <summary>Whether <see cref="Name"/> is a given name and the surname of the next.</summary>
    public bool SharesSurname => Hit is { Count: 1, Tags: LexicalTags.None } && At < Last && Hits[At + 1] is { IsPerson: true } next && next.First == Hit.After + 1 && Passage.SpanOf(Hit.After) is not "," && (Passage.TagsOf(Hit.First) & LexicalTags.GivenName) != 0;

    private NameHit Hit => Hits[At];

    // "the Maysles brothers"
    private int AfterFamily(NameHit hit) => hit.After < Passage.Tokens.Count && Passage.SpanOf(hit.After) is "brothers" or "sisters" ? hit.After + 1 : hit.After;

    /// <param name="film">The film's title, by which "X's Title" is told.</param>
    public void Weigh(NameCandidate name, ReadOnlySpan<char> film, bool opening)
    {
        Before(name);
        var after = AfterFamily(Hits[Last]);
        if (after < Passage.Tokens.Count && Passage.Tokens[after].Kind == TokenKind.Possessive)
        {
            name.Set(NameFeature.OwnsFilm, OwnsFilm(after + 1, film));
        }
        else
        {
            After(name, after);
        }

        Beside(name);
        name.Set(NameFeature.CommonAsName, Hit.IsArtist && IsCommon(Passage, Hit) && StandsAsName());
        name.Set(NameFeature.OpensSentence, Opens(Hit.First));
        // A critic signs: "… the whole ticket. —Oyin"
        name.Set(NameFeature.StandsAlone, Opens(Hit.First) && Hit.After == Passage.Tokens.Count);
        name.Set(NameFeature.FirstSentence, opening);
    }

    /// <summary>"Prince", "the Band", "Boston": artists' names that are words or places too.</summary>
    public static bool IsCommon(TextPassage passage, NameHit hit) =>
        (hit.Tags & (LexicalTags.CommonWord | LexicalTags.GivenName | LexicalTags.Place)) != 0 && (hit.Count == 1 || (hit.Count == 2 && passage.SpanOf(hit.First) is "the" or "The" && (hit.Tags & LexicalTags.Place) != 0));

    private void Before(NameCandidate name)
    {
        var start = Hits[First].First;
        // What is said of several names together is said of each.
        var before = Leading(start) | (First < At ? Leading(Hit.First) : LexicalTags.None);
        name.Set(NameFeature.DirectorBefore, (before & LexicalTags.DirectorBefore) != 0);
        name.Set(NameFeature.MusicianBefore, (before & LexicalTags.MusicianNoun) != 0);
        name.Set(NameFeature.RoleBefore, (before & LexicalTags.OtherRole) != 0);
        name.Set(NameFeature.Mentioned, (before & LexicalTags.Mentions) != 0);
        if (start == 0)
        {
            return;
        }

        // "about the X", "at the Plaza Hotel", "than the X"
        var lead = Passage.SpanOf(start - 1) is "the" ? start - 1 : start;
        var leading = lead > 0 ? Passage.TagsOf(lead - 1) : LexicalTags.None;
        name.Set(NameFeature.AboutBefore, (leading & LexicalTags.About) != 0);
        name.Set(NameFeature.InBefore, (leading & LexicalTags.In) != 0);
        // "(The other, Nick Broomfield's, is the one with the bodyguard.)"
        name.Set(NameFeature.Compared, NamesList.EndingAt(Passage, lead, LexicalTags.Comparison) != 0 || Passage.SpanOf(start - 1) is "Like" || (start > 1 && Passage.SpanOf(start - 2) is "other" or "Other"));
        name.Set(NameFeature.ByAlone, Hit.IsPerson && IsByAlone(start));
        name.Set(NameFeature.DirectorNear, !name.Has(NameFeature.DirectorBefore) &&
            (IsEarlier(start, LexicalTags.DirectorBefore, marks: true) || ((Passage.TagsOf(start - 1) & LexicalTags.By) != 0 && IsEarlier(start - 1, LexicalTags.FilmVerb | LexicalTags.DirectorAfter | LexicalTags.WeakVerb, marks: false))));
    }

    // ", by Adam Small and Peter Stuart,"; "From Morgan Spurlock, who once ate nothing but burgers, came this …"
    private bool IsByAlone(int start) =>
        (Passage.TagsOf(start - 1) & LexicalTags.By) != 0 ? start > 1 && Passage.Tokens[start - 2].Kind == TokenKind.Mark : Passage.SpanOf(start - 1) is "From" or "De" && Opens(start - 1);

    private LexicalTags Leading(int at) => NamesList.Before(Passage, at, LexicalTags.DirectorBefore | LexicalTags.MusicianNoun | LexicalTags.OtherRole | LexicalTags.Mentions);

    // Whether a cue stands before, in the same clause and with no other person between; commas and quotation marks count as words where so asked.
    private bool IsEarlier(int before, LexicalTags tag, bool marks)
    {
        var floor = Math.Max(0, before - FurthestCue);
        for (var other = First - 1; other >= 0 && Hits[other].After > floor; other--)
        {
            floor = Hits[other].IsPerson ? Math.Max(floor, Hits[other].After) : floor;
        }

        for (var i = before - 1; i >= floor && (Passage.Tokens[i].Kind == TokenKind.Word || (marks && Passage.SpanOf(i) is "," or "-" or "“" or "”")); i--)
        {
            if (Passage.MatchLongest(i, tag) is { Count: > 0 } cue && i + cue.Count <= before && (!marks || (Passage.TagsOf(i + cue.Count - 1) & LexicalTags.By) != 0))
            {
                return true;
            }
        }

        return false;
    }

    // "X directed", "X also directed", "X, who has filmed": a few small words may stand between the name and its verb.
    private void After(NameCandidate name, int after)
    {
        name.Set(NameFeature.FollowedByVerb, IsFollowedByVerb(after));
        for (var at = after; at < Math.Min(after + 4, Passage.Tokens.Count); at++)
        {
            var weight = at == after ? 1 : Further;
            if (Said(at) is { } said)
            {
                name.Set(said, value: weight);
                return;
            }

            if (Passage.SpanOf(at) is not "," && (Passage.TagsOf(at) & LexicalTags.Stop) == 0 && !Passage.SpanOf(at).EndsWith("ly"))
            {
                return;
            }
        }
    }

    private NameFeature? Said(int at)
    {
        const LexicalTags Told = LexicalTags.DirectorBefore | LexicalTags.DirectorAfter | LexicalTags.FilmVerb | LexicalTags.Performs | LexicalTags.WeakVerb | LexicalTags.MusicianNoun | LexicalTags.OtherRole;
        var (tags, count) = Passage.MatchLongest(at, Told);
        if (count == 0)
        {
            return null;
        }

        // "X, the director, …" is one; in "X, director Y" the other is.
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
            return after + 1 < Passage.Tokens.Count && Passage.SpanOf(after + 1) is "who" or "whose" or "qui" or "der" or "die" or "che" or "que" or "som";
        }

        return Passage.Tokens[after].Kind == TokenKind.Word && char.IsLower(Passage.Text[Passage.Tokens[after].Start]) && Passage.MatchLongest(after, LexicalTags.Performs | LexicalTags.And | LexicalTags.MusicianNoun).Count == 0 &&
            ((Passage.TagsOf(after) & (LexicalTags.Stop | LexicalTags.By | LexicalTags.About)) == 0 || Passage.SpanOf(after) is "has" or "had" or "ha" or "hat" or "har");
    }

    // "Lana Wilson's portrait", "Grant Gee's 1998 documentary", "Jackson's Get Back"
    private bool OwnsFilm(int at, ReadOnlySpan<char> film)
    {
        for (var i = at; i < Math.Min(at + 7, Passage.Tokens.Count); i++)
        {
            var token = Passage.Tokens[i];
            if (token.Kind == TokenKind.Mark && Passage.Text[token.Start] is not ('-' or '“' or '‘' or '"' or ','))
            {
                break;
            }

            if (Passage.Text.AsSpan(token.Start).StartsWith(film, StringComparison.OrdinalIgnoreCase) || Passage.MatchLongest(i, LexicalTags.FilmNoun | LexicalTags.FilmKind).Count > 0)
            {
                return true;
            }

            if (token.Kind == TokenKind.Word && Passage.MatchLongest(i, LexicalTags.OtherNoun | LexicalTags.TourNoun).Count > 0 && !(i + 1 < Passage.Tokens.Count && (Passage.TagsOf(i + 1) & LexicalTags.FilmNoun) != 0))
            {
                return false;
            }
        }

        return false;
    }

    private void Beside(NameCandidate name)
    {
        for (var i = Math.Max(First, At - Furthest); i <= Math.Min(Last, At + Furthest); i++)
        {
            if (i != At)
            {
                var weight = Math.Abs(i - At) == 1 ? 1 : Further;
                name.Set(NameFeature.BesideArtist, Hits[i].IsArtist, weight);
                name.Set(NameFeature.BesideDirector, (Hits[i].IsDirector && !Hits[i].IsArtist) || (Hits[i].Tags & LexicalTags.DirectorSurname) != 0, weight);
            }
        }

        name.Set(NameFeature.InList, Last - First >= 2);
    }

    // "Prince", "Common", "Eve": capitalised for itself, not because a sentence starts, and not part of a longer name.
    private bool StandsAsName()
    {
        if (Opens(Hit.First))
        {
            return Hit.After < Passage.Tokens.Count && (Passage.Tokens[Hit.After].Kind == TokenKind.Possessive || Passage.MatchLongest(Hit.After, LexicalTags.WeakVerb | LexicalTags.Mentions).Count > 0);
        }

        return (Hit.Tags & LexicalTags.Place) == 0 && (Hit.After >= Passage.Tokens.Count || !Passage.IsCapital(Hit.After));
    }

    private bool Opens(int token) => token == 0 || NamesList.EndsSentence(Passage, token - 1) || Passage.Text[Passage.Tokens[token - 1].Start] is '“' or '"' or ':' or '—' or '–' or ';' or '(';
}
