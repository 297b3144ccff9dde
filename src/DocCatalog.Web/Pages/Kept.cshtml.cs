using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages;

/// <summary>The films that a visitor keeps. The server knows none of them: the browser fills the page.</summary>
public sealed class KeptModel(CatalogReader reader, Lazy<CatalogDb> db) : PageModel
{
    public IReadOnlyList<FacetValue> Decades { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Decades = (await reader.FacetOf(db, FacetKind.Decade, new(), int.MaxValue, cancel)).Values;
}
