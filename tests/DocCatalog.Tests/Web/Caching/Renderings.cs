using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Caching;

/// <summary>Tells which pages a site rendered, and can hold a rendering back or do something after it.</summary>
internal sealed class Renderings : IAsyncResourceFilter, IStartupFilter
{
    private readonly TaskCompletionSource allHaveAsked = new();
    private int toCome;

    public ConcurrentQueue<string> Paths { get; } = [];

    /// <summary>Done after each rendering, before the page is stored.</summary>
    public Func<Task> Afterwards { get; set; } = () => Task.CompletedTask;

    /// <summary>No page is rendered before so many requests have come.</summary>
    public int Crowd { init => toCome = value; }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        Paths.Enqueue(context.HttpContext.Request.Path.Value!);
        if (toCome > 0)
        {
            await allHaveAsked.Task;
        }

        await next();
        await Afterwards();
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (Interlocked.Decrement(ref toCome) == 0)
            {
                allHaveAsked.SetResult();
            }

            return rest(context);
        });
        next(app);
    };

    /// <summary>The site of <paramref name="site"/>'s catalog, watched.</summary>
    public WebApplicationFactory<DocCatalog.Web.Pages.Films.IndexModel> Of(TestSite site) => site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
        .AddSingleton<IStartupFilter>(this)
        .Configure<MvcOptions>(mvc => mvc.Filters.Add(this))));
}
