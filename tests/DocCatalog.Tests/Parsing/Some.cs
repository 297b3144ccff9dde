using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing;

/// <summary>Pieces of articles to test with.</summary>
internal static class Some
{
    public static Line Line(string text) => DocCatalog.Parsing.Words.Line.Split(PlainTextReader.Read(text), Lexicon.Default).Single();

    public static TextRange Whole(string text) => new(0, text.Length);

    /// <summary>The entries of an article that lists <paramref name="heading"/> among films whose headings are plain.</summary>
    public static ParsedArticle Article(string heading) => ArticleParser.Parse($"""
        Five music documentaries

        Amy (2015)
        Asif Kapadia directed this one.

        Dig! (2004)
        Ondi Timoner directed this one.

        {heading}
        Somebody directed this one.

        Gimme Shelter (1970)
        Charlotte Zwerin directed this one.

        Woodstock (1970)
        Michael Wadleigh directed this one.
        """, ArticleFormat.PlainText);
}
