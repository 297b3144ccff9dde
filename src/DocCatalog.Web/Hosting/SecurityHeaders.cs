using System.Collections.Concurrent;

namespace DocCatalog.Web.Hosting;

/// <summary>Tells browsers that a page is text, its own styles, one script and pictures of this site, and nothing else.</summary>
internal static class SecurityHeaders
{
    private const string Rest = "img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly ConcurrentDictionary<string, string> Policies = new();

    /// <summary>Allows the style sheets called <paramref name="names"/>, separated by blanks, to stand in the page.</summary>
    public static void AllowStyles(this HttpContext context, string names) => context.Response.Headers.ContentSecurityPolicy = PolicyOf(names);

    /// <summary>Set before the answer is made, so that they are stored with it; stands after what answers errors, which clears them.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        var isForPrograms = context.PathAsked().IsForPrograms();
        headers.ContentSecurityPolicy = PolicyOf("");
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isForPrograms ? "cross-origin" : "same-origin";
        if (isForPrograms)
        {
            context.Response.AllowFromAnywhere();
        }

        return next(context);
    });

    // Only those of the page: those of all pages would be the longest of the headers.
    private static string PolicyOf(string names) => Policies.GetOrAdd(
        names, static names => $"default-src 'none'; style-src 'self'{(names.Length > 0 ? $" {Asset.StyleSources(names)}" : "")}; {Rest}");
}
