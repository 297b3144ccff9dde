using DocCatalog.Store.Database;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Web.Caching;

/// <summary>Stores what every visitor gets alike, by address, encoding and the catalog's version.</summary>
internal sealed class PageCachePolicy(CatalogVersion catalog, IResponseCompressionProvider compression) : IOutputCachePolicy
{
    // Entries of earlier versions are never read again; until they expire, the least recently used give way to new ones.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // Streamed, different or current each time, or about what a visitor keeps.
    private static readonly string[] NotStored = ["/films.csv", "/films.ndjson", "/surprise", "/health", "/kept/match", CuratorAccess.Area];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (IsForEveryone(context.HttpContext.Request) && TryGetVersion(out var version))
        {
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Lifetime;
            // The version is read before the page is: a page rendered during a change is never found after it.
            // The middleware adds method, scheme, host and path.
            context.CacheVaryByRules.CacheKeyPrefix =
                $"{version} {compression.GetCompressionProvider(context.HttpContext)?.EncodingName} {context.HttpContext.Request.QueryString.Value}";
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // A stored page is as good as one rendered now. Its age would count against max-age.
        context.HttpContext.Response.OnStarting(WithoutAge, context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }

    private static bool IsForEveryone(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Array.Exists(NotStored, path => request.Path.Value!.StartsWith(path, StringComparison.OrdinalIgnoreCase))
        && !IsFromCurator(request.Headers);

    private static bool IsFromCurator(IHeaderDictionary headers) =>
        headers.Authorization.Count > 0 || (headers.Cookie.Count > 0 && headers.Cookie.ToString().Contains(CuratorAccess.Cookies, StringComparison.Ordinal));

    private static Task WithoutAge(object response)
    {
        ((HttpResponse)response).Headers.Age = default;
        return Task.CompletedTask;
    }

    // Where the catalog cannot be read, the page says so.
    private bool TryGetVersion(out long version)
    {
        try
        {
            version = catalog.Now();
            return true;
        }
        catch (SqliteException)
        {
            version = 0;
            return false;
        }
    }
}
