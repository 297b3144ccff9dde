using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocCatalog.Store;
using DocCatalog.Store.Exports;
using Microsoft.AspNetCore.Html;

namespace DocCatalog.Web.Programs;

/// <summary>What a page is about, in the words of https://schema.org, as JSON-LD inside the page. Nothing that no article says: no ratings, no guesses.</summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    // This encoder writes <, > and & as \u003C and so on: a title of "</script>" stays inside.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Written 48 times in a page.
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("@type");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
    private static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText ListItem = JsonEncodedText.Encode("ListItem");
    private static readonly JsonEncodedText MovieType = JsonEncodedText.Encode("Movie");

    /// <param name="name">What the list is of.</param>
    public static IHtmlContent List(string name, IReadOnlyList<FilmCard> films, string site)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString(Type, "ItemList");
            json.WriteString(Name, name);
            json.WriteNumber("numberOfItems", films.Count);
            json.WriteStartArray("itemListElement");
            foreach (var (index, film) in films.Index())
            {
                Write(json, index + 1, film, site);
            }

            json.WriteEndArray();
            json.WriteString("@context", Context);
            json.WriteEndObject();
        }

        return Script(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <param name="titles">Everything its articles call it.</param>
    public static IHtmlContent Film(FilmDetails film, IEnumerable<string> titles, IEnumerable<FilmMention> mentions, string site) => Script(Thing(
        "Movie",
        [
            .. Movie(film.Slug, film.Title, film.Year, film.Credits, site),
            ("alternateName", Some(titles.Distinct(StringComparer.OrdinalIgnoreCase).Where(title => !title.Equals(film.Title, StringComparison.OrdinalIgnoreCase)))),
            ("description", film.Summary),
            ("subjectOf", Some(mentions.DistinctBy(mention => mention.ArticleSlug).Select(mention => Thing(
                "Article", ("headline", mention.ArticleTitle), ("inLanguage", mention.From.Language), ("url", CatalogAddress.OfArticle(site, mention.ArticleSlug)))))),
        ]));

    // What tells one film from another; its own page says the rest. As Thing would have it, without a dictionary for each of the films.
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

    private static IEnumerable<(string Name, object? Value)> Movie(string slug, string title, int? year, IReadOnlyList<CreditLine> credits, string site)
    {
        var address = CatalogAddress.OfFilm(site, slug);
        return
        [
            ("@id", address),
            ("url", address),
            ("name", title),
            ("dateCreated", year?.ToString("0000", CultureInfo.InvariantCulture)),
            ("image", $"{address}/cover.svg"),
            ("director", Credited("Person", Role.Director)),

            // A person or a band: no article says which in a way that could be read.
            ("about", Credited("Thing", Role.Artist)),
        ];

        object? Credited(string type, Role role) => Some(credits
            .Where(credit => credit.Role == role)
            .Select(credit => Thing(type, ("name", credit.Text), ("url", CatalogAddress.OfName(site, credit.Slug)))));
    }

    // What is absent is left out.
    private static Dictionary<string, object?> Thing(string type, params IEnumerable<(string Name, object? Value)> properties) =>
        properties.Prepend<(string Name, object? Value)>(("@type", type)).Where(property => property.Value is not null).ToDictionary(property => property.Name, property => property.Value);

    // An empty array would say that there is none.
    private static List<T>? Some<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } some ? some : null;

    private static HtmlString Script(Dictionary<string, object?> thing)
    {
        thing["@context"] = Context;
        return Script(JsonSerializer.Serialize(thing, Json));
    }

    private static HtmlString Script(string json) => new($"<script type=\"application/ld+json\">{json}</script>");
}
