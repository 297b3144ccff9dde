namespace DocCatalog.Parsing;

/// <summary>How an article is written down.</summary>
public enum ArticleFormat
{
    PlainText,
    Markdown,
    Html,
}

/// <summary>Tells the format of an article.</summary>
public static class ArticleFormats
{
    // What comes later adds nothing, and a book of megabytes is told as fast as a note.
    private const int Looked = 100_000;

    /// <summary>The endings of the files that are read as articles.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>The format of <paramref name="text"/>: told from the text itself, and only where that is silent from the name of its file.</summary>
    /// <param name="path">Null where the text came without a name.</param>
    public static ArticleFormat Detect(string text, string? path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = text.AsSpan(0, Math.Min(text.Length, Looked));
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
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var closed = 0;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            closed += IsClosing(text[at..]) ? 1 : 0;
            text = text[(at + 1)..];
        }

        return start.Length > 0 && (start[0] == '<' && closed >= 2 || closed >= 8);
    }

    private static bool IsClosing(ReadOnlySpan<char> text)
    {
        foreach (var tag in (ReadOnlySpan<string>)["</p>", "</div>", "</h2>", "</h3>", "</li>", "</title>", "</body>", "</td>", "<br>", "<br/>", "<br />", "<p>"])
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A heading with "#", a rule under a heading, bold, links, a table: one sign may be chance, "# Title" on a line is none.
    private static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        var signs = 0;
        foreach (var line in text.EnumerateLines())
        {
            signs += IsHeading(line) ? 2 : line.Contains("](", StringComparison.Ordinal) || HasTwo(line, "**") || line.StartsWith("|--", StringComparison.Ordinal) || line.StartsWith("|:-", StringComparison.Ordinal) ? 1 : 0;
        }

        return signs >= 2;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && line.Length > marks + 2 && line[marks] == ' ' && !char.IsAsciiDigit(line[marks + 1]);
    }

    private static bool HasTwo(ReadOnlySpan<char> line, string sign) =>
        line.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var first && line[(first + sign.Length)..].Contains(sign, StringComparison.Ordinal);
}
