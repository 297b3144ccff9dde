using System.Collections.Immutable;
using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Lists;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Readers.Html;
using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing;

/// <summary>Reads an article: text in, films out.</summary>
public static class ArticleParser
{
    /// <summary>Reads <paramref name="text"/>. Never throws because of its content: what cannot be read becomes a <see cref="Problem"/>.</summary>
    /// <param name="options">Null reads with the program's own data only.</param>
    public static ParsedArticle Parse(string text, ArticleFormat format, ParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, format, options ?? ParseOptions.Default, ListModels.Default);
    }

    internal static ParsedArticle Parse(string text, ArticleFormat format, ParseOptions options, ListModels models)
    {
        var article = Parse(Read(text, format), options, models);

        return article.IsSure || format != ArticleFormat.Html ? article : ParseGallery(text, options, models, article);
    }

    // Galleries that show their captions by script have them only in the page's data.
    private static ParsedArticle ParseGallery(string page, ParseOptions options, ListModels models, ParsedArticle article)
    {
        var gallery = EmbeddedText.Read(page) is { } document ? Parse(document, options, models) : null;
        return gallery?.ListProbability > (article.ListProbability ?? 0) ? gallery : article;
    }

    private static ParsedArticle Parse(Document document, ParseOptions options, ListModels models)
    {
        var article = ArticleContext.Create(document, options.Known.Lexicon, models.Titles);
        var list = ListFinder.Find(article, options.AssumeList, models);
        var sections = EntrySegmenter.Segment(article.Lines, article.IsBoilerplate, list.Headings);
        var entries = EntryReader.Read(document, sections);
        return new ParsedArticle
        {
            Document = document,
            Facts = Facts(article),
            Entries = entries,
            Problems = Problems(article.Lines, list),
            ListProbability = entries.IsEmpty ? null : list.Probability,
        };
    }

    internal static Document Read(string text, ArticleFormat format) => format switch
    {
        ArticleFormat.Markdown => MarkdownReader.Read(text),
        ArticleFormat.Html => HtmlReader.Read(text),
        _ => PlainTextReader.Read(text),
    };

    private static ArticleFacts Facts(ArticleContext article)
    {
        var stated = article.Document.Stated;
        return new ArticleFacts
        {
            Title = article.Title,
            Author = stated.Author ?? ArticleRule.Author(article.Lines, 12),
            Site = stated.Site ?? ArticleRule.Site(article.Lines),
            Url = stated.Url,
            Published = stated.Published,
            Language = stated.Language ?? article.Language,
        };
    }

    private static ImmutableArray<Problem> Problems(List<Line> lines, FoundList list) =>
        lines.Count == 0 ? [new Problem(new TextSpan(0, 0), "The article is empty.")] :
        list.Missing is { } missing ? [new Problem(lines[0].Block.Span, missing)] : [];
}
