using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Listing;

/// <summary>A film as a list shows it.</summary>
/// <param name="Articles">How many independent articles name it.</param>
/// <param name="Opening">The beginning of its summary; null where there is none.</param>
/// <param name="Language">The language of the summary as BCP 47; null where that is not known.</param>
/// <param name="Credits">Within a role in printed order.</param>
public sealed record FilmCard(int Id, string Slug, string Title, int? Year, int Articles, string? Opening, string? Language, IReadOnlyList<CreditLine> Credits)
{
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}

/// <summary>Reads films as a list shows them.</summary>
public static class FilmCards
{
    // A search shows the words it found, wherever they are in the summary.
    private const int SearchedLength = 8_000;

    private const string ByNumber = " FROM json_each(@1) AS asked CROSS JOIN Films AS f ON f.Id = asked.value";

    // All are columns of IX_Films_Listed.
    private static readonly string Listed = Columns("f.Opening");
    private static readonly string Searched = Columns($"substr(f.Summary, 1, {SearchedLength})");

    /// <summary>The films numbered <paramref name="ids"/>, in that order, without those that are gone.</summary>
    /// <param name="isSearched">Whether the cards are results of a search, which needs more of their summaries.</param>
    public static List<FilmCard> Cards(this CatalogReader reader, IReadOnlyList<int> ids, bool isSearched)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var cards = reader.Query($"SELECT {(isSearched ? Searched : Listed)}{ByNumber}", Read, JsonSerializer.Serialize(ids)).ToDictionary(card => card.Id);
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    /// <summary>The first <paramref name="most"/> films of a list, see <see cref="FilmListQuery.Select"/>.</summary>
    internal static List<FilmCard> Cards(this CatalogReader reader, ResolvedFilter filter, FilmSort sort, int most, ListCursor? place, bool backwards)
    {
        var (sql, values) = new FilmListQuery(filter, sort).Select(Listed, most, place, backwards);
        return reader.Query(sql, Read, values);
    }

    private static string Columns(string opening) => $"f.Id, f.Slug, f.Title, f.Year, f.Articles, {opening}, f.SummaryLanguage, f.Credited";

    private static FilmCard Read(Row row) => new(
        row.Number(0), row.Text(1), row.Text(2), row.NumberOrNull(3), row.Number(4), row.TextOrNull(5), row.TextOrNull(6), FilmCredits.Read(row.Bytes(7)));
}
