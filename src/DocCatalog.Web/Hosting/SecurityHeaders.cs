using DocCatalog.Web.Programs;

namespace DocCatalog.Web.Hosting;

/// <summary>Tells browsers that a page is text, its own styles, one script and pictures of this site, and nothing else.</summary>
internal static class SecurityHeaders
{
    private static readonly string ContentSecurityPolicy = $"default-src 'none'; style-src {Asset.StyleSources}; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var isForPrograms = context.Request.Path.IsForPrograms();
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
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
}
