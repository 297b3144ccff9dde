using System.Globalization;
using System.Text.Encodings.Web;
using DocCatalog.Store.Listing;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Filters;

/// <summary>The values of a facet as boxes to tick.</summary>
// Written by hand: every list has several, and as a part of a page in Razor each takes as long as a film of the list.
public sealed record FacetBoxes(Facet Facet) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        var key = FilterView.KeyOf(Facet.Kind);
        writer.Write("<ul role=\"list\">\n");
        foreach (var value in Facet.Values)
        {
            writer.Write($"<li><label><input type=\"checkbox\" name=\"{key}\" value=\"");
            encoder.Encode(writer, value.Value);
            writer.Write(value.IsChosen ? "\" checked=\"checked\"> <bdi>" : "\"> <bdi>");
            encoder.Encode(writer, value.Label);
            writer.Write("</bdi> <span class=\"count\">");
            writer.Write(value.Films.ToString("N0", CultureInfo.InvariantCulture));
            writer.Write("</span></label></li>\n");
        }

        writer.Write("</ul>\n");
    }
}
