using DocCatalog.Web.Errors;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DocCatalog.Web.Filters;

/// <summary>Refuses a question that cannot be read, whether a page or a program asks it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadableFilterAttribute : Attribute, IResourceFilter
{
    /// <summary>Whether a page of the list may be asked for.</summary>
    public bool Paged { get; set; }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (FilterReading.Unreadable(context.HttpContext.Request.Query, Paged) is { } refusal)
        {
            context.Result = context.HttpContext.Refuse(refusal);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
