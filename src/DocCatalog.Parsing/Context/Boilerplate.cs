using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Tells lines that serve the page rather than the reader of the article: share bars, related links, credits of pictures.</summary>
static class Boilerplate
{
    // A sign-up or a photo credit can be a sentence; prose that opens with the same words goes on longer.
    private const int LongestLine = 32;
    private const int MostWordsOfDateline = 12;

    public static bool Is(Line line)
    {
        if (line.Block.Kind == BlockKind.Boilerplate)
        {
            return true;
        }

        var text = line.Span;
        return text.Length == 0 || Tokenizer.HasNoWords(text) || IsFileName(text) || IsBar(text) || IsAddress(text) || IsDateline(line) || IsReadingTime(line) || IsCount(line) || OpensAsBoilerplate(line) || IsSignature(line);
    }

    // "the-last-waltz-1978.jpg"
    private static bool IsFileName(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) ||
            text.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".webp", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".gif", StringComparison.OrdinalIgnoreCase));

    // "LISTS > FILM & TV", "News | Reviews | Shop", "News   Reviews   Shop": a way through the site.
    private static bool IsBar(ReadOnlySpan<char> text) =>
        text.Length < 120 && ((text.Count("  ") >= 2 && !text.ContainsAny('.', ',', '(') && !text.ContainsAnyInRange('0', '9')) || (LeadsOn(text) && !text.ContainsAny('<', '.', '«')) || (text.Count('|') >= 2 && !text.ContainsAnyInRange('0', '9')));

    // "Home » Film"; but "1) »Wattstax »" quotes.
    private static bool LeadsOn(ReadOnlySpan<char> text) =>
        text.Contains('>') || (text.IndexOfAny('»', '›') is >= 0 and var mark && (mark == 0 || mark + 1 == text.Length || text[mark - 1] != ' ' || text[mark + 1] == ' '));

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line says when the page was published: "14 January 2022", "Sept. 1, 2025, 9:30".</summary>
    public static bool IsDateline(Line line)
    {
        if (line.Range.Length > 70 || line.WordCount > 9 || line.Span.ContainsAny('(', '“', '"'))
        {
            return false;
        }

        var month = line.Tokens.FindIndex(token => token.Kind == TokenKind.Word && (line.Lexicon.TagsOf(line.Text, line.Tokens, line.Tokens.IndexOf(token)) & LexicalTags.Month) != 0);
        // "tapehiss   Nov '16" heads a comment.
        var isShort = month >= 0 && month + 2 < line.Tokens.Count && line.Tokens[month + 1].Length == 1 && Tokenizer.IsApostrophe(line.Text[line.Tokens[month + 1].Start]) && line.Tokens[month + 2].Length == 2 && line.WordCount <= 5;
        isShort |= month >= 0 && line.WordCount == 2 && line.Tokens.Count <= 3 && line.Tokens.Exists(token => token.Length <= 2 && char.IsAsciiDigit(line.Text[token.Start]));
        return isShort || (month >= 0 && line.Tokens.Exists(token => YearReader.At(line.Text, token.Start, token.End) is not null) &&
            line.Tokens.Exists(token => token.Length <= 2 && char.IsAsciiDigit(line.Text[token.Start])));
    }

    // "Sound Girls · March 7 · 4 min read"
    private static bool IsReadingTime(Line line) => line.WordCount <= MostWordsOfDateline && Enumerable.Range(1, Math.Max(0, line.Tokens.Count - 2))
        .Any(i => char.IsAsciiDigit(line.Text[line.Tokens[i - 1].Start]) && line.Lexicon.MatchLongest(line.Text, line.Tokens, i, LexicalTags.Boilerplate).Count > 1);

    /// <summary>Whether <paramref name="line"/> heads what stands behind the article: "Comments", "3 comments", "Related", "More from Lists".</summary>
    public static bool OpensAppendix(Line line, LexicalTags tag = LexicalTags.Boilerplate)
    {
        for (var i = 0; i < Math.Min(2, line.Tokens.Count); i++)
        {
            var (_, count) = line.Lexicon.MatchLongest(line.Text, line.Tokens, i, tag);
            if (count > 0 && line.Block.Kind is BlockKind.Heading or BlockKind.Paragraph && !line.Span.Contains(':') && line.WordCount <= 8 && (i + count >= line.Tokens.Count - 3 || count > 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensAsBoilerplate(Line line)
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

        var (_, count) = first < tokens.Count ? line.Lexicon.MatchLongest(line.Text, tokens, first, LexicalTags.Boilerplate) : default;
        if (count == 0 || tokens.Count > LongestLine)
        {
            return false;
        }

        // "Recommended: Maestro (2003)" recommends a film.
        if (line.Span.IndexOf('(') is > 0 and var open && YearReader.At(line.Text, line.Range.Start + open + 1, line.Range.End) is not null)
        {
            return false;
        }

        var bracketed = first > 0 && line.Text[tokens[0].Start] is '[' or '(';
        var next = first + count;
        if (next == tokens.Count || bracketed || line.Text[tokens[next].Start] is ':' or '|' or '/' or '»' or '>' or '→' or ']')
        {
            return true;
        }

        return (!line.EndsAsSentence && line.WordCount <= (count >= 2 ? 14 : 7)) || (count >= 2 && line.WordCount <= 22);
    }

    // "7 Likes", "12 replies": what readers did with a comment.
    private static bool IsCount(Line line) => line.Tokens.Count is 2 or 3 && char.IsAsciiDigit(line.Text[line.Tokens[0].Start]) && (line.Lexicon.TagsOf(line.Text, line.Tokens, 1) & LexicalTags.Reaction) != 0;

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
