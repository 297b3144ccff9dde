using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Components;

/// <summary>A summary, which is plain text with a blank line between paragraphs, as paragraphs of a page.</summary>
public static partial class SummaryText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent ToHtml(string summary) => new HtmlString(string.Concat(BlankLines.Split(summary.Trim()).Select(Paragraph)));

    private static string Paragraph(string text) => $"<p>{string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries).Select(Encoder.Encode))}</p>\n";

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines { get; }
}
