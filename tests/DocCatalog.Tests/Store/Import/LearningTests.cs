using DocCatalog.Store.Curation;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Import;

/// <summary>Learning from articles, and reading with what was learned.</summary>
public class LearningTests
{
    // Only the first article shows that this is a name.
    private static readonly string[] Articles =
    [
        "Three music documentaries\n\n1. Amy (2015)\nDirected by Asif Kapadia.\n\n2. Dig! (2004)\nDirected by Ondi Timoner.\n\n3. Qwertz (2020)\nDirected by Zzyx Vrmpf.",
        "Three music documentaries again\n\n1. Uiop (2021)\nZzyx Vrmpf is patient.\n\n2. Heima (2007)\nIt is cold.\n\n3. Qwertz (2020)\nIt is warm.",
        "Three more music documentaries\n\n1. Uiop (2021)\nIt is long.\n\n2. Asdfg Hjkl (2011)\nZzyx Vrmpf is late.\n\n3. Junun (2015)\nIt is warm.",
    ];

    public static TheoryData<string, string[], string[]> Titles => new()
    {
        { "two articles use it", ["A\nQwertz (2020)", "B\nQWERTZ (2020)"], ["Qwertz"] },
        { "one article uses it", ["A\nQwertz (2020)", "B\nUiop (2020)"], [] },
        { "one article uses it twice", ["A\nQwertz (2020)\nQwertz (2010)"], [] },
        { "the program knows it", ["A\nThe Last Waltz (1978)", "B\nThe Last Waltz (1978)"], [] },
        { "two films bear it", ["A\nQwertz (2020)", "B\nQwertz (2001)"], ["Qwertz"] },
        { "a copy says nothing of its own", [$"A\nQwertz (2020): {Words(60)}", $"B\nQwertz (2020): {Words(60)} and more"], [] },
        { "a copy and another article", [$"A\nQwertz (2020): {Words(60)}", $"B\nQwertz (2020): {Words(60)} and more", "C\nQwertz (2020)"], ["Qwertz"] },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_title_is_learned_that_two_independent_articles_use_and_the_program_does_not_know(string reason, string[] articles, string[] titles)
    {
        using var database = await MemoryDatabase.Create();
        foreach (var (number, article) in articles.Index())
        {
            await database.Import($"{number}.txt", article);
        }

        await using var db = database.Connect();
        var learned = await db.Learn(TimeProvider.System);

        Assert.True(titles.SequenceEqual(learned.NewTitles), reason);
        Assert.Equal(titles.Length > 0 ? 1 : null, await db.SnapshotNumber());
    }

    [Fact]
    public async Task What_the_curator_has_hidden_is_not_learned()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nQwertz (2020)");
        await database.Import("b.txt", "B\nQwertz (2020)");
        await database.Curate(curation => curation.RejectEntry("a.txt", "Qwertz", "No film.", "me"));

        await using var db = database.Connect();
        Assert.Empty((await db.Learn(TimeProvider.System)).NewTitles);
    }

    [Fact]
    public async Task Learning_the_same_again_stores_nothing_and_a_dry_run_never_does()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nQwertz (2020) by Jane Doe");
        await database.Import("b.txt", "B\nQwertz (2020) with Somebody");
        await using var db = database.Connect();

        var foretold = await db.Learn(TimeProvider.System, dryRun: true);
        Assert.Empty(await db.SnapshotLines());
        var learned = await db.Learn(TimeProvider.System);
        var again = await db.Learn(TimeProvider.System);

