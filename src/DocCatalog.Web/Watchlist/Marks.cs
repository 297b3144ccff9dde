using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Watchlist;

/// <summary>The place where the script offers to mark a film, with what the browser then keeps of it.</summary>
public sealed record Marks(KeptFilm Film) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write(Film.IsBrief ? "<span class=\"marks brief\"" : "<span class=\"marks\"");
        Write("slug", Film.Slug);
        Write("title", Film.Title);
        Write("year", Film.Year?.ToString(CultureInfo.InvariantCulture));
        Write("directors", Film.Directors);
        Write("former", Film.Former);
        writer.Write("></span>");

        void Write(string name, string? value)
        {
            // Also what is not known: the script takes each of them for a text.
            writer.Write($" data-{name}=\"");
            encoder.Encode(writer, value ?? "");
            writer.Write('"');
        }
    }
}
