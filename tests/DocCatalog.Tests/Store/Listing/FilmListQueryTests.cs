using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Listing;

public class FilmListQueryTests
{
    private static readonly FilmFilter[] Filters =
    [
        new(),
        new() { Decade = [new(1980)] },
        new() { Decade = [Decade.Undated] },
        new() { Decade = [new(1990), new(1980), Decade.Undated, new(1990)] },
        new() { Year = [new(1985, 1985)] },
        new() { Year = [new(1983, 1990), new(2000, null)] },
        new() { Year = [new(null, 1990)], Decade = [new(1980)] },
        new() { Director = ["director-a", "director-b"], Decade = [new(1980)] },
        new() { Artist = ["artist-b"] },
        new() { Article = ["few"] },
        new() { Articles = [new(2, null)] },
        new() { Articles = [new(2, 2), new(3, null)] },
        new() { Q = "film" },
        new() { Q = "film", Articles = [new(1, 1)] },
    ];

    public static TheoryData<FilmSort> Sorts => [.. Enum.GetValues<FilmSort>().Where(sort => sort != FilmSort.Relevance)];

    // As LINQ sorts and filters the same films, from the beginning, after and before a film, whether or not it is in the list.
    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task A_list_has_the_films_that_it_should_in_their_order_from_any_place(FilmSort sort)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var films = await db.Films.Include(film => film.Credits).ThenInclude(credit => credit.Name).Include(film => film.Mentions).ThenInclude(mention => mention.Article).ToListAsync();
        var all = InOrder(films, sort).ToList();

        foreach (var filter in Filters)
        {
            var resolved = database.Reader.ResolveSearch(filter);
            List<int> listed = [.. all.Where(film => Fits(film, filter)).Select(film => film.Id)];
            Assert.NotEmpty(listed);
            Assert.Equal(listed, database.Reader.Numbers(resolved, sort));
            Assert.Equal(listed.Count, database.Reader.CountAll(resolved));
            foreach (var slug in new[] { "film-17", "film-14", "film-70" })
            {
                var place = database.Reader.PlaceOf(slug);
                var number = all.FindIndex(film => film.Slug == slug);
                Assert.Equal(all.Skip(number + 1).Where(film => Fits(film, filter)).Select(film => film.Id).Take(5), database.Reader.Numbers(resolved, sort, 5, place));
                Assert.Equal(all.Take(number).Reverse().Where(film => Fits(film, filter)).Select(film => film.Id).Take(5), database.Reader.Numbers(resolved, sort, 5, place, backwards: true));
            }
        }
    }

    private static IEnumerable<Film> InOrder(IEnumerable<Film> films, FilmSort sort) => sort switch
    {
        FilmSort.Title => films.OrderBy(film => film.SortKey, StringComparer.Ordinal).ThenBy(film => film.Id),
        FilmSort.Year => films.OrderBy(film => film.Year ?? int.MaxValue).ThenBy(film => film.SortKey, StringComparer.Ordinal).ThenBy(film => film.Id),
        FilmSort.Latest => films.OrderByDescending(film => film.Year ?? int.MinValue).ThenBy(film => film.SortKey, StringComparer.Ordinal).ThenBy(film => film.Id),
        FilmSort.Added => films.OrderByDescending(film => film.Id),
        _ => films.OrderByDescending(film => film.Articles).ThenBy(film => film.SortKey, StringComparer.Ordinal).ThenBy(film => film.Id),
    };

    private static bool Fits(Film film, FilmFilter filter) =>
        (filter.Decade.Count == 0 || filter.Decade.Contains(Decade.FromYear(film.Year)))
        && (filter.Year.Count == 0 || filter.Year.Any(years => film.Year >= (years.From ?? 0) && film.Year <= (years.To ?? int.MaxValue)))
        && (filter.Director.Count == 0 || film.Credits.Exists(credit => credit.Role == Role.Director && filter.Director.Contains(credit.Name!.Slug)))
        && (filter.Artist.Count == 0 || film.Credits.Exists(credit => credit.Role == Role.Artist && filter.Artist.Contains(credit.Name!.Slug)))
        && (filter.Article.Count == 0 || film.Mentions.Exists(mention => filter.Article.Contains(mention.Article!.Slug)))
        && (filter.Articles.Count == 0 || filter.Articles.Any(count => count.Includes(film.Articles)));

    // No article ranks its films, so that consensus is the number of articles.
    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"Many\n{string.Join('\n', Enumerable.Range(1, 70).Select(Film))}");
        await database.Import("b.txt", $"Few\n{Film(3)}\n{Film(14)}\n{Film(25)}");
        await database.Import("c.txt", $"Fewer\n{Film(3)}\n{Film(26)}");
        return database;
    }

    private static string Film(int number)
    {
        var year = number % 7 == 0 ? "" : $" ({1980 + (number % 25)})";
        return $"Film {number}{year} by Director {(char)('A' + (number % 3))} with Artist {(char)('A' + (number % 4))}";
    }
}
