using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Store.Listing;

public class RandomFilmTests
{
    [Fact]
    public async Task Every_film_that_is_asked_for_is_drawn_sooner_or_later_and_no_other()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nWoodstock (1970)\nWattstax (1973)\nThe Last Waltz (1978)\nAmy (2015)\nLost Reel");
        var random = new Random(1);

        var drawn = new List<string?>();
        for (var draw = 0; draw < 60; draw++)
        {
            drawn.Add(database.Reader.Draw(new(new FilmFilter { Decade = [new(1970)] }), random));
        }

        Assert.Equal(["the-last-waltz", "wattstax", "woodstock"], drawn.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_nothing_nothing_is_drawn()
    {
        using var database = await MemoryDatabase.Create();

        Assert.Null(database.Reader.Draw(new(new FilmFilter()), new Random(1)));
    }
}
