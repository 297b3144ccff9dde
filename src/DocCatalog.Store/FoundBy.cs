namespace DocCatalog.Store;

/// <summary>What a film is found by, as articles and the catalog write it.</summary>
internal sealed class FoundBy
{
    private readonly string title;
    private readonly Decade decade;
    private readonly string? summary;
    private readonly Lazy<HashSet<string>> titles;
    private readonly Lazy<HashSet<string>> names;

    // Where all titles and names come from; null where that is not known.
    private readonly (IReadOnlySet<Statement> Printed, IReadOnlyList<string> Credited)? sources;

    /// <param name="titles">Titles and keys of titles, of any number and in any order.</param>
    /// <param name="names">Of those credited, and as articles state them.</param>
    public FoundBy(string title, int? year, string? summary, IEnumerable<string> titles, IEnumerable<string> names) =>
        (this.title, decade, this.summary, this.titles, this.names) = (title, Decade.Of(year), summary, new(() => [.. titles]), new(() => [.. names]));

    /// <param name="printed">What articles say of the film.</param>
    /// <param name="credited">Its names as the catalog writes them.</param>
    public FoundBy(Film film, IReadOnlySet<Statement> printed, IReadOnlyList<string> credited)
        : this(
            film.Title,
            film.Year,
            film.Summary,
            printed.SelectMany(said => said.Keys.Select(key => key.Text).Prepend(said.Title).Concat(said.Keys.SelectMany(key => TitlesAbroad.Known.Of(key.Text)))),
            credited.Concat(printed.SelectMany(said => said.Names.Select(name => name.Text)))) => sources = (printed, credited);

    /// <summary>Whether the index of titles does not hold the same yet.</summary>
    public bool IsCalledAnew { get; private set; } = true;

    // Most are only compared, of each film with each batch of articles: sorted are those that are written.
    public FilmText ToText(int filmId) => FilmText.Of(filmId, title, titles.Value.Order(StringComparer.Ordinal), names.Value.Order(StringComparer.Ordinal), decade, summary);

    public TitleText ToTitleText(int filmId) => TitleText.Of(filmId, title, [.. titles.Value.Order(StringComparer.Ordinal)], names.Value.Order(StringComparer.Ordinal), decade);

    /// <summary>Whether anything is other than <paramref name="before"/>, which the indexes hold; null where these hold nothing.</summary>
    public bool IsAnew(FoundBy? before)
    {
        IsCalledAnew = before is null || !IsCalledAs(before);
        return IsCalledAnew || summary != before!.summary;
    }

    private bool IsCalledAs(FoundBy other) =>
        title == other.title && decade == other.decade && (HasSourcesOf(other) || (titles.Value.SetEquals(other.titles.Value) && names.Value.SetEquals(other.names.Value)));

    // Most batches bring more mentions that say what is said already, of which no title need be looked at.
    private bool HasSourcesOf(FoundBy other) =>
        sources is var (printed, credited) && other.sources is var (otherPrinted, otherCredited) && printed.SetEquals(otherPrinted) && credited.SequenceEqual(otherCredited);
}
