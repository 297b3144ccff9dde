using System.Linq.Expressions;
using DocCatalog.Store;
using DocCatalog.Store.Exports;

namespace DocCatalog.Web;

/// <summary>A credited name and the address of its page.</summary>
public sealed record CreditLine(Role Role, string Slug, string Text);

/// <summary>A film as a list shows it.</summary>
/// <param name="Articles">How many independent ones name it.</param>
/// <param name="Opening">The beginning of its summary; null where there is none.</param>
/// <param name="Language">What the summary is written in; null where that is not known.</param>
public sealed record FilmCard(int Id, string Slug, string Title, int? Year, int Articles, string? Opening, string? Language)
{
    private const int OpeningLength = 300;
    private const int ArtistsShown = 5;
    private const int ExcerptLength = 130;

    // Where words are looked for, they may stand far down in a summary.
    private const int SearchedLength = 8_000;

    private static readonly Expression<Func<Film, FilmCard>> FromListed = WithOpening(OpeningLength);
    private static readonly Expression<Func<Film, FilmCard>> FromSearched = WithOpening(SearchedLength);

    /// <summary>In printed order; put in afterwards, for all films of a page at once, see <see cref="FilmCredits.CreditsOf"/>.</summary>
    public IReadOnlyList<CreditLine> Credits { get; init; } = [];

    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);

    /// <summary>A page of the films that <paramref name="filter"/> asks for, see <see cref="FilmPages.Page"/>.</summary>
    public static async Task<FilmPage<FilmCard>?> Page(CatalogDb db, FilmFilter filter, FilmSort sort, PageStart start, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await db.Page(filter, sort, start, filter.Search() is null ? FromListed : FromSearched, film => film.Slug, cancel) is not { } page)
        {
            return null;
        }

        var credits = await db.CreditsOf(page.Films.Select(film => film.Id), cancel);
        return page with { Films = [.. page.Films.Select(film => film with { Credits = [.. credits[film.Id].Select(credit => new CreditLine(credit.Role, credit.Slug, credit.Text))] })] };
    }

    /// <summary>A concert film may have thirty artists, and its page has them all.</summary>
    public NameLinks SomeArtists(SearchQuery? query) => NameLinks.Some(Artists, ArtistsShown, CatalogAddress.OfFilm("", Slug), query);

    /// <summary>The first words of the summary, or those around a word that is looked for; null where there is none.</summary>
    public string? Words(SearchQuery? query) => Opening is null ? null : Marked.Excerpt(Opening, ExcerptLength, query);

    private static Expression<Func<Film, FilmCard>> WithOpening(int length) => film => new FilmCard(
        film.Id,
        film.Slug,
        film.Title,
        film.Year,
        film.Articles,
        film.Summary == null ? null : film.Summary.Substring(0, length),
        film.Mentions
            .Where(mention => mention.Summary == film.Summary)
            .OrderBy(mention => mention.ArticleId)
            .Select(mention => mention.Article!.Language)
            .FirstOrDefault());
}
