using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocCatalog.Store.FilmPages;
using DocCatalog.Web.CoverArt;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Charts;

/// <summary>A name and those it shares the most films with, as lines between them: the more films, the thicker.</summary>
public static class NameMap
{
    private const int Most = 12;
    private const int Middle = 162;
    private const int Reach = 47;
    private const int RowHeight = 38;
    private const int LabelWidth = 116;
    private const int LabelSize = 12;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>An SVG of 324 units across, hidden from assistive technology: the names stand in a list beside it. They come in two columns, those with the most films on top.</summary>
    public static IHtmlContent Of(string name, IReadOnlyList<SharedName> shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        var shown = shared.Take(Most).ToList();
        var height = Math.Max(3, (shown.Count + 1) / 2) * RowHeight;
        var svg = new StringBuilder($"<svg class=\"map\" viewBox=\"0 0 324 {height}\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var (number, other) in shown.Index())
        {
            Connect(svg, other, isLeft: number % 2 == 0, Row(number, shown.Count, height), height / 2);
        }

        svg.Append($"<circle cx=\"{Middle}\" cy=\"{height / 2}\" r=\"40\"/>");
        Letter(svg, name, height / 2);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    // Columns of fewer rows than the drawing is high stand in its middle.
    private static int Row(int number, int count, int height)
    {
        var rows = number % 2 == 0 ? (count + 1) / 2 : count / 2;
        return (height / 2) + (((number / 2 * 2) - rows + 1) * RowHeight / 2);
    }

    private static void Connect(StringBuilder svg, SharedName other, bool isLeft, int y, int middle)
    {
        var side = isLeft ? -1 : 1;
        var end = Middle + (side * Reach);
        var label = TextFit.Shorten(other.Text, LabelWidth, LabelSize);
        // At a line's inner end, whichever way the name is written.
        var isRightToLeft = Direction.IsRightToLeft(other.Text);
        var place = $"x=\"{end + (side * 3)}\" text-anchor=\"{(isLeft == isRightToLeft ? "start" : "end")}\"{(isRightToLeft ? " direction=\"rtl\"" : "")}";
        var width = Math.Min(9, 0.5 + other.Films).ToString(CultureInfo.InvariantCulture);
        svg.Append($"<path stroke-width=\"{width}\" d=\"M{Middle} {middle}C{Middle + (side * 40)} {middle} {Middle + (side * 28)} {y} {end} {y}\"/>");
        svg.Append($"<a href=\"/names/{Encoder.Encode(other.Slug)}\" tabindex=\"-1\"><title>{Encoder.Encode(other.Text)}</title><text {place} y=\"{(other.Films > 1 ? y - 1 : y + 4)}\" font-size=\"{LabelSize}\">{Encoder.Encode(label)}</text>");
        svg.Append(other.Films > 1 ? $"<text x=\"{end + (side * 3)}\" text-anchor=\"{(isLeft ? "end" : "start")}\" y=\"{y + 12}\" font-size=\"11\">{other.Films} films</text></a>" : "</a>");
    }

    private static void Letter(StringBuilder svg, string name, int middle)
    {
        var lettering = TextFit.Fit(name, 70, 44);
        var baseline = middle - (lettering.Height / 2) + (lettering.Size * 4 / 5);
        svg.Append($"<g class=\"self\" font-size=\"{lettering.Size}\" text-anchor=\"middle\">");
        foreach (var line in lettering.Lines)
        {
            svg.Append($"<text x=\"{Middle}\" y=\"{baseline}\">{Encoder.Encode(line)}</text>");
            baseline += lettering.LineHeight;
        }

        svg.Append("</g>");
    }
}
