using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Curation;

public class DraftImporterTests
{
    private const string Origin = "pasted/two-0a1b2c3d";
    private const string Article = "Two Films\nAmmy (2015) by Asif Kapadia, Somebody with Amy Winehouse\nSubscribe (2024)";

    [Fact]
    public async Task A_preview_shows_each_entry_with_its_film_and_saves_nothing()
    {
        using var database = await Filled();
        var films = await database.Films();
        var preview = await Preview(database, "Two Films\nAmy (2015) by Asif Kapadia\nWoodstock (2019)\nDig! (2004)");

        Assert.Equal(
            ["Amy: amy because same title, same year, shared director", "Woodstock: new, not woodstock", "Dig!: new"],
            preview.Entries.Select(entry => $"{entry.Title}: {(entry.Match!.Slug is { } slug ? $"{slug} because {entry.Match.Why}" : "new")}{string.Concat(entry.Match.Near.Select(near => $", not {near.Slug}"))}"));
        Assert.Equal(("Two Films", null, null, null), (preview.Title, preview.Same, preview.Replaces, preview.CopyOf));
        Assert.All(preview.Entries.SelectMany(entry => entry.Facts), fact => Assert.Equal(fact.Value, preview.Source[fact.Start..fact.End]));
        Assert.Equal(films, await database.Films());
        await using var db = database.Connect();
        Assert.Equal((1, 0), (await db.Articles.CountAsync(), await db.Corrections.CountAsync()));
    }

    [Fact]
    public async Task What_is_accepted_is_corrected_before_its_films_get_their_addresses()
    {
        using var database = await Filled();
        var before = await database.Films();

        var slug = await Accept(database, Article,
            new EntryDecision(1, false, "Back to Black", "2016", ["Asif Kapadia", "Somebody Else"], []),
            new EntryDecision(2, true, "Subscribe", "2024", [], []));

        Assert.Equal("two-films", slug);
        Assert.Equal([.. before, "3 back-to-black: Back to Black (2016) by Asif Kapadia, Somebody Else"], await database.Films());
        await using var db = database.Connect();
        Assert.Equal(
            ["Entry Title Ammy Back to Black", "Entry Year 2015 2016", "Entry Director Asif Kapadia, Somebody Asif Kapadia", "Entry Director  Somebody Else", "Entry Artist Amy Winehouse ", "Reject   "],
            await db.Corrections.OrderBy(made => made.Id).Select(made => made.Kind + " " + made.Field + " " + made.Says + " " + made.Becomes).ToListAsync());
        Assert.All(await db.Corrections.ToListAsync(), made => Assert.Equal(("Wrong there.", "me"), (made.Reason, made.By)));
        Assert.Empty(await db.Drafts.ToListAsync());
    }

    [Fact]
    public async Task What_is_as_the_article_says_is_no_correction()
    {
        using var database = await Filled();
        await Accept(database, "Films\nDig! (2004) by Ondi Timoner with Anton", new EntryDecision(1, false, "Dig!", "2004", ["Ondi Timoner"], ["Anton"]));

        await using var db = database.Connect();
        Assert.Empty(await db.Corrections.ToListAsync());
    }

    [Fact]
    public async Task A_decision_that_makes_no_sense_saves_nothing_of_all()
    {
        using var database = await Filled();
        var before = await database.Films();

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => Accept(database, Article,
            new EntryDecision(1, false, "Amy", "last year", [], []), new EntryDecision(2, true, "Subscribe", null, [], [])));

