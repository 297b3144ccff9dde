using DocCatalog.Web.Errors;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DocCatalog.Web.Curation;

/// <summary>Refuses a form that is too large before any of it is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargeFormAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before whatever reads the form, and so before the check of its token, which is at 1000.
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > FormSize.MostBytes)
        {
            context.Result = context.HttpContext.Refuse(ProblemInfo.Of(StatusCodes.Status413PayloadTooLarge));
        }
    }
}
