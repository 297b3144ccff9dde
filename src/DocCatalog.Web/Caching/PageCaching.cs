using System.Collections.Concurrent;
using DocCatalog.Store.Database;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DocCatalog.Web.Caching;

/// <summary>Answers what was answered before from memory, and lets one request make what several ask for at once.</summary>
internal static class PageCaching
{
    public const string Setting = "Catalog:PageCache";

    private const int UsualMegabytes = 64;

    // Sent while they are made, always another, of this moment, or what a visitor keeps.
    private static readonly string[] Unkept = ["/films.csv", "/films.ndjson", "/surprise", "/health", "/kept/match", CuratorAccess.Area];

    /// <exception cref="CatalogException">What is configured is no number of megabytes.</exception>
    public static void AddPageCache(this IServiceCollection services, IConfiguration configuration)
    {
        var megabytes = configuration[Setting] is not { Length: > 0 } set ? UsualMegabytes
            : int.TryParse(set, out var number) && number >= 0 ? number
            : throw new CatalogException($"{Setting} is {set}; a number of megabytes was expected, or 0 to keep no page");
        if (megabytes == 0)
        {
            return;
        }

        services.AddSingleton(provider => new PageCache(provider.GetRequiredService<CatalogVersion>(), megabytes * 1_048_576L));

        // A server that is made by whoever tests the site stays as it is: the middleware below does the same.
        if (services.LastOrDefault(service => service.ServiceType == typeof(IServer))?.ImplementationType is { } server)
        {
            services.AddSingleton<IServer>(provider => new CachedServer(
                (IServer)ActivatorUtilities.CreateInstance(provider, server), provider.GetRequiredService<PageCache>()));
        }
    }

    /// <summary>Stands before everything else, so that what comes from memory is what was sent.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Services.GetService<PageCache>() is { } cache)
        {
            var making = new ConcurrentDictionary<(CacheKey, long), Task<CachedResponse?>>();
            app.Use((context, next) => Respond(context, next, cache, making));
        }
    }

    /// <summary>What <paramref name="request"/> asks of the catalog; null where the answer follows from more than that.</summary>
    public static CacheKey? QuestionOf(IHttpRequestFeature request)
    {
        var isAsking = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isAsking && !Array.Exists(Unkept, path => request.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase)) && !IsOfCurator(request.Headers)
            ? new(request.Scheme, request.Headers.Host.ToString(), request.Path, request.QueryString)
            : null;
    }

    private static bool IsOfCurator(IHeaderDictionary headers) =>
        headers.Authorization.Count > 0 || (headers.Cookie.Count > 0 && headers.Cookie.ToString().Contains(CuratorAccess.Cookies, StringComparison.Ordinal));

    private static async Task Respond(HttpContext context, RequestDelegate next, PageCache cache, ConcurrentDictionary<(CacheKey, long), Task<CachedResponse?>> making)
    {
        if (QuestionOf(context.Features.GetRequiredFeature<IHttpRequestFeature>()) is not { } question)
        {
            await next(context);
            return;
        }

        var answer = cache.Find(question, out var version);
        if (answer is null && HttpMethods.IsGet(context.Request.Method))
        {
            var made = new TaskCompletionSource<CachedResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = making.GetOrAdd((question, version), made.Task);
            if (first == made.Task)
            {
                try
                {
                    await Make(context, next, answer =>
                    {
                        made.TrySetResult(answer);
                        cache.Keep(question, answer, version);
                    });
                }
                finally
                {
                    making.TryRemove((question, version), out _);
                    made.TrySetResult(null);
                }

                return;
            }

            answer = await first.WaitAsync(context.RequestAborted);
        }

        await (answer?.Send(context.Features) ?? next(context));
    }

    private static async Task Make(HttpContext context, RequestDelegate next, Action<CachedResponse> share)
    {
        // Whoever waits for the answer too shall have it when the one who asked first goes away.
        context.RequestAborted = CancellationToken.None;
        var body = await Rendered(context, next);
        var answer = new CachedResponse(context.Response.StatusCode, body);
        var encoded = answer.Begin(context.Features);

        // From here on the headers are those that are sent.
        await context.Response.StartAsync();
        if (IsForAll(context.Response))
        {
            answer.Headers = CachedResponse.HeadersToRepeat(context.Response.Headers);
            share(answer);
        }

        await CachedResponse.Write(context.Features, encoded);
    }

    // Not compressed: that is done once for all who ask.
    private static async Task<byte[]> Rendered(HttpContext context, RequestDelegate next)
    {
        var (accepted, response) = (context.Request.Headers.AcceptEncoding, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var body = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(body, response);
        context.Request.Headers.Remove(HeaderNames.AcceptEncoding);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await next(context);
            await buffered.CompleteAsync();
            return body.ToArray();
        }
        finally
        {
            context.Features.Set(response);
            context.Request.Headers.AcceptEncoding = accepted;
        }
    }

    private static bool IsForAll(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
        && response.Headers.SetCookie.Count == 0 && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
}
