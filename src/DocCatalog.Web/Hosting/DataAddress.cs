using Microsoft.AspNetCore.Diagnostics;

namespace DocCatalog.Web.Hosting;

/// <summary>The addresses that only programs ask for.</summary>
internal static class DataAddress
{
    private static readonly string[] Endings = [".json", ".ndjson", ".csv", ".atom", ".xml", "/cover.svg"];

    public static bool IsForPrograms(this PathString path) =>
        Endings.Any(ending => path.Value!.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path that was asked for, even where another page answers.</summary>
    public static PathString PathAsked(this HttpContext context) => new(
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Request.Path);

    /// <summary>Lets the scripts of any page read what programs get, and nothing else of the site.</summary>
    public static void AllowFromAnywhere(this HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Link";
    }
}
