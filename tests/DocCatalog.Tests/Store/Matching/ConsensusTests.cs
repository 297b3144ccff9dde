namespace DocCatalog.Tests.Store.Matching;

public class ConsensusTests
{
    [Fact]
    public async Task Most_articles_decide_how_a_title_is_written()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nDONT LOOK BACK (1967)");
        await database.Import("b.txt", "B\nDont Look Back (1967)");
        await database.Import("c.txt", "C\nDont Look Back (1967)");

        Assert.Equal(["1 dont-look-back: Dont Look Back (1967)"], await database.Films());
    }

    [Fact]
    public async Task A_tie_goes_to_the_article_published_first_and_an_undated_one_counts_as_last()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nGimme shelter (1970): Undated.");
        await database.Import("b.txt", "B on 2021-05-01\nGimme SHELTER (1970): Late.");
        await database.Import("c.txt", "C on 2019-05-01\nGimme Shelter (1970): Early.");

        Assert.Equal(["1 gimme-shelter: Gimme Shelter (1970): Early."], await database.Films());
    }

    [Fact]
    public async Task Everybody_whom_any_article_credits_is_credited_once_as_first_printed()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("b.txt", "B\nGimme Shelter (1970) by David Maysles with The Rolling Stones");
        await database.Import("a.txt", "A\nGimme Shelter (1970) by Albert Maysles with Rolling Stones");

        Assert.Equal(["1 gimme-shelter: Gimme Shelter (1970) by Albert Maysles, David Maysles with The Rolling Stones"], await database.Films());
    }

    [Fact]
    public async Task Of_two_spellings_that_no_article_names_together_most_articles_decide()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nTruth or Dare (1991) by Alex Keshishian");
        await database.Import("b.txt", "B\nTruth or Dare (1991) by Alek Keshishian");
        await database.Import("c.txt", "C\nTruth or Dare (1991) by Alek Keshishian");

        Assert.Equal(["1 truth-or-dare: Truth or Dare (1991) by Alek Keshishian"], await database.Films());
    }

    [Fact]
    public async Task A_copy_of_an_article_has_no_vote()
    {
        using var database = await MemoryDatabase.Create();
        const string Words = "\nAmy (2016): A life told in home films, by the people who were there while it fell apart, and with the songs that told it first, long before anyone would listen to what they said, in the rooms where she wrote them and the clubs where she sang.";

        await database.Import("a.txt", "A on 2019-01-01\nAmy (2015): One.");
        await database.Import("b.txt", "B on 2020-01-01" + Words);
        await database.Import("c.txt", "B on 2021-01-01" + Words);

        Assert.StartsWith("1 amy: Amy (2015)", Assert.Single(await database.Films()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_a_later_article_states_is_taken_and_the_address_stays()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nAmy");
        await database.Import("b.txt", "B\nAmy (2015)");

        Assert.Equal(["1 amy: Amy (2015)"], await database.Films());
    }

    [Fact]
    public async Task A_film_keeps_its_address_while_one_mention_is_left()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015): From the first.");
        await database.Import("b.txt", "B\nAmy (2015): From the second.");

        await database.Import("a.txt", "A\nGimme Shelter (1970)");

        Assert.Equal(["1 amy: Amy (2015): From the second.", "2 gimme-shelter: Gimme Shelter (1970)"], await database.Films());
    }
}
