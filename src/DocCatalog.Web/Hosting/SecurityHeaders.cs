using System.Collections.Concurrent;
using DocCatalog.Web.Api;

namespace DocCatalog.Web.Hosting;

/// <summary>Tells browsers that a page is text, its own styles, one script and pictures of this site, and nothing else.</summary>
internal static class SecurityHeaders
{
    private const string Rest = "img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly ConcurrentDictionary<string, string> Policies = new();

    /// <summary>Allows the style sheets called <paramref name="names"/>, parted by blanks, to stand in the page.</summary>
    public static void AllowStyles(this HttpContext context, string names) => context.Items[nameof(AllowStyles)] = names;

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var isForPrograms = context.Request.Path.IsForPrograms();
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = PolicyOf(context);
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

            return Task.CompletedTask;
        });
        return next(context);
    });

    // Not those of all pages: they would be the longest of the headers.
    private static string PolicyOf(HttpContext context) => Policies.GetOrAdd(
        context.Items[nameof(AllowStyles)] as string ?? "",
        static names => $"default-src 'none'; style-src 'self'{(names.Length > 0 ? $" {Asset.StyleSources(names)}" : "")}; {Rest}");
}
