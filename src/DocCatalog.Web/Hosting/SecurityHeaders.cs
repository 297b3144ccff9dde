using DocCatalog.Web.Curating;

namespace DocCatalog.Web.Hosting;

/// <summary>Tells browsers that a page is text, one style sheet and one icon of this site, and nothing else.</summary>
internal static class SecurityHeaders
{
    // Visitors have no form to send; the curator's go to this site.
    private static string ContentSecurityPolicy(bool forms) =>
        $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action {(forms ? "'self'" : "'none'")}; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var policy = ContentSecurityPolicy(forms: context.Request.IsCurating());
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
