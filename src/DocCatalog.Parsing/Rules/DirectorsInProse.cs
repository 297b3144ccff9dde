using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>Weighs each name in an entry's prose: how much do the words around it speak for its being the director's?</summary>
static class DirectorsInProse
{
    // A cue beside the name settles it; a verb of film-making needs a name that looks like a person's; a name known as a director's nearly does.
    private const double Cue = 3;
    private const double Verb = 1.5;
    private const double WeakVerb = 1;
    private const double KnownDirector = 2;
    private const double KnownSurname = 1.5;
    private const double Person = 0.5;
    private const double Enough = 2;
    private const double EnoughAlone = 1.5;

    private readonly record struct Candidate(Passage Passage, NameHit Hit, double Weight, double CueWeight);

    public static IEnumerable<(ReadName Name, Confidence Confidence)> Find(Section section, Part title)
    {
        var candidates = section.Body.SelectMany((passage, index) => Weigh(passage, Visible(passage, section.Heading, title), section.Heading, title, index == 0)).ToList();
        var cued = candidates.Where(candidate => candidate.CueWeight >= Cue && candidate.Weight >= Enough).ToList();
        var chosen = cued.Count > 0 ? cued : candidates.Where(candidate => candidate.Weight >= Enough).ToList();
        if (chosen.Count == 0)
        {
            chosen = [.. candidates.Where(candidate => candidate.Weight >= EnoughAlone).Take(1)];
        }

        return chosen.SelectMany(candidate => Read(candidate));
    }

    /// <summary>The names in <paramref name="passage"/>, but for those within titles.</summary>
    public static List<NameHit> Visible(Passage passage, Heading heading, Part title)
    {
        var hidden = HiddenParts.In(passage, heading, title);
        return passage.Names.FindAll(hit => !hidden.Hides(passage, hit));
    }

    private static IEnumerable<(ReadName Name, Confidence Confidence)> Read(Candidate candidate)
    {
        var (passage, hit) = (candidate.Passage, candidate.Hit);
        var after = hit.After;
        if (after < passage.Tokens.Count && passage.SpanOf(after) is "brothers" or "sisters")
        {
            after++;
        }

        // "Albert and David Maysles": the given name before the "and" shares the surname.
        var and = hit.First - 1;
        if (and >= 1 && (passage.Of(and) & Sense.And) != 0 && passage.Of(and - 1) is var given && (given & Sense.GivenName) != 0 && passage.IsCapital(and - 1) && hit.IsPerson &&
            (and < 2 || !passage.IsCapital(and - 2)))
        {
            foreach (var name in NameReader.All(passage.Line, new Part(passage.Tokens[and - 1].Start, passage.Tokens[after - 1].End)))
            {
                yield return (name, Confidence.Medium);
            }

            yield break;
        }

        yield return (NameReader.Make(passage, hit.First, after), Confidence.Medium);
    }

    private static List<Candidate> Weigh(Passage passage, List<NameHit> hits, Heading heading, Part title, bool opening)
    {
        var candidates = new List<Candidate>();
        for (var first = 0; first < hits.Count;)
        {
            var last = first;
            while (last + 1 < hits.Count && NamesList.AreNeighbours(passage, hits[last], hits[last + 1]))
            {
                last++;
            }

            var cue = CueWeight(passage, hits[first], hits[last], heading, title, opening);
            // One of several named together is known as a director: so are the others.
            var company = Enumerable.Range(first, last - first + 1).Any(i => hits[i].IsDirector && !hits[i].IsArtist && hits[i].Count > 1) ? KnownDirector : 0;
            for (var i = first; i <= last; i++)
            {
                var own = i == first ? cue : Math.Max(cue, CueWeight(passage, hits[i], hits[last], heading, title, opening));
                var shared = (hits[i].Count > 1 || (hits[i].Senses & Sense.DirectorSurname) != 0) && !hits[i].IsKnown ? company : 0;
                candidates.Add(new Candidate(passage, hits[i], Weight(passage, hits[i], own, heading, title) + shared, own));
            }

            first = last + 1;
        }

        return candidates;
    }

