using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.FilmPages;

public class FilmReadingTests
{
    [Fact]
    public async Task Mentions_stand_in_the_order_in_which_their_articles_came_and_facts_in_that_of_the_article()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("b.txt", "Two\nHeima (2007) by Dean DeBlois with Sigur Rós\nAmy (2015) by Asif Kapadia");
        await database.Import("a.txt", "One of another kind\nHeima (2007)");

        var mentions = database.Reader.MentionsOf(database.Reader.Details("heima")!.Place.Id);

        Assert.Equal(["Two", "One of another kind"], mentions.Select(mention => mention.ArticleTitle));
        Assert.Equal([Field.Title, Field.Year, Field.Director, Field.Artist], mentions[0].Facts.Select(fact => fact.Field));
        Assert.All(mentions.SelectMany(mention => mention.Facts.Select(fact => (mention, fact))), said => Assert.Equal(said.fact.Value, said.mention.Passage[said.fact.Start, said.fact.End]));
    }

    [Fact]
    public async Task No_source_is_copied_to_be_sorted()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();

        Assert.DoesNotContain(await QueryPlan.Of(db, FilmReading.MentionsOfFilm), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.DoesNotContain(await QueryPlan.Of(db, FilmReading.FactsOfFilm), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