        Assert.Equal((null, true, 1, 1, 1), (foretold.Number, foretold.IsNew, foretold.Titles, foretold.NewDirectors, foretold.NewArtists));
        Assert.Equal((1, true), (learned.Number, learned.IsNew));
        Assert.Equal((1, false, 0), (again.Number, again.IsNew, again.NewTitles.Count));
        Assert.Single(await db.SnapshotLines());
    }

    [Fact]
    public async Task Forgetting_a_snapshot_puts_the_one_before_in_force_and_its_number_is_not_given_again()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        await database.Import("a.txt", "A\nQwertz (2020) by Jane Doe");
        await db.Learn(TimeProvider.System);
        await database.Import("b.txt", "B\nQwertz (2020)");
        await db.Learn(TimeProvider.System);

        Assert.Equal(2, await db.ForgetSnapshot());
        Assert.Equal(1, await db.SnapshotNumber());
        var again = await db.Learn(TimeProvider.System);
        Assert.Equal((3, "Qwertz"), (again.Number!.Value, Assert.Single(again.NewTitles)));
        Assert.Equal([3, 1, null], [(int)(await db.ForgetSnapshot())!, await db.ForgetSnapshot(), await db.ForgetSnapshot()]);
    }

    [Fact]
    public async Task In_whatever_order_articles_come_they_say_the_same_before_and_after_learning()
    {
        string[]? before = null, after = null;
        foreach (var order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 2, 0]])
        {
            using var database = await MemoryDatabase.Create();
            await using var db = database.Connect();
            var importer = new Importer(db, TimeProvider.System);
            foreach (var number in order)
            {
                await importer.Import(PlainArticles.File(Articles[number]), $"{number}.txt");
            }

            var unlearned = await Dump.Of(database);
            await db.Learn(TimeProvider.System);
            await importer.Reparse(dryRun: false).CountAsync();
            var learned = await Dump.Of(database);

            Assert.Equal(before ??= [.. unlearned], unlearned);
            Assert.Equal(after ??= [.. learned], learned);
            Assert.NotEqual(unlearned, learned);
            Assert.Equal([1, 1, 1], await db.Articles.Select(article => article.SnapshotNumber).ToListAsync());
        }
    }

    [Fact]
    public async Task An_article_is_read_with_the_snapshot_in_force_and_with_nothing_else_of_the_catalog()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var importer = new Importer(db, TimeProvider.System);
        await importer.Import(PlainArticles.File(Articles[0]), "0.txt");
        await importer.Import(PlainArticles.File(Articles[1]), "1.txt");
        await db.Learn(TimeProvider.System);
        await importer.Import(PlainArticles.File(Articles[2]), "2.txt");
        await db.ForgetSnapshot();
        var file = PlainArticles.File(Articles[2] + "\n\nThe end.");
        var preview = await new DraftImporter(db, importer, new CurationService(db, TimeProvider.System)).Preview(new Draft { Origin = "pasted/more", Text = file.Text, Format = file.Format, Hash = file.Hash });

        var facts = await db.Facts.Where(fact => fact.Value == "Zzyx Vrmpf").Select(fact => fact.Mention!.Article!.Origin).Order().ToListAsync();
        Assert.Equal(["0.txt", "2.txt"], facts);
        Assert.Equal([null, null, 1], await db.Articles.OrderBy(article => article.Origin).Select(article => article.SnapshotNumber).ToListAsync());
        Assert.DoesNotContain(preview.Entries.SelectMany(entry => entry.Facts), fact => fact.Value == "Zzyx Vrmpf");
    }

    [Fact]
    public async Task One_run_reads_with_one_snapshot_whatever_is_learned_meanwhile()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        await database.Import("a.txt", "A\nQwertz (2020) by Jane Doe");
        var known = new HashSet<object>();
        var importer = new Importer(db, TimeProvider.System)
        {
            BatchSize = 1,
            Parse = (text, format, options) =>
            {
                lock (known)
                {
                    known.Add(options!.Known);
                }

                return PlainArticles.Parse(text, format, options);
            },
        };
        using var folder = new TempFolder();
        var files = Enumerable.Range(0, 5).Select(number => (folder.Write($"{number}.txt", $"List {number}\nFilm {number} (2001)"), $"{number}.txt")).ToList();

        await foreach (var result in importer.ImportFiles(files))
        {
            await using var other = database.Connect();
            await other.Learn(TimeProvider.System);
        }

        Assert.Single(known);
        Assert.All(await db.Articles.Select(article => article.SnapshotNumber).ToListAsync(), Assert.Null);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"word{number}"));
}