    private static double Weight(Passage passage, NameHit hit, double cue, Heading heading, Part title)
    {
        var weight = cue;
        // A musician who has directed too is the musician, unless the words say otherwise.
        if (hit.IsDirector && hit.Count > 1 && (!hit.IsArtist || cue > 0))
        {
            weight += KnownDirector;
        }

        if ((hit.Senses & Sense.DirectorSurname) != 0)
        {
            weight += KnownSurname;
        }

        if (hit.IsPerson)
        {
            weight += Person;
        }
        else if (!hit.IsKnown && (hit.Senses & Sense.DirectorSurname) == 0)
        {
            // A single word may be anything: a place, in German any noun.
            weight -= EndsWithAny(passage, hit.First, Sense.DirectorBefore) ? 0 : hit.Count == 1 ? 2 : 0.5;
        }

        if (hit.IsArtist && cue < Cue)
        {
            weight -= hit.IsDirector && cue >= Verb ? 1.5 : 3;
        }

        if ((hit.Senses & Sense.NotArtist) != 0 && !hit.IsDirector)
        {
            weight -= hit.IsPerson ? 1.5 : 4;
        }

        if (cue < Cue && IsInTitle(passage, hit, heading, title))
        {
            weight -= 2;
        }

        return weight - Against(passage, hit);
    }

