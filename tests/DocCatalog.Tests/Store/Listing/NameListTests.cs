using System.Globalization;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Listing;

/// <summary>Films of one name.</summary>
public class NameListTests
{
    private const int Films = 1_100;

    [Theory]
    [InlineData("often-heard", "more films than are looked at")]
    [InlineData("sometimes-heard", "some that stand alike")]
    [InlineData("once-heard", "one")]
    [InlineData("never-heard", "a name that is not there")]
    public async Task They_stand_as_in_any_other_list(string artist, string reason)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var filter = new FilmFilter { Artist = [artist] };

        var page = database.Reader.Cards(new(filter), FilmSort.Consensus, new());

        Assert.Equal(database.Reader.Slugs(filter, FilmSort.Consensus).Take(FilmPaging.Size), page!.Films.Select(film => film.Slug));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("often-heard", FilmCount.Limit + 1)]
    [InlineData("sometimes-heard", 10)]
    public async Task Of_very_many_those_are_looked_at_that_stand_first(string artist, int looked)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var filter = new FilmFilter { Artist = [artist] };

        var first = database.Reader.Numbers(new(filter), FilmSort.Consensus, FilmCount.Limit + 1);
        var directors = database.Reader.FacetOf(FacetKind.Director, new(filter), 2_000);

        Assert.Equal(looked, directors.Values.Count);
        Assert.Equal(
            await db.Films.Where(film => first.Contains(film.Id)).SelectMany(film => film.Credits).Where(credit => credit.Role == Role.Director).Select(credit => credit.Name!.Slug).Order().ToListAsync(),
            directors.Values.Select(value => value.Value).Order(StringComparer.Ordinal));
        Assert.Equal(new FilmCount(Math.Min(looked, FilmCount.Limit), looked > FilmCount.Limit), database.Reader.CountOf(new(filter)));
    }

    // Filed against their numbers, and each by a director of its own; some named by a second article.
    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"Films\n{string.Join('\n', Enumerable.Range(0, Films).Select(Film))}\nRare (2001) by Zoe Zed with Once Heard");
        await database.Import("b.txt", $"More\n{string.Join('\n', Enumerable.Range(0, Films).Where(number => number % 7 == 0).Select(Film))}");
        return database;
    }

    private static string Film(int number) => string.Create(
        CultureInfo.InvariantCulture, $"Film {Films - number:D4} (2000) by Director {Word(number)} with {(number % 110 == 0 ? "Sometimes Heard" : "Often Heard")}");

    private static string Word(int number) => new([.. number.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
}
