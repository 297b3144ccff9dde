using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>
/// Reads the musicians and bands an entry is about or shows: from fields and heading, and those names of its prose that are known as artists',
/// are called musicians, or stand in one list with such. Names in comparisons, and titles of songs in quotation marks, do not count.
/// </summary>
static class ArtistRule
{
    public static ImmutableArray<(ReadName Name, Confidence Confidence)> Find(Section section, Part title, ListHabits habits, IEnumerable<string> directors)
    {
        var found = new List<(ReadName Name, Confidence Confidence)>();
        found.AddRange(InHeading(section.Heading, title, habits));
        found.AddRange(section.Fields.Where(field => (field.Kind & Sense.ArtistField) != 0).SelectMany(field => NameReader.All(field.Value.Line, field.Value.Range)).Select(name => (name, Confidence.High)));
        found.AddRange(section.Body.SelectMany(passage => InProse(passage, section.Heading, title)));
        // Those that are named already, as directors or as artists.
        var named = directors.Select(Key.OfName).ToHashSet(StringComparer.Ordinal);
        return [.. NamesList.WithoutShortForms(found.FindAll(name => named.Add(Key.OfName(name.Name.Value))))];
    }

    private static IEnumerable<(ReadName, Confidence)> InHeading(Heading heading, Part title, ListHabits habits)
    {
        foreach (var name in heading.Artists.SelectMany(part => NameReader.All(heading.Line, part)))
        {
            yield return (name, Confidence.High);
        }

        foreach (var part in heading.Unlabelled.Concat(heading.Sides.Where(side => side.Start >= title.End || side.End <= title.Start)))
        {
            if (habits.NamesArtists(heading, part) && new Passage(heading.Line, part).Longest(0, Sense.Various).Count == 0)
            {
                foreach (var name in NameReader.All(heading.Line, part))
                {
                    yield return (name, Confidence.High);
                }
            }
        }

        var passage = new Passage(heading.Line, title);
        foreach (var hit in passage.Names.Where(hit => hit.IsArtist && ((hit.Count > 1 && !IsPlainPhrase(passage, hit)) || hit.Count == passage.Tokens.Count || IsSetApart(passage, hit))))
        {
            yield return (NameReader.Make(passage, hit.First, hit.After), Confidence.High);
        }
    }

    // "Standing in the Shadows of Motown" is not about the Shadows.
    private static bool IsPlainPhrase(Passage passage, NameHit hit) =>
        hit.Count == 2 && passage.SpanOf(hit.First) is "the" or "The" && (hit.Senses & Sense.CommonWord) != 0;

    // "Metallica: Some Kind of Monster", "Gaga's …": a single word of a title is a name only where the title sets it apart.
    private static bool IsSetApart(Passage passage, NameHit hit) =>
        (hit.After < passage.Tokens.Count && (passage.Text[passage.Tokens[hit.After].Start] is ':' or '–' or '-' or '—' || (passage.Tokens[hit.After].Kind == TokenKind.Possessive && hit.First == 0))) ||
        (hit.First > 0 && hit.After == passage.Tokens.Count && passage.Text[passage.Tokens[hit.First - 1].Start] is ':' or '–' or '-' or '—');

    private static IEnumerable<(ReadName, Confidence)> InProse(Passage passage, Heading heading, Part title)
    {
        var hits = passage.Names;
        var hidden = HiddenParts.In(passage, heading, title);
        var accepted = new bool[hits.Count];
        for (var i = 0; i < hits.Count; i++)
        {
            accepted[i] = !hidden.Hides(passage, hits[i]) && IsArtist(passage, hits, i) && !IsCompared(passage, hits[i]);
        }

        Spread(passage, hits, accepted, hidden);
        for (var i = 0; i < hits.Count; i++)
        {
            if (accepted[i])
            {
                yield return (NameReader.Make(passage, hits[i].First, hits[i].After), Confidence.Medium);
            }
        }
    }

    // A person in one list with musicians is a musician: "Justin Kauflin, Clark Terry and Quincy Jones".
    private static void Spread(Passage passage, List<NameHit> hits, bool[] accepted, HiddenParts hidden)
    {
        for (var i = 0; i + 1 < hits.Count; i++)
        {
            if (accepted[i] != accepted[i + 1] && NamesList.AreNeighbours(passage, hits[i], hits[i + 1]))
            {
                var other = accepted[i] ? i + 1 : i;
                accepted[other] = (hits[other].IsPerson || (hits[other].Count == 1 && hits[accepted[i] ? i : i + 1].IsArtist && hits[other].First > 0)) && !hits[other].IsKnown && (hits[other].Senses & Sense.DirectorSurname) == 0 && !hidden.Hides(passage, hits[other]) && !NamesList.Follows(passage, hits[other].First, Sense.OtherRole);
            }
        }
    }

    private static bool IsArtist(Passage passage, List<NameHit> hits, int at)
    {
        var hit = hits[at];
        if (NamesList.Follows(passage, hit.First, Sense.OtherRole))
        {
            return false;
        }

        if (!hit.IsArtist)
        {
            return !hit.IsKnown && hit.IsPerson;
        }

        return !IsCommon(passage, hit) || StandsAsName(passage, hit) || HasArtistBeside(passage, hits, at);
    }

    // "Prince", "the Band", "Boston": artists' names that are words or places too.
    private static bool IsCommon(Passage passage, NameHit hit) =>
        (hit.Senses & (Sense.CommonWord | Sense.GivenName | Sense.Place)) != 0 && (hit.Count == 1 || (hit.Count == 2 && passage.SpanOf(hit.First) is "the" or "The" && (hit.Senses & Sense.Place) != 0));

    private static bool HasArtistBeside(Passage passage, List<NameHit> hits, int at) =>
        (at > 0 && hits[at - 1].IsArtist && NamesList.AreNeighbours(passage, hits[at - 1], hits[at])) ||
        (at + 1 < hits.Count && hits[at + 1].IsArtist && NamesList.AreNeighbours(passage, hits[at], hits[at + 1]));

    // "Prince", "Common", "Eve": capitalised for itself, not because a sentence starts, and not part of a longer name.
    private static bool StandsAsName(Passage passage, NameHit hit)
    {
        if ((hit.Senses & Sense.Place) != 0)
        {
            return false;
        }

        if (hit.First == 0 || (passage.Tokens[hit.First - 1].Kind == TokenKind.Mark && passage.Text[passage.Tokens[hit.First - 1].Start] is '.' or '!' or '?' or '“' or '"' or ':' or '—' or '–' or ';' or '('))
        {
            return hit.After < passage.Tokens.Count && (passage.Tokens[hit.After].Kind == TokenKind.Possessive || passage.Longest(hit.After, Sense.WeakVerb | Sense.Mentions).Count > 0);
        }

        return hit.After >= passage.Tokens.Count || !passage.IsCapital(hit.After);
    }

    // "than the Beach Boys"; "Like Dylan before him"
    private static bool IsCompared(Passage passage, NameHit hit) =>
        NamesList.Follows(passage, hit.First, Sense.Comparison) || (hit.First > 0 && passage.SpanOf(hit.First - 1) is "Like");
}
