using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Store.Search;

/// <summary>What is kept of films that were found.</summary>
public class FilmValuesTests
{
    [Fact]
    public async Task Films_that_were_found_before_are_counted_with_what_has_been_said_since()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nThe Last Waltz (1978) by Martin Scorsese with The Band\nHeima (2007)");
        var before = await Found(database, "waltz");
        await database.Import("b.txt", "Late list\nThe Last Waltz (1978) by Martin Scorsese with Bob Dylan\nA Late Waltz (2020)");
        var after = await Found(database, "waltz");
        await database.Remove("b.txt");

        Assert.Equal("1970s 1; Martin Scorsese 1; The Band 1; List 1; 1 1", before);
        Assert.Equal("1970s 1, 2020s 1; Martin Scorsese 1; Bob Dylan 1, The Band 1; Late list 2, List 1; 1 1, 2 to 4 1", after);
        Assert.Equal(before, await Found(database, "waltz"));
    }

    private static async Task<string> Found(MemoryDatabase database, string words)
    {
        await using var db = database.Connect();
        var facets = database.Reader.FacetsOf(database.Reader.ResolveSearch(new FilmFilter { Q = words }));
        return string.Join("; ", facets.Select(facet => string.Join(", ", facet.Values.Select(value => $"{value.Label} {value.Films}"))));
    }
}
