using System.Net;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Pages.Curate;

/// <summary>The pages on which the curator corrects films.</summary>
public class CorrectingTests
{
    [Theory]
    [InlineData("/curate/corrections")]
    [InlineData("/curate/eyes")]
    [InlineData("/curate/films/heima")]
    [InlineData("/curate/films/heima/merge")]
    public async Task Only_the_curator_sees_a_page_and_only_its_own_forms_change_anything(string address)
    {
        await using var site = await Site();
        await CuratorVisit.SetPassword(site, CuratorVisit.Password);
        using var stranger = new CuratorVisit(site);
        using var visit = await CuratorVisit.Begin(site);
        using var asked = await stranger.Get(address);
        using var forged = await visit.Post(address, [new("Title", "Taken over"), new("reason", "Because."), new("with", "at-home")]);

        Assert.Equal("/curate/login", asked.Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(await Corrections(site));
        Assert.Equal("Heima", (await visit.Open("/films/heima")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Only_what_was_changed_becomes_a_correction_and_is_undone_by_one_click()
    {
        await using var site = await Site();
        using var visit = await CuratorVisit.Begin(site);
        var page = await visit.Open("/curate/films/heima");

        using var saved = await visit.Send(page, "/curate/films/heima", "form[action='/curate/films/heima']", new() { ["Year"] = "2006", ["Directors"] = "Dean DeBlois\nSomebody Else", ["reason"] = "So it is." });
        var edited = await visit.Open("/curate/films/heima");
        using var undone = await visit.Send(edited, "", "#correction-1 form");

        Assert.Equal("/curate/films/heima", saved.Headers.Location!.OriginalString);
        Assert.Equal("/curate/films/heima", undone.Headers.Location!.OriginalString);
        Assert.Equal(["Director of Heima: nothing → Somebody Else", "Year of Heima: 2007 → 2006"], edited.QuerySelectorAll(".corrections[class] > li[id] bdi:first-of-type").Where(text => text.TextContent.Contains('→', StringComparison.Ordinal)).Select(text => text.TextContent));
        Assert.Equal([CorrectionState.Active, CorrectionState.Undone], await Corrections(site));
        Assert.Contains("2007", (await visit.Open("/films/heima")).QuerySelector(".opening .year")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Year", "abc", "So it is.", "Nothing was changed: abc is not a year; one such as 1967 was expected.")]
    [InlineData("Year", "2006", " ", "Nothing was changed: the correction has no reason; a sentence that says why was expected.")]
    [InlineData("Year", "2007", "So it is.", "Nothing was changed: nothing would change; a value was expected that differs from that of heima.")]
    public async Task What_cannot_be_saved_is_told_and_what_was_typed_stays(string field, string value, string reason, string message)
    {
        await using var site = await Site();
        using var visit = await CuratorVisit.Begin(site);
        var page = await visit.Open("/curate/films/heima");

        using var answer = await visit.Send(page, "", "form[action='/curate/films/heima']", new() { [field] = value, ["reason"] = reason });
        var again = TestSite.Read(await answer.Content.ReadAsStringAsync());

        Assert.Equal(message, again.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(value, again.QuerySelector($"[name={field}]")!.GetAttribute("value"));
        Assert.Empty(await Corrections(site));
    }

    [Fact]
    public async Task Two_films_are_merged_after_a_look_at_both_and_parted_again()
    {
        await using var site = await Site();
        using var visit = await CuratorVisit.Begin(site);
        var both = await visit.Open("/curate/films/at-home/merge?with=http://localhost/films/heima");

        using var merged = await visit.Send(both, "", "form[action$='/merge']", new() { ["reason"] = "One film." });
        using var former = await visit.Get("/films/at-home");
        using var undone = await visit.Send(await visit.Open("/curate/corrections"), "", "#correction-1 form");
        using var back = await visit.Get("/films/at-home");

        Assert.Contains("/films/at-home will lead to /films/heima.", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/curate/films/heima", merged.Headers.Location!.OriginalString);
        Assert.Equal((HttpStatusCode.MovedPermanently, HttpStatusCode.OK), (former.StatusCode, back.StatusCode));
    }

    [Theory]
    [InlineData("heima", "This is the film itself; another one was expected.")]
    [InlineData("nothing", "There is no film nothing; the last part of a film’s address was expected, as in the-last-waltz.")]
    public async Task A_merge_with_no_other_film_is_told_plainly(string with, string message)
    {
        await using var site = await Site();
        using var visit = await CuratorVisit.Begin(site);

        var page = await visit.Open($"/curate/films/heima/merge?with={with}");

        Assert.Equal(message, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Null(page.QuerySelector("form[action$='/merge']"));
    }

    [Fact]
    public async Task The_chosen_mentions_become_another_film_and_one_that_is_no_film_is_hidden()
    {
        await using var site = await Site();
        using var visit = await CuratorVisit.Begin(site);
        var page = await visit.Open("/curate/films/heima");

        using var split = await visit.Send(page, "", "form[action$='Split']", new() { ["origin"] = "c.txt", ["reason"] = "Another one." });
        var parted = await visit.Open("/curate/films/heima-2007");
        using var rejected = await visit.Post("/curate/films/heima-2007?handler=Reject", [.. FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)parted.QuerySelector("form[action$='Split']")!).Where(field => field.Key != "reason"), new("reason", "No film."), new("reject", "c.txt")]);
        using var gone = await visit.Get("/films/heima-2007");

        Assert.Equal((HttpStatusCode.Found, "/curate/corrections"), (split.StatusCode, rejected.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task The_review_queue_can_be_emptied()
    {
        await using var site = await Site();
        await site.ImportListing("d.txt", "D\nHeima (2006)");
        using var visit = await CuratorVisit.Begin(site);
        for (var open = await visit.Open("/curate/eyes"); open.QuerySelector("form[action*='Accept']") is not null; open = await visit.Open("/curate/eyes"))
        {
            (await visit.Send(open, "", "form[action*='Accept']")).Dispose();
        }

        Assert.Contains("Nothing to review", (await visit.Open("/curate/eyes")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(await Corrections(site));
    }

    [Fact]
    public async Task A_visitor_gets_the_same_bytes_whether_or_not_there_is_a_curator()
    {
        await using var site = await Site();
        using var before = await site.Get("/films/heima");
        using var visit = await CuratorVisit.Begin(site);
        using var after = await site.Get("/films/heima");

        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
        Assert.NotNull((await visit.Open("/films/heima")).QuerySelector("a[href='/curate/films/heima']"));
        Assert.False(after.Headers.Contains("Set-Cookie"));
    }

    private static async Task<TestSite> Site()
    {
        var site = await TestSite.With();
        await site.ImportListing("a.txt", "A\nHeima (2007) by Dean DeBlois");
        await site.ImportListing("b.txt", "B\nAt Home (2007)");
        await site.ImportListing("c.txt", "C\nHeima (2007)");
        return site;
    }

    private static async Task<IEnumerable<CorrectionState>> Corrections(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CatalogDb>().CorrectionLines()).Select(line => line.State);
    }
}

internal static class Listings
{
    /// <param name="article">As <see cref="PlainArticles"/> describes it.</param>
    public static async Task ImportListing(this TestSite site, string origin, string article)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await new Importer(scope.ServiceProvider.GetRequiredService<CatalogDb>(), TimeProvider.System) { Parse = PlainArticles.Parse }.Import(PlainArticles.File(article), origin);
    }
}
