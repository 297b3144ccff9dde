using System.Globalization;
using System.Text.Encodings.Web;
using DocCatalog.Store.Exports;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Search;
using DocCatalog.Web.CoverArt;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Components;

/// <summary>A film in the list.</summary>
/// <param name="Query">What is looked for, and marked where the film has it; null looks for nothing.</param>
/// <param name="Asked">What the list asks, as it stands behind a path.</param>
/// <param name="CountsArticles">Whether it says how many articles name the film.</param>
// Written by hand: a page has 48 of them, and as Razor they take as long as everything else of making it.
public sealed record ListEntry(FilmCard Film, SearchQuery? Query, string Asked, bool CountsArticles) : IHtmlContent
{
    private const int ArtistsShown = 4;
    private const string PageLanguage = "en";
    private const int ExcerptLength = 80;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write("<li class=\"entry\">\n<p class=\"year\">");
        writer.Write(Film.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated");
        if (CountsArticles)
        {
            writer.Write($" <span class=\"differ\">in {Film.Articles.ToString(CultureInfo.InvariantCulture)} {(Film.Articles == 1 ? "article" : "articles")}</span>");
        }

        writer.Write("</p>\n<div class=\"told\">\n<h2><a href=\"");
        writer.Write(CatalogAddress.OfFilm("", Film.Slug));
        encoder.Encode(writer, Asked);
        writer.Write("\"><bdi>");
        Marked.Write(writer, encoder, Film.Title, Query);
        writer.Write("</bdi></a></h2>\n");
        Credit(writer, encoder, "<p class=\"credit by\"><span class=\"label\">Directed by</span> ", new([.. Film.Directors], Query));

        // A concert film may have thirty artists, and its page has them all.
        Credit(writer, encoder, "<p class=\"credit\"><span class=\"label\">With</span> ", NameLinks.Some(Film.Artists, ArtistsShown, Query));
        Excerpt(writer, encoder);
        writer.Write("<span class=\"marks\"></span>\n</div>\n<div class=\"frame\">");
        Cover.Of(Film.Slug, Film.Title, Film.Year).WriteTo(writer, encoder);
        writer.Write("</div>\n</li>\n");
    }

    private static void Credit(TextWriter writer, HtmlEncoder encoder, string lead, NameLinks names)
    {
        if (names.Names.Count > 0)
        {
            writer.Write(lead);
            names.WriteTo(writer, encoder);
            writer.Write("</p>\n");
        }
    }

    // The first words of the summary, or those around a word that is looked for.
    private void Excerpt(TextWriter writer, HtmlEncoder encoder)
    {
        if (Film.Opening is not { } opening)
        {
            return;
        }

        writer.Write("<p class=\"excerpt\"");
        if (Film.Language is { } language and not PageLanguage)
        {
            writer.Write(" lang=\"");
            encoder.Encode(writer, language);
            writer.Write("\"");
        }

        writer.Write(">");
        Marked.Write(writer, encoder, Marked.Excerpt(opening, ExcerptLength, Query), Query);
        writer.Write("</p>\n");
    }
}
