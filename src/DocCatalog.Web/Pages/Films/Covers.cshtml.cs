using System.Linq.Expressions;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Films;

/// <summary>A film as a wall of covers shows it.</summary>
public sealed record CoveredFilm(string Slug, string Title, int? Year);

/// <summary>The list of films as a wall of their covers, page by page.</summary>
[ReadableFilter(Paged = true)]
public sealed class CoversModel(CatalogReader reader, CatalogDb db) : PageModel
{
    private static readonly Expression<Func<Film, CoveredFilm>> FromFilm = film => new CoveredFilm(film.Slug, film.Title, film.Year);

    public FilmFilter Filter { get; private set; } = new();
    public PageRequest Start { get; private set; } = new();

    public FilmPage<CoveredFilm> Wall { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Filter, Start) = (FilterReading.FilterOf(Request.Query), FilterReading.StartOf(Request.Query));
        var asked = reader.ResolveSearch(Filter);
        if (await reader.Page(db, asked, reader.SortOf(asked), Start, FromFilm, cancel) is not { } wall)
        {
            return HttpContext.Refuse(new ProblemInfo(StatusCodes.Status400BadRequest, "This page of the wall is gone", $"It begins at the film “{Start.After ?? Start.Before}”, which is not in it. Without that the wall begins at its first film: {FilterAddress.Of("/covers", Filter)}"));
        }

        Wall = wall;
        return Page();
    }
}
