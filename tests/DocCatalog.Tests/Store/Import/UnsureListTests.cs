using DocCatalog.Store.Curation;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Import;

/// <summary>Articles with uncertain lists: those of <see cref="PlainArticles"/> whose title ends in "?".</summary>
public class UnsureListTests
{
    private const string Maybe = "Records to Hear?\nHeima (2007)\nDig! (2004)";

    [Fact]
    public async Task An_article_that_is_handed_over_is_imported_with_its_doubt()
    {
        using var database = await MemoryDatabase.Create();

        var result = await database.Import("a.txt", Maybe);

        Assert.Equal((true, 2, 0.38, false), (result.Changed, result.Entries, result.UnsureProbability, result.WaitsForReview));
        Assert.Equal(2, (await database.Films()).Count);
    }

    [Fact]
    public async Task One_of_many_waits_as_a_draft_and_the_others_are_imported()
    {
        using var database = await MemoryDatabase.Create();

        var results = await database.ImportAll([("a.txt", Maybe), ("b.txt", "B\nAmy (2015)"), ("c.txt", "Nothing here.")], batchSize: 10, UnsureLists.Review);

        Assert.Equal([(false, true, false), (true, false, false), (false, false, true)], results.Select(result => (result.Changed, result.WaitsForReview, result.NoFilms)));
        Assert.Equal(["1 amy: Amy (2015)"], await database.Films());
        Assert.Equal([("a.txt", Maybe)], await Drafts(database));
    }

    [Fact]
    public async Task One_that_is_to_be_left_out_is_a_problem_and_no_draft()
    {
        using var database = await MemoryDatabase.Create();

        var result = Assert.Single(await database.ImportAll([("a.txt", Maybe)], batchSize: 10, UnsureLists.LeaveOut));

        Assert.True(result.NoFilms);
        Assert.Equal("a.txt:2:1: No list of films was found: this may not be a list of films (38 % sure).", result.Problems.Single().At("a.txt"));
        Assert.Empty(await Drafts(database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_that_was_decided_about_is_not_made_again(bool accepted)
    {
        using var database = await MemoryDatabase.Create();
        await database.ImportAll([("a.txt", Maybe)], batchSize: 10, UnsureLists.Review);
        var waiting = Assert.Single(await database.ImportAll([("a.txt", Maybe), ("moved.txt", Maybe)], batchSize: 1, UnsureLists.Review), result => result.Origin == "a.txt");
        Assert.True(waiting.WaitsForReview);
        Assert.Single(await Drafts(database));
        await Decide(database, accepted);

        var again = await database.ImportAll([("a.txt", Maybe), ("moved.txt", Maybe)], batchSize: 1, UnsureLists.Review);

        Assert.Empty(await Drafts(database));
        Assert.Equal(accepted ? 2 : 0, (await database.Films()).Count);
        Assert.All(again, result => Assert.Equal((false, false, !accepted), (result.Changed, result.WaitsForReview, result.NoFilms)));
    }

    [Fact]
    public async Task A_draft_that_was_discarded_is_imported_when_it_is_handed_over()
    {
        using var database = await MemoryDatabase.Create();
        await database.ImportAll([("a.txt", Maybe)], batchSize: 10, UnsureLists.Review);
        await Decide(database, accepted: false);

        Assert.True((await database.Import("a.txt", Maybe)).Changed);
    }

    [Fact]
    public async Task A_text_that_has_changed_takes_the_place_of_its_draft_unless_the_curator_changed_that()
    {
        using var database = await MemoryDatabase.Create();
        await database.ImportAll([("a.txt", Maybe)], batchSize: 10, UnsureLists.Review);
        await database.ImportAll([("a.txt", $"{Maybe}\nAmy (2015)")], batchSize: 10, UnsureLists.Review);
        Assert.Equal([("a.txt", $"{Maybe}\nAmy (2015)")], await Drafts(database));
        await using (var db = database.Connect())
        {
            await db.Drafts.ExecuteUpdateAsync(draft => draft.SetProperty(one => one.Hash, "the curator's").SetProperty(one => one.Text, "Films\nAmy (2015)"));
        }

        await database.ImportAll([("a.txt", $"{Maybe}\nAmy (2016)")], batchSize: 10, UnsureLists.Review);

        Assert.Equal([("a.txt", "Films\nAmy (2015)"), ("a.txt", $"{Maybe}\nAmy (2016)")], await Drafts(database));
    }

    [Fact]
    public async Task An_article_that_was_accepted_although_it_is_unsure_is_kept_when_it_is_read_again()
    {
        const string Unlisted = "Prose of a kind…\nHeima (2007)";
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var importer = new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse };
        await importer.Import(PlainArticles.File(Maybe), "a.txt");
        await importer.Import(PlainArticles.File(Unlisted) with { AssumeList = true }, "b.txt");
        Assert.True((await importer.Import(PlainArticles.File(Unlisted + "\nAmy (2015)"), "c.txt")).NoFilms);

        var changes = await importer.Reparse(dryRun: false).ToListAsync();

        Assert.All(changes, change => Assert.False(change.Changed || change.NothingFound));
        Assert.Equal(2, (await database.Films()).Count);
    }

    [Fact]
    public async Task A_draft_is_read_as_a_list_where_the_curator_says_so()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var intake = new DraftImporter(db, new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }, new CurationService(db, TimeProvider.System));
        var file = PlainArticles.File("Prose of a kind…\nHeima (2007)");
        var draft = new Draft { Origin = "pasted/prose", Text = file.Text, Format = file.Format, Hash = file.Hash };

        var before = await intake.Preview(draft);
        draft.AssumeList = true;
        var after = await intake.Preview(draft);
        await intake.Accept(draft, [], "", "me");

        Assert.Equal((true, 0), (before.NoFilms, before.Entries.Length));
        Assert.Equal((false, 1), (after.NoFilms, after.Entries.Length));
        Assert.True((await db.Articles.SingleAsync()).AssumeList);
    }

    private static async Task<List<(string, string)>> Drafts(MemoryDatabase database)
    {
        await using var db = database.Connect();
        return (await db.Drafts.OrderBy(draft => draft.Id).ToListAsync()).ConvertAll(draft => (draft.Origin, draft.Text));
    }

    private static async Task Decide(MemoryDatabase database, bool accepted)
    {
        await using var db = database.Connect();
        var intake = new DraftImporter(db, new Importer(db, TimeProvider.System) { Parse = PlainArticles.Parse }, new CurationService(db, TimeProvider.System));
        var draft = await db.Drafts.AsNoTracking().SingleAsync();
        await (accepted ? (Task)intake.Accept(draft, [], "", "me") : intake.Discard(draft.Id));
    }
}
