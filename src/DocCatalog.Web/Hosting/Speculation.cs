namespace DocCatalog.Web.Hosting;

/// <summary>Lets browsers fetch the page behind a link once the pointer rests on it, so that it is there when it is clicked (https://html.spec.whatwg.org/multipage/speculative-loading.html).</summary>
internal static class Speculation
{
    /// <summary>Whether they may; true where nothing is said.</summary>
    public const string Setting = "Catalog:Prefetch";

    private const string Path = "/speculation.json";

    /// <summary>What the header <c>Speculation-Rules</c> of a page says.</summary>
    public const string Header = $"\"{Path}\"";

    // Not what is another film each time, belongs to the curator or is saved as a file.
    private const string Rules = """
        {"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":["/surprise*","/curate*","/*.json*","/*.csv*","/*.ndjson*","/*.atom*","/*.xml*"]}}]},"eagerness":"moderate"}]}
        """;

    public static void Map(WebApplication app) => app.MapMethods(Path, ["GET", "HEAD"], (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(Rules.Trim(), "application/speculationrules+json").ExecuteAsync(context);
    }).ExcludeFromDescription();
}
