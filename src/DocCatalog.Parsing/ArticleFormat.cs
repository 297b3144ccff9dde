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
    /// <summary>The endings of the files that are read as articles.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>The format of <paramref name="text"/>, told from the name of its file.</summary>
    /// <param name="path">Null where the text came without a name.</param>
    public static ArticleFormat Tell(string text, string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => ArticleFormat.Markdown,
        ".HTML" or ".HTM" or ".XHTML" => ArticleFormat.Html,
        _ => ArticleFormat.PlainText,
    };
}
