using System.Net;

namespace DocCatalog.Tests.Web.Pages.Curate;

public class LoginTests
{
    [Theory]
    [InlineData("/curate")]
    [InlineData("/curate/login")]
    [InlineData("/Curate/Login")]
    [InlineData("/curate/never-made")]
    public async Task Without_a_curator_no_curating_page_exists(string address)
    {
        await using var site = await TestSite.With();
        using var visit = new CuratorVisit(site);
        using var read = await visit.Get(address);
        using var sent = await visit.Post(address, []);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (read.StatusCode, sent.StatusCode));
    }

    [Fact]
    public async Task A_running_site_gains_and_loses_its_curator()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var welcome = await visit.Get("/curate/login");
        await CuratorVisit.RemovePassword(site);
        using var gone = await visit.Get("/curate/login");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.NotFound), (welcome.StatusCode, gone.StatusCode));
        Assert.DoesNotContain("/curate", (await visit.Open("/")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_then_led_on()
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var visit = new CuratorVisit(site);
        using var asked = await visit.Get("/curate");
        using var signedIn = await visit.SignIn(CuratorVisit.Password, "/curate?from=here");

        Assert.Equal("/curate/login?return=%2Fcurate", asked.Headers.Location!.PathAndQuery);
        Assert.Equal("/curate?from=here", signedIn.Headers.Location!.OriginalString);
        Assert.Equal("Add an article", (await visit.Open("/curate/add")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string goOn)
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var visit = new CuratorVisit(site);
        using var signedIn = await visit.SignIn(CuratorVisit.Password, goOn);

        Assert.Equal("/curate", signedIn.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct horse batterY")]
    public async Task A_wrong_password_is_told_plainly(string password)
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var visit = new CuratorVisit(site);
        using var refused = await visit.SignIn(password, "/curate?from=here");
        var page = TestSite.Read(await refused.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.StartsWith("This is not the password.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/curate?from=here", page.QuerySelector("[name=return]")!.GetAttribute("value"));
        Assert.True(await visit.IsSignedOut());
    }

    [Fact]
    public async Task After_five_tries_in_a_minute_the_sixth_is_refused_though_the_page_still_opens()
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var visit = new CuratorVisit(site);
        for (var tries = 0; tries < 5; tries++)
        {
            (await visit.SignIn("wrong")).Dispose();
        }

        using var refused = await visit.SignIn(CuratorVisit.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.RetryAfter!.ToString());
        Assert.Contains("Wait a minute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_password_signs_out_whoever_knew_the_last()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        Assert.Equal(HttpStatusCode.OK, (await visit.Get("/curate/add")).StatusCode);

        await CuratorVisit.SetPassword(site, "another one altogether");

        Assert.True(await visit.IsSignedOut());
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_it()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var followed = await visit.Get("/curate/logout");
        var page = await visit.Open("/curate/add");
        using var sent = await visit.Send(page, "/curate/add", "form[action='/curate/logout']");

        Assert.Equal(("/curate", "/"), (followed.Headers.Location!.OriginalString, sent.Headers.Location!.OriginalString));
        Assert.True(await visit.IsSignedOut());
    }

    [Theory]
    [InlineData("/curate/login")]
    [InlineData("/curate/logout")]
    public async Task A_form_of_another_site_is_refused(string address)
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var refused = await visit.Post(address, [new("password", CuratorVisit.Password)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("form is out of date", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visit.Get("/curate/add")).StatusCode);
    }

    [Fact]
    public async Task The_configured_hash_comes_before_that_of_the_catalog()
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, "that of the catalog");
        site.Configure("Catalog:CuratorPasswordHash", CuratorVisit.HashOf(CuratorVisit.Password));
        using var visit = new CuratorVisit(site);

        Assert.Equal(HttpStatusCode.OK, (await visit.SignIn("that of the catalog")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visit.SignIn(CuratorVisit.Password)).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_no_script()
    {
        await using var site = await TestSite.With();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var visit = new CuratorVisit(site);
        using var signedIn = await visit.SignIn(CuratorVisit.Password);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("doccatalog-curator=", StringComparison.Ordinal));

        Assert.EndsWith("; path=/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curating_pages_are_kept_nowhere_and_their_forms_go_to_this_site()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var curating = await visit.Get("/curate");
        using var reading = await visit.Get("/");

        Assert.Contains("no-store", curating.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Contains("no-store", reading.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", curating.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", reading.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.NotNull((await visit.Open("/")).QuerySelector("footer a[href='/curate']"));
    }

    [Fact]
    public async Task Whoever_only_reads_gets_no_cookie()
    {
        await using var site = TestSite.WithSeeds();
        using var visit = new CuratorVisit(site);
        foreach (var address in new[] { "/", "/films/dont-look-back", "/articles", "/about", "/nothing" })
        {
            using var answer = await visit.Get(address);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Null((await visit.Open("/")).QuerySelector("[href*='/curate']"));
    }

    [Fact]
    public async Task A_made_up_cookie_is_ignored_where_there_is_no_curator()
    {
        await using var site = await TestSite.With();
        using var client = site.CreateClient(new() { HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", "doccatalog-curator=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }
}
