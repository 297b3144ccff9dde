using System.IO.Compression;
using System.Net;
using System.Text;
using DocCatalog.Parsing;
using Microsoft.AspNetCore.Http;

namespace DocCatalog.Tests.Web.Fetching;

public class ArticleFetcherTests
{
    private const string Address = "http://lists.example/best";

    [Fact]
    public async Task A_page_is_read_from_the_very_address_that_was_checked()
    {
        await using var elsewhere = await Elsewhere.Serving("<!doctype html><h2>1. Amy (2015)</h2>");
        var fetched = await elsewhere.Fetch($" {Address}?page=1#list ");

        Assert.Equal(("http://lists.example/best?page=1", ArticleFormat.Html), (fetched.Address.AbsoluteUri, fetched.File.Format));
        Assert.Contains("Amy", fetched.File.Text, StringComparison.Ordinal);
        Assert.Equal([new IPEndPoint(Elsewhere.Public, 80)], elsewhere.Dialled);
    }

    [Theory]
    [InlineData("text/plain", "1. Amy", ArticleFormat.PlainText)]
    [InlineData("text/markdown", "1. Amy", ArticleFormat.Markdown)]
    [InlineData("TEXT/HTML", "1. Amy", ArticleFormat.Html)]
    [InlineData("application/xhtml+xml", "1. Amy", ArticleFormat.Html)]
    public async Task Text_of_four_types_is_read(string type, string body, ArticleFormat format)
    {
        await using var elsewhere = await Elsewhere.Serving(body, type);

        Assert.Equal((body, format), ((await elsewhere.Fetch(Address)).File.Text, (await elsewhere.Fetch(Address)).File.Format));
    }

