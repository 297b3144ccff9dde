using System.Globalization;
using System.Text.Encodings.Web;
using DocCatalog.Web.Watchlist;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Filters;

/// <summary>The decades, each leading to its films, with how many it has.</summary>
// Written by hand: every list has them, and making ready a part of a page in Razor takes longer at start than all these lines.
public sealed record DecadeLinks(DecadesView View) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write("<nav class=\"decades\" aria-label=\"Decades\">\n<ul role=\"list\">\n<li>");
        WriteLink(writer, encoder, View.AddressOf(), isChosen: View.Filter is { Decade.Count: 0 });
        writer.Write("All</a></li>\n");
        foreach (var decade in View.Decades)
        {
            writer.Write("<li>");
            WriteLink(writer, encoder, View.AddressOf(decade), decade.IsChosen);
            encoder.Encode(writer, decade.Label);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" <span class=\"count\"><span class=\"unseen\">, films: </span>{decade.Films:N0}</span>"));
            if (View.IsWhole)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<span class=\"progress\" data-decades=\"{decade.FirstYear()}\" data-of=\"{decade.Films}\"></span>"));
            }

            writer.Write("</a></li>\n");
        }

        writer.Write("</ul>\n</nav>\n");
    }

    private static void WriteLink(TextWriter writer, HtmlEncoder encoder, string address, bool isChosen)
    {
        writer.Write("<a href=\"");
        encoder.Encode(writer, address);
        writer.Write(isChosen ? "\" aria-current=\"page\">" : "\">");
    }
}
