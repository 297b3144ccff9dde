using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocCatalog.Store.Exports;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Api;

/// <summary>What a page is about, in the words of https://schema.org, as JSON-LD inside the page. Nothing that no article says: no ratings, no guesses.</summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    // This encoder writes <, > and & as \u003C and so on: a title of "</script>" stays inside.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Written 48 times in a page.
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("@type");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
    private static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText ListItem = JsonEncodedText.Encode("ListItem");
    private static readonly JsonEncodedText MovieType = JsonEncodedText.Encode("Movie");

    /// <param name="name">What the list is of.</param>
    public static IHtmlContent List(string name, IReadOnlyList<FilmCard> films, string site) => Script(json =>
    {
        json.WriteString(Type, "ItemList");
        json.WriteString(Name, name);
        json.WriteNumber("numberOfItems", films.Count);
        json.WriteStartArray("itemListElement");
        foreach (var (index, film) in films.Index())
        {
            Write(json, index + 1, film, site);
        }

        json.WriteEndArray();
    });

    /// <param name="titles">Everything its articles call it.</param>
    public static IHtmlContent Film(FilmDetails film, IEnumerable<string> titles, IEnumerable<FilmMention> mentions, string site) => Script(json =>
    {
        var address = CatalogAddress.OfFilm(site, film.Slug);
        json.WriteString(Type, MovieType);
        json.WriteString("@id", address);
        json.WriteString(Url, address);
        json.WriteString(Name, film.Title);
        WriteSome(json, "dateCreated", film.Year?.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteString("image", $"{address}/cover.svg");
        WriteSome(json, "director", film.Directors, name => Write(json, "Person", name, site));

        // A person or a band: no article says which in a way that could be read.
        WriteSome(json, "about", film.Artists, name => Write(json, "Thing", name, site));
        WriteSome(json, "alternateName", titles.Distinct(StringComparer.OrdinalIgnoreCase).Where(title => !title.Equals(film.Title, StringComparison.OrdinalIgnoreCase)), json.WriteStringValue);
        WriteSome(json, "description", film.Summary);
        WriteSome(json, "subjectOf", mentions.DistinctBy(mention => mention.ArticleSlug), mention => Write(json, mention, site));
    });

    // What tells one film from another; its own page says the rest.
    private static void Write(Utf8JsonWriter json, int position, FilmCard film, string site)
    {
        json.WriteStartObject();
        json.WriteString(Type, ListItem);
        json.WriteNumber(Position, position);
        json.WriteStartObject(Item);
        json.WriteString(Type, MovieType);
        json.WriteString(Url, CatalogAddress.OfFilm(site, film.Slug));
        json.WriteString(Name, film.Title);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string type, CreditLine name, string site)
    {
        json.WriteStartObject();
        json.WriteString(Type, type);
        json.WriteString(Name, name.Text);
        json.WriteString(Url, CatalogAddress.OfName(site, name.Slug));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FilmMention mention, string site)
    {
        json.WriteStartObject();
        json.WriteString(Type, "Article");
        json.WriteString("headline", mention.ArticleTitle);
        WriteSome(json, "inLanguage", mention.From.Language);
        json.WriteString(Url, CatalogAddress.OfArticle(site, mention.ArticleSlug));
        json.WriteEndObject();
    }

    // What is absent is left out.
    private static void WriteSome(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    // An empty array would say that there is none.
    private static void WriteSome<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (isFirst)
            {
                json.WriteStartArray(name);
                isFirst = false;
            }

            write(value);
        }

        if (!isFirst)
        {
            json.WriteEndArray();
        }
    }

    private static HtmlString Script(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteString("@context", Context);
            json.WriteEndObject();
        }

        return new($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.WrittenSpan)}</script>");
    }
}
