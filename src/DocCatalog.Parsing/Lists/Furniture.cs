using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Tells lines that serve the page rather than the reader of the article: share bars, related links, credits of pictures.</summary>
static class Furniture
{
    // A sign-up or a photo credit can be a sentence; prose that opens with the same words goes on longer.
    private const int LongestLine = 32;

    public static bool Is(Line line)
    {
        if (line.Block.Kind == BlockKind.Furniture)
        {
            return true;
        }

        var text = line.Span;
        return text.Length == 0 || HasNoWords(text) || IsFileName(text) || IsBar(text) || IsAddress(text) || OpensAsFurniture(line) || IsSignature(line);
    }

    // "★★★★½", "* * *", "----"
    private static bool HasNoWords(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    // "the-last-waltz-1978.jpg"
    private static bool IsFileName(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) ||
            text.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".webp", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".gif", StringComparison.OrdinalIgnoreCase));

    // "LISTS > FILM & TV", "News | Reviews | Shop": a way through the site.
    private static bool IsBar(ReadOnlySpan<char> text) =>
        text.Length < 120 && (text.Contains('>') && !text.Contains('<') && !text.Contains('.') || text.Count('|') >= 2 && !text.ContainsAnyInRange('0', '9'));

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool OpensAsFurniture(Line line)
    {
        if (line.Range.Length > 400)
        {
            return false;
        }

        var tokens = line.Tokens;
        var first = 0;
        while (first < tokens.Count && tokens[first].Kind == TokenKind.Mark)
        {
            first++;
        }

        var (_, count) = first < tokens.Count ? line.Lexicon.Longest(line.Text, tokens, first, Sense.Furniture) : default;
        if (count == 0 || tokens.Count > LongestLine)
        {
            return false;
        }

        var bracketed = first > 0 && line.Text[tokens[0].Start] is '[' or '(';
        var next = first + count;
        if (next == tokens.Count || bracketed || line.Text[tokens[next].Start] is ':' or '|' or '/' or '»' or '>' or '→' or ']')
        {
            return true;
        }

        return (!line.EndsAsSentence && line.WordCount <= 14) || (count >= 2 && line.WordCount <= 22);
    }

    // "—Bea", "J.R.", "– M.K.": the critic who signs an entry.
    private static bool IsSignature(Line line)
    {
        var text = line.Span.Trim("()[]*_ ");
        if (text.Length is 0 or > 24)
        {
            return false;
        }

        if (text[0] is '—' or '–' or '-' && line.WordCount <= 3)
        {
            return true;
        }

        var bare = text.Trim('.');
        return bare.Length is >= 1 and <= 5 && IsInitials(bare) && line.Block.Kind != BlockKind.Heading && line.WordCount == 1 && !line.Block.SetOff;
    }

    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsUpper(character) && character != '.')
            {
                return false;
            }
        }

        return true;
    }
}
