using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Linking;
using DocCatalog.TestSupport.Accuracy;
using DocCatalog.Web.Fetching;
using DocCatalog.Web.Hosting;
using DocCatalog.Web.Pages.Films;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

namespace DocCatalog.Tests.Web;

/// <summary>The whole site, with a database and a log of its own. Any type of the site's assembly leads to it.</summary>
internal sealed class TestSite : WebApplicationFactory<IndexModel>
{
    /// <summary>Finds scripts that are neither the site's own nor a block of data.</summary>
    public const string StrangeScript = "script:not([type='application/ld+json']):not([src^='/site.js'])";

    private readonly string folder = Directory.CreateTempSubdirectory("doccatalog-").FullName;
    private readonly string seeds;

    /// <summary>Makes what fetches pages, when the first is asked for; there is no internet but the one that a test sets up.</summary>
    public Func<ArticleFetcher> Fetcher { get; set; } = () => new(new Connector((_, _) => Task.FromResult<IPAddress[]>([]), (_, _) => throw new InvalidOperationException("This is no public address.")), TimeProvider.System);

    /// <summary>Reads the articles that are imported; set before the first page is asked for.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; set; } = ArticleParser.Parse;

    /// <param name="seeds">The folder of articles that it reads at its start, as far as it does not hold them.</param>
    /// <param name="fill">Writes the catalog that it begins with to a path; null for none.</param>
    private TestSite(string seeds, Action<string>? fill)
    {
        this.seeds = seeds;
        fill?.Invoke(Path.Combine(folder, "catalog.db"));
    }

    /// <summary>Holding the articles that come with the project, as at its second start.</summary>
    public static TestSite WithSeeds() => Holding(Corpus.PathOf("seeds"));

    /// <summary>Filled at its start from the articles in <paramref name="folder"/>.</summary>
    public static TestSite WithSeeds(string folder) => new(folder, fill: null);

    /// <summary>Holding the articles in <paramref name="folder"/>, as at its second start.</summary>
    public static TestSite Holding(string folder) => new(folder, path => FilledCatalog.Seeded(path, folder));

    /// <summary>Holding <paramref name="articles"/> and nothing else.</summary>
    public static async Task<TestSite> With(params IEnumerable<ArticleByHand> articles)
    {
        var site = new TestSite(seeds: "/nowhere", FilledCatalog.Empty);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDb>();
        foreach (var article in articles)
        {
            article.AddTo(db);
            await db.SaveChangesAsync();
        }

        await db.CountAll(CancellationToken.None);
        return site;
    }

    /// <summary>Filled by importing articles written as <see cref="Store.PlainArticles"/> has them, so that several may name one film.</summary>
    public static Task<TestSite> Listing(params string[] articles) =>
        Task.FromResult(new TestSite(seeds: "/nowhere", path => FilledCatalog.Listing(path, articles)));

    /// <summary>Does <paramref name="work"/> with the services of the site, as one request would.</summary>
    public async Task Do<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Takes a table away, so that pages fail.</summary>
    public async Task Break()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDb>().Database.ExecuteSqlAsync($"ALTER TABLE Films RENAME TO Lost");
    }

    public async Task<IHtmlDocument> Open(string address)
    {
        using var client = CreateClient();
        return Read(await client.GetStringAsync(Relative(address)));
    }

    public async Task<HttpResponseMessage> Get(string address, string? accept = null, HttpMethod? method = null)
    {
        using var client = CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Relative(address));
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return await client.SendAsync(request);
    }

    public static IHtmlDocument Read(string html) =>
        new HtmlParser(new HtmlParserOptions(), AngleSharp.BrowsingContext.New(AngleSharp.Configuration.Default)).ParseDocument(html);

    /// <summary>Changes a setting of the running site.</summary>
    public void Configure(string setting, string value) => Services.GetRequiredService<IConfiguration>()[setting] = value;

    /// <summary>Stops the site and gives the lines it has logged, as JSON.</summary>
    public async Task<string[]> LinesLogged()
    {
        await base.DisposeAsync();
        return await File.ReadAllLinesAsync(Directory.GetFiles(folder, "*.log").Single());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Catalog:Database", Path.Combine(folder, "catalog.db"));
        builder.UseSetting("Catalog:Seeds", seeds);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(_ => Fetcher());
            services.AddScoped(provider => new Importer(provider.GetRequiredService<CatalogDb>(), TimeProvider.System) { Parse = Parse });
            services.AddSerilog(RequestLog.Configured(LogToFile()), dispose: true);
        });
    }

    // The site has read where it logs to before a test can say otherwise.
    private IConfigurationRoot LogToFile() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Serilog:WriteTo:File:Name"] = "File",
            ["Serilog:WriteTo:File:Args:path"] = Path.Combine(folder, "site.log"),
            ["Serilog:WriteTo:File:Args:formatter"] = "Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact",
        })
        .Build();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Uri Relative(string address) => new(address, UriKind.RelativeOrAbsolute);
}
