using DocCatalog.Store;
using DocCatalog.Web.Evidence;
using DocCatalog.Web.Hosting;
using DocCatalog.Web.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>A film with all that is known of it.</summary>
/// <param name="Credits">In printed order.</param>
public sealed record FilmDetails(FilmPlace Place, string Slug, string Title, int? Year, string? Summary, IReadOnlyList<CreditLine> Credits)
{
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}

/// <summary>The title and address of a film.</summary>
public sealed record FilmLink(int Id, string Slug, string Title);

/// <summary>One film: how it came to its place, and the sentence that each fact about it was read in.</summary>
[ReadableFilter]
public sealed class FilmModel(CatalogDb db) : PageModel
{
    /// <summary>The list that the visitor came from, whose neighbours are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public FilmFilter Filter { get; set; } = new();

    public FilmDetails Film { get; private set; } = null!;
    public IReadOnlyList<FilmMention> Mentions { get; private set; } = [];
    public StandingView Standing { get; private set; } = null!;
    public Disagreements Disagreements { get; private set; } = null!;

    /// <summary>Everything its articles call it.</summary>
    public IEnumerable<string> Titles { get; private set; } = [];
    public IReadOnlyList<CorrectionNote> Corrections { get; private set; } = [];
    public IReadOnlyList<RelatedFilm> Related { get; private set; } = [];

    /// <summary>The slugs that lead here, parted by spaces.</summary>
    public string? FormerSlugs { get; private set; }
    public FilmLink? Previous { get; private set; }
    public FilmLink? Next { get; private set; }

    /// <summary>The article whose words the summary is in.</summary>
    public FilmMention? SummarySource => Mentions.FirstOrDefault(mention => mention.Summary == Film.Summary);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } film)
        {
            return await db.Elsewhere(slug, "", cancel);
        }

        Film = film;
        FormerSlugs = await db.SlugsBefore(slug, cancel);
        Mentions = await db.Mentions.Where(mention => mention.FilmId == film.Place.Id).InOrder().Select(FilmMention.FromMention).AsSplitQuery().ToListAsync(cancel);
        var votes = await db.Votes(film.Place.Id, cancel);
        Titles = votes.Titles.Select(vote => vote.Value);
        Disagreements = Disagreements.In(votes, film.Title, (Naming(Field.Director), Naming(Field.Artist)));
        Corrections = await db.CorrectionNotes(Mentions, cancel);
        Related = await db.RelatedTo(film.Place.Id, cancel);
        var usual = await db.UsualSort(cancel);
        Standing = new(await db.StandingOf(film.Place.Id, cancel), Mentions, usual == FilmSort.Consensus ? await PlaceOf(film, cancel) : null);
        var asked = await db.Understood(Filter, cancel);
        var sort = await db.SortOf(asked, cancel);
        if (await db.PlaceOf(asked, sort, film.Slug, cancel) is { } place)
        {
            (Previous, Next) = (await Neighbour(asked, place, sort, backwards: true, cancel), await Neighbour(asked, place, sort, backwards: false, cancel));
        }

        return Page();
    }

    private Task<FilmDetails?> Find(string slug, CancellationToken cancel) => db.Films
        .Where(film => film.Slug == slug)
        .Select(film => new FilmDetails(
            new FilmPlace(film.Id, film.SortKey, film.ConsensusOrder, film.YearOrder, film.LatestOrder, 0),
            film.Slug,
            film.Title,
            film.Year,
            film.Summary,
            film.Credits
                .OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal)
                .Select(credit => new CreditLine(credit.Role, credit.Name!.Slug, credit.Name.Text))
                .ToList()))
        .AsSplitQuery()
        .FirstOrDefaultAsync(cancel);

    private int Naming(Field field) => Mentions.Count(mention => mention.Facts.Any(fact => fact.Field == field));

    private async Task<ListPlace> PlaceOf(FilmDetails film, CancellationToken cancel) => new(
        await db.NumberOf(film.Place, ListPlace.Most, cancel), (await db.CountOf(new FilmFilter(), cancel)).Films);

    private Task<FilmLink?> Neighbour(FilmFilter filter, FilmPlace place, FilmSort sort, bool backwards, CancellationToken cancel) =>
        db.Beyond(filter, place, sort, backwards).Select(film => new FilmLink(film.Id, film.Slug, film.Title)).FirstOrDefaultAsync(cancel);
}
