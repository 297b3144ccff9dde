using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocCatalog.Store.Exports;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.CoverArt;

/// <summary>A film's cover, drawn from its title and year alone and always the same for them.</summary>
public static class Cover
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Another build may draw otherwise; the same source gives the same (https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-options/code-generation#deterministic).
    private static readonly string Build = typeof(Cover).Module.ModuleVersionId.ToString();

    /// <summary>The cover as part of a page, without words: the title stands beside it. Its address changes with what is drawn, so that browsers may keep it.</summary>
    public static IHtmlContent Of(string slug, string title, int? year) =>
        new HtmlString($"<img class=\"cover\" src=\"{CatalogAddress.OfFilm("", slug)}/cover.svg?v={Version(title, year)}\" alt=\"\" width=\"240\" height=\"320\" loading=\"lazy\">");

    /// <summary>An SVG of 240 by 320 without any style.</summary>
    public static string Image(string title, int? year) => Draw(
        title, year, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"640\" viewBox=\"0 0 240 320\" font-family=\"Helvetica Neue, Helvetica, Arial, sans-serif\"><title>{Encoder.Encode(title)}</title>");

    private static string Version(string title, int? year) =>
        new SeededRandom(string.Create(CultureInfo.InvariantCulture, $"{title} {year} {Build}")).Between(0, 0xFFFF).ToString("x4", CultureInfo.InvariantCulture);

    private static string Draw(string title, int? year, string root)
    {
        var chance = new SeededRandom(string.Create(CultureInfo.InvariantCulture, $"{title} {year}"));
        var printings = Palette.Of(year).Printings;
        var palette = printings[chance.Between(0, printings.Count - 1)];
        var (layout, lettering) = Layout.For(title, chance);
        var svg = new StringBuilder(root);
        svg.Append($"<path fill=\"{palette.Ground}\" d=\"M0 0h240v320H0z\"/>");
        // A field that is not of the drawing's own proportions is filled by it.
        svg.Append($"<svg y=\"{layout.FieldTop}\" width=\"240\" height=\"{layout.FieldHeight}\"{(layout.FieldHeight == 200 ? "" : " viewBox=\"0 0 240 200\" preserveAspectRatio=\"xMidYMid slice\"")}>{Composition.Draw(chance, palette)}</svg>");
        if (layout.HasBand)
        {
            svg.Append($"<path fill=\"{palette.Ink}\" d=\"M0 {layout.Top}h240v{layout.Height}H0z\"/>");
        }

        svg.Append($"<g fill=\"{(layout.HasBand ? palette.Ground : palette.Ink)}\"{(Direction.IsRightToLeft(title) ? " direction=\"rtl\"" : "")}>");
        Letter(svg, lettering, Direction.IsRightToLeft(title) ? Layout.Width - Layout.Margin : Layout.Margin, year, layout);
        return svg.Append("</g></svg>").ToString();
    }

    private static void Letter(StringBuilder svg, TextFit lettering, int x, int? year, Layout layout)
    {
        svg.Append($"<g font-size=\"{lettering.Size}\" font-weight=\"700\">");
        var baseline = layout.Top + 14 + (lettering.Size * 4 / 5);
        foreach (var line in lettering.Lines)
        {
            svg.Append($"<text x=\"{x}\" y=\"{baseline}\">{Encoder.Encode(line)}</text>");
            baseline += lettering.LineHeight;
        }

        svg.Append("</g>");
        if (year is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{layout.Top + layout.Height - 16}\" font-size=\"22\">{year}</text>");
        }
    }
}
