using DocCatalog.Parsing.Text;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Search;

/// <summary>Text a film is indexed under: titles, names, decade, summary.</summary>
internal sealed class SearchDocument
{
    private readonly string title;
    private readonly int? year;
    private readonly string? summary;
    private readonly Lazy<HashSet<string>> titles;
    private readonly Lazy<HashSet<string>> names;

    // What the titles and names were derived from; null where that is not known.
    private readonly (IReadOnlySet<MatchContent> Printed, IReadOnlyList<string> Credited)? sources;

    /// <param name="titles">Titles and title keys, in any order, also repeated.</param>
    /// <param name="names">Credited names, and names as articles state them.</param>
    public SearchDocument(string title, int? year, string? summary, IEnumerable<string> titles, IEnumerable<string> names) =>
        (this.title, this.year, this.summary, this.titles, this.names) = (title, year, summary, new(() => [.. titles]), new(() => [.. names]));

    /// <param name="printed">What articles say about the film.</param>
    /// <param name="credited">The film's names as the catalog spells them.</param>
    public SearchDocument(Film film, IReadOnlySet<MatchContent> printed, IReadOnlyList<string> credited)
        : this(
            film.Title,
            film.Year,
            film.Summary,
            printed.SelectMany(content => content.Keys.Select(key => key.Text).Prepend(content.Title))
                .Concat(KnownBeside(film.Year, printed.Select(content => content.Title))),
            credited.Concat(printed.SelectMany(content => content.Names.Select(name => name.Text)))) => sources = (printed, credited);

    /// <summary>Keys of the other titles of known films with one of <paramref name="titles"/> and <paramref name="year"/>.</summary>
    public static IEnumerable<string> KnownBeside(int? year, IEnumerable<string> titles) =>
        KnownTitles.Default.KeysBeside(titles.Select(Key.OfTitle).Distinct(), year);

    /// <summary>Whether the index of titles has to be written.</summary>
    public bool TitlesChanged { get; private set; } = true;

    // Sorted here, since most documents are only compared and never written.
    public SearchRow ToText(int filmId) => SearchRow.Of(filmId, title, Sorted(titles), Sorted(names), Decade.FromYear(year), summary);

    public TitleText ToTitleText(int filmId) => TitleText.Of(filmId, title, [.. Sorted(titles)], Sorted(names), Decade.FromYear(year));

    /// <summary>Whether it differs from what the indexes hold, null where they hold nothing. Sets <see cref="TitlesChanged"/>.</summary>
    public bool HasChanged(SearchDocument? before)
    {
        TitlesChanged = before is null || !HasTitlesOf(before);
        return TitlesChanged || summary != before!.summary;
    }

    private bool HasTitlesOf(SearchDocument other) =>
        title == other.title && year == other.year
        && (HasSourcesOf(other) || (titles.Value.SetEquals(other.titles.Value) && names.Value.SetEquals(other.names.Value)));

    // Most batches add mentions that say nothing new; comparing the sources is enough then.
    private bool HasSourcesOf(SearchDocument other) =>
        sources is var (printed, credited) && other.sources is var (otherPrinted, otherCredited)
        && printed.SetEquals(otherPrinted) && credited.SequenceEqual(otherCredited);

    private static IEnumerable<string> Sorted(Lazy<HashSet<string>> texts) => texts.Value.Order(StringComparer.Ordinal);
}
