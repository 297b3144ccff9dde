using System.Security.Cryptography;
using DocCatalog.Store.Database;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace DocCatalog.Web.Caching;

/// <summary>Keeps rendered pages in memory, compressed, and gives them entity tags.</summary>
internal static class PageCaching
{
    public const string Setting = "Catalog:PageCache";

    private const int DefaultMegabytes = 64;

    // No page takes more than an eighth of the memory.
    private const int LargestShare = 8;

    /// <exception cref="CatalogException">What is configured is no number of megabytes.</exception>
    public static void AddPageCache(this IServiceCollection services, IConfiguration configuration)
    {
        var megabytes = configuration[Setting] is not { Length: > 0 } set ? DefaultMegabytes
            : int.TryParse(set, out var number) && number >= 0 ? number
            : throw new CatalogException($"{Setting} is {set}; a number of megabytes was expected, or 0 to keep no page");
        if (megabytes == 0)
        {
            return;
        }

        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = megabytes * 1_048_576L;
            cache.MaximumBodySize = cache.SizeLimit / LargestShare;
            cache.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<CatalogVersion, IResponseCompressionProvider>(
            (cache, catalog, compression) => cache.AddBasePolicy(new PageCachePolicy(catalog, compression)));
    }

    /// <summary>Stands before compression, so that what is stored is compressed already, and before routing, which stored pages do without.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (IsOn(app))
        {
            app.UseOutputCache();
        }
    }

    /// <summary>Gives each page to be stored a tag made from its text. Stands after compression: one tag is for all encodings.</summary>
    public static void UseEntityTags(this WebApplication app)
    {
        if (IsOn(app))
        {
            app.Use((context, next) =>
                context.Features.Get<IOutputCacheFeature>() is { Context.EnableOutputCaching: true } ? Tag(context, next) : next(context));
        }
    }

    /// <summary>Weak, since one is for all encodings (RFC 9110, 8.8.3.3).</summary>
    private static string TagOf(ReadOnlySpan<byte> body) => $"W/\"{Convert.ToBase64String(SHA256.HashData(body).AsSpan(0, 12))}\"";

    private static bool IsOn(WebApplication app) => app.Services.GetService<IOutputCacheStore>() is not null;

    private static async Task Tag(HttpContext context, RequestDelegate next)
    {
        // Others may wait for this page, and get it although the one who asked first has left.
        context.RequestAborted = CancellationToken.None;
        var body = await Rendered(context, next);
        if (body.IsEmpty)
        {
            // A redirect, or an answer to HEAD whose body was not made.
            return;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.Response.Headers.ETag = TagOf(body.Span);
        }

        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static async Task<ReadOnlyMemory<byte>> Rendered(HttpContext context, RequestDelegate next)
    {
        var response = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var body = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(body, response);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await next(context);
            await buffered.CompleteAsync();
            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        finally
        {
            context.Features.Set(response);
        }
    }
}
