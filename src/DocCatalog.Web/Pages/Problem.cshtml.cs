using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serilog;

namespace DocCatalog.Web.Pages;

/// <summary>Answers in place of what could not be answered.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel(CatalogReader reader, IDiagnosticContext log) : PageModel
{
    public ProblemInfo Refusal { get; private set; } = ProblemInfo.Of(StatusCodes.Status404NotFound);

    /// <summary>What would have worked in place of an unreadable decade.</summary>
    public DecadesView? Decades { get; private set; }

    // Not OnGet: what was refused may be a POST, and it is answered all the same.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Refusal = HttpContext.Refused() ?? ProblemInfo.Of(Status(RouteData));
        Response.StatusCode = Refusal.Status;
        Response.Headers.Vary = "Accept";
        Response.Headers.CacheControl = "no-store";
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failure)
        {
            log.SetException(failure.Error);
        }

        if (Request.PrefersJson())
        {
            context.Result = Details(Refusal);
            return;
        }

        Decades = Refusal.Status == StatusCodes.Status400BadRequest ? new(reader.FacetOf(FacetKind.Decade, new(new FilmFilter()), Facets.Shown).Values, null) : null;
        context.Result = Page();
    }

    private static int Status(RouteData route) =>
        Convert.ToInt32(route.Values["status"], CultureInfo.InvariantCulture) is >= 400 and <= 599 and var status ? status : StatusCodes.Status404NotFound;

    private static ObjectResult Details(ProblemInfo refusal) => new(new ProblemDetails
    {
        Status = refusal.Status,
        Title = refusal.Title,
        Detail = refusal.Detail,
    })
    {
        StatusCode = refusal.Status,
        ContentTypes = { "application/problem+json" },
    };
}
