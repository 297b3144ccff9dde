using System.Net;
using System.Text.Json;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Web.Pages;

public class KeptPageTests
{
    [Fact]
    public async Task Without_scripts_the_page_says_that_marks_need_them()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/kept");

        Assert.Contains("needs scripts", page.QuerySelector(".scriptless")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#kept")!.HasAttribute("hidden"));
    }

    [Theory]
    [InlineData("/films/truth-or-dare")]
    [InlineData("/articles/5-music-documentaries-that-offer-a-glimpse-behind-the-scenes")]
    [InlineData("/names/alek-keshishian")]
    public async Task A_film_has_a_place_for_marks_that_says_what_is_kept(string address)
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open(address);
        var place = page.QuerySelector(".marks[data-slug='truth-or-dare']")!;

        Assert.Equal(("Truth or Dare", "1991", "Alek Keshishian"), (place.GetAttribute("data-title"), place.GetAttribute("data-year"), place.GetAttribute("data-directors")));
        Assert.Empty(place.Children);
    }

    [Fact]
    public async Task A_list_has_a_place_for_marks_beside_what_is_kept()
    {
        await using var site = TestSite.WithSeeds();
        var entry = (await site.Open("/")).QuerySelectorAll(".entry").Single(entry => entry.QuerySelector("h2")!.TextContent == "Truth or Dare");

        Assert.Equal(["1991", "Truth or Dare", "Alek Keshishian"], entry.QuerySelectorAll(".year, h2 a, .by a").Select(part => part.TextContent.Trim()));
        Assert.Single(entry.QuerySelectorAll(".marks"));
    }

    [Fact]
    public async Task A_film_names_the_addresses_that_lead_to_it()
    {
        await using var site = TestSite.WithSeeds();
        await site.Do<CatalogDb>(async db =>
        {
            db.AddRange(Former("in-bed-with", "in-bed-with-madonna"), Former("in-bed-with-madonna", "truth-or-dare"), Former("gone", null));
            await db.SaveChangesAsync();
        });
        var page = await site.Open("/films/truth-or-dare");

        Assert.Equal("in-bed-with-madonna in-bed-with", page.QuerySelector(".marks")!.GetAttribute("data-former"));
    }

    [Theory]
    [InlineData("Truth or Dare (1991)", "truth-or-dare")]
    [InlineData("TRUTH OR DARE! (undefined)", "truth-or-dare")]
    [InlineData("Truth or Dare ()", "truth-or-dare")]
    [InlineData("Truth or Dare", "truth-or-dare")]
    [InlineData("Twenty Feet from Stardom (2014)", "20-feet-from-stardom")] // released a year later there
    [InlineData("Truth or Dare (2018)", null)] // another film
    [InlineData("Never Made (1991)", null)]
    [InlineData("", null)]
    public async Task A_film_of_a_file_is_found_by_title_and_year(string film, string? slug)
    {
        await using var site = TestSite.WithSeeds();
        using var answer = await Json(site, $"/kept/match?film={Uri.EscapeDataString(film)}&film=The+Last+Waltz+(1978)");
        var found = answer.RootElement.EnumerateArray().Select(match => match.ValueKind == JsonValueKind.Null ? null : match.GetProperty("slug").GetString());

        Assert.Equal([slug, "the-last-waltz"], found);
    }

    [Fact]
    public async Task Of_two_films_with_one_title_the_year_decides()
    {
        await using var site = await TestSite.Listing("Films\nAmy (1998) by Ann One", "More films\nAmy (2015) by Asif Kapadia");
        using var answer = await Json(site, "/kept/match?film=Amy+(2015)&film=Amy+(1998)&film=Amy+()");
        var years = answer.RootElement.EnumerateArray().Select(match => match.ValueKind == JsonValueKind.Null ? null : (int?)match.GetProperty("year").GetInt32());

        Assert.Equal([2015, 1998, null], years);
    }

    [Fact]
    public async Task Too_many_films_at_once_are_refused()
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get($"/kept/match?{string.Join('&', Enumerable.Repeat("film=Amy", 51))}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_films_of_each_article_are_told_without_asking_who_saw_them()
    {
        await using var site = TestSite.WithSeeds();
        using var answer = await Json(site, "/kept/articles.json");

        Assert.Equal(5, answer.RootElement.GetProperty("5-music-documentaries-that-offer-a-glimpse-behind-the-scenes").GetArrayLength());
    }

    private static async Task<JsonDocument> Json(TestSite site, string address)
    {
        using var response = await site.Get(address);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static FormerSlug Former(string slug, string? leadsTo) => new() { Slug = slug, LeadsTo = leadsTo, TitleKey = slug };
}
