using DocCatalog.Store;
using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>The decades to choose from.</summary>
/// <param name="Filter">What is asked; null where none of them is chosen, nor all.</param>
public sealed record DecadesView(IReadOnlyList<FacetValue> Decades, FilmFilter? Filter)
{
    /// <summary>The films of <paramref name="decades"/>, in the order that is asked for.</summary>
    public string AddressOf(params IEnumerable<FacetValue> decades) => FilterAddress.Of("/films", (Filter ?? new()) with { Decade = [.. decades.Select(decade => Decade.Parse(decade.Value, null))] });
}

/// <summary>The list of films: all of them, or those that are asked for.</summary>
public sealed class IndexModel(CatalogDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FilmFilter Filter { get; set; } = new();

    public FilmSort Sort { get; private set; }
    public IReadOnlyList<FilmCard> Films { get; private set; } = [];
    public DecadesView Decades { get; private set; } = new([], new());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (FilterReading.Unreadable(Request.Query) is { } refusal)
        {
            return HttpContext.Refuse(refusal);
        }

        Sort = await db.SortOf(Filter, cancel);
        Films = await db.Matching(Filter, Sort).Select(FilmCard.FromFilm).ToListAsync(cancel);
        Decades = new((await db.FacetOf(FacetKind.Decade, Filter, Facets.Shown, cancel)).Values, Filter);
        return Page();
    }
}
