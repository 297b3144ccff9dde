namespace DocCatalog.Parsing;

/// <summary>The format of an article's text.</summary>
public enum ArticleFormat
{
    PlainText,
    Markdown,
    Html,
}

/// <summary>Detects the format of an article.</summary>
public static class ArticleFormats
{
    // The beginning decides, so that detection takes no longer for a long text.
    private const int Examined = 100_000;

    private static readonly string[] CommonTags =
        ["</p>", "</div>", "</h2>", "</h3>", "</li>", "</title>", "</body>", "</td>", "<br>", "<br/>", "<br />", "<p>"];

    /// <summary>The extensions of files that are read as articles.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>The format of <paramref name="text"/>, from the text itself; its file's extension decides only where the text does not.</summary>
    /// <param name="path">Null where the text has no file.</param>
    public static ArticleFormat Detect(string text, string? path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = text.AsSpan(0, Math.Min(text.Length, Examined));
        if (IsHtml(head))
        {
            return ArticleFormat.Html;
        }

        return Path.GetExtension(path)?.ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => ArticleFormat.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => ArticleFormat.Html,
            _ => IsMarkdown(head) ? ArticleFormat.Markdown : ArticleFormat.PlainText,
        };
    }

    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ||
            start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var tags = 0;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            tags += StartsWithCommonTag(text[at..]) ? 1 : 0;
            text = text[(at + 1)..];
        }

        return start.Length > 0 && (start[0] == '<' && tags >= 2 || tags >= 8);
    }

    private static bool StartsWithCommonTag(ReadOnlySpan<char> text)
    {
        foreach (var tag in CommonTags)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A "#" heading counts as two signs, since "# Title" hardly occurs in plain text; bold, links and tables as one each.
    private static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        var signs = 0;
        foreach (var line in text.EnumerateLines())
        {
            signs += IsHeading(line) ? 2 : HasMarkdownSign(line) ? 1 : 0;
        }

        return signs >= 2;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && line.Length > marks + 2 && line[marks] == ' ' && !char.IsAsciiDigit(line[marks + 1]);
    }

    private static bool HasMarkdownSign(ReadOnlySpan<char> line) =>
        line.Contains("](", StringComparison.Ordinal) || HasTwo(line, "**") ||
        line.StartsWith("|--", StringComparison.Ordinal) || line.StartsWith("|:-", StringComparison.Ordinal);

    private static bool HasTwo(ReadOnlySpan<char> line, string sign) =>
        line.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var first && line[(first + sign.Length)..].Contains(sign, StringComparison.Ordinal);
}
