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
/// <param name="Credits">In printed order.</param>
public sealed record FilmCard(string Slug, string Title, int? Year, int Articles, string? Opening, string? Language, IReadOnlyList<CreditLine> Credits)
{
    private const int OpeningLength = 300;
    private const int ArtistsShown = 5;
    private const int ExcerptLength = 130;

    // Where words are looked for, they may stand far down in a summary.
    private const int SearchedLength = 8_000;

    /// <param name="searched">Whether words are looked for.</param>
    public static Expression<Func<Film, FilmCard>> FromFilm(bool searched)
    {
        var opening = searched ? SearchedLength : OpeningLength;
        return film => new FilmCard(
            film.Slug,
            film.Title,
            film.Year,
            film.Articles,
            film.Summary == null ? null : film.Summary.Substring(0, opening),
            film.Mentions
                .Where(mention => mention.Summary == film.Summary)
                .OrderBy(mention => mention.ArticleId)
                .Select(mention => mention.Article!.Language)
                .FirstOrDefault(),
            film.Credits
                .OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal)
                .Select(credit => new CreditLine(credit.Role, credit.Name!.Slug, credit.Name.Text))
                .ToList());
    }

    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);

    /// <summary>A concert film may have thirty artists, and its page has them all.</summary>
    public NameLinks SomeArtists(SearchQuery? query) => NameLinks.Some(Artists, ArtistsShown, CatalogAddress.OfFilm("", Slug), query);

    /// <summary>The first words of the summary, or those around a word that is looked for; null where there is none.</summary>
    public string? Words(SearchQuery? query) => Opening is null ? null : Marked.Excerpt(Opening, ExcerptLength, query);
}
