using DocCatalog.Store.FilmPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.FilmPages;

public class SharedNamesTests
{
    [Fact]
    public async Task Those_with_the_most_films_come_first_and_a_film_with_two_credits_counts_once()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nFestival (1967) by Murray Lerner with Bob Dylan\nRenaldo and Clara (1978) by Joan Baez with Bob Dylan");
        await database.Import("b.txt", "Two\nFestival (1967) by Murray Lerner with Joan Baez\nRenaldo and Clara (1978) by Joan Baez with Joan Baez\nAmy (2015) by Asif Kapadia");
        await using var db = database.Connect();
        var dylan = await db.Names.SingleAsync(name => name.Slug == "bob-dylan");

        Assert.Equal(["Joan Baez 2", "Murray Lerner 1"], (await db.SharedWith(dylan.Id).ToListAsync()).Select(shared => $"{shared.Text} {shared.Films}"));
    }
}
