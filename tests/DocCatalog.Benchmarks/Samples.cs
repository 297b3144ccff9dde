using System.Text;
using DocCatalog.Parsing;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks;

/// <summary>Articles of a size to measure with, made of the labelled ones.</summary>
internal static class Samples
{
    /// <summary>Markdown at least as long as <paramref name="length"/>: articles one after the other, longest first.</summary>
    public static string Markdown(int length)
    {
        var markdown = new StringBuilder();
        foreach (var text in Articles(ArticleFormat.Markdown).OrderByDescending(text => text.Length).TakeWhile(_ => markdown.Length < length))
        {
            markdown.Append(text).Append("\n\n");
        }

        return markdown.ToString();
    }

    /// <summary>A page at least as long as <paramref name="length"/>: the bodies of pages one after the other.</summary>
    public static string Page(int length)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Music documentaries</title></head><body>");
        foreach (var text in Articles(ArticleFormat.Html).Where(text => text.Contains("</body>", StringComparison.Ordinal)).TakeWhile(_ => page.Length < length))
        {
            var start = text.IndexOf("<body", StringComparison.Ordinal);
            var end = text.LastIndexOf("</body>", StringComparison.Ordinal);
            page.Append("<div").Append(text[(start + 5)..end]).Append("</div>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static IEnumerable<string> Articles(ArticleFormat format) =>
        Corpus.Folders.SelectMany(Corpus.Articles).Where(article => article.Format == format && article.Films.Count > 0).Select(article => article.Text);
}
