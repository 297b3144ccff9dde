using System.Linq.Expressions;
using DocCatalog.Store;

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
    private const int OpeningLength = 400;
    private const int ExcerptLength = 230;

    public static readonly Expression<Func<Film, FilmCard>> FromFilm = film => new FilmCard(
        film.Slug,
        film.Title,
        film.Year,
        film.Articles,
        film.Summary == null ? null : film.Summary.Substring(0, OpeningLength),
        film.Mentions
            .Where(mention => mention.Summary == film.Summary)
            .OrderBy(mention => mention.ArticleId)
            .Select(mention => mention.Article!.Language)
            .FirstOrDefault(),
        film.Credits
            .OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal)
            .Select(credit => new CreditLine(credit.Role, credit.Name!.Slug, credit.Name.Text))
            .ToList());

    public string? FirstWords => Opening is null ? null : Excerpt.Of(Opening, ExcerptLength);
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}
