using System.Globalization;
using DocCatalog.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Import;

/// <summary>Importing many articles in batches.</summary>
public class BatchTests
{
    private static readonly (string Origin, string Article)[] Articles =
    [
        ("a.txt", "A on 2001-01-01\nAmy (2015) by Asif Kapadia\nHeima (2007) with Sigur Rós: Iceland."),
        ("b.txt", "B\nAmy (2016)\nWoodstock (1970)\nWoodstock (2019)"),
        ("c.txt", "C\nWoodstock\nAMY (2015) by Kapadia"),
        ("d.txt", "D\nHeima, aka At Home (2007)\nDig! (2004)"),
        ("e.txt", "E\nAt Home\nDig"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task However_many_are_stored_together_the_films_are_the_same(int batchSize)
    {
        using var one = await MemoryDatabase.Create();
        foreach (var (origin, article) in Articles)
        {
            await one.Import(origin, article);
        }

        using var many = await MemoryDatabase.Create();
        await many.ImportAll(Articles, batchSize);

        Assert.Equal(await Dump.Of(one), await Dump.Of(many));
    }

    // Summaries not shown by their film are released from memory.
    [Fact]
    public async Task A_mention_that_leaves_its_film_takes_its_summary_along()
    {
        (string, string)[] articles = [("a.txt", "A on 2001-01-01\nWoodstock (1970): Three days."), ("b.txt", "B on 2002-01-01\nWoodstock: Much mud."), ("c.txt", "C on 2003-01-01\nWoodstock (2019)")];
        using var database = await MemoryDatabase.Create();

        await database.ImportAll(articles, 1);

        Assert.Equal(["1 woodstock: Woodstock (1970): Three days.", "2 woodstock-2: Woodstock: Much mud.", "3 woodstock-2019: Woodstock (2019)"], await database.Films());
    }

    [Fact]
    public async Task Importing_all_of_them_again_changes_nothing()
    {
        using var database = await MemoryDatabase.Create();
        await database.ImportAll(Articles, 2);
        var (before, films) = (await Dump.Of(database), await database.Films());

        var again = await database.ImportAll(Articles.Reverse(), 3, new FailingStatement("INSERT"), new FailingStatement("UPDATE"), new FailingStatement("DELETE"));

        Assert.DoesNotContain(again, result => result.Changed);
        Assert.Equal(before, await Dump.Of(database));
        Assert.Equal(films, await database.Films());
    }

    [Fact]
    public async Task Whatever_statement_fails_no_article_is_kept_in_part()
    {
        var statement = 1;
        for (var failing = new FailingStatement("", statement); ; failing = new FailingStatement("", ++statement))
        {
            using var database = await MemoryDatabase.Create();
            await database.ImportAll(Articles.Take(2), 2);
            var before = await Dump.Of(database);

            var error = await Record.ExceptionAsync(() => database.ImportAll([Articles[0] with { Article = "A\nAmy (2015)" }, .. Articles.Skip(2)], 10, failing));

            if (!failing.Failed)
            {
                break;
            }

            Assert.IsType<IOException>(error);
            Assert.Equal(before, await Dump.Of(database));
        }

        Assert.True(statement > 15, $"Only {statement - 1} statements failed.");
    }

    [Fact]
    public async Task An_article_that_the_database_refuses_keeps_none_of_the_others_back()
    {
        using var database = await MemoryDatabase.Create();
        await using (var db = database.Connect())
        {
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER Refusal BEFORE INSERT ON Mentions WHEN new.Title = 'Dig!' BEGIN SELECT RAISE(ABORT, 'not this one'); END");
        }

        var results = await database.ImportAll(Articles, 10);

        Assert.Equal([true, true, true, false, true], results.Select(result => result.Changed));
        Assert.Contains("not this one", results[3].Problems.Single().Message, StringComparison.Ordinal);
        await using var after = database.Connect();
        Assert.Equal(["a.txt", "b.txt", "c.txt", "e.txt"], await after.Articles.Select(article => article.Origin).ToListAsync());
    }

    [Fact]
    public async Task What_another_program_stores_between_two_batches_is_seen()
    {
        using var folder = new TempFolder();
        using var database = await MemoryDatabase.Create();
        var files = Articles.Take(2).Select(article => (folder.Write(article.Origin, article.Article), article.Origin)).ToList();
        await using var db = database.Connect();
        var importer = new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse, BatchSize = 1 };

        await foreach (var result in importer.ImportFiles(files))
        {
            if (result.Origin == "a.txt")
            {
                await database.Import("c.txt", Articles[2].Article);
            }
        }

        using var expected = await MemoryDatabase.Create();
        await expected.ImportAll(Articles.Take(3), 10);
        Assert.Equal(await Dump.Of(expected), await Dump.Of(database));
    }

    [Fact]
    public async Task An_article_of_two_thousand_entries_is_one_like_any_other()
    {
        var long1 = "Long\n" + string.Join('\n', Enumerable.Range(1, 2_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"Film Number {number} (2001) by Ann Other: Some words on it.")));
        using var database = await MemoryDatabase.Create();

        var first = await database.Import("long.txt", long1);
        var second = await database.Import("again.txt", long1.Replace("Long", "Again", StringComparison.Ordinal));

        Assert.Equal((2_000, 2_000), (first.Entries, first.NewFilms));
        Assert.Equal((2_000, 0), (second.Entries, second.NewFilms));
    }

    [Fact]
    public async Task Articles_of_one_title_have_numbered_addresses()
    {
        using var database = await MemoryDatabase.Create();

        await database.ImportAll(Enumerable.Range(1, 7).Select(number => ($"{number}.txt", $"Best\nFilm {number}")), 3);
        await database.Import("8.txt", "Best\nFilm 8");

        await using var db = database.Connect();
        Assert.Equal(["best", "best-2", "best-3", "best-4", "best-5", "best-6", "best-7", "best-8"], await db.Articles.Select(article => article.Slug).ToListAsync());
    }
}
