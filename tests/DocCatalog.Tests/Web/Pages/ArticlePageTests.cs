using DocCatalog.Web.Pages.Articles;

namespace DocCatalog.Tests.Web.Pages;

public class ArticlePageTests
{
    private const string Seed = "/articles/5-music-documentaries-that-offer-a-glimpse-behind-the-scenes";

    [Fact]
    public async Task The_articles_are_listed_with_how_many_films_they_name()
    {
        await using var site = TestSite.WithSeeds();
        var entry = Assert.Single((await site.Open("/articles")).QuerySelectorAll(".entry"));

        Assert.Equal("5 films", entry.QuerySelector(".year")!.TextContent);
        Assert.Equal(Seed, entry.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Ada Ray, The Quarterly, 19 March 2022", "Ada Ray", "The Quarterly", "2022-03-19")]
    [InlineData("The Quarterly, 11 August 2022", null, "The Quarterly", "2022-08-11T09:00:00+00:00")]
    [InlineData("1 May 2020", null, "", "2020-05-01 23:59")]
    [InlineData("March 2022", null, null, "March 2022")] // No day is stated, so none is shown.
    [InlineData("2022", null, null, "2022")]
    [InlineData(null, null, " ", null)]
    public void A_byline_says_who_published_an_article_and_when(string? expected, string? author, string? site, string? published) =>
        Assert.Equal(expected, ArticleByline.Of(author, site, published));

    [Fact]
    public async Task An_article_marks_what_was_found_and_links_it_to_its_film()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open(Seed);
        var mark = page.QuerySelectorAll(".text mark").Single(mark => mark.TextContent == "Peter Jackson");

        Assert.Equal("/films/the-beatles-get-back", mark.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(5, page.QuerySelectorAll(".text .listed").Length);
        Assert.All(page.QuerySelectorAll(".contents a[href^='#']"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(
            ["/films/dont-look-back", "/films/the-last-waltz", "/films/truth-or-dare", "/films/20-feet-from-stardom", "/films/the-beatles-get-back"],
            page.QuerySelectorAll(".contents a.aside").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task No_place_is_named_twice()
    {
        await using var site = TestSite.WithSeeds();
        var ids = (await site.Open(Seed)).QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_name_lists_the_films_it_directed_and_appears_in()
    {
        await using var site = await TestSite.With(
            new ArticleByHand("A", "Late by Ada Ray, Early by Ada Ray, Loud with Ada Ray")
                .Listing(new("Late") { Year = 2001, Directors = ["Ada Ray"] })
                .Listing(new("Early") { Year = 1971, Directors = ["Ada Ray"] })
                .Listing(new("Loud") { Artists = ["Ada Ray"] }));
        var page = await site.Open("/names/ada-ray");

        Assert.Equal("Ada Ray", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Directed", "Appears in"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["1971 Early", "2001 Late", "undated Loud"], page.QuerySelectorAll(".index li").Select(film => film.TextContent.Trim()));
    }

    [Fact]
    public async Task A_name_says_whom_it_shares_films_with_and_over_which_years()
    {
        await using var site = await TestSite.Listing(
            "A\nEarly (1971) by Ada Ray with The Wheels\nLate (2001) by Ada Ray with The Wheels\nOther (1990) by Bo Lind with Nobody Else\nBoth (1980) by Bo Lind with Ada Ray");
        var page = await site.Open("/names/ada-ray");
        var shared = page.QuerySelectorAll(".shared li");

        Assert.Equal("3 films", page.QuerySelector(".opening .year")!.TextContent);
        Assert.StartsWith("1971–2001.", page.QuerySelector(".standfirst")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The Wheels 2 films", "Bo Lind"], shared.Select(name => name.TextContent));
        Assert.Equal("/names/the-wheels", shared[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_article_says_how_many_of_its_films_were_new_when_it_was_read_first()
    {
        await using var site = await TestSite.Listing("B\nAmy (2015)\nDig! (2004)", "A\nAmy (2015)\nWattstax (1973)", "C\nAmy (2015)");

        Assert.Equal(
            ["A: 2 films, 1 new", "B: 2 films, all new", "C: 1 film, none new"],
            (await site.Open("/articles")).QuerySelectorAll(".entry").Select(entry => $"{entry.QuerySelector("h2")!.TextContent}: {entry.QuerySelector(".year")!.TextContent}, {entry.QuerySelector(".credit .label")!.TextContent}"));
    }

    [Fact]
    public async Task An_article_cannot_bring_markup_into_a_page()
    {
        const string Title = "<script>alert('1')</script> \"Quoted\" *starred* [x](javascript:alert(1))";
        const string Prose = "See [this](javascript:alert(2)) <img src=x onerror=alert(3)> & <javascript:alert(4)> \"quoted\" 'so' `code`.";
        const string Name = "\" onmouseover=\"alert(5)";
        await using var site = await TestSite.With(
            new ArticleByHand(Title, $"{Title}\n\n{Prose}\n\n{Name}").Listing(new(Title) { Artists = [Name], Paragraphs = [Prose] }));
        var film = (await site.Open("/")).QuerySelector(".entry h2 a")!.GetAttribute("href")!;
        var article = (await site.Open("/articles")).QuerySelector(".entry a")!.GetAttribute("href")!;

        foreach (var address in new[] { "/", film, article, "/articles" })
        {
            var page = await site.Open(address);

            Assert.Contains(Title, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll($"{TestSite.StrangeScript}, img:not(.cover), [onerror], [onmouseover], [style]"));
            Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.StartsWith(link.GetAttribute("href")![0] == '#' ? "#" : "/", link.GetAttribute("href")!, StringComparison.Ordinal));
        }

        Assert.Contains(Prose, (await site.Open(film)).QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Prose, (await site.Open(article)).QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_that_cannot_be_read_is_logged_and_the_site_starts()
    {
        var folder = Directory.CreateTempSubdirectory("doccatalog-seeds-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "broken.txt"), [0, 159, 146, 150, 0, 0, 255, 0]);
        await using var site = TestSite.WithSeeds(folder);

        using var response = await site.Get("/");
        var lines = await site.LinesLogged();

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains(lines, line => line.Contains("broken.txt: ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Warning", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Imported", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
