using DocCatalog.Store.Curation;
using DocCatalog.TestSupport.Generation;

namespace DocCatalog.BrowserTests;

/// <summary>A site that tests of several classes visit and none changes: it starts for the first of them and stops when all tests are over.</summary>
public sealed class SharedSite<TSite> : IAsyncLifetime
    where TSite : RunningSite, new()
{
    private static readonly Lazy<Task<TSite>> Started = new(Start);

    public TSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await Started.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<TSite> Start()
    {
        var site = new TSite();
        AllTests.After(site.DisposeAsync);
        await site.InitializeAsync();
        return site;
    }
}

/// <summary>The site filled from thirty articles, of which many list the same films.</summary>
public sealed class ManyArticlesSite : RunningSite
{
    protected override string Seeds(string room) => Path.Combine(AppContext.BaseDirectory, "Corpus");
}

/// <summary>The site filled from articles that are hard to set: words without end, right-to-left titles and names, no years, no summaries.</summary>
public sealed class HardToSetSite : RunningSite
{
    protected override string Seeds(string room) => Path.Combine(AppContext.BaseDirectory, "Articles");
}

/// <summary>The site with a curator who has not given it an article yet.</summary>
public sealed class EmptySite : RunningSite
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Catalog__CuratorPasswordHash", CuratorPassword.Hash(CuratedSite.Password))];

    protected override string Seeds(string room) => Directory.CreateDirectory(Path.Combine(room, "seeds")).FullName;
}

/// <summary>The site filled from articles that never were, the same in each run.</summary>
public class MadeSite(int filmography, int articles) : RunningSite
{
    private const int Seed = 1;

    protected override string Seeds(string room)
    {
        var folder = Directory.CreateDirectory(Path.Combine(room, "seeds")).FullName;
        var writer = new ArticleWriter(new Filmography(filmography, Seed), Seed);
        foreach (var article in Enumerable.Range(1, articles).Select(writer.Write))
        {
            File.WriteAllText(Path.Combine(folder, article.Name), article.Text);
        }

        return folder;
    }
}

/// <summary>About 150 films out of sixty articles.</summary>
public sealed class SiteOf150Films() : MadeSite(filmography: 185, articles: 60);

/// <summary>About 5,000 films out of 2,600 articles, which takes half a minute to read.</summary>
public sealed class SiteOf5000Films() : MadeSite(filmography: 6600, articles: 2600);
