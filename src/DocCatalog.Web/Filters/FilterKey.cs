using DocCatalog.Parsing.Text;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.Filters;

/// <summary>A key of the list's address that chooses films and may have several values: how they are read, written and described.</summary>
/// <param name="Name">As it is written in an address.</param>
/// <param name="Label">As it is called on a page.</param>
/// <param name="Description">What it chooses, for the description of the API.</param>
/// <param name="Expected">How a value is written, for those who wrote one that cannot be read.</param>
/// <param name="Example">A value that can be read.</param>
public abstract record FilterKey(string Name, string Label, string Description, string Expected, string Example)
{
    private const string OfPage = "It is written as the end of the address of a page here, as in";

    /// <summary>All of them, in the order in which an address has them.</summary>
    public static IReadOnlyList<FilterKey> All { get; } =
    [
        new FilterKey<Decade>(
            "decade", "Decade",
            "Films of a decade, written as its first year and an s; undated for films without a year. Repeated: of any of them.",
            "A decade is written as its first year, which ends in 0, and an s, as in ?decade=1990s; ?decade=undated asks for films without a year.",
            "1990s", filter => filter.Decade, (filter, values) => filter with { Decade = values }),
        new FilterKey<YearRange>(
            "year", "Year",
            "Films of a year, written as 1991, or of years from one to another, written as 1990-1999, 1990- or -1969. Repeated: of any of them.",
            "A year is written as four digits, as in ?year=1991; years from one to another as two, as in ?year=1990-1999, ?year=1990- or ?year=-1969.",
            "1991", filter => filter.Year, (filter, values) => filter with { Year = values }),
        new FilterKey<string>(
            "director", "Director", "Films directed by the name with this slug. Repeated: by any of them.", $"{OfPage} ?director=martin-scorsese.",
            "martin-scorsese", filter => filter.Director, (filter, values) => filter with { Director = values }) { Accepts = IsSlug },
        new FilterKey<string>(
            "artist", "Artist", "Films about or with the name with this slug. Repeated: any of them.", $"{OfPage} ?artist=bob-dylan.",
            "bob-dylan", filter => filter.Artist, (filter, values) => filter with { Artist = values }) { Accepts = IsSlug },
        new FilterKey<string>(
            "article", "Article", "Films that the article with this slug names. Repeated: any of them.", $"{OfPage} ?article=the-best-concert-films.",
            "the-best-concert-films", filter => filter.Article, (filter, values) => filter with { Article = values }) { Accepts = IsSlug },
        new FilterKey<ArticleCount>(
            "articles", "In how many articles",
            "Films that so many independent articles name, written as 1, 2-4 or 10-. Repeated: any of them.",
            "How many articles name a film is written as a number or as two, as in ?articles=1, ?articles=2-4 or, without an end, ?articles=10-.",
            "1", filter => filter.Articles, (filter, values) => filter with { Articles = values }),
    ];

    /// <summary>The key whose values <paramref name="kind"/> counts.</summary>
    public static FilterKey Of(FacetKind kind) => All.First(key => key.Name.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="value"/> is the end of an address of a film, a name or an article, though there may be none.</summary>
    public static bool IsSlug(string? value) => value is { Length: > 0 } && Key.OfAddress(value) == value;

    public abstract bool IsReadable(string? value);

    /// <summary><paramref name="filter"/> with the values <paramref name="written"/>, all of which can be read.</summary>
    public abstract FilmFilter Read(FilmFilter filter, IEnumerable<string> written);

    /// <summary>The values of <paramref name="filter"/> as they are written in an address, each once and always in the same order.</summary>
    public abstract IReadOnlyList<string> ValuesOf(FilmFilter filter);

    /// <summary><paramref name="filter"/> without <paramref name="value"/> or, where that is null, without any value of this key.</summary>
    public abstract FilmFilter Without(FilmFilter filter, string? value = null);
}

/// <typeparam name="T">A value, whose text is how an address has it.</typeparam>
internal sealed record FilterKey<T>(
    string Name, string Label, string Description, string Expected, string Example, Func<FilmFilter, IList<T>> Get, Func<FilmFilter, IList<T>, FilmFilter> With)
    : FilterKey(Name, Label, Description, Expected, Example)
    where T : IParsable<T>
{
    /// <summary>Whether a text is a value, where not all that can be parsed is.</summary>
    public Func<string?, bool> Accepts { get; init; } = _ => true;

    public override bool IsReadable(string? value) => Accepts(value) && T.TryParse(value, null, out _);

    public override FilmFilter Read(FilmFilter filter, IEnumerable<string> written) => With(filter, [.. written.Select(value => T.Parse(value, null))]);

    public override IReadOnlyList<string> ValuesOf(FilmFilter filter) => [.. Get(filter).Select(value => value.ToString()!).Distinct().Order(StringComparer.Ordinal)];

    public override FilmFilter Without(FilmFilter filter, string? value = null) => With(filter, value is null ? [] : [.. Get(filter).Where(one => one.ToString() != value)]);
}
