using DocCatalog.Cli.Input;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Store.Seeding;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Curation;

public class CurationTests
{
    [Fact]
    public async Task Films_that_are_merged_stay_so_when_an_article_is_read_again_and_part_when_it_is_undone()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007)");
        await database.Import("b.txt", "B\nAt Home (2007)");

        var merge = await database.Curate(curation => curation.Merge("heima", "at-home", "One film.", "me"));
        await database.Import("b.txt", "B\nAt Home (2007): More words.");
        var merged = await database.Films();
        await database.Curate(curation => curation.Undo(merge.Id));

        Assert.Equal(["1 heima: Heima (2007): More words."], merged);
        Assert.Equal(["heima: Heima (2007)", "at-home: At Home (2007): More words."], (await database.Films()).Select(film => film[(film.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task A_film_that_is_split_stays_so_when_an_article_is_read_again_and_is_one_when_it_is_undone()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");
        await database.Import("b.txt", "B\nAmy (2015)");

        var split = await database.Curate(curation => curation.Split("amy", ["b.txt"], "Another one.", "me"));
        await database.Import("b.txt", "B\nAmy (2015): More words.");
        var parted = await database.Films();
        await database.Curate(curation => curation.Undo(split.Id));

        Assert.Equal(["1 amy: Amy (2015)", "2 amy-2015: Amy (2015): More words."], parted);
        Assert.Equal(["1 amy: Amy (2015): More words."], await database.Films());
        await using var db = database.Connect();
        Assert.Equal("amy", await db.SlugNow("amy-2015", default));
    }

    [Fact]
    public async Task A_corrected_name_stands_while_the_article_keeps_what_it_says()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nTruth or Dare (1991) by Alex Keshishian");

        await database.Curate(curation => curation.CorrectEntry("a.txt", "Truth or Dare", Field.Director, "Alex Keshishian", "Alek Keshishian", "So the credits say.", "me"));
        await database.Import("a.txt", "A\nTruth or Dare (1991) by Alex Keshishian with Madonna");

        Assert.Equal(["1 truth-or-dare: Truth or Dare (1991) by Alek Keshishian with Madonna"], await database.Films());
        await using var db = database.Connect();
        Assert.Equal("Alex Keshishian", (await db.Facts.SingleAsync(fact => fact.Field == Field.Director)).Value);
    }

    [Fact]
    public async Task Of_two_corrections_that_conflict_the_later_counts_and_undoing_it_leaves_the_other()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");

        await database.Curate(curation => curation.CorrectFilm("amy", Field.Year, "2014", "First thought.", "me"));
        var second = await database.Curate(curation => curation.CorrectFilm("amy", Field.Year, "2016", "Second thought.", "me"));
        var later = await database.Films();
        await database.Curate(curation => curation.Undo(second.Id));

        Assert.Equal(["1 amy: Amy (2016)"], later);
        Assert.Equal(["1 amy: Amy (2014)"], await database.Films());
    }

    [Theory]
    [InlineData("amy", "amy", "amy and amy are already one film; two different films were expected")]
    [InlineData("amy", "dig", "a.txt lists both amy and dig; films that one article lists side by side cannot be one")]
    [InlineData("amy", "nothing", "there is no film nothing; the last part of a film's address was expected, as in the-last-waltz")]
    public async Task A_merge_that_makes_no_sense_is_refused_and_changes_nothing(string slug, string other, string message)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)\nDig! (2004)");

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => database.Curate(curation => curation.Merge(slug, other, "Why not.", "me")));

        Assert.Equal(message, refusal.Message);
        Assert.Equal(2, (await database.Films()).Count);
    }

    [Fact]
    public async Task The_correction_that_comes_with_the_seeds_is_made_once_and_stays_undone()
    {
        using var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        var folder = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory).Folder, "seeds");
        var seeder = new Seeder(db, new Importer(db, TimeProvider.System));

        await seeder.Seed(folder);
        var seeded = await Director(db);
        var correction = await db.Corrections.SingleAsync();
        await database.Curate(curation => curation.Undo(correction.Id));
        await seeder.Seed(folder);

        Assert.Equal("Alek Keshishian", seeded);
        Assert.Equal("Alex Keshishian", await Director(db));
        Assert.Equal(1, await db.Corrections.CountAsync());
    }

    private static Task<string> Director(CatalogDb db) =>
        db.Films.Where(film => film.Slug == "truth-or-dare").SelectMany(film => film.Credits).Where(credit => credit.Role == Role.Director).Select(credit => credit.Name!.Text).SingleAsync();
}
