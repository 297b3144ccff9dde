using DocCatalog.Store.Curation;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.Curation;

public class ReviewQueueTests
{
    [Fact]
    public async Task A_disagreement_of_articles_is_queued_until_it_is_decided()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nDont Look Back (1967) by D. A. Pennebaker\nAmy (2015)");
        await database.Import("b.txt", "B\nDon’t Look Back (1967) by Donn Pennebaker\nAmy (2015)");
        await database.Import("c.txt", "C\nDont Look Back (1968)");

        var before = await database.ReviewItems(ReviewKind.Disagreement);
        await database.Curate(curation => curation.CorrectFilm("dont-look-back", Field.Year, "1967", "It opened then.", "me"));

        Assert.Equal(["dont-look-back years: 1967 in 2 articles, 1968 in 1 article", "dont-look-back directors: D. A. Pennebaker in 1 article, Donn Pennebaker in 1 article"], before);
        Assert.Equal(before.Skip(1), await database.ReviewItems(ReviewKind.Disagreement));
    }

    [Fact]
    public async Task Films_of_one_title_that_were_not_merged_are_queued_with_the_reason()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nWoodstock (1970)\nAmy (2015) by Asif Kapadia");
        await database.Import("b.txt", "B\nWoodstock (2019)\nAmy (2015) by Jane Doe");
        await database.Import("c.txt", "C\nMetallica – Live with Metallica\nSalad Days (2014)");
        await database.Import("d.txt", "D\nLive\nSalad Days – A Decade of Punk (2014)");

        Assert.Equal(
            [
                "amy directors differ amy-2015",
                "metallica-live titles agree only in part, and neither year nor director supports it live",
                "salad-days one title lacks the subtitle, and not both year and director agree salad-days-a-decade-of-punk",
                "woodstock years more than one apart woodstock-2019",
            ],
            await database.ReviewItems(ReviewKind.NearMatch));
    }

    [Fact]
    public async Task Films_that_one_article_lists_side_by_side_are_not_queued()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nWoodstock (1970)\nWoodstock (2019)");

        Assert.Empty(await database.ReviewItems(ReviewKind.NearMatch));
    }

    [Fact]
    public async Task What_is_accepted_leaves_the_list_until_that_is_undone_or_there_is_something_new()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");
        await database.Import("b.txt", "B\nAmy (2016)\nWoodstock");
        await using var db = database.Connect();
        var items = (await db.GetReviewQueue()).SelectMany(kind => kind.First).ToList();

        foreach (var item in items)
        {
            await database.Curate(curation => curation.Accept(item.Key, item.About, "me"));
        }

        Assert.Equal([ReviewKind.Disagreement, ReviewKind.Problem], items.Select(item => item.Kind));
        Assert.Empty(await db.GetReviewQueue());
        await database.Curate(curation => curation.Undo(1));
        Assert.Single(await db.GetReviewQueue());
        await database.Import("b.txt", "B\nAmy (2016)\nWoodstock\nHeima");
        Assert.Equal(["b No year. And 1 more."], await database.ReviewItems(ReviewKind.Problem));
    }
}
