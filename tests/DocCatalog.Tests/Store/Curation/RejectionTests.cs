using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Curation;

public class RejectionTests
{
    [Fact]
    public async Task A_rejected_entry_stays_rejected_when_its_article_is_imported_again()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)\nOur newsletter");
        await database.Import("b.txt", "B\nAmy (2015) by Asif Kapadia");

        await database.Curate(curation => curation.RejectEntry("a.txt", "our Newsletter", "An advertisement.", "me"));
        await database.Import("a.txt", "A\nAmy (2015)\nOur newsletter: Write to us.");

        Assert.Equal(["1 amy: Amy (2015) by Asif Kapadia"], await database.Films());
        await using var db = database.Connect();
        Assert.Equal("hidden: An advertisement.", (await db.Mentions.SingleAsync(mention => mention.FilmId == null)).Match);
    }

    [Theory]
    [InlineData("a.txt", "Amy")]
    [InlineData("b.txt", "Dig!")]
    public async Task Undoing_a_rejection_leaves_everything_as_it_was(string origin, string title)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.");
        await database.Import("b.txt", "B\nAmy (2015)\nDig! (2004) by Ondi Timoner");
        var before = await database.Conclusions();

        var rejection = await database.Curate(curation => curation.RejectEntry(origin, title, "Not one.", "me"));
        var rejected = await database.Conclusions();
        await database.Curate(curation => curation.Undo(rejection.Id));

        Assert.NotEqual(before, rejected);
        Assert.Equal(before, await database.Conclusions());
    }

    [Fact]
    public async Task The_address_of_a_rejected_or_removed_film_is_reserved_for_it()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)");
        await database.Import("b.txt", "B\nAmy (1990)");
        var before = (await database.Films()).Order();

        var rejection = await database.Curate(curation => curation.RejectEntry("a.txt", "Amy", "Not one.", "me"));
        await database.Remove("b.txt");
        await database.Import("c.txt", "C\nAmy (1950)");
        var meanwhile = await database.Films();
        await database.Import("b.txt", "B\nAmy (1990)");
        await database.Curate(curation => curation.Undo(rejection.Id));

        Assert.Equal(["3 amy-1950: Amy (1950)"], meanwhile);
        Assert.Equal(["1 amy: Amy (2015)", "2 amy-1990: Amy (1990)", "3 amy-1950: Amy (1950)"], await database.Films());
        Assert.Equal(before, (await database.Films()).Take(2));
    }

    [Fact]
    public async Task A_redirect_to_a_film_works_again_when_the_film_is_back()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nHeima (2007)");
        await database.Import("b.txt", "B\nAt Home (2007)");
        await database.Curate(curation => curation.Merge("heima", "at-home", "One film.", "me"));
        await database.Remove("b.txt");
        await database.Remove("a.txt");
        await using var db = database.Connect();
        var meanwhile = await db.SlugNow("at-home", default);

        await database.Import("a.txt", "A\nHeima (2007)");

        Assert.Null(meanwhile);
        Assert.Equal("heima", await db.SlugNow("at-home", default));
    }

    [Fact]
    public async Task Of_entries_with_one_title_in_one_article_the_chosen_one_is_rejected()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nWoodstock (1970)\nAmy (2015)\nWoodstock (1999)");

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => database.Curate(curation => curation.RejectEntry("a.txt", "Woodstock", "The festival.", "me")));
        await database.Curate(curation => curation.RejectEntry("a.txt", "Woodstock", "The festival.", "me", position: 3));
        await database.Import("a.txt", "A\nDig! (2004)\nWoodstock (1970)\nWoodstock (1999)\nAmy (2015)");

        Assert.Equal("a.txt lists \"Woodstock\" 2 times, as entries 1, 3; the number of one of these was expected", refusal.Message);
        Assert.Equal(["amy", "dig", "woodstock"], (await database.Films()).Select(film => film.Split(' ', ':')[1]).Order());
        await using var db = database.Connect();
        Assert.Equal(1970, (await db.Films.SingleAsync(film => film.Slug == "woodstock")).Year);
    }

    [Theory]
    [InlineData("b.txt", "Amy", "there is no article b.txt; an origin was expected as doccatalog articles prints it")]
    [InlineData("a.txt", "Dig!", "a.txt does not list \"Dig!\"; it lists 1. Amy, 2. Our newsletter")]
    [InlineData("a.txt", "Our newsletter", "\"Our newsletter\" in a.txt is hidden already; an entry that is about a film was expected")]
    public async Task A_rejection_of_an_unknown_or_rejected_entry_is_refused(string origin, string title, string message)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A\nAmy (2015)\nOur newsletter");
        await database.Curate(curation => curation.RejectEntry("a.txt", "Our newsletter", "An advertisement.", "me"));

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => database.Curate(curation => curation.RejectEntry(origin, title, "Why not.", "me")));

        Assert.Equal(message, refusal.Message);
    }
}
