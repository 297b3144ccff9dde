using System.Collections.Immutable;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing;

/// <summary>Reads an article: text in, films out.</summary>
public static class ArticleParser
{
    /// <summary>Reads <paramref name="text"/>. Content never throws: what cannot be read becomes a <see cref="Problem"/>.</summary>
    /// <param name="known">Names from other articles; null for those of the program's own data only.</param>
    public static ParsedArticle Parse(string text, ArticleFormat format, KnownNames? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexicon = (known ?? KnownNames.None).Lexicon;
        var article = Parse(Read(text, format), lexicon);

        // A gallery that shows its captions by script has them in the page's data.
        return article.Entries.IsEmpty && format == ArticleFormat.Html && EmbeddedText.Read(text) is { } gallery && Parse(gallery, lexicon) is { Entries.IsEmpty: false } shown
            ? shown
            : article;
    }

    private static ParsedArticle Parse(Document document, Lexicon lexicon)
    {
        var lines = Line.Of(document, lexicon);
        var language = LanguageRule.Find(lines);
        lines.ForEach(line => line.TakesSentenceCase = language is not (null or "en"));
        var furniture = lines.Select(Furniture.Is).ToArray();
        var title = ArticleRule.Title(lines, furniture);
        var facts = Facts(document, lines, title, language);
        var headings = ListFinder.Find(lines, furniture, new Gist(lines), document.Stated, facts.Title, title is null ? 0 : title.Index + 1);
        var sections = EntrySegmenter.Segment(lines, furniture, headings);
        var entries = EntryReader.Read(document, sections);
        return new ParsedArticle { Document = document, Facts = facts, Entries = entries, Problems = Problems(lines, entries) };
    }

    private static Document Read(string text, ArticleFormat format) => format switch
    {
        ArticleFormat.Markdown => MarkdownReader.Read(text),
        ArticleFormat.Html => HtmlReader.Read(text),
        _ => PlainTextReader.Read(text),
    };

    private static ArticleFacts Facts(Document document, List<Line> lines, Line? title, string? language) => new()
    {
        Title = document.Stated.Title ?? title?.Span.ToString(),
        Author = document.Stated.Author ?? ArticleRule.Author(lines, 12),
        Site = document.Stated.Site ?? ArticleRule.Site(lines),
        Url = document.Stated.Url,
        Published = document.Stated.Published,
        Language = document.Stated.Language ?? language,
    };

    private static ImmutableArray<Problem> Problems(List<Line> lines, ImmutableArray<Entry> entries) =>
        lines.Count == 0 ? [new Problem(new TextSpan(0, 0), "The article is empty.")] :
        entries.IsEmpty ? [new Problem(lines[0].Block.Span, "No list of films was found: expected a heading for each, such as \"1. Don't Look Back (1967)\".")] : [];
}
