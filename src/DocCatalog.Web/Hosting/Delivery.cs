using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace DocCatalog.Web.Hosting;

/// <summary>How pages are sent.</summary>
internal static class Delivery
{
    /// <summary>Of what is asked for under an address that changes with it.</summary>
    public const string KeptForEver = "public, max-age=31536000, immutable";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Films/Index", "/films").AddPageRoute("/Films/Index", "/index"));

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

    /// <summary>Pages are asked for anew each time; what is kept longer says so itself.</summary>
    public static void UseFreshPages(this WebApplication app)
    {
        var speculates = app.Configuration.GetValue(Speculation.Setting, defaultValue: true);
        app.Use((context, next) =>
        {
            Describe(context, speculates);
            return next(context);
        });
    }

    private static void Describe(HttpContext context, bool speculates)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (speculates && !context.Request.Path.IsForPrograms() && !Path.HasExtension(context.Request.Path.Value))
        {
            context.Response.Headers["Speculation-Rules"] = Speculation.Header;
        }
    }
}
