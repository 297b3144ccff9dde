using DocCatalog.TestSupport.Scale;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>The catalogs that the program is measured with, in small.</summary>
public class ScaleTests
{
    private const int Films = 60;

    [Fact]
    public async Task A_made_catalog_is_one_that_importing_could_have_come_to()
    {
        using var database = await Made();
        await using var db = database.Connect();

        Assert.Equal(Films, await db.Films.CountAsync());
        Assert.Equal(0, await db.Films.CountAsync(film => film.Mentions.Count != film.Articles || film.Credits.Count == 0));
        Assert.Equal(0, await db.Articles.CountAsync(article => article.Mentions.Count != article.Length));
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync());
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
    }

    [Fact]
    public async Task Every_kind_of_request_is_answered()
    {
        using var database = await Made();
        foreach (var question in new Questions(Films).All)
        {
            await using var db = database.Connect();

            await (await question.Prepare(db, new Random(1)))(new(database.Reader, db));
        }
    }

    [Fact]
    public async Task What_a_table_takes_can_be_told_and_none_is_lost_by_it()
    {
        using var database = await Made();
        await using var db = database.Connect();

        var weights = await Weight.Of(db);

        Assert.InRange(weights["Films"], 4_096, weights["all"]);
        Assert.Equal(Films, await db.Films.CountAsync());
    }

    private static async Task<MemoryDatabase> Made()
    {
        var database = await MemoryDatabase.Create();
        await using var db = database.Connect();
        await db.Fill(Films);
        return database;
    }
}
