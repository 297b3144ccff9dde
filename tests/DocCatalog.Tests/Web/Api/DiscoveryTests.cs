using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using DocCatalog.Store.Database;
using DocCatalog.Web.Api;
using DocCatalog.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Web.Api;

public class DiscoveryTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task The_sitemap_has_every_page_and_each_answers()
    {
        await using var site = TestSite.WithSeeds();
        var map = await site.Xml("/sitemap.xml");
        var pages = map.Elements(Sitemaps + "url").Select(page => page.Element(Sitemaps + "loc")!.Value).ToList();

        Assert.Equal(Sitemaps + "urlset", map.Name);
        Assert.Distinct(pages);
        Assert.Equal(5, pages.Count(page => page.Contains("/films/", StringComparison.Ordinal)));
        Assert.All(map.Elements(Sitemaps + "lastmod"), date => Assert.True(DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", out _)));
        foreach (var page in pages)
        {
            await site.Text(page);
        }
    }

    [Fact]
    public async Task A_catalog_of_more_pages_than_a_sitemap_may_have_has_an_index_of_several()
    {
        await using var site = TestSite.WithSeeds();
        await site.Do<CatalogDb>(db => db.Database.ExecuteSqlAsync(
            $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Sitemap.MostEntries}) INSERT INTO Names (Slug, Text, Key) SELECT 'n-' || n, 'N', 'n ' || n FROM numbers"));
        var index = await site.Xml("/sitemap.xml");
        var parts = new List<List<string>>();
        foreach (var part in index.Elements(Sitemaps + "sitemap").Select(part => part.Element(Sitemaps + "loc")!.Value))
        {
            parts.Add([.. (await site.Xml(part)).Descendants(Sitemaps + "loc").Select(page => page.Value)]);
        }

        Assert.Equal(Sitemaps + "sitemapindex", index.Name);
        Assert.Equal(2, parts.Count);
        Assert.Equal(Sitemap.MostEntries, parts[0].Count);
        Assert.Distinct(parts.SelectMany(pages => pages));
        Assert.Contains($"http://localhost/names/n-{Sitemap.MostEntries}", parts[1]);
    }

    [Fact]
    public async Task An_address_beyond_ASCII_is_escaped_and_answers()
    {
        await using var site = await TestSite.With(new ArticleByHand("أغان", "").Listing(new FilmByHand("أم كلثوم") { Artists = ["أم كلثوم"] }));
        var pages = (await site.Xml("/sitemap.xml")).Descendants(Sitemaps + "loc").Select(page => page.Value).ToList();

        Assert.All(pages, page => Assert.True(page.All(char.IsAscii), page));
        foreach (var page in pages)
        {
            await site.Text(page);
        }

        Assert.Equal(pages.Single(page => page.Contains("/films/", StringComparison.Ordinal)), (await site.AllPages("/films.json"))[0].GetProperty("address").GetString());
    }

    [Fact]
    public async Task Robots_may_read_all_but_the_pages_of_the_curator()
    {
        await using var site = TestSite.WithSeeds();
        site.Configure("Catalog:Address", "https://films.example");

        Assert.Equal("User-agent: *\nDisallow: /curate\n\nSitemap: https://films.example/sitemap.xml\n", await site.Text("/robots.txt"));
    }

    [Fact]
    public async Task A_browser_learns_how_to_search()
    {
        await using var site = TestSite.WithSeeds();
        var description = await site.Xml("/opensearch.xml");
        var templates = description.Elements(OpenSearch + "Url").ToDictionary(url => url.Attribute("type")!.Value, url => url.Attribute("template")!.Value);

        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1024);
        foreach (var (type, template) in templates)
        {
            using var response = await site.Get(template.Replace("{searchTerms}", "waltz", StringComparison.Ordinal));

            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }
    }

    [Theory]
    [InlineData("/films?decade=1990s&utm_source=x", "/films?decade=1990s", "/films.json?decade=1990s", "/feed.atom?decade=1990s")]
    [InlineData("/films/truth-or-dare?decade=1990s", "/films/truth-or-dare", "/films/truth-or-dare.json", "/feed.atom")]
    [InlineData("/names/madonna", "/names/madonna", "/names/madonna.json", "/feed.atom")]
    [InlineData("/about", "/about", null, "/feed.atom")]
    public async Task A_page_names_its_address_and_its_other_forms(string address, string canonical, string? json, string feed)
    {
        await using var site = TestSite.WithSeeds();
        site.Configure("Catalog:Address", "https://films.example/");
        var head = (await site.Open(address)).Head!;

        Assert.Equal($"https://films.example{canonical}", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"https://films.example{canonical}", head.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(json, head.QuerySelector("link[rel=alternate][type='application/json']")?.GetAttribute("href"));
        Assert.Equal(feed, head.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal("/opensearch.xml", head.QuerySelector("link[rel=search]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_image_of_a_film_is_its_cover()
    {
        await using var site = TestSite.WithSeeds();
        var head = (await site.Open("/films/truth-or-dare")).Head!;
        var image = await site.Xml(head.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!);

        Assert.Equal("video.movie", head.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Equal("svg", image.Name.LocalName);
        Assert.Equal("http://www.w3.org/2000/svg", image.Name.NamespaceName);
        Assert.Equal("Truth or Dare", image.Elements().First().Value);
    }

    [Theory]
    [InlineData("/films.json")]
    [InlineData("/films.csv")]
    [InlineData("/films.ndjson")]
    [InlineData("/feed.atom")]
    [InlineData("/films/truth-or-dare/cover.svg")]
    [InlineData("/films/never-made.json")]
    [InlineData("/films.csv?decade=abc")]
    public async Task Scripts_of_any_page_may_read_what_is_for_programs(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);
        using var head = await site.Get(address, method: HttpMethod.Head);

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal((response.StatusCode, response.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
    }

    [Theory]
    [InlineData("/films")]
    [InlineData("/curate/login")]
    [InlineData("/site.js")]
    [InlineData("/nothing")]
    public async Task Scripts_of_other_pages_may_read_nothing_else(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/films.json?decade=abc", 400)]
    [InlineData("/films.csv?decad=1990s", 400)]
    [InlineData("/feed.atom?sort=best", 400)]
    [InlineData("/films.json?after=never-made", 400)]
    [InlineData("/feed.atom?after=never-made", 400)]
    [InlineData("/films.csv?after=truth-or-dare", 400)]
    [InlineData("/films/never-made.json", 404)]
    [InlineData("/names/nobody.csv", 404)]
    [InlineData("/films/never-made/cover.svg", 404)]
    [InlineData("/nothing.json", 404)]
    public async Task An_error_is_told_as_problem_details_whatever_the_request_accepts(string address, int status)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address, "text/html");
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((status, status), ((int)response.StatusCode, problem.GetProperty("status").GetInt32()));
    }

    [Theory]
    [InlineData("/films.csv")]
    [InlineData("/films.ndjson")]
    [InlineData("/feed.atom")]
    public async Task What_programs_get_is_compressed(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("Catalog:Address", "films.example")]
    [InlineData("Catalog:Address", "ftp://films.example")]
    [InlineData("Catalog:Authority", "https://films.example")]
    public void A_public_address_that_is_none_is_refused_at_start(string setting, string value)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { [setting] = value };

        Assert.Contains(value, Assert.Throws<CatalogException>(configuration.CheckPublicAddress).Message, StringComparison.Ordinal);
    }
}
