using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Store.Listing;

public class TimelineTests
{
    [Fact]
    public async Task Every_decade_from_the_first_to_the_last_is_counted_year_by_year()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nFestival (1967)\nDont Look Back (1967)\nWoodstock (1969)\nStop Making Sense (1984)\nLost Reel");

        var timeline = database.Reader.TimelineOf(new(new FilmFilter()));

        Assert.Equal(["1960s 3", "1970s 0", "1980s 1", "undated 1"], timeline.Select(decade => $"{decade.Decade} {decade.Films}"));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 2, 0, 1], timeline[0].Years.Select(year => year.Films));
        Assert.Equal(Enumerable.Range(1960, 10).Cast<int?>(), timeline[0].Years.Select(year => year.Year));
        Assert.Empty(timeline[^1].Years);
    }

    [Fact]
    public async Task Only_films_that_are_asked_for_are_counted()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nFestival (1967) with Joan Baez\nStop Making Sense (1984) with Talking Heads");

        Assert.Equal("1980s", Assert.Single(database.Reader.TimelineOf(new(new FilmFilter { Artist = ["talking-heads"] }))).Decade.ToString());
    }

    [Fact]
    public async Task An_empty_catalog_has_no_decades()
    {
        using var database = await MemoryDatabase.Create();

        Assert.Empty(database.Reader.TimelineOf(new(new FilmFilter())));
    }
}
