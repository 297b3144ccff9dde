using System.Linq.Expressions;
using System.Text.Json.Serialization;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Exports;

/// <summary>A credited name in JSON and CSV.</summary>
public sealed record NameRecord(string Slug, string Address, string Name);

/// <summary>A name and its role.</summary>
public sealed record CreditRow(Role Role, string Slug, string Name);

/// <summary>A film in JSON and CSV. Its property names are part of the public format.</summary>
/// <param name="Credits">In printed order.</param>
public record FilmRecord(
    [property: JsonIgnore] int Id,
    [property: JsonPropertyOrder(-9)] string Slug,
    [property: JsonPropertyOrder(-7)] string Title,
    [property: JsonPropertyOrder(-6)] int? Year,
    [property: JsonPropertyOrder(-3)] string? Summary,
    [property: JsonPropertyOrder(-2)] int Articles,
    [property: JsonIgnore] DateTime Added,
    [property: JsonIgnore] IReadOnlyList<CreditRow> Credits)
{
    // One collection: with two, one query would return every director with every artist, and two would not stream.
    public static readonly Expression<Func<Film, FilmRecord>> FromFilm = film => new FilmRecord(
        film.Id,
        film.Slug,
        film.Title,
        film.Year,
        film.Summary,
        film.Articles,
        film.AddedAt,
        film.Credits
            .OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal)
            .Select(credit => new CreditRow(credit.Role, credit.Name!.Slug, credit.Name.Text))
            .ToList());

    /// <summary>See <see cref="CatalogAddress"/>.</summary>
    [JsonIgnore]
    public string Site { get; init; } = "";

    [JsonPropertyOrder(-8)]
    public string Address => CatalogAddress.OfFilm(Site, Slug);

    [JsonPropertyOrder(-5)]
    public IEnumerable<NameRecord> Directors => Named(Role.Director);

    [JsonPropertyOrder(-4)]
    public IEnumerable<NameRecord> Artists => Named(Role.Artist);

    /// <summary>To the second, so that all formats agree.</summary>
    [JsonPropertyOrder(-1)]
    public DateTime AddedAt => new(Added.Ticks - (Added.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    private IEnumerable<NameRecord> Named(Role role) => Credits
        .Where(credit => credit.Role == role)
        .Select(credit => new NameRecord(credit.Slug, CatalogAddress.OfName(Site, credit.Slug), credit.Name));
}
