using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages;

/// <summary>The films that a visitor keeps. The server knows none of them: the browser fills the page.</summary>
public sealed class KeptModel(CatalogReader reader) : PageModel
{
    public IReadOnlyList<FacetValue> Decades { get; private set; } = [];

    public void OnGet() => Decades = reader.FacetOf(FacetKind.Decade, new(new FilmFilter()), int.MaxValue).Values;
}
