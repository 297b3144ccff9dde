using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Import;

public class ImporterTests
{
    private const string Classics = """
        Classics on 2020-01-01
        Dont Look Back (1967) by D. A. Pennebaker with Bob Dylan: A tour of England.
        The Last Waltz (1978) by Martin Scorsese with The Band
        """;

    [Fact]
    public async Task An_article_is_kept_with_the_words_that_say_each_value()
    {
        using var database = await MemoryDatabase.Create();

        var result = await database.Import("a.txt", Classics);

        Assert.Equal((true, 2, 2), (result.Changed, result.Entries, result.NewFilms));
        await using var db = database.Connect();
        var article = await db.Articles.Include(a => a.Mentions).ThenInclude(m => m.Facts).SingleAsync();
        Assert.Equal(("classics", "Classics", "2020-01-01"), (article.Slug, article.Title, article.Published));
        Assert.Equal([1, 2], article.Mentions.Select(mention => mention.Position));
        Assert.All(article.Mentions.SelectMany(mention => mention.Facts), fact => Assert.Equal(fact.Value, article.Source[fact.Start..fact.End]));
        Assert.Equal(
            [Field.Title, Field.Year, Field.Director, Field.Artist, Field.Summary],
            article.Mentions[0].Facts.OrderBy(fact => fact.Ordinal).Select(fact => fact.Field));
    }

    [Fact]
    public async Task Importing_the_same_article_again_changes_nothing()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Classics);
        var before = await database.Films();

        var again = await database.Import("a.txt", Classics, new FailingStatement("INSERT"));
        var moved = await database.Import("moved.txt", Classics, new FailingStatement("INSERT"));

        Assert.Equal((false, 2, 0), (again.Changed, again.Entries, again.NewFilms));
        Assert.False(moved.Changed);
        Assert.Equal(before, await database.Films());
    }

    [Fact]
    public async Task A_corrected_article_replaces_what_it_said_before()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", Classics);

        await database.Import("a.txt", "Classics\nDont Look Back (1968) by Pennebaker\nAmy (2015)");

        Assert.Equal(["1 dont-look-back: Dont Look Back (1968) by Pennebaker", "3 amy: Amy (2015)"], await database.Films());
        await using var db = database.Connect();
        Assert.Equal("Pennebaker", (await db.Names.SingleAsync()).Text);
    }

    [Fact]
    public async Task Nothing_of_an_article_is_kept_when_its_import_fails_halfway()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "First\nThe Last Waltz (1978)");
        var before = await database.Films();

        await Assert.ThrowsAsync<IOException>(() => database.Import("a.txt", Classics, new FailingStatement("INSERT INTO \"Credits\"")));

        Assert.Equal(before, await database.Films());
        await using var db = database.Connect();
        Assert.Equal("First", (await db.Articles.SingleAsync()).Title);
        Assert.Equal(1, await db.Mentions.CountAsync());
    }

    [Fact]
    public async Task An_article_without_a_film_is_a_problem_and_is_not_kept()
    {
        using var database = await MemoryDatabase.Create();

        var result = await database.Import("a.txt", "The weather will be fine.");

        Assert.Equal("a.txt: no film was found; a list of films was expected, each with a heading such as \"1. The Last Waltz (1978)\"", result.Problems.Single().At("a.txt"));
        await using var db = database.Connect();
        Assert.False(result.Changed || await db.Articles.AnyAsync());
    }

    [Fact]
    public async Task The_problems_of_an_article_are_told_again_when_it_is_imported_again()
    {
        using var database = await MemoryDatabase.Create();

        var first = await database.Import("a.txt", "List\nAmy (2015)\nWoodstock");
        var again = await database.Import("a.txt", "List\nAmy (2015)\nWoodstock");

        Assert.Equal(["a.txt:3:1: No year."], first.Problems.Select(problem => problem.At("a.txt")));
        Assert.Equal(first.Problems.AsEnumerable(), again.Problems);
    }

    [Fact]
    public async Task Addresses_that_would_be_the_same_are_told_apart()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "Best\nAmy (2015)\nAmy (1990)\nAmy (1990)\n!!!");
        await database.Import("b.txt", "Best\n???");

        Assert.Equal(["amy", "amy-1990", "amy-1990-2", "untitled", "untitled-2"], (await database.Films()).Select(film => film.Split(' ', ':')[1]));
        await using var db = database.Connect();
        Assert.Equal(["best", "best-2"], await db.Articles.Select(article => article.Slug).ToListAsync());
    }

    [Fact]
    public async Task Spellings_of_one_name_are_one_name()
    {
        using var database = await MemoryDatabase.Create();

        await database.Import("a.txt", "A\nDont Look Back (1967) by D.A. PENNEBAKER\nMonterey Pop (1968) by D.A. Pennebaker");
        await database.Import("b.txt", "B\nDont Look Back (1967) by D. A. Pennebaker");

        await using var db = database.Connect();
        var name = await db.Names.Include(n => n.Credits).SingleAsync();
        Assert.Equal(("D. A. Pennebaker", "d-a-pennebaker", 2), (name.Text, name.Slug, name.Credits.Count));
    }
}