    public static bool IsInTitle(Passage passage, NameHit hit, Heading heading, Part title)
    {
        var name = passage.Text.AsSpan(passage.Tokens[hit.First].Start, passage.Tokens[hit.After - 1].End - passage.Tokens[hit.First].Start);
        return heading.Text.AsSpan(title.Start, title.Length).Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    // "executive producer X", "guitarist X", "like X": the name is somebody else's.
    private static double Against(Passage passage, NameHit hit)
    {
        if (hit.First == 0)
        {
            return 0;
        }

        // "(The other, Nick Broomfield's, is the one with the bodyguard.)"
        if (hit.First > 1 && passage.SpanOf(hit.First - 2) is "other" or "Other")
        {
            return 4;
        }

        return !EndsWithAny(passage, hit.First, Sense.OtherRole | Sense.MusicianNoun | Sense.Comparison) || EndsWithAny(passage, hit.First, Sense.DirectorBefore) ? 0 : 3;
    }

    private static double CueWeight(Passage passage, NameHit first, NameHit last, Heading heading, Part title, bool opening)
    {
        if (OpensWithFrom(passage, first) || IsBy(passage, first))
        {
            return Verb;
        }

        if (EndsWithAny(passage, first.First, Sense.DirectorBefore) || IsMadeBy(passage, first.First) || (first.IsPerson && IsDirectedBySomeone(passage, first.First)))
        {
            return Cue;
        }

        var after = last.After;
        if (after < passage.Tokens.Count && passage.SpanOf(after) is "brothers" or "sisters")
        {
            after++;
        }

        if (after >= passage.Tokens.Count)
        {
            return 0;
        }

        if (passage.Tokens[after].Kind == TokenKind.Possessive)
        {
            return !last.IsArtist && OwnsFilm(passage, after + 1, heading, title) ? Cue : 0;
        }

        var verb = SkipToVerb(passage, after);
        if (verb < passage.Tokens.Count && passage.Longest(verb, Sense.DirectorAfter).Count > 0 && passage.Longest(verb, Sense.DirectorBefore).Count < 2)
        {
            return Cue;
        }

        if (verb < passage.Tokens.Count && passage.Longest(verb, Sense.FilmVerb).Count > 0)
        {
            return Verb;
        }

        return opening && verb == after && passage.Longest(verb, Sense.WeakVerb).Count > 0 ? WeakVerb : 0;
    }

    // ", by Adam Small and Peter Stuart,": not "written by", "a song by"
    private static bool IsBy(Passage passage, NameHit hit) =>
        hit.IsPerson && hit.First > 1 && passage.SpanOf(hit.First - 1) is "by" or "By" && passage.Tokens[hit.First - 2].Kind == TokenKind.Mark;

    // "From Morgan Spurlock, who once ate nothing but burgers, came this …"
    private static bool OpensWithFrom(Passage passage, NameHit hit) =>
        hit.IsPerson && hit.First > 0 && passage.SpanOf(hit.First - 1) is "From" or "Von" or "De" && (hit.First == 1 || passage.Tokens[hit.First - 2].Kind == TokenKind.Mark);

    // "directed by the late, great X", "directed by former Anvil roadie X"
    private static bool IsDirectedBySomeone(Passage passage, int at)
    {
        for (var i = at - 2; i >= Math.Max(0, at - 7); i--)
        {
            if (passage.Tokens[i + 1].Kind != TokenKind.Word && passage.SpanOf(i + 1) is not ("," or "-" or "“" or "”"))
            {
                return false;
            }

            if (passage.SpanOf(i + 1) is "by" && passage.SpanOf(i) is "directed" or "Directed" or "helmed" or "Helmed" or "made" or "shot" or "filmed")
            {
                return true;
            }
        }

        return false;
    }

    // "told in 2018 by X", "put together over two years by X"
    private static bool IsMadeBy(Passage passage, int at)
    {
        if (at < 2 || !(passage.SpanOf(at - 1) is "by" or "par" or "von" or "por" or "da" or "af"))
        {
            return false;
        }

        for (var i = at - 2; i >= Math.Max(0, at - 8) && passage.Tokens[i].Kind != TokenKind.Mark; i--)
        {
            if (passage.SpanOf(i) is "made" or "filmed" or "shot" or "directed" or "captured" or "assembled" or "finished" or "put" or "documented" or "chronicled" or "realisiert" or "tourné" or "rodado" or "girato")
            {
                return true;
            }
        }

        return false;
    }

    // "X also directed", "X, who directed", "X has": a few words may stand between the name and its verb.
    private static int SkipToVerb(Passage passage, int at)
    {
        for (var steps = 0; at < passage.Tokens.Count && steps < 3; steps++)
        {
            var word = passage.SpanOf(at);
            if (!(word is "," or "who" or "also" or "has" or "had" or "himself" or "herself" or "both" or "skilfully" or "then" or "himself" or "simply" or "expertly" or "here" or "qui" or "que" or "ha" or "hat" or "har"))
            {
                break;
            }

            at++;
        }

        return at;
    }

    // "Lana Wilson's portrait", "Grant Gee's 1998 documentary", "Jackson's Get Back"
    private static bool OwnsFilm(Passage passage, int at, Heading heading, Part title)
    {
        var head = heading.Text.AsSpan(title.Start, title.Length);
        for (var i = at; i < Math.Min(at + 7, passage.Tokens.Count); i++)
        {
            var token = passage.Tokens[i];
            if (token.Kind == TokenKind.Mark && passage.Text[token.Start] is not ('-' or '“' or '‘' or '"' or ','))
            {
                return false;
            }

            if (passage.Text.AsSpan(token.Start).StartsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (passage.Longest(i, Sense.FilmNoun) is { Count: > 0 })
            {
                return true;
            }

            if (IsKindOfFilm(passage.SpanOf(i)))
            {
                return true;
            }

            if (token.Kind == TokenKind.Word && passage.Longest(i, Sense.OtherNoun | Sense.TourNoun).Count > 0 && !(i + 1 < passage.Tokens.Count && (passage.Of(i + 1) & Sense.FilmNoun) != 0))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Words for a film that name no film by themselves: "her 2004 account", "his portrait of".</summary>
    public static bool IsKindOfFilm(ReadOnlySpan<char> word) =>
        word is "account" or "picture" or "biopic" or "movie" or "survey" or "snapshot" or "celebration" or "primer" or "epic" or "feature" or "project" or "release" or "souvenir" or "special" or "effort" or "record" or "portrait" or "chronicle" or "study" or "debut" or "masterpiece" or "essay" or "take" or "look" or "exploration" or "tribute" or "cut" or "classic" or
            "triumph" or "biography" or "hour" or "camera" or "cameras" or "lens" or "series" or "profile" or "history" or "elegy" or "collage" or "time" or "approach" or "direction" or "life" or "valentine" or "love";

    // The cue ends right before the name; a comma, a colon or an article may stand between.
    private static bool EndsWithAny(Passage passage, int at, Sense sense) =>
        NamesList.EndsAt(passage, at > 0 && passage.SpanOf(at - 1) is "," or ":" or "the" or "–" or "—" or "called" ? at - 1 : at, sense);
}
