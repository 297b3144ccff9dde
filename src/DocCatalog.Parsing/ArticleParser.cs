namespace DocCatalog.Parsing;

/// <summary>Reads an article: text in, films out.</summary>
public static class ArticleParser
{
    /// <summary>Reads <paramref name="text"/>. Content never throws: what cannot be read becomes a <see cref="Problem"/>.</summary>
    public static ParsedArticle Parse(string text, ArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = new Document(text, []);
        return new ParsedArticle { Document = document, Facts = new(), Entries = [], Problems = [] };
    }
}
