using System.Net;
using System.Net.Http.Headers;
using DocCatalog.Store.Database;
using DocCatalog.Tests.Web.Pages.Curate;
using DocCatalog.Web.Caching;
using Microsoft.EntityFrameworkCore;
using Encoding = DocCatalog.Web.Caching.Encoding;

namespace DocCatalog.Tests.Web.Caching;

public class PageCachingTests
{
    [Fact]
    public async Task A_page_is_made_once_until_the_catalog_changes()
    {
        await using var site = TestSite.WithSeeds();
        var first = await Text(site, "/");
        var second = await Text(site, "/");
        await site.Do<CatalogDb>(db => db.Films.Where(film => film.Slug == "truth-or-dare").ExecuteUpdateAsync(film => film.SetProperty(one => one.Title, "In Bed with Madonna")));
        var third = await Text(site, "/");

        Assert.Equal(first, second);
        Assert.Contains("In Bed with Madonna", third, StringComparison.Ordinal);
        Assert.Equal(["/", "/"], await Made(site));
    }

    [Fact]
    public async Task A_page_that_many_ask_for_at_once_is_made_once()
    {
        await using var site = TestSite.WithSeeds();
        await Text(site, "/about");
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Text(site, "/films?sort=year")));

        Assert.Contains("<h1>Music documentaries</h1>", Assert.Single(pages.Distinct()), StringComparison.Ordinal);
        Assert.Equal(["/about", "/films"], await Made(site));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/films/truth-or-dare")]
    [InlineData("/films.json")]
    [InlineData("/site.js")]
    public async Task Whoever_has_the_page_is_told_so_and_gets_it_again_when_it_has_changed(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var first = await Get(site, address);
        using var known = await Get(site, address, tag: first.Headers.ETag);
        using var other = await Get(site, address, tag: EntityTagHeaderValue.Parse("W/\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, known.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_the_same_after_a_change_keeps_its_tag()
    {
        await using var site = TestSite.WithSeeds();
        using var before = await Get(site, "/about");
        await site.Do<CatalogDb>(db => db.Films.ExecuteUpdateAsync(film => film.SetProperty(one => one.Title, "Another")));
        using var after = await Get(site, "/about", tag: before.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/films/truth-or-dare")]
    [InlineData("/feed.atom")]
    public async Task What_comes_from_memory_is_what_was_sent_first(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var made = await Get(site, address);
        using var repeated = await Get(site, address);

        Assert.Equal(await made.Content.ReadAsStringAsync(), await repeated.Content.ReadAsStringAsync());
        Assert.Equal(Headers(made), Headers(repeated));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_is_compressed_anew_when_it_is_asked_for_again_and_stays_the_same(string encoding)
    {
        await using var site = TestSite.WithSeeds();
        var sizes = new List<long>();
        while (sizes.Count < 3 || (sizes[^1] == sizes[0] && sizes.Count < 200))
        {
            using var response = await Get(site, "/", encoding);
            sizes.Add(response.Content.Headers.ContentLength!.Value);
            await Task.Delay(20);
        }

        Assert.True(sizes[^1] < sizes[0], string.Join(' ', sizes));
    }

    [Fact]
    public async Task What_a_curator_sees_is_kept_for_nobody()
    {
        await using var site = TestSite.WithSeeds();
        using var curator = await CuratorVisit.Begin(site);
        var seen = await curator.Open("/films/truth-or-dare");
        var page = await site.Open("/films/truth-or-dare");
        var again = await curator.Open("/films/truth-or-dare");

        Assert.NotNull(seen.QuerySelector("a[href='/curate/films/truth-or-dare']"));
        Assert.Null(page.QuerySelector("a[href='/curate/films/truth-or-dare']"));
        Assert.NotNull(again.QuerySelector("a[href='/curate/films/truth-or-dare']"));
    }

    [Fact]
    public async Task A_redirect_has_no_body()
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var response = await client.GetAsync(new Uri("/films?q=&sort=title", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/kept/match?film=Amy")]
    [InlineData("/films.csv")]
    [InlineData("/health")]
    public async Task What_a_visitor_keeps_and_what_is_of_this_moment_is_not_remembered(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await Get(site, address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Hosts_are_told_apart()
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient();

        Assert.Contains("http://one.example/films", await client.GetStringAsync(new Uri("http://one.example/films.json")), StringComparison.Ordinal);
        Assert.Contains("http://other.example/films", await client.GetStringAsync(new Uri("http://other.example/films.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br, gzip", Encoding.Brotli)]
    [InlineData("gzip, deflate, br;q=0.1", Encoding.Brotli)]
    [InlineData("GZIP;q=0.5", Encoding.Gzip)]
    [InlineData("gzip, br;q=0", Encoding.Gzip)]
    [InlineData("br; q=0.000", Encoding.None)]
    [InlineData("zstd, deflate", Encoding.None)]
    [InlineData("", Encoding.None)]
    public void A_browser_gets_the_smallest_that_it_understands(string accepted, object expected) =>
        Assert.Equal((Encoding)expected, AcceptedEncoding.Of(accepted));

    private static async Task<string> Text(TestSite site, string address)
    {
        using var response = await site.Get(address);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> Get(TestSite site, string address, string? encoding = null, EntityTagHeaderValue? tag = null)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", encoding ?? "identity");
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await client.SendAsync(request);
    }

    private static List<string> Headers(HttpResponseMessage response) =>
        [.. response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];

    // A page that is made is a line in the log; one that comes from memory is none.
    private static async Task<IEnumerable<string>> Made(TestSite site) =>
        (await site.LinesLogged()).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("Path", out _)).Select(line => line.GetProperty("Path").GetString()!);
}
