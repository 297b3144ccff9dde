using DocCatalog.Store;
using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>The decades to choose from.</summary>
/// <param name="Filter">What is asked; null where none of them is chosen, nor all.</param>
public sealed record DecadesView(IReadOnlyList<DecadeCount> Decades, FilmFilter? Filter)
{
    public bool IsChosen(Decade decade) => Filter?.Decade.Contains(decade) == true;

    /// <summary>The films of <paramref name="decades"/>, in the order that is asked for.</summary>
    public string AddressOf(params Decade[] decades) => FilterAddress.Of("/films", (Filter ?? new()) with { Decade = decades });
}

/// <summary>The list of films: all of them, or those of some decades.</summary>
public sealed class IndexModel(CatalogDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FilmFilter Filter { get; set; } = new();

    public FilmSort Sort { get; private set; }
    public IReadOnlyList<FilmCard> Films { get; private set; } = [];
    public DecadesView Decades { get; private set; } = new([], new());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (FilterAddress.Unreadable(Request.Query) is { } refusal)
        {
            return HttpContext.Refuse(refusal);
        }

        Sort = Filter.Sort ?? await db.UsualSort(cancel);
        Films = await db.Matching(Filter, Sort).Select(FilmCard.FromFilm).ToListAsync(cancel);
        Decades = new(WithChosen(await db.Decades(cancel)), Filter);
        return Page();
    }

    // A chosen decade stands among the others even if it has no film.
    private IReadOnlyList<DecadeCount> WithChosen(IReadOnlyList<DecadeCount> counts) =>
        [.. counts.UnionBy(Filter.Decade.Select(decade => new DecadeCount(decade, 0)), count => count.Decade).OrderBy(count => count.Decade.FirstYear ?? int.MaxValue)];
}
