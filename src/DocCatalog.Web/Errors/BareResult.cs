using Microsoft.AspNetCore.Mvc;

namespace DocCatalog.Web.Errors;

/// <summary>An answer without a body, from a page or from an address for programs; see <see cref="ErrorPages"/> for the body of an error.</summary>
/// <param name="movedTo">Where the browser is led for good; null where it is not.</param>
internal sealed class BareResult(int status, string? movedTo = null) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (movedTo is not null)
        {
            httpContext.Response.Headers.Location = movedTo;
        }

        return Task.CompletedTask;
    }
}
