using DocCatalog.Parsing;
using DocCatalog.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>A film with all that is known of it.</summary>
/// <param name="Credits">In printed order.</param>
public sealed record FilmDetails(ListPlace Place, string Title, int? Year, string? Summary, IReadOnlyList<CreditLine> Credits)
{
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}

/// <summary>What one article says of a film.</summary>
/// <param name="FirstFact">The fact that stands first in the article, where its entry begins.</param>
/// <param name="FirstOfSummary">The fact where its summary begins; null where there is none.</param>
/// <param name="Facts">All but the summary, in the article's order.</param>
public sealed record FilmMention(
    string ArticleSlug, string ArticleTitle, string? Language, string Source, int? Rank, string? Summary, int FirstFact, int? FirstOfSummary, IReadOnlyList<FilmFact> Facts);

/// <summary>A value and where its words stand in the article's source, <c>[Start, End)</c>.</summary>
public sealed record FilmFact(int Id, Field Field, string Value, int Start, int End, Confidence Confidence);

/// <summary>The title and address of a film.</summary>
public sealed record FilmLink(string Slug, string Title);

/// <summary>One film, and the sentence that each fact about it was read in.</summary>
public sealed class FilmModel(CatalogDb db) : PageModel
{
    public FilmDetails Film { get; private set; } = null!;
    public IReadOnlyList<FilmMention> Mentions { get; private set; } = [];
    public FilmLink? Previous { get; private set; }
    public FilmLink? Next { get; private set; }

    /// <summary>The article whose words the summary is in.</summary>
    public FilmMention? SummarySource => Mentions.FirstOrDefault(mention => mention.Summary == Film.Summary);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } film)
        {
            return await db.SlugNow(slug, cancel) is { } now ? RedirectToPagePermanent("/Film", new { slug = now })
                : await db.FormerSlugs.AnyAsync(former => former.Slug == slug, cancel) ? StatusCode(StatusCodes.Status410Gone)
                : NotFound();
        }

        Film = film;
        Mentions = await MentionsOf(film.Place.Id, cancel);
        Previous = await LinkTo(db.Before(film.Place), cancel);
        Next = await LinkTo(db.After(film.Place), cancel);
        return Page();
    }

    private Task<FilmDetails?> Find(string slug, CancellationToken cancel) => db.Films
        .Where(film => film.Slug == slug)
        .Select(film => new FilmDetails(
            new ListPlace(film.TitleKey, film.Id),
            film.Title,
            film.Year,
            film.Summary,
            film.Credits
                .OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal)
                .Select(credit => new CreditLine(credit.Role, credit.Name!.Slug, credit.Name.Text))
                .ToList()))
        .FirstOrDefaultAsync(cancel);

    // Split, or the article's whole text would come along with each of its facts.
    private Task<List<FilmMention>> MentionsOf(int film, CancellationToken cancel) => db.Mentions
        .Where(mention => mention.FilmId == film)
        .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
        .Select(mention => new FilmMention(
            mention.Article!.Slug,
            mention.Article.Title,
            mention.Article.Language,
            mention.Article.Source,
            mention.Rank,
            mention.Summary,
            mention.Facts.OrderBy(fact => fact.Start).Select(fact => fact.Id).FirstOrDefault(),
            mention.Facts.Where(fact => fact.Field == Field.Summary).OrderBy(fact => fact.Start).Select(fact => (int?)fact.Id).FirstOrDefault(),
            mention.Facts
                .Where(fact => fact.Field != Field.Summary)
                .OrderBy(fact => fact.Ordinal)
                .Select(fact => new FilmFact(fact.Id, fact.Field, fact.Value, fact.Start, fact.End, fact.Confidence))
                .ToList()))
        .AsSplitQuery()
        .ToListAsync(cancel);

    private static Task<FilmLink?> LinkTo(IQueryable<Film> films, CancellationToken cancel) =>
        films.Select(film => new FilmLink(film.Slug, film.Title)).FirstOrDefaultAsync(cancel);
}
