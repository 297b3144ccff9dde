using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Rules;

/// <summary>
/// The likeliest director of an entry whose list names one nearly everywhere, though no word here says so: the first person not known as anything
/// else who does something other than sing, play or speak. Empty where there is no such person.
/// </summary>
static class DirectorGuess
{
    public static IEnumerable<(ReadName Name, Confidence Confidence)> Find(Section section, Part title)
    {
        foreach (var passage in section.Body)
        {
            var hits = DirectorsInProse.Visible(passage, section.Heading, title);
            for (var i = 0; i < hits.Count; i++)
            {
                if (MayDirect(passage, hits, i) && !DirectorsInProse.IsInTitle(passage, hits[i], section.Heading, title))
                {
                    var last = i;
                    while (last + 1 < hits.Count && NamesList.AreNeighbours(passage, hits[last], hits[last + 1]) && hits[last + 1].Count > 1)
                    {
                        last++;
                    }

                    return hits.GetRange(i, last - i + 1).Select(hit => (NameReader.Make(passage, hit.First, hit.After), Confidence.Low));
                }
            }
        }

        return [];
    }

    private static bool MayDirect(Passage passage, List<NameHit> hits, int at)
    {
        var hit = hits[at];
        if (!hit.IsPerson || hit.IsKnown || NamesList.Follows(passage, hit.First, Sense.OtherRole | Sense.MusicianNoun | Sense.Comparison) || (at > 0 && NamesList.AreNeighbours(passage, hits[at - 1], hit)))
        {
            return false;
        }

        var last = at;
        while (last + 1 < hits.Count && NamesList.AreNeighbours(passage, hits[last], hits[last + 1]))
        {
            if (hits[last + 1].IsArtist)
            {
                return false;
            }

            last++;
        }

        return Acts(passage, hits[last].After);
    }

    // "X has the control room", "X, who has made their visuals, lets …", "X's studio diary"
    private static bool Acts(Passage passage, int after)
    {
        if (after >= passage.Tokens.Count)
        {
            return false;
        }

        if (passage.Tokens[after].Kind == TokenKind.Possessive)
        {
            return true;
        }

        if (passage.SpanOf(after) is ",")
        {
            return after + 1 < passage.Tokens.Count && passage.SpanOf(after + 1) is "who" or "whose" or "qui" or "der" or "die" or "che" or "que" or "som";
        }

        return passage.Tokens[after].Kind == TokenKind.Word && char.IsLower(passage.Text[passage.Tokens[after].Start]) && passage.Longest(after, Sense.Performs | Sense.And | Sense.MusicianNoun).Count == 0 &&
            !(passage.SpanOf(after) is "of" or "in" or "on" or "at" or "with" or "for" or "from" or "to" or "as" or "de" or "von" or "mit" or "con" or "com" or "di" or "med" or "dans" or "im" or "or");
    }
}
