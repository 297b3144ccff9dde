using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Context;

/// <summary>Reads the author and the site from an article's lines.</summary>
static class ArticleRule
{
    private const int LinesOfHead = 12;

    /// <summary>The first byline's name, or null.</summary>
    public static string? Author(List<Line> lines, int before) =>
        lines.Take(Math.Min(Math.Max(before, 1), LinesOfHead)).Select(Author).FirstOrDefault(author => author is not null);

    /// <summary>The site named by a line such as "Videos by American Songwriter", or null.</summary>
    public static string? Site(List<Line> lines)
    {
        foreach (var line in lines.Where(line => line.Range.Length < 60))
        {
            if (line.Span.StartsWith("Videos by ", StringComparison.OrdinalIgnoreCase))
            {
                return line.Span["Videos by ".Length..].Trim().ToString();
            }
        }

        return null;
    }

    /// <summary>The name in a byline such as "By Dana Whitlock", "Words: Marguerite Osei" or "Por Inés Carmona | 14 de abril"; else null.</summary>
    public static string? Author(Line line)
    {
        if (line.Range.Length > 120 || line.Tokens.Count < 2)
        {
            return null;
        }

        var passage = new TextPassage(line, line.Range);
        var (_, count) = passage.MatchLongest(0, LexicalTags.Byline);
        if (count == 0)
        {
            return null;
        }

        var first = count;
        while (first < passage.Tokens.Count && passage.Text[passage.Tokens[first].Start] == ':')
        {
            first++;
        }

        var after = EndOfName(passage, first);
        return after > first && passage.IsCapital(first) && after - first <= 8
            ? WithoutDay(passage.Text[passage.Tokens[first].Start..passage.Tokens[after - 1].End])
            : null;
    }

    private static int EndOfName(TextPassage passage, int first)
    {
        var after = first;
        while (after < passage.Tokens.Count && passage.Tokens[after].Kind == TokenKind.Word &&
            (passage.IsCapital(after) || (passage.TagsOf(after) & (LexicalTags.And | LexicalTags.Particle)) != 0) &&
            !StartsDate(passage, after))
        {
            after++;
        }

        return after;
    }

    // "By Ann Lee March 11, 2015"
    private static bool StartsDate(TextPassage passage, int token) =>
        (passage.TagsOf(token) & LexicalTags.Month) != 0 && token + 1 < passage.Tokens.Count &&
        char.IsAsciiDigit(passage.Text[passage.Tokens[token + 1].Start]);

    // "By Ann Lee12 May 2020": copied from a page where only style separates name and date.
    private static string WithoutDay(string name) =>
        name.AsSpan().IndexOfAnyInRange('0', '9') is > 1 and var day && char.IsLetter(name[day - 1]) ? name[..day] : name;
}
