using DocCatalog.Store;
using DocCatalog.Web.Api;
using DocCatalog.Web.Caching;
using DocCatalog.Web.Curation;
using DocCatalog.Web.Errors;
using DocCatalog.Web.Filters;
using DocCatalog.Web.Hosting;
using DocCatalog.Web.Watchlist;
using Serilog;

try
{
    // Slim, without the logs and servers that are replaced here or never used. Settings count from the next start: a watched file costs one of the few watches that a machine gives, and time at start.
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = AppContext.BaseDirectory });
    var files = CatalogFiles.From(builder.Configuration);

    // What takes a while at start and waits for nothing is done beside the rest.
    var isComplete = Task.Run(() => CatalogCheck.IsComplete(files.Database, files.Seeds));

    builder.ListenAtHome();
    var log = Task.Run(() => RequestLog.Configured(builder.Configuration));
    builder.Configuration.CheckPublicAddress();
    builder.Services.AddCatalog(files.Database);
    builder.Services.AddPages();
    builder.Services.AddPageCache(builder.Configuration);
    builder.Services.AddCurating(builder.Configuration, files.Database);
    builder.Services.AddHealthChecks().AddCheck<CatalogHealth>("catalog");
    builder.Services.AddSerilog(await log, dispose: true);

    await using var app = builder.Build();
    app.UseRequestLog();
    app.UsePageCache();
    app.UseResponseCompression();
    app.UseEntityTags();
    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseReadersOnly();
    app.UseFreshPages();
    app.UseRouting();
    app.UseCuratorAccess();
    Asset.Map(app);
    Speculation.Map(app);
    app.MapRazorPages();
    app.MapSuggestions();
    app.MapKeeping();
    app.MapFilms();
    app.MapRecords();
    app.MapDiscovery();
    app.MapHealthChecks("/health");

    if (!await isComplete)
    {
        await app.OpenCatalog(files);
    }

    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is not HostAbortedException)
{
    return StartFailure.Tell(failure);
}
