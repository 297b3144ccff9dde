using DocCatalog.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DocCatalog.Web.Programs;

/// <summary>Refuses a question that cannot be read, as the list's page does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadableFilterAttribute : ActionFilterAttribute
{
    /// <summary>Whether a page of the list may be asked for.</summary>
    public bool Paged { get; set; }

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (FilterReading.Unreadable(context.HttpContext.Request.Query, Paged) is { } refusal)
        {
            context.Result = context.HttpContext.Refuse(refusal);
        }
    }
}
