using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using DocCatalog.Store.Database;
using DocCatalog.Tests.Web.Pages.Curate;
using DocCatalog.Web.Caching;
using DocCatalog.Web.Pages.Films;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Web.Caching;

public class PageCachingTests
{
    [Fact]
    public async Task A_page_is_rendered_once_until_the_catalog_changes()
    {
        var renderings = new Renderings();
        await using var site = TestSite.WithSeeds();
        await using var watched = renderings.Of(site);
        var first = await Text(watched, "/");
        var second = await Text(watched, "/");
        await Rename(site);
        var third = await Text(watched, "/");

        Assert.Equal(first, second);
        Assert.Contains("In Bed with Madonna", third, StringComparison.Ordinal);
        Assert.Equal(["/", "/"], renderings.Paths);
    }

    [Fact]
    public async Task A_page_rendered_before_a_change_is_not_sent_after_it()
    {
        await using var site = TestSite.WithSeeds();
        var renderings = new Renderings { Afterwards = () => Rename(site) };
        await using var watched = renderings.Of(site);
        var before = await Text(watched, "/films/truth-or-dare");
        var after = await Text(watched, "/films/truth-or-dare");

        Assert.DoesNotContain("In Bed with Madonna", before, StringComparison.Ordinal);
        Assert.Contains("In Bed with Madonna", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_many_ask_for_at_once_is_rendered_once()
    {
        var renderings = new Renderings { Crowd = 20 };
        await using var site = TestSite.WithSeeds();
        await using var watched = renderings.Of(site);
        using var client = watched.CreateClient();
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync(new Uri("/films?sort=year", UriKind.Relative))));

        Assert.Contains("<h1>Music documentaries</h1>", Assert.Single(pages.Distinct()), StringComparison.Ordinal);
        Assert.Equal(["/films"], renderings.Paths);
    }

    [Theory]
    [InlineData("64", 1)]
    [InlineData("0", 2)]
    public async Task Pages_are_kept_unless_no_memory_is_given_for_them(string megabytes, int times)
    {
        var renderings = new Renderings();
        await using var site = TestSite.WithSeeds();
        await using var watched = renderings.Of(site).WithWebHostBuilder(builder => builder.UseSetting(PageCaching.Setting, megabytes));
        await Text(watched, "/about");
        await Text(watched, "/about");

        Assert.Equal(times, renderings.Paths.Count);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/films/never-made")]
    [InlineData("/films?decade=abc")]
    public async Task An_error_is_not_kept(string address)
    {
        var renderings = new Renderings();
        await using var site = TestSite.WithSeeds();
        await using var watched = renderings.Of(site);
        using var client = watched.CreateClient();
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        var once = renderings.Paths.Count;
        using var second = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(2 * once, renderings.Paths.Count);
        Assert.Null(second.Headers.ETag);
    }

    [Fact]
    public async Task Each_request_is_logged_whether_its_page_was_kept_or_not()
    {
        await using var site = TestSite.WithSeeds();
        await Text(site, "/about");
        await Text(site, "/about");

        Assert.Equal(2, (await site.LinesLogged()).Count(line => line.Contains("\"Path\":\"/about\"", StringComparison.Ordinal)));
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
        await Rename(site);
        using var rendered = await Get(site, "/about", tag: before.Headers.ETag);
        using var after = await Get(site, "/about", tag: before.Headers.ETag);

        Assert.Equal(before.Headers.ETag, rendered.Headers.ETag);
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
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("identity", null)]
    [InlineData("zstd, deflate", null)]
    public async Task A_kept_page_is_sent_in_an_encoding_that_is_accepted(string accepted, string? expected)
    {
        await using var site = TestSite.WithSeeds();
        foreach (var earlier in new[] { "br", "gzip", "identity" })
        {
            using var _ = await Get(site, "/", earlier);
        }

        using var response = await Get(site, "/", accepted);

        Assert.Equal(expected is null ? [] : [expected], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.Contains("<h1>Music documentaries</h1>", await Decoded(response), StringComparison.Ordinal);
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

    private static Task Rename(TestSite site) => site.Do<CatalogDb>(db =>
        db.Films.Where(film => film.Slug == "truth-or-dare").ExecuteUpdateAsync(film => film.SetProperty(one => one.Title, "In Bed with Madonna")));

    private static async Task<string> Text(WebApplicationFactory<IndexModel> site, string address)
    {
        using var client = site.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }

    private static async Task<string> Decoded(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync();
        await using var decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync();
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
}
