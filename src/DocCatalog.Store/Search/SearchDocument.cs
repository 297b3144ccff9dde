using DocCatalog.Parsing.Text;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>What a film is found by, as articles and the catalog write it.</summary>
internal sealed class SearchDocument
{
    private readonly string title;
    private readonly int? year;
    private readonly string? summary;
    private readonly Lazy<HashSet<string>> titles;
    private readonly Lazy<HashSet<string>> names;

    // Where all titles and names come from; null where that is not known.
    private readonly (IReadOnlySet<MatchContent> Printed, IReadOnlyList<string> Credited)? sources;

    /// <param name="titles">Titles and keys of titles, of any number and in any order.</param>
    /// <param name="names">Of those credited, and as articles state them.</param>
    public SearchDocument(string title, int? year, string? summary, IEnumerable<string> titles, IEnumerable<string> names) =>
        (this.title, this.year, this.summary, this.titles, this.names) = (title, year, summary, new(() => [.. titles]), new(() => [.. names]));

    /// <param name="printed">What articles say of the film.</param>
    /// <param name="credited">Its names as the catalog writes them.</param>
    public SearchDocument(Film film, IReadOnlySet<MatchContent> printed, IReadOnlyList<string> credited)
        : this(
            film.Title,
            film.Year,
            film.Summary,
            printed.SelectMany(said => said.Keys.Select(key => key.Text).Prepend(said.Title)).Concat(KnownBeside(film.Year, printed.Select(said => said.Title))),
            credited.Concat(printed.SelectMany(said => said.Names.Select(name => name.Text)))) => sources = (printed, credited);

    /// <summary>The keys of other titles of the known films that a film of <paramref name="year"/> with these titles may be.</summary>
    public static IEnumerable<string> KnownBeside(int? year, IEnumerable<string> titles) => KnownTitles.Default.KeysBeside(titles.Select(Key.OfTitle).Distinct(), year);

    /// <summary>Whether the index of titles does not hold the same yet.</summary>
    public bool TitlesChanged { get; private set; } = true;

    // Most are only compared, of each film with each batch of articles: sorted are those that are written.
    public SearchRow ToText(int filmId) => SearchRow.Of(filmId, title, titles.Value.Order(StringComparer.Ordinal), names.Value.Order(StringComparer.Ordinal), Decade.Of(year), summary);

    public TitleText ToTitleText(int filmId) => TitleText.Of(filmId, title, [.. titles.Value.Order(StringComparer.Ordinal)], names.Value.Order(StringComparer.Ordinal), Decade.Of(year));

    /// <summary>Whether anything is other than <paramref name="before"/>, which the indexes hold; null where these hold nothing.</summary>
    public bool IsAnew(SearchDocument? before)
    {
        TitlesChanged = before is null || !IsCalledAs(before);
        return TitlesChanged || summary != before!.summary;
    }

    private bool IsCalledAs(SearchDocument other) =>
        title == other.title && year == other.year && (HasSourcesOf(other) || (titles.Value.SetEquals(other.titles.Value) && names.Value.SetEquals(other.names.Value)));

    // Most batches bring more mentions that say what is said already, of which no title need be looked at.
    private bool HasSourcesOf(SearchDocument other) =>
        sources is var (printed, credited) && other.sources is var (otherPrinted, otherCredited) && printed.SetEquals(otherPrinted) && credited.SequenceEqual(otherCredited);
}
