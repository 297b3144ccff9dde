using System.Net;
using DocCatalog.Store.Database;
using DocCatalog.Tests.Store;
using DocCatalog.Tests.Web.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Pages.Curate;

public class AddTests
{
    private const string Article = "# Two to Watch\n\n## 1. Amy (2015)\n\nDirected by Asif Kapadia, with Amy Winehouse.\n\n## 2. Dig! (2004)\n\nDirected by Ondi Timoner.\n";

    [Fact]
    public async Task Pasted_text_is_shown_before_anything_is_saved_and_saved_when_it_is_accepted()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste(Article);
        var draft = await visit.Open(address);

        Assert.Equal(["1 Amy (2015)", "2 Dig! (2004)"], draft.QuerySelectorAll(".entries h3").Select(heading => heading.TextContent.Trim()));
        Assert.Matches("Asif Kapadia (almost certain|likely|uncertain)", string.Join(' ', draft.QuerySelector("#entry-1")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Asif Kapadia", draft.QuerySelector(draft.QuerySelectorAll("#entry-1 .found a").Single(link => link.TextContent == "Asif Kapadia").GetAttribute("href")!)!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Get("/films/amy")).StatusCode);

        using var accepted = await visit.Accept(address);

        Assert.Equal("/articles/two-to-watch", accepted.Headers.Location!.OriginalString);
        Assert.Equal("Amy", (await visit.Open("/films/amy")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Get(address)).StatusCode);
        Assert.Equal(0, await Count(site, db => db.Corrections));
    }

    [Fact]
    public async Task Entries_are_corrected_and_dropped_on_the_way_in()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var accepted = await visit.Accept(await visit.Paste(Article), new()
        {
            ["title-1"] = "Amy: The Girl Behind the Name",
            ["directors-1"] = "Asif Kapadia\r\nSomebody Else\r\n",
            ["drop-2"] = "on",
            ["reason"] = "As on its poster.",
        });

        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
        Assert.Contains("Somebody Else", (await visit.Open("/films/amy-the-girl-behind-the-name")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Get("/films/dig")).StatusCode);
        Assert.Equal(3, await Count(site, db => db.Corrections.Where(correction => correction.Reason == "As on its poster." && correction.By == "curator")));
    }

    [Fact]
    public async Task A_correction_that_cannot_be_is_told_and_nothing_that_was_typed_is_lost()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var refused = await visit.Accept(await visit.Paste(Article), new() { ["year-1"] = "20l5", ["title-2"] = "Dig! <b>", ["drop-2"] = "on" });
        var page = TestSite.Read(await refused.Content.ReadAsStringAsync());

