using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace DocCatalog.Web.Hosting;

/// <summary>How pages, the style sheet and the icon are sent.</summary>
internal static class Assets
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Index", "/films"));
        // Letters beyond ASCII are sent as they are; what has a meaning in HTML is still encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "text/csv", "application/x-ndjson", "application/atom+xml", "application/opensearchdescription+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    /// <summary>Files are asked for with the hash of their content (<c>?v=</c>) and then kept for a year; pages are asked for anew each time.</summary>
    public static void UseAssets(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = asset => asset.Context.Response.Headers.CacheControl =
                asset.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return next(context);
        });
    }
}
