namespace DocCatalog.Web.Api;

/// <summary>The addresses that only programs ask for.</summary>
internal static class DataAddress
{
    private static readonly string[] Endings = [".json", ".ndjson", ".csv", ".atom", ".xml", "/cover.svg"];

    public static bool IsForPrograms(this PathString path) =>
        Endings.Any(ending => path.Value!.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lets the scripts of any page read what programs get, and nothing else of the site.</summary>
    public static void AllowFromAnywhere(this HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Link";
    }
}
