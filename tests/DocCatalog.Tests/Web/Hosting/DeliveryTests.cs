using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocCatalog.TestSupport.Accuracy;
using DocCatalog.Web.Hosting;

namespace DocCatalog.Tests.Web.Hosting;

public class DeliveryTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/films?decade=abc")]
    [InlineData("/nothing")]
    [InlineData("/site.js")]
    [InlineData("/health")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_script_is_kept_for_a_year_under_its_hash()
    {
        await using var site = TestSite.WithSeeds();
        var address = (await site.Open("/")).QuerySelector("script[src]")!.GetAttribute("src")!;
        using var hashed = await site.Get(address);
        using var bare = await site.Get("/site.js");

        Assert.Equal("public, max-age=31536000, immutable", Caching(hashed));
        Assert.Equal("no-cache", Caching(bare));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/films?decade=1990s")]
    [InlineData("/films/truth-or-dare")]
    [InlineData("/articles")]
    [InlineData("/kept")]
    [InlineData("/timeline")]
    [InlineData("/api")]
    public async Task The_styles_of_a_page_stand_in_it_are_allowed_by_their_hash_and_are_under_16_kilobytes(string address)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());
        var styles = page.QuerySelectorAll("style").Select(style => Encoding.UTF8.GetBytes(style.TextContent)).ToList();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        // What the script adds has styles of its own, which stand behind all that is shown without them.
        Assert.Same(page.Body!.LastElementChild, Assert.Single(page.QuerySelectorAll("link[rel=stylesheet], [style]")));
        Assert.Equal(styles.Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'"), policy.Split("style-src 'self' ")[1].Split("; ")[0].Split(' '));
        Assert.InRange(styles.Sum(style => style.Length), 1, 16 * 1024);
    }

    [Theory]
    [InlineData("a { b: c; } /* d */ e { f: calc(1rem + 2px) }", "a{b:c}e{f:calc(1rem + 2px)}")]
    [InlineData(".a :is(b, c) > d::after { content: \"+\"; }", ".a :is(b,c)>d::after{content:\"+\"}")]
    [InlineData("@media (min-width: 62rem) {\n  a:hover b { c: d e }\n}\n", "@media (min-width:62rem){a:hover b{c:d e}}")]
    public void Styles_are_shortened_without_a_change_of_meaning(string css, string shortened) => Assert.Equal(shortened, Asset.ShortenStyles(css));

    [Fact]
    public void A_script_loses_comments_and_indentation_only() =>
        Assert.Equal("f(() => {\na = 'b // c';\n\nd('http://e');\n});", Asset.ShortenScript("// What it does.\nf(() => {\n  // Why.\n  a = 'b // c';\n\n  d('http://e');\n});\n"));

    [Fact]
    public async Task All_scripts_together_are_under_8_kilobytes()
    {
        await using var site = TestSite.WithSeeds();
        string[] addresses = ["/", "/films/truth-or-dare", "/articles", "/kept"];
        var pages = await Task.WhenAll(addresses.Select(site.Open));
        var scripts = pages.SelectMany(page => page.QuerySelectorAll("script[src]")).Select(script => script.GetAttribute("src")!).Distinct().ToList();
        var sizes = await Task.WhenAll(scripts.Select(async script => (await (await site.Get(script)).Content.ReadAsByteArrayAsync()).Length));

        Assert.All(scripts, script => Assert.Matches(@"^/\w+\.js\?v=[\w-]+$", script));
        Assert.InRange(sizes.Sum(), 1, 8 * 1024);
    }

    [Theory]
    [InlineData("/", "no-cache")]
    [InlineData("/films/truth-or-dare", "no-cache")]
    [InlineData("/nothing", "no-store")]
    public async Task A_page_is_asked_for_anew_each_time(string address, string caching)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address);

        Assert.Equal(caching, Caching(response));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_and_the_script_are_compressed(string encoding)
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);

        foreach (var address in new[] { "/", "/site.js", "/icon.svg" })
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 12 * 1024);
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/films/truth-or-dare", HttpStatusCode.OK)]
    [InlineData("/films?decade=abc", HttpStatusCode.BadRequest)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health", HttpStatusCode.OK)]
    public async Task The_head_of_a_page_can_be_asked_for_alone(string address, HttpStatusCode status)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address, method: HttpMethod.Head);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task Nothing_can_be_changed_by_a_request(string method)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get("/films", method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Contains("can only be read", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/films?decade=abc", "application/json", 400)]
    [InlineData("/films/never-made", "application/problem+json", 404)]
    public async Task A_program_that_prefers_JSON_gets_problem_details(string address, string accept, int status)
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get(address, accept);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/html")]
    [InlineData("application/json;q=0.5")]
    public async Task A_browser_gets_a_page(string accept)
    {
        await using var site = TestSite.WithSeeds();
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", $"text/html;q=0.9, {accept}");
        using var response = await client.GetAsync(new Uri("/nothing", UriKind.Relative));

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_request_is_one_line_in_the_log_that_a_visitor_cannot_break()
    {
        await using var site = TestSite.WithSeeds();
        using var found = await site.Get("/films/truth-or-dare?decade=1990s");
        using var missing = await site.Get("/films/x%0A%0DForged%20line%1B[31m");
        using var unreadable = await site.Get("/films?decade=abc");
        var lines = (await site.LinesLogged()).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("Path", out _)).ToList();

        Assert.Equal(
            ["GET /films/truth-or-dare 200", "GET /films/x%0A%0DForged%20line%1B%5B31m 404", "GET /films 400"],
            lines.Select(line => $"{line.GetProperty("Method")} {line.GetProperty("Path")} {line.GetProperty("Status")}"));
        Assert.All(lines, line => Assert.True(line.GetProperty("Elapsed").GetDouble() > 0));
    }

    [Fact]
    public async Task Nothing_but_requests_and_imports_is_logged_from_start_to_stop()
    {
        await using var site = TestSite.WithSeeds(Corpus.PathOf("seeds"));
        using var response = await site.Get("/");
        var templates = (await site.LinesLogged()).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("@mt").GetString()!);

        Assert.Equal(["Imported", "Now", "Application", "Hosting", "Content", "{Method}", "Application"], templates.Select(template => template.Split(' ')[0]));
    }

    [Fact]
    public async Task A_failure_is_a_page_for_the_visitor_and_one_line_in_the_log()
    {
        await using var site = TestSite.WithSeeds();
        await site.Break();
        using var response = await site.Get("/");
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());
        var line = Assert.Single(await site.LinesLogged(), line => line.Contains("SqliteException", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("Sqlite", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/\",\"Status\":500", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_says_that_it_is_well()
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get("/health");

        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_site_says_that_it_cannot_read_the_catalog()
    {
        await using var site = TestSite.WithSeeds();
        await site.Break();
        using var response = await site.Get("/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Unhealthy", await response.Content.ReadAsStringAsync());
    }

    private static string Caching(HttpResponseMessage response) => response.Headers.GetValues("Cache-Control").Single();
}
