using System.Net;
using DocCatalog.Store.Curation;
using Microsoft.Extensions.DependencyInjection;

namespace DocCatalog.Tests.Web.Pages;

/// <summary>How pages show an entry that the curator rejected.</summary>
public class RejectedEntryTests
{
    [Fact]
    public async Task A_rejected_entry_is_struck_through_with_the_reason_and_not_counted()
    {
        await using var site = await WithoutTruthOrDare();

        using var response = await site.Get((await Articles(site)).Single());
        var page = TestSite.Read(await response.Content.ReadAsStringAsync());

        Assert.StartsWith("4", page.QuerySelector(".opening .year")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Truth or Dare", page.QuerySelector(".contents s")!.TextContent);
        Assert.Contains("hidden: Not one.", page.QuerySelector(".contents")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("mark > s"), struck => struck.TextContent == "Truth or Dare" && struck.GetAttribute("title") == "hidden: Not one.");
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/films/");
    }

    [Fact]
    public async Task A_film_that_nothing_names_any_more_says_so_at_its_address()
    {
        await using var site = await WithoutTruthOrDare();

        using var response = await site.Get("/films/truth-or-dare");

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("This film is not in the catalog now", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> Articles(TestSite site)
    {
        using var response = await site.Get("/articles");
        return TestSite.Read(await response.Content.ReadAsStringAsync()).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(address => address.StartsWith("/articles/", StringComparison.Ordinal));
    }

    private static async Task<TestSite> WithoutTruthOrDare()
    {
        var site = TestSite.WithSeeds();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CurationService>().RejectEntry("seeds/5-music-documentaries-behind-the-scenes.txt", "Truth or Dare", "Not one.", "me");
        return site;
    }
}
