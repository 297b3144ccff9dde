using DocCatalog.Web.Errors;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DocCatalog.Web.Curation;

/// <summary>Says what to do about a form that the site does not know as its own.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    private static readonly ProblemInfo Stale = new(
        StatusCodes.Status400BadRequest,
        "This form is out of date",
        "It was opened before you signed in or out, or the browser keeps no cookies. Go back, load the page again and send it once more; nothing was changed.");

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = context.HttpContext.Refuse(Stale);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