        Assert.StartsWith("last year is not a year", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await database.Films());
        await using var db = database.Connect();
        Assert.Equal((1, 0, 1), (await db.Articles.CountAsync(), await db.Corrections.CountAsync(), await db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Of_two_entries_of_one_title_one_can_be_dropped()
    {
        using var database = await MemoryDatabase.Create();
        await Accept(database, "Films\nWoodstock (1970)\nWoodstock (2019)", new EntryDecision(1, false, "Woodstock", "1970", [], []), new EntryDecision(2, true, "Woodstock", "2019", [], []));

        Assert.Equal(["1 woodstock: Woodstock (1970)"], await database.Films());
    }

    [Fact]
    public async Task The_same_text_is_told_and_adds_nothing()
    {
        using var database = await Filled();
        var preview = await Preview(database, Known);

        Assert.Equal("One List", preview.Same!.Title);
        Assert.Empty(preview.Entries);
        await Assert.ThrowsAsync<CatalogException>(() => Accept(database, Known));
    }

    [Fact]
    public async Task Another_text_of_a_known_origin_is_told_to_replace_it()
    {
        using var database = await Filled();
        await database.Import(Origin, "Films of Old\nDig! (2004)");
        var preview = await Preview(database, Article);

        Assert.Equal(("Films of Old", Origin), (preview.Replaces!.Title, preview.Replaces.Origin));
    }

    [Fact]
    public async Task A_copy_in_nearly_the_same_words_is_told()
    {
        var summary = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));
        using var database = await MemoryDatabase.Create();
        await database.Import("first.txt", $"First\nAmy (2015): {summary}");
        var preview = await Preview(database, $"Second\nAmy (2015): {summary} and more");

        Assert.Equal("First", preview.CopyOf!.Title);
    }

    [Fact]
    public async Task An_entry_that_was_dropped_before_stays_so_when_its_article_is_replaced()
    {
        using var database = await Filled();
        await Accept(database, Article, new EntryDecision(2, true, "Subscribe", "2024", [], []));
        var preview = await Preview(database, Article + "\nDig! (2004)");
        await Accept(database, Article + "\nDig! (2004)", new EntryDecision(2, true, "Subscribe", "2024", [], []));

        Assert.Null(preview.Entries[1].Match);
        await using var db = database.Connect();
        Assert.Equal(1, await db.Corrections.CountAsync());
    }

    [Fact]
    public async Task A_given_title_and_address_outlive_a_new_reading()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var importer = ImporterOf(db);
        var draft = DraftOf(Article);
        (draft.Title, draft.Address) = ("My Own Title", "https://lists.example/best");
        db.Drafts.Add(draft);
        await db.SaveChangesAsync();
        await new DraftImporter(db, importer, new CurationService(db, TimeProvider.System)).Accept(draft, [], "Wrong there.", "me");
        await foreach (var _ in importer.Reparse(dryRun: false))
        {
        }

        var article = await db.Articles.AsNoTracking().SingleAsync();
        Assert.Equal(("my-own-title", "My Own Title", "https://lists.example/best"), (article.Slug, article.Title, article.Url));
    }

    private const string Known = "One List\nAmy (2015) by Asif Kapadia\nWoodstock (1970)";

    private static async Task<MemoryDatabase> Filled()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("one.txt", Known);
        return database;
    }

    private static Importer ImporterOf(CatalogDb db) => new(db, TimeProvider.System) { Parse = PlainArticles.Parse };

    private static Draft DraftOf(string article)
    {
        var file = PlainArticles.File(article);
        return new Draft { Origin = Origin, Text = file.Text, Format = file.Format, Hash = file.Hash };
    }

    private static async Task<DraftPreview> Preview(MemoryDatabase database, string article)
    {
        await using var db = database.Connect();
        return await new DraftImporter(db, ImporterOf(db), new CurationService(db, TimeProvider.System)).Preview(DraftOf(article));
    }

    private static async Task<string> Accept(MemoryDatabase database, string article, params EntryDecision[] decisions)
    {
        await using var db = database.Connect();
        var draft = DraftOf(article);
        db.Drafts.Add(draft);
        await db.SaveChangesAsync();
        return await new DraftImporter(db, ImporterOf(db), new CurationService(db, TimeProvider.System)).Accept(draft, decisions, "Wrong there.", "me");
    }
}
