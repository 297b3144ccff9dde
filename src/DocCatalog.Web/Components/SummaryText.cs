using System.Text;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Components;

/// <summary>A summary, which is plain text with a blank line between paragraphs, as paragraphs of a page.</summary>
public static class SummaryText
{
    private static readonly MarkdownPipeline Paragraphs = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent ToHtml(string summary) => new HtmlString(Markdown.ToHtml(Escaped(summary), Paragraphs));

    // "*NSYNC", "# 1 in the charts" or "<3" were no markup in the article's words and become none here: CommonMark takes a
    // backslash before any ASCII punctuation (https://spec.commonmark.org/0.31.2/#backslash-escapes), and indentation goes.
    private static string Escaped(string summary)
    {
        var escaped = new StringBuilder(summary.Length + 64);
        foreach (var line in summary.AsSpan().EnumerateLines())
        {
            foreach (var character in line.Trim())
            {
                if (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)))
                {
                    escaped.Append('\\');
                }

                escaped.Append(character);
            }

            escaped.Append('\n');
        }

        return escaped.ToString();
    }
}
