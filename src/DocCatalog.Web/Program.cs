using DocCatalog.Store;
using DocCatalog.Web;
using DocCatalog.Web.Caching;
using DocCatalog.Web.Curating;
using DocCatalog.Web.Hosting;
using DocCatalog.Web.Keeping;
using DocCatalog.Web.Programs;

try
{
    // Settings count from the next start: a watched file costs one of the few watches that a machine gives, and time at start.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = AppContext.BaseDirectory });
    var files = CatalogFiles.From(builder.Configuration);

    // Two things that take a while at start and wait for nothing: another processor, where there is one, does them meanwhile.
    var isComplete = Task.Run(() => CatalogCheck.IsComplete(files.Database, files.Seeds));
    _ = Task.Run(() => Asset.Styles("base list"));

    builder.ListenAtHome();
    builder.Configuration.CheckPublicAddress();
    builder.Services.AddRequestLog(builder.Configuration);
    builder.Services.AddCatalog(files.Database);
    builder.Services.AddPages();
    builder.Services.AddPageCache(builder.Configuration);
    builder.Services.AddCurating(builder.Configuration, files.Database);
    builder.Services.AddHealthChecks().AddDbContextCheck<CatalogDb>();

    var app = builder.Build();
    app.UsePageCache();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseResponseCompression();
    app.UseErrorPages();
    app.UseReadersOnly();
    app.UseFreshPages();
    app.UseCuratorAccess();
    Asset.Map(app);
    Speculation.Map(app);
    app.MapRazorPages();
    app.MapSuggestions();
    app.MapKeeping();
    app.MapControllers();
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
