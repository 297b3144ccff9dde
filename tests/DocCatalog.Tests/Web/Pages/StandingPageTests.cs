using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.TestSupport.Accuracy;
using DocCatalog.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Web.Pages;

public class StandingPageTests
{
    private const string Prose = "Bob Dylan tended to blaze trails in a lot of ways so leave it to him to be among the first to give audiences a look beyond the stage and into his day to day activity and the timing of that is what makes this movie so special";

    [Fact]
    public async Task The_sum_on_the_page_of_every_film_of_the_corpus_is_what_gives_it_its_place()
    {
        await using var site = TestSite.Holding(Corpus.PathOf("tests", "Articles", "listicles"));
        List<Film> films = [];
        await site.Do<CatalogDb>(async db => films = await db.Films.ByConsensus().ToListAsync());

        Assert.True(films.Count > 100 && films.Exists(film => film.MeanPosition is not null), $"{films.Count} films were read.");
        foreach (var (index, film) in films.Index())
        {
            var page = await site.Open($"/films/{film.Slug}");
            var positions = page.QuerySelectorAll(".standing tbody data").Select(Value).ToList();

            Assert.Equal(film.Articles, page.QuerySelectorAll(".standing tbody td:last-child").Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture)));
            Assert.Equal(film.MeanPosition, positions.Count == 0 ? null : positions.Average());
            Assert.Equal(positions.Count > 1 ? film.MeanPosition : null, page.QuerySelector(".standing .mean") is { } mean ? Value(mean) : null);
            Assert.StartsWith($"{Wording.Ordinal(index + 1)} of {films.Count} films", page.QuerySelector(".standing .place")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_copy_adds_nothing_and_says_of_what_it_is_one()
    {
        await using var site = await TestSite.Listing(
            $"First on 2020-01-01\nAmy (2015): {Prose}",
            $"Second on 2021-01-01\nAmy (2015): {Prose}",
            "Third on 2022-01-01\nAmy (2015)");
        var page = await site.Open("/films/amy");

        Assert.Equal(
            ["First does not rank", "Second a copy of “First”, which counts already", "Third does not rank"],
            page.QuerySelectorAll(".standing tbody th").Select(article => article.TextContent));
        Assert.Equal(["1", "0", "1"], page.QuerySelectorAll(".standing tbody td:last-child").Select(cell => cell.TextContent));
        Assert.Equal("2", page.QuerySelector(".standing .articles")!.TextContent);
        Assert.Contains("Two independent articles name it", page.QuerySelector(".standing p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_three_articles_no_place_is_claimed()
    {
        await using var site = TestSite.WithSeeds();
        var standing = (await site.Open("/films/truth-or-dare")).QuerySelector(".standing")!;

        Assert.Null(standing.QuerySelector(".place"));
        Assert.Contains("One article names it, without ranking it.", standing.TextContent, StringComparison.Ordinal);
        Assert.Equal("/about#consensus", standing.QuerySelector("a.aside")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_articles_disagree_about_is_told_in_words_beside_what_is_shown()
    {
        await using var site = await TestSite.Listing(
            "A\nDont Look Back (1967) by D.A. Pennebaker with Bob Dylan",
            "B\nDONT LOOK BACK (1967) by D.A. Pennebaker with Joan Baez",
            "C\nDont Look Back (1968) by D. A. Pennebaker with Bob Dylan",
            "D\nDont Look Back, aka Bob on the Road (1967) by D.A. Pennebaker");
        var page = await site.Open("/films/dont-look-back");

        Assert.Equal("1967 in three articles, 1968 in one", Told(page, "Year"));
        Assert.Equal("“Dont Look Back, aka Bob on the Road” in one article", Told(page, "Also listed as"));
        Assert.Equal("D.A. Pennebaker in three articles, D. A. Pennebaker in one", Told(page, "Directed by"));
        Assert.Equal("Bob Dylan in two articles, Joan Baez in one", Told(page, "With"));
    }

    [Fact]
    public async Task Where_articles_agree_nothing_is_said_of_it()
    {
        await using var site = await TestSite.Listing("A\nAmy (2015) by Asif Kapadia", "B\nAMY (2015) by Asif Kapadia", "C\nAmy");

        Assert.Empty((await site.Open("/films/amy")).QuerySelectorAll(".facts .differ"));
    }

    [Fact]
    public async Task Each_mention_says_why_it_is_held_to_be_about_the_film()
    {
        await using var site = await TestSite.Listing("A on 2020-01-01\nAmy (2015) by Asif Kapadia", "B on 2021-01-01\nAmy (2016) by Asif Kapadia");

        Assert.Equal(
            ["The other articles were matched with this one.", "Matched because: same title, years one apart, shared director."],
            (await site.Open("/films/amy")).QuerySelectorAll(".evidence .differ").Select(reason => reason.TextContent));
    }

    [Fact]
    public async Task A_correction_is_shown_with_its_reason_beside_what_the_article_says_until_it_is_undone()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/films/truth-or-dare");
        var correction = page.QuerySelectorAll("dt").Single(term => term.TextContent == "Corrected").NextElementSibling!;
        var place = correction.QuerySelector("a")!.GetAttribute("href")!.Split('#');

        Assert.StartsWith("The article says “Alex Keshishian”; corrected to Alek Keshishian. The film's own credits", correction.TextContent, StringComparison.Ordinal);
        Assert.Equal("Alex Keshishian", (await site.Open(place[0])).GetElementById(place[1])!.TextContent);

        await site.Do<CurationService>(curation => curation.Undo(1));
        page = await site.Open("/films/truth-or-dare");

        Assert.DoesNotContain(page.QuerySelectorAll("dt"), term => term.TextContent == "Corrected");
        Assert.Equal("Alex Keshishian", page.QuerySelector(".facts dd")!.TextContent);
    }

    [Fact]
    public async Task A_decided_year_is_shown_beside_the_one_that_was_voted_for()
    {
        await using var site = await TestSite.Listing("A\nAmy (2015)", "B\nDig! (2004)");
        await site.Do<CurationService>(curation => curation.CorrectFilm("amy", Field.Year, "2014", "It was first shown then.", "Ada"));
        await site.Do<CurationService>(curation => curation.CorrectFilm("amy", Field.Title, "Amy, in her words", "A guess.", "Ada"));
        await site.Do<CurationService>(curation => curation.CorrectFilm("amy", Field.Title, "Amy", "The poster.", "Ada"));
        var page = await site.Open("/films/amy");

        Assert.DoesNotContain("A guess.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2014", page.QuerySelector(".opening .year")!.TextContent);
        Assert.StartsWith("Year decided: 2014 instead of “2015”. It was first shown then. (Ada) What the article says", page.QuerySelectorAll("dt").First(term => term.TextContent == "Corrected").NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_formula_stands_on_the_page_about_the_site_with_its_limits_and_sources()
    {
        await using var site = TestSite.WithSeeds();
        var page = await site.Open("/about");
        var consensus = page.GetElementById("consensus")!.ParentElement!.TextContent;

        Assert.NotNull(page.QuerySelector("math[alttext]"));
        Assert.Contains("Rank Aggregation Methods for the Web", consensus, StringComparison.Ordinal);
        Assert.Contains("Once there are three articles", consensus, StringComparison.Ordinal);
        Assert.Contains($"at most {SimHash.MostBits} of them", consensus, StringComparison.Ordinal);
        Assert.Contains("in no particular order", consensus, StringComparison.Ordinal);
    }

    private static double? Value(IElement data) => double.Parse(data.GetAttribute("value")!, CultureInfo.InvariantCulture);

    private static string Told(IHtmlDocument page, string term) =>
        page.QuerySelectorAll("dt").Single(dt => dt.TextContent == term).ParentElement!.QuerySelector(".differ")!.TextContent;
}
