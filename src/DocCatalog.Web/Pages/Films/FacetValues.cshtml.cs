using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>All that films can be chosen by of one kind, where the list itself shows only the first.</summary>
[ReadableFilter]
public sealed class FacetValuesModel(CatalogReader reader) : PageModel
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 500;

    public FilmFilter Filter { get; private set; } = new();

    public FilterView View { get; private set; } = null!;
    public Facet Facet { get; private set; } = null!;

    public IActionResult OnGet(string kind)
    {
        Filter = FilterReading.FilterOf(Request.Query);
        if (Enum.GetValues<FacetKind>().Cast<FacetKind?>().FirstOrDefault(known => FilterView.KeyOf(known!.Value) == kind) is not { } asked)
        {
            return NotFound();
        }

        Facet = reader.FacetOf(asked, reader.ResolveSearch(Filter), Most);
        View = new(Filter, [Facet]);
        return Page();
    }
}
