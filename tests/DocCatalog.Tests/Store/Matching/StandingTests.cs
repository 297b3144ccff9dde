using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Import;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Tests.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Matching;

public class StandingTests
{
    private static readonly ClaimSource[] Sources =
    [
        new("a", Ranks: true, Length: 25, Fingerprint: 0x0F0F_0F0F_0F0F_0F0F),
        new("b", Ranks: true, Length: 5, Fingerprint: 0x00FF_00FF_00FF_00FF),
        new("c", Ranks: false, Length: 10),
        new("d", Ranks: true, Length: 5, Fingerprint: 0x0F0F_0F0F_0F0F_0F0E),
    ];

    [Fact]
    public void The_mean_position_is_over_the_articles_that_rank_each_by_its_length()
    {
        var standing = Standing.From([Claim(0, rank: 5), Claim(1, rank: 1), Claim(2, rank: 10)]);

        Assert.Equal((3, 0.2, 1), (standing.Articles, standing.MeanPosition, standing.BestRank));
        Assert.Equal([(double?)0.2, 0.2, null], standing.Contributions.Select(contribution => contribution.Position));
    }

    [Fact]
    public void A_copy_counts_once_and_says_of_what_it_is_one()
    {
        var standing = Standing.From([Claim(3, rank: 1), Claim(0, rank: 5)]);

        Assert.Equal((1, 5), (standing.Articles, standing.BestRank));
        Assert.Equal([null, "a"], standing.Contributions.Select(contribution => contribution.CopyOf));
    }

    [Fact]
    public void An_article_with_another_page_around_it_is_a_copy_and_one_on_the_same_films_is_not()
    {
        const string Text = "Bob Dylan tended to blaze trails in a lot of ways so leave it to him to be among the first to give audiences a look beyond the stage and into his day to day activity and the timing of that is what makes this movie so special to this day";
        var original = SimHash.Compute([Text]);

        Assert.True(SimHash.AreNear(original, SimHash.Compute([Text.Replace("activity", "doings", StringComparison.Ordinal)])));
        Assert.False(SimHash.AreNear(original, SimHash.Compute(["The camera follows Dylan through England with a kind of hunger that no film about a musician had shown before and few have shown since and it makes the songs feel as if they were being found on the spot by somebody who could not care less who listens"])));
        Assert.Equal(0, SimHash.Compute(["Amy"]));
    }

    [Theory]
    [InlineData("The 25 Best Rock Documentaries", "", new[] { 1, 2, 3 }, true)]
    [InlineData("Every Dylan Film, Ranked", "", new[] { 1, 2, 3 }, true)]
    [InlineData("Seven Films for a Rainy Night", "", new[] { 3, 2, 1 }, true)]
    [InlineData("5 Music Documentaries That Offer a Glimpse Behind the Scenes", "", new[] { 1, 2, 3 }, false)]
    [InlineData("The 3 Best Rock Documentaries", "Here they are, in no particular order.", new[] { 1, 2, 3 }, false)]
    [InlineData("Ten Nights", "Our favourite films, in order.", new[] { 1, 2, 3 }, true)]
    [InlineData("Um pódio", "Não existe o melhor.\n\n## TOP 3\n\n", new[] { 1, 2, 3 }, true)]
    [InlineData("Ten Nights", "Every film, in order of nothing? No: in no particular order.", new[] { 1, 2, 3 }, false)]
    [InlineData("The Best of Three Rooms", "", new[] { 1, 1, 1 }, false)]
    public void Numbers_are_ranks_where_they_count_down_or_the_title_says_so(string title, string text, int[] numbers, bool ranks)
    {
        var article = new Article { Slug = "a", Origin = "a", Hash = "", Title = title, Source = text };
        article.Mentions.AddRange(numbers.Select((number, index) => new Mention { Title = "Amy", Position = index + 1, Rank = number, Start = text.Length }));

        Assert.Equal(ranks, Ranking.IsRanked(article));
    }

    [Fact]
    public async Task Films_that_more_articles_name_come_first_once_there_are_three_articles()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)\nWoodstock (1970)");
        await database.Import("b.txt", "B\nWoodstock (1970)");
        var two = await Listed(database, sort: null);
        await database.Import("c.txt", "C\nDig! (2004)");

        Assert.Equal(["amy", "woodstock"], two);
        Assert.Equal(["woodstock", "amy", "dig"], await Listed(database, sort: null));
        Assert.Equal(["woodstock", "amy", "dig"], await Listed(database, FilmSort.Consensus));
        Assert.Equal(["amy", "dig", "woodstock"], await Listed(database, FilmSort.Title));
    }

    [Fact]
    public async Task What_articles_disagree_about_is_kept_with_how_many_say_so()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nDont Look Back (1967)");
        await database.Import("b.txt", "B\nDont Look Back (1968)");
        await database.Import("c.txt", "C\nDon't Look Back (1967)");

        await using var db = database.Connect();
        var film = await db.Films.SingleAsync();
        var mentions = database.Reader.MentionsOf(film.Id);
        var votes = FilmVotes.Count(mentions);

        Assert.Equal((1967, true), (film.Year, votes.YearsDiffer));
        Assert.Equal([new Vote("1967", 2), new Vote("1968", 1)], votes.Years);
        Assert.Equal(["Dont Look Back", "Don't Look Back"], votes.Titles.Select(vote => vote.Value));
        Assert.Equal(3, FilmStanding.From(mentions).Articles);
    }

    private static Claim Claim(int source, int rank) => new(new Mention { Title = "Amy", Rank = rank }, Sources[source], KnownTitles.None);

    private static async Task<List<string>> Listed(MemoryDatabase database, FilmSort? sort)
    {
        await using var db = database.Connect();
        return database.Reader.Slugs(new FilmFilter(), sort ?? database.Reader.UsualSort());
    }
}
