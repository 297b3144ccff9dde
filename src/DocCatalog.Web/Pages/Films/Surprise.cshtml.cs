using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>Leads to a film drawn by lot from those that are asked for, and to their list where there is none.</summary>
[ReadableFilter]
public sealed class SurpriseModel(CatalogReader reader) : PageModel
{
    public FilmFilter Filter { get; private set; } = new();

    public IActionResult OnGet()
    {
        Filter = FilterReading.FilterOf(Request.Query);
        var drawn = reader.Draw(reader.ResolveSearch(Filter), Random.Shared);
        Response.Headers.CacheControl = "no-store";
        return Redirect(FilterAddress.Of(drawn is null ? "/films" : $"/films/{drawn}", Filter));
    }
}
