using DocCatalog.Store;
using DocCatalog.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Search;

/// <summary>Whatever changes films changes what they are found by.</summary>
public class SearchIndexTests
{
    [Fact]
    public async Task The_index_is_what_it_would_be_if_it_were_written_from_scratch()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A list\nHeima (2007) by Dean DeBlois with Sigur Rós: A tour at home.\nAmy (2015): A life.\nAdvertisement: Buy now.");
        await Check(database, "heima", "rós");

        await database.Import("b.txt", "B list\nHeima (2007): Shown abroad as “At Home”.\nAmy Winehouse (2015) by Asif Kapadia");
        await Check(database, "kapadia", "home");

        await database.Import("a.txt", "A list\nHeima (2007) by Dean DeBlois: Iceland.\nAmy (2015)\nAdvertisement: Buy now.");
        await Check(database, "iceland");
        Assert.Empty(await Found(database, "tour"));

        var merged = await database.Curate(curation => curation.Merge("amy", "amy-winehouse", "the same", "me"));
        await Check(database, "kapadia");
        Assert.Equal(await Found(database, "amy"), await Found(database, "kapadia"));

        await database.Curate(curation => curation.Undo(merged.Id));
        await Check(database, "kapadia");
        Assert.NotEqual(await Found(database, "amy"), await Found(database, "kapadia"));

        await database.Curate(curation => curation.Split("heima", ["b.txt"], "another", "me"));
        await Check(database, "home");

        var rejected = await database.Curate(curation => curation.RejectEntry("a.txt", "Advertisement", "is one", "me"));
        await Check(database, "iceland");
        Assert.Empty(await Found(database, "advertisement"));

        await database.Curate(curation => curation.Undo(rejected.Id));
        await Check(database, "advertisement");

        await database.Remove("b.txt");
        await Check(database, "iceland");
        Assert.Empty(await Found(database, "kapadia"));
    }

    [Fact]
    public async Task A_catalog_from_before_there_was_an_index_is_indexed_when_it_is_opened()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A list\nHeima (2007)");
        await using var db = database.Connect();
        await db.Database.ExecuteSqlAsync($"INSERT INTO FilmSearch (FilmSearch) VALUES ('delete-all'); PRAGMA user_version = 0");
        Assert.Empty(await Found(database, "heima"));

        await db.Open();

        await Check(database, "heima");
    }

    [Fact]
    public async Task A_catalog_from_before_titles_were_indexed_by_themselves_has_them_indexed_when_it_is_opened()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A list\nHeima (2007)\nGimme Shelter (1970)");
        var before = await Terms(database);
        await using var db = database.Connect();
        await db.Database.ExecuteSqlAsync($"INSERT INTO TitleSearch (TitleSearch) VALUES ('delete-all'); PRAGMA user_version = 3");
        Assert.NotEqual(before, await Terms(database));

        await db.Open();

        Assert.Equal(before, await Terms(database));
    }

    [Fact]
    public async Task An_import_that_fails_leaves_the_index_as_it_was()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A list\nHeima (2007)");
        var before = await Terms(database);

        await Assert.ThrowsAnyAsync<Exception>(() => database.Import("b.txt", "B list\nGimme Shelter (1970)", new FailingStatement("SearchWords")));

        Assert.Equal(before, await Terms(database));
    }

    // The words are there at all, and every word stands where it would.
    private static async Task Check(MemoryDatabase database, params string[] words)
    {
        foreach (var word in words)
        {
            Assert.NotEmpty(await Found(database, word));
        }

        var kept = await Terms(database);
        await using var db = database.Connect();
        await db.IndexAll(CancellationToken.None);

        Assert.Equal(await Terms(database), kept);
    }

    [Fact]
    public async Task A_film_is_found_by_the_other_titles_of_the_known_film_of_its_year_alone()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "A list\nWoodstock (2019)\nWoodstock (1970)\nSalad Days of Woodstock (1970)");

        Assert.Equal([2], await Found(database, "tre giorni di pace"));
        await Check(database, "giorni");
    }

    private static async Task<List<int>> Found(MemoryDatabase database, string words)
    {
        return database.Reader.Query("SELECT rowid FROM FilmSearch WHERE FilmSearch MATCH @1 ORDER BY rowid", row => row.Number(0), SearchQuery.Of(words)!.All);
    }

    // https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    private static async Task<List<string>> Terms(MemoryDatabase database)
    {
        await using var db = database.Connect();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.Terms USING fts5vocab('main', 'FilmSearch', 'instance');
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.TitleTerms USING fts5vocab('main', 'TitleSearch', 'instance');
            """);
        return await db.Database.SqlQuery<string>(
            $"""
            SELECT doc || ' ' || col || ' ' || "offset" || ' ' || term AS Value
            FROM (SELECT 1 AS Part, * FROM temp.Terms UNION ALL SELECT 2, * FROM temp.TitleTerms) ORDER BY Part, doc, col, "offset"
            """).ToListAsync();
    }
}
