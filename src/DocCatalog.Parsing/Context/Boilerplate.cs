using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Recognises lines that belong to the page and not to the article: share bars, related links, picture credits.</summary>
static class Boilerplate
{
    // In tokens. Sign-ups and photo credits can be sentences; longer ones that open with the same words are prose.
    private const int LongestLine = 32;
    private const int MostWordsOfDateline = 12;

    public static bool Is(Line line)
    {
        if (line.Block.Kind == BlockKind.Boilerplate)
        {
            return true;
        }

        var text = line.Span;
        return text.Length == 0 || Tokenizer.HasNoWords(text) || IsFileName(text) || IsNavigation(text) || IsUrl(text) || IsDateline(line) ||
            IsReadingTime(line) || IsReactionCount(line) || OpensAsBoilerplate(line) || IsSignature(line);
    }

    // "the-last-waltz-1978.jpg"
    private static bool IsFileName(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (HasExtension(text, ".jpg") || HasExtension(text, ".jpeg") || HasExtension(text, ".png") ||
            HasExtension(text, ".webp") || HasExtension(text, ".gif"));

    private static bool HasExtension(ReadOnlySpan<char> text, string extension) => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    // "LISTS > FILM & TV", "News | Reviews | Shop", "News   Reviews   Shop"
    private static bool IsNavigation(ReadOnlySpan<char> text)
    {
        if (text.Length >= 120)
        {
            return false;
        }

        var hasDigits = text.ContainsAnyInRange('0', '9');
        return (text.Count("  ") >= 2 && !text.ContainsAny('.', ',', '(') && !hasDigits) ||
            (IsBreadcrumb(text) && !text.ContainsAny('<', '.', '«')) || (text.Count('|') >= 2 && !hasDigits);
    }

    // "Home » Film", but not the quotation marks of "1) »Wattstax »".
    private static bool IsBreadcrumb(ReadOnlySpan<char> text) =>
        text.Contains('>') || (text.IndexOfAny('»', '›') is >= 0 and var mark &&
            (mark == 0 || mark + 1 == text.Length || text[mark - 1] != ' ' || text[mark + 1] == ' '));

    private static bool IsUrl(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ||
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line is a date of publication: "14 January 2022", "Sept. 1, 2025, 9:30".</summary>
    public static bool IsDateline(Line line)
    {
        if (line.Range.Length > 70 || line.WordCount > 9 || line.Span.ContainsAny('(', '“', '"'))
        {
            return false;
        }

        var month = line.Tokens.FindIndex(token => token.Kind == TokenKind.Word && IsMonth(line, token));
        return month >= 0 && (IsShortDate(line, month) || (HasDay(line) &&
            line.Tokens.Exists(token => YearReader.At(line.Text, token.Start, token.End) is not null)));
    }

    private static bool IsMonth(Line line, Token token) =>
        (line.Lexicon.TagsOf(line.Text, line.Tokens, line.Tokens.IndexOf(token)) & LexicalTags.Month) != 0;

    private static bool HasDay(Line line) => line.Tokens.Exists(token => token.Length <= 2 && char.IsAsciiDigit(line.Text[token.Start]));

    // "May 12"; above a comment, "tapehiss   Nov '16".
    private static bool IsShortDate(Line line, int month)
    {
        var hasShortYear = month + 2 < line.Tokens.Count && line.Tokens[month + 1].Length == 1 &&
            Tokenizer.IsApostrophe(line.Text[line.Tokens[month + 1].Start]) && line.Tokens[month + 2].Length == 2 && line.WordCount <= 5;
        return hasShortYear || (line.WordCount == 2 && line.Tokens.Count <= 3 && HasDay(line));
    }

    // "Sound Girls · March 7 · 4 min read"
    private static bool IsReadingTime(Line line) => line.WordCount <= MostWordsOfDateline &&
        Enumerable.Range(1, Math.Max(0, line.Tokens.Count - 2)).Any(i => char.IsAsciiDigit(line.Text[line.Tokens[i - 1].Start]) &&
            line.Lexicon.MatchLongest(line.Text, line.Tokens, i, LexicalTags.Boilerplate).Count > 1);

    /// <summary>Whether <paramref name="line"/> is the heading of a part after the article: "Comments", "3 comments", "Related", "More from Lists".</summary>
    public static bool OpensAppendix(Line line, LexicalTags tag = LexicalTags.Boilerplate)
    {
        if (line.Block.Kind is not (BlockKind.Heading or BlockKind.Paragraph) || line.Span.Contains(':') || line.WordCount > 8)
        {
            return false;
        }

        for (var i = 0; i < Math.Min(2, line.Tokens.Count); i++)
        {
            var (_, count) = line.Lexicon.MatchLongest(line.Text, line.Tokens, i, tag);
            if (count > 0 && (i + count >= line.Tokens.Count - 3 || count > 1))
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

        // "Recommended: Maestro (2003)" names a film.
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

    // "7 Likes", "12 replies" below a comment.
    private static bool IsReactionCount(Line line) => line.Tokens.Count is 2 or 3 && char.IsAsciiDigit(line.Text[line.Tokens[0].Start]) &&
        (line.Lexicon.TagsOf(line.Text, line.Tokens, 1) & LexicalTags.Reaction) != 0;

    // "—Bea", "J.R.", "– M.K.": a critic's signature.
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
