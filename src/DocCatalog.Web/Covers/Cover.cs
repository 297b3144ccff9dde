using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Covers;

/// <summary>A film's cover, drawn from its title and year alone and always the same for them.</summary>
public static class Cover
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const int Width = 240;
    private const int Margin = 18;
    private const int Field = 200;
    private const int LetteringHeight = 68;

    /// <summary>An SVG of 240 by 320 without any style, hidden from assistive technology: the title stands beside it.</summary>
    public static IHtmlContent Of(string title, int? year) =>
        new HtmlString(Draw(title, year, "<svg class=\"cover\" viewBox=\"0 0 240 320\" aria-hidden=\"true\" focusable=\"false\">"));

    /// <summary>The same as an image that stands for itself.</summary>
    public static string Image(string title, int? year) => Draw(
        title, year, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"640\" viewBox=\"0 0 240 320\" font-family=\"Helvetica Neue, Helvetica, Arial, sans-serif\"><title>{Encoder.Encode(title)}</title>");

    private static string Draw(string title, int? year, string root)
    {
        var palette = Palette.Of(year);
        var chance = new Chance(string.Create(CultureInfo.InvariantCulture, $"{title} {year}"));
        var drawing = Composition.Draw(chance, palette);
        var fieldTop = chance.Toss() ? 0 : 120;
        var svg = new StringBuilder(root);
        svg.Append($"<path fill=\"{palette.Ground}\" d=\"M0 0h240v320H0z\"/>");
        svg.Append($"<svg y=\"{fieldTop}\" width=\"240\" height=\"{Field}\">{drawing}</svg>");
        Letter(svg, title, year, palette, fieldTop == 0 ? Field : 0);
        return svg.Append("</svg>").ToString();
    }

    private static void Letter(StringBuilder svg, string title, int? year, Palette palette, int top)
    {
        var lettering = Lettering.Fit(title, Width - (2 * Margin), LetteringHeight);
        var rightToLeft = IsRightToLeft(title);
        svg.Append($"<g fill=\"{palette.Ink}\"{(rightToLeft ? " direction=\"rtl\"" : "")}>");
        var baseline = top + 15 + (lettering.Size * 4 / 5);
        foreach (var line in lettering.Lines)
        {
            svg.Append($"<text x=\"{(rightToLeft ? Width - Margin : Margin)}\" y=\"{baseline}\" font-size=\"{lettering.Size}\" font-weight=\"700\">");
            svg.Append(Encoder.Encode(line)).Append("</text>");
            baseline += lettering.LineHeight;
        }

        svg.Append("</g>");
        if (year is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{top + 104}\" font-size=\"24\" fill=\"{palette.Ink}\">{year}</text>");
        }
    }

    // Hebrew, Arabic and their neighbours; the first letter decides, as in dir=auto.
    private static bool IsRightToLeft(string title) =>
        title.FirstOrDefault(char.IsLetter) is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
