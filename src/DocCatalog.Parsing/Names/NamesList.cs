using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>How names stand to each other and to the words before them.</summary>
static class NamesList
{
    /// <summary>Whether only a comma or an "and" parts two names.</summary>
    public static bool AreNeighbours(Passage passage, NameHit left, NameHit right)
    {
        // "the Maysles brothers and Charlotte Zwerin"
        var after = left.After < passage.Tokens.Count && passage.SpanOf(left.After) is "brothers" or "sisters" ? left.After + 1 : left.After;
        if (right.First - after is not (1 or 2))
        {
            return false;
        }

        for (var i = after; i < right.First; i++)
        {
            if (!(passage.Tokens[i].Kind == TokenKind.Mark && passage.Text[passage.Tokens[i].Start] is ',' or '&') && (passage.Of(i) & Sense.And) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a phrase of <paramref name="sense"/> ends right before token <paramref name="at"/>; an article or a comma may stand between.</summary>
    public static bool Follows(Passage passage, int at, Sense sense)
    {
        var end = at;
        if (end > 0 && passage.SpanOf(end - 1) is "," or ":" or "the" or "a" or "called" or "named" or "–" or "—")
        {
            end--;
        }

        return EndsAt(passage, end, sense);
    }

    /// <summary>Whether a phrase of <paramref name="sense"/> ends right before token <paramref name="end"/>.</summary>
    public static bool EndsAt(Passage passage, int end, Sense sense)
    {
        for (var start = end - 1; start >= Math.Max(0, end - 5); start--)
        {
            if (passage.Tokens[start].Kind == TokenKind.Word && passage.Longest(start, sense) is { Count: > 0 } cue && start + cue.Count == end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><paramref name="names"/> without the surnames of others of them: "Dylan" beside "Bob Dylan" is the same man.</summary>
    public static IEnumerable<(ReadName Name, Confidence Confidence)> WithoutShortForms(List<(ReadName Name, Confidence Confidence)> names) =>
        names.Where(name => name.Name.Value.Contains(' ', StringComparison.Ordinal) || !names.Exists(other =>
            other.Name.Value.Length > name.Name.Value.Length && !other.Name.Value.StartsWith("The ", StringComparison.Ordinal) &&
            (other.Name.Value.EndsWith(" " + name.Name.Value, StringComparison.OrdinalIgnoreCase) || other.Name.Value.StartsWith(name.Name.Value + " ", StringComparison.OrdinalIgnoreCase))));
}
