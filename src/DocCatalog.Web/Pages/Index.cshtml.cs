using DocCatalog.Store;
using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>The decades to choose from.</summary>
/// <param name="Chosen">Empty where all films are shown; null where none are.</param>
public sealed record DecadesView(IReadOnlyList<DecadeCount> Decades, ICollection<Decade>? Chosen);

/// <summary>The list of films: all of them, or those of some decades.</summary>
public sealed class IndexModel(CatalogDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FilmFilter Filter { get; set; } = new();

    public IReadOnlyList<FilmCard> Films { get; private set; } = [];
    public DecadesView Decades { get; private set; } = new([], []);

    public string Heading => Filter.Decade.Count == 0
        ? "Music documentaries"
        : $"Music documentaries of the {string.Join(" or the ", Filter.Decade.Distinct().OrderBy(decade => decade.FirstYear))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return HttpContext.Refuse(Refusal.OfDecades(Unreadable()));
        }

        Films = await db.Matching(Filter).Select(FilmCard.FromFilm).ToListAsync(cancel);
        Decades = new(WithChosen(await db.Decades(cancel)), Filter.Decade);
        return Page();
    }

    // A chosen decade stands among the others even if it has no film.
    private IReadOnlyList<DecadeCount> WithChosen(IReadOnlyList<DecadeCount> counts) =>
        [.. counts.UnionBy(Filter.Decade.Select(decade => new DecadeCount(decade, 0)), count => count.Decade).OrderBy(count => count.Decade.FirstYear)];

    private IEnumerable<string?> Unreadable() => Request.Query["decade"].Where(value => !Decade.TryParse(value, null, out _));
}
