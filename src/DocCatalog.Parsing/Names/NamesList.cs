using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>How names relate to each other and to the words before them.</summary>
static class NamesList
{
    /// <summary>Whether only a comma or "and" separates two names.</summary>
    public static bool AreNeighbours(TextPassage passage, NameHit left, NameHit right)
    {
        // "the Maysles brothers and Charlotte Zwerin"
        var after = left.After < passage.Tokens.Count && passage.SpanOf(left.After) is "brothers" or "sisters" ? left.After + 1 : left.After;
        if (right.First - after is not (1 or 2))
        {
            return false;
        }

        return Enumerable.Range(after, right.First - after).All(i => SeparatesNeighbours(passage, i));
    }

    private static bool SeparatesNeighbours(TextPassage passage, int token) =>
        (passage.Tokens[token].Kind == TokenKind.Mark && passage.Text[passage.Tokens[token].Start] is ',' or '&' or '、' or '，' or '＆') ||
        (passage.TagsOf(token) & LexicalTags.And) != 0 || passage.SpanOf(token) is "と" or "や" or "和" or "与";

    /// <summary>Like <see cref="EndingAt"/>, but an article or a comma may come between.</summary>
    public static LexicalTags Before(TextPassage passage, int at, LexicalTags wanted)
    {
        var skips = at > 0 && passage.SpanOf(at - 1) is "," or ":" or "the" or "a" or "called" or "named" or "–" or "—";
        return EndingAt(passage, skips ? at - 1 : at, wanted);
    }

    /// <summary>The <paramref name="wanted"/> tags of the phrases whose last token is right before <paramref name="end"/>.</summary>
    public static LexicalTags EndingAt(TextPassage passage, int end, LexicalTags wanted)
    {
        var tags = LexicalTags.None;
        for (var start = end - 1; start >= Math.Max(0, end - 5); start--)
        {
            if (passage.Tokens[start].Kind == TokenKind.Word && passage.MatchLongest(start, wanted) is { Count: > 0 } cue && start + cue.Count == end)
            {
                tags |= cue.Tags & wanted;
            }
        }

        return tags;
    }

    /// <summary>Whether the token is a mark that ends a sentence.</summary>
    public static bool EndsSentence(TextPassage passage, int token) =>
        passage.Tokens[token].Kind == TokenKind.Mark && passage.Text[passage.Tokens[token].Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？';
}