        Assert.StartsWith("Nothing was saved: 20l5 is not a year", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("20l5", "Dig! <b>"), (page.QuerySelector("#year-1")!.GetAttribute("value"), page.QuerySelector("#title-2")!.GetAttribute("value")));
        Assert.True(page.QuerySelector("#drop-2")!.HasAttribute("checked"));
        Assert.Equal(0, await Count(site, db => db.Articles));
    }

    [Fact]
    public async Task Text_that_lists_no_films_is_kept_to_be_changed()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste("Nothing to see here.\n\nMove on, please.");
        var draft = await visit.Open(address);

        Assert.Contains("No list of films was found: nothing in the text repeats", draft.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.True(draft.QuerySelector("details.change")!.HasAttribute("open"));
        Assert.Equal("Nothing to see here.\n\nMove on, please.", draft.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Null(draft.QuerySelector("form[action$=accept]"));

        using var changed = await visit.Send(draft, address, "form[action$=change]", new() { ["text"] = Article });

        Assert.Equal(2, (await visit.Open(address)).QuerySelectorAll(".entries > li").Length);
    }

    [Fact]
    public async Task Text_in_which_no_list_was_found_is_read_as_one_where_the_curator_says_so()
    {
        await using var site = await TestSite.With();
        site.Parse = PlainArticles.Parse;
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste("Prose of a kind…\nHeima (2007)");
        using var assumed = await visit.Send(await visit.Open(address), address, "form[action*='handler=assume']");
        var draft = await visit.Open(address);

        Assert.Equal("Its likeliest list is read as a list of films.", draft.QuerySelector("[role=status]")!.TextContent);
        Assert.Single(draft.QuerySelectorAll(".entries > li"));

        using var usual = await visit.Send(draft, address, "form[action*='handler=assume']");
        using var late = await visit.Send(draft, address, "form[action$=accept]");

        Assert.Contains("has changed since this page was opened", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await visit.Open(address)).QuerySelectorAll(".entries > li"));
    }

    [Theory]
    [InlineData("Films?", true)]
    [InlineData("Films", false)]
    public async Task A_list_that_may_be_none_is_shown_with_how_certain_it_is(string title, bool unsure)
    {
        await using var site = await TestSite.With();
        site.Parse = PlainArticles.Parse;
        using var visit = await CuratorVisit.Begin(site);
        var draft = await visit.Open(await visit.Paste($"{title}\nHeima (2007)"));

        Assert.Single(draft.QuerySelectorAll(".entries > li"));
        Assert.Equal(unsure, draft.QuerySelector("p.done")?.TextContent.Contains("only 38 % sure that this is a list of films", StringComparison.Ordinal) ?? false);
        Assert.Equal("almost certain", draft.QuerySelector(".found .hint")!.TextContent);
    }

    [Theory]
    [InlineData("", "", "The text is empty")]
    [InlineData("1. Amy (2015)", "javascript:alert(1)", "The address is none of a page")]
    public async Task What_cannot_be_taken_is_told_and_stays_in_its_form(string text, string address, string reason)
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var refused = await visit.Send(await visit.Open("/curate/add"), "/curate/add", "form[action$=paste]", new() { ["text"] = text, ["address"] = address });
        var page = TestSite.Read(await refused.Content.ReadAsStringAsync());

        Assert.StartsWith(reason, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((text, address), (page.QuerySelector("#text")!.TextContent, page.QuerySelector("#from")!.GetAttribute("value")));
        Assert.Equal(0, await Count(site, db => db.Drafts));
    }

    [Fact]
    public async Task What_a_text_holds_is_never_taken_for_markup()
    {
        const string Script = "<script>alert(1)</script>";
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste($"Two {Script}\n\n1. Amy (2015)\n\nDirected by Asif Kapadia. Sad </textarea><img src=x onerror=alert(1)> life.\n\n2. Dig! {Script} (2004)\n\nDirected by Ondi Timoner, a loud one.\n\n3. Wattstax (1973)\n\nDirected by Mel Stuart.", $"A {Script} title");
        var draft = await visit.Open(address);
        using var accepted = await visit.Accept(address);
        var article = await visit.Open(accepted.Headers.Location!.OriginalString);

        Assert.Equal($"A {Script} title", draft.QuerySelector("h1")!.TextContent);
        Assert.All([draft, article, await visit.Open("/curate/add")], page => Assert.Empty(page.QuerySelectorAll($"{TestSite.StrangeScript}, img")));
    }

    [Fact]
    public async Task Each_uploaded_file_becomes_a_draft_and_each_that_cannot_be_read_is_named()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var answer = await visit.Upload(("C:\\lists\\one.md", Article), ("two.md", Article.Replace("Two", "Three", StringComparison.Ordinal)), ("empty.txt", ""));
        var page = TestSite.Read(await answer.Content.ReadAsStringAsync());

        Assert.Equal(["empty.txt is empty; the text of an article was expected."], page.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal(["uploads/two.md", "uploads/one.md"], page.QuerySelectorAll(".index a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task One_file_leads_to_its_draft_and_is_the_same_draft_the_second_time()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var first = await visit.Upload(("one.md", Article));
        using var second = await visit.Upload(("one.md", Article));

        Assert.Matches("^/curate/drafts/[0-9]+$", first.Headers.Location!.OriginalString);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task What_is_sent_is_at_most_26_MB()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var answer = await visit.Upload([.. Enumerable.Range(1, 6).Select(number => ($"{number}.txt", new string('a', 5 * 1024 * 1024)))]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_article_of_the_same_name_is_replaced_or_kept_as_the_curator_says()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        (await visit.Accept(await visit.UploadOne("one.md", Article))).Dispose();
        var address = await visit.UploadOne("one.md", Article.Replace("Dig!", "Wattstax", StringComparison.Ordinal));
        var draft = await visit.Open(address);

        Assert.Equal("Replace the article and save", draft.QuerySelector("form[action$=accept] .ask button:last-child")!.TextContent);

        using var beside = await visit.Send(draft, address, "form[action$=beside]");
        draft = await visit.Open(address);

        Assert.Equal("Both are kept: this one will be known as uploads/one-2.md.", draft.QuerySelector("[role=status]")!.TextContent);
        (await visit.Accept(address)).Dispose();
        Assert.Equal(2, await Count(site, db => db.Articles));
    }

    [Fact]
    public async Task A_page_that_was_opened_before_the_draft_changed_saves_nothing()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste(Article);
        var before = await visit.Open(address);
        (await visit.Send(before, address, "form[action$=change]", new() { ["text"] = Article.Replace("Dig!", "Wattstax", StringComparison.Ordinal) })).Dispose();
        using var refused = await visit.Send(before, address, "form[action$=accept]");

        Assert.Contains("has changed since this page was opened", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Count(site, db => db.Articles));
    }

    [Fact]
    public async Task A_draft_is_found_again_and_can_be_discarded()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste(Article);

        Assert.NotNull((await visit.Open("/curate/add")).QuerySelector($".index a[href='{address}']"));

        (await visit.Send(await visit.Open(address), address, "form[action$=discard]")).Dispose();

        Assert.Equal("The draft is discarded.", (await visit.Open("/curate/add")).QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Get(address)).StatusCode);
    }

    [Fact]
    public async Task A_page_is_fetched_once_and_again_only_when_that_is_asked_for()
    {
        var served = Article;
        await using var elsewhere = await Elsewhere.Answering(context =>
        {
            context.Response.ContentType = "text/markdown";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, served);
        });
        await using var site = await TestSite.With();
        site.Fetcher = elsewhere.Fetcher;
        using var visit = await CuratorVisit.Begin(site);
        using var first = await visit.Fetch("http://lists.example/best#top");
        var address = first.Headers.Location!.OriginalString;
        (await visit.Send(await visit.Open(address), address, "form[action$=discard]")).Dispose();
        using var second = await visit.Fetch("http://lists.example/best");
        address = second.Headers.Location!.OriginalString;

        Assert.Single(elsewhere.Dialled);
        Assert.Contains("was fetched on", (await visit.Open(address)).QuerySelector("form[action$=fetchAgain]")!.TextContent, StringComparison.Ordinal);

        served = Article.Replace("Dig!", "Wattstax", StringComparison.Ordinal);
        (await visit.Send(await visit.Open(address), address, "form[action$=fetchAgain]")).Dispose();
        var draft = await visit.Open(address);

        Assert.Equal("The page was fetched again and has changed.", draft.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Wattstax", draft.QuerySelector("#entry-2 bdi")!.TextContent);
        Assert.Equal(2, elsewhere.Dialled.Count);
    }

    [Fact]
    public async Task Why_a_page_is_not_fetched_is_told_where_it_was_asked_for()
    {
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        using var refused = await visit.Fetch("http://127.0.0.1/secret");
        var page = TestSite.Read(await refused.Content.ReadAsStringAsync());

        Assert.Contains("is not on the public internet", page.QuerySelector("#fetch-refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://127.0.0.1/secret", page.QuerySelector("#address")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_list_of_two_thousand_films_is_shown_and_saved()
    {
        var list = "# Two Thousand\n\n" + string.Concat(Enumerable.Range(1, 2000).Select(number => $"## Film of the {Words(number)} ({1960 + number % 60})\n\nDirected by Jane Doe.\n\n"));
        await using var site = await TestSite.With();
        using var visit = await CuratorVisit.Begin(site);
        var address = await visit.Paste(list);
        using var accepted = await visit.Accept(address, new() { ["drop-2000"] = "on" });

        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
        Assert.Equal(2000, await Count(site, db => db.Mentions));
        Assert.Equal(1999, await Count(site, db => db.Films));

        static string Words(int number) => string.Concat($"{number:0000}".Select(digit => (char)('A' + (digit - '0')))) + "ers";
    }

    private static async Task<int> Count<T>(TestSite site, Func<CatalogDb, IQueryable<T>> rows)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await rows(scope.ServiceProvider.GetRequiredService<CatalogDb>()).CountAsync();
    }
}
