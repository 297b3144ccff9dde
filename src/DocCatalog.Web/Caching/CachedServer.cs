using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace DocCatalog.Web.Caching;

/// <summary>A server that sends what is in memory before a request reaches the program's middleware: most of a short answer's time would be spent on the way there and back.</summary>
internal sealed class CachedServer(IServer server, PageCache cache) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => server.StartAsync(new Application<TContext>(application, cache), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    /// <param name="Context">Of the program, where it has to answer.</param>
    // No struct: for classes the server's code is compiled before the program starts.
    private sealed record Request<TContext>(IFeatureCollection Features, CachedResponse? Answer, TContext? Context);

    private sealed class Application<TContext>(IHttpApplication<TContext> application, PageCache cache) : IHttpApplication<Request<TContext>>
        where TContext : notnull
    {
        public Request<TContext> CreateContext(IFeatureCollection contextFeatures) =>
            PageCaching.QuestionOf(contextFeatures.GetRequiredFeature<IHttpRequestFeature>()) is { } question && cache.Find(question, out _) is { } answer
                ? new(contextFeatures, answer, default)
                : new(contextFeatures, null, application.CreateContext(contextFeatures));

        public Task ProcessRequestAsync(Request<TContext> context) =>
            context.Answer is { } answer ? answer.Send(context.Features) : application.ProcessRequestAsync(context.Context!);

        public void DisposeContext(Request<TContext> context, Exception? exception)
        {
            if (context.Answer is null)
            {
                application.DisposeContext(context.Context!, exception);
            }
        }
    }
}