    [Theory]
    [InlineData("image/png", "gives image/png, not a page or a text")]
    [InlineData("application/pdf", "gives application/pdf, not")]
    [InlineData("text/javascript", "gives text/javascript, not")]
    [InlineData("", "gives something of no stated kind, not")]
    [InlineData("nonsense", "gives something of no stated kind, not")]
    public async Task Any_other_type_is_refused(string type, string reason)
    {
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            context.Response.Headers.ContentType = type.Length == 0 ? default : type;
            return context.Response.WriteAsync("1. Amy (2015)");
        });

        Assert.Contains(reason, await elsewhere.Refusal(Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://lists.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("gopher://lists.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("lists.example/best")]
    [InlineData("")]
    public async Task Only_http_and_https_are_asked(string address)
    {
        await using var elsewhere = await Elsewhere.Serving("");

        Assert.StartsWith("This is not the address of a page", await elsewhere.Refusal(address), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Dialled);
    }

    [Theory]
    [InlineData("http://user:secret@lists.example/", "The address holds a user name or password.")]
    [InlineData("http://user@lists.example/", "The address holds a user name or password.")]
    [InlineData("http://lists.example:22/", "The address names a port of its own.")]
    [InlineData("https://lists.example:80/", "The address names a port of its own.")]
    public async Task Credentials_and_other_ports_are_refused(string address, string reason)
    {
        await using var elsewhere = await Elsewhere.Serving("");

        Assert.StartsWith(reason, await elsewhere.Refusal(address), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Dialled);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("93.184.215.14", "127.0.0.1")]
    [InlineData("fd00::1", "93.184.215.14")]
    public async Task A_name_that_leads_inside_is_refused_before_anything_is_connected_to(params string[] addresses)
    {
        await using var elsewhere = await Elsewhere.Serving("1. Amy (2015)");

        Assert.StartsWith("lists.example leads to an address that is not on the public internet.", await elsewhere.Resolving(addresses).Refusal(Address), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Dialled);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    public async Task An_address_inside_is_refused_however_it_is_written(string address)
    {
        await using var elsewhere = await Elsewhere.Serving("1. Amy (2015)");

        Assert.Contains("is not on the public internet", await elsewhere.Refusal(address), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Dialled);
    }

    [Theory]
    [InlineData("http://10.0.0.1/secret", "is not on the public internet")]
    [InlineData("ftp://lists.example/", "not the address of a page")]
    [InlineData("http://lists.example:8080/", "a port of its own")]
    [InlineData("http://user:secret@lists.example/", "a user name or password")]
    public async Task Where_a_page_leads_on_to_is_checked_as_well(string next, string reason)
    {
        await using var elsewhere = await Redirecting(1, next);

        Assert.Contains(reason, await elsewhere.Refusal(Address), StringComparison.Ordinal);
        Assert.Single(elsewhere.Dialled);
    }

    [Fact]
    public async Task A_name_that_leads_inside_only_when_asked_again_is_refused_then()
    {
        await using var elsewhere = await Redirecting(1, Address);

        Assert.Contains("is not on the public internet", await elsewhere.Resolving("93.184.215.14").Resolving("127.0.0.1").Refusal(Address), StringComparison.Ordinal);
        Assert.Single(elsewhere.Dialled);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_the_sixth_is_not()
    {
        await using var five = await Redirecting(5, "/next");
        await using var six = await Redirecting(6, "/next");

        Assert.Equal("http://lists.example/next", (await five.Fetch(Address)).Address.AbsoluteUri);
        Assert.StartsWith("The address leads on more than 5 times.", await six.Refusal(Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(204)]
    public async Task An_answer_that_is_no_page_is_told(int status)
    {
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.StartsWith($"lists.example answered {status} instead of the page.", await elsewhere.Refusal(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_5_MB_is_read_and_a_longer_one_is_not()
    {
        await using var fitting = await Elsewhere.Serving(new string('a', 5 * 1024 * 1024));
        await using var longer = await Elsewhere.Serving(new string('a', 5 * 1024 * 1024 + 1));

        Assert.Equal(5 * 1024 * 1024, (await fitting.Fetch(Address)).File.Text.Length);
        Assert.StartsWith("The page is longer than 5 MB.", await longer.Refusal(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_compressed_counts_as_long_as_it_is_unpacked()
    {
        await using var elsewhere = await Elsewhere.Answering(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize);
            await packed.WriteAsync(new byte[64 * 1024 * 1024]);
        });

        Assert.StartsWith("The page is longer than 5 MB.", await elsewhere.Refusal(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_come_after_ten_seconds_does_not_come()
    {
        var asked = new TaskCompletionSource();
        await using var elsewhere = await Elsewhere.Answering(async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var refusal = elsewhere.Refusal(Address);
        await asked.Task;
        elsewhere.Clock.Advance(TimeSpan.FromSeconds(9.9));
        var early = refusal.IsCompleted;
        elsewhere.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.False(early);
        Assert.StartsWith("The page did not come within 10 seconds.", await refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_that_the_page_was_slow()
    {
        using var given = new CancellationTokenSource();
        await using var elsewhere = await Elsewhere.Answering(async context =>
        {
            await given.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => elsewhere.Fetch(Address, given.Token));
    }

    [Fact]
    public async Task A_name_without_an_address_is_told()
    {
        await using var elsewhere = await Elsewhere.Serving("");

        Assert.StartsWith("No such site is known", await elsewhere.Resolving().Refusal(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told()
    {
        await using var elsewhere = await Elsewhere.Answering(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("1. Amy");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Contains("broke off", await elsewhere.Refusal(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_answers_in_the_clear_where_it_should_prove_itself_is_refused()
    {
        await using var elsewhere = await Elsewhere.Serving("1. Amy (2015)");

        Assert.NotEmpty(await elsewhere.Refusal("https://lists.example/"));
        Assert.Equal([new IPEndPoint(Elsewhere.Public, 443)], elsewhere.Dialled);
    }

    [Fact]
    public async Task Nothing_of_one_page_is_told_to_the_next()
    {
        var cookies = new List<string>();
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            cookies.Add(context.Request.Headers.Cookie.ToString() + context.Request.Headers.Referer + context.Request.Headers.Authorization);
            context.Response.Headers.SetCookie = "seen=1; path=/";
            context.Response.ContentType = "text/plain";
            return context.Response.WriteAsync("1. Amy");
        });
        using var fetcher = elsewhere.Fetcher();
        await fetcher.Fetch(Address);
        await fetcher.Fetch(Address);

        Assert.Equal(["", ""], cookies);
        Assert.Equal(2, elsewhere.Dialled.Count);
    }

    [Theory]
    [InlineData("text/plain; charset=windows-1251")]
    [InlineData("text/plain; charset=\"windows-1251\"")]
    public async Task The_charset_that_only_the_answer_states_is_heeded(string type)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("1. Рок (1987)");
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });

        Assert.Equal("1. Рок (1987)", (await elsewhere.Fetch(Address)).File.Text);
    }

    [Fact]
    public async Task What_is_no_text_whatever_it_says_is_refused()
    {
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1 }).AsTask();
        });

        Assert.StartsWith("The page is not text", await elsewhere.Refusal(Address), StringComparison.Ordinal);
    }

    private static Task<Elsewhere> Redirecting(int times, string next)
    {
        var left = times;
        return Elsewhere.Answering(context =>
        {
            if (left-- > 0)
            {
                context.Response.Redirect(next);
                return Task.CompletedTask;
            }

            context.Response.ContentType = "text/plain";
            return context.Response.WriteAsync("1. Amy (2015)");
        });
    }
}
