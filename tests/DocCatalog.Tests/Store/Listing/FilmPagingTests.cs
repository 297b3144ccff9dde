using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.Listing;

public class FilmPagingTests
{
    public static TheoryData<FilmSort, string?> Lists
    {
        get
        {
            var lists = new TheoryData<FilmSort, string?>();
            foreach (var sort in Enum.GetValues<FilmSort>())
            {
                lists.Add(sort, "film");
            }

            foreach (var sort in Enum.GetValues<FilmSort>().Where(sort => sort != FilmSort.Relevance))
            {
                lists.Add(sort, null);
            }

            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_film_is_on_one_page_in_order_and_the_pages_are_the_same_backwards(FilmSort sort, string? words)
    {
        using var database = await Catalog(150);
        await using var db = database.Connect();
        var filter = new FilmFilter { Q = words };

        var forwards = new List<IReadOnlyList<string>>();
        for (var page = await Page(database, db, filter, sort, new()); page is not null; page = page.After is null ? null : await Page(database, db, filter, sort, new() { After = page.After }))
        {
            forwards.Add(page.Films);
        }

        var backwards = new List<IReadOnlyList<string>> { forwards[^1] };
        for (var page = await Page(database, db, filter, sort, new() { Before = forwards[^1][0] }); page is not null; page = page.Before is null ? null : await Page(database, db, filter, sort, new() { Before = page.Before }))
        {
            backwards.Insert(0, page.Films);
        }

        Assert.Equal(database.Reader.Slugs(filter, sort), forwards.SelectMany(page => page));
        Assert.Equal(150, forwards.SelectMany(page => page).Distinct().Count());
        Assert.Equal(forwards.SelectMany(page => page), backwards.SelectMany(page => page));
        Assert.Equal(4, forwards.Count);
    }

    [Theory]
    [InlineData(FilmSort.Title)]
    [InlineData(FilmSort.Year)]
    [InlineData(FilmSort.Latest)]
    [InlineData(FilmSort.Consensus)]
    [InlineData(FilmSort.Added)]
    public async Task Films_that_come_in_meanwhile_put_no_other_on_two_pages_or_on_none(FilmSort sort)
    {
        using var database = await Catalog(150);
        await using var db = database.Connect();
        var before = database.Reader.Slugs(new FilmFilter(), sort);

        var seen = new List<string>();
        var start = new PageRequest();
        for (var number = 0; start is not null; number++)
        {
            var page = (await Page(database, db, new FilmFilter(), sort, start))!;
            seen.AddRange(page.Films);
            start = page.After is null ? null : new PageRequest { After = page.After };
            await database.Import($"late-{number}.txt", $"Late {number}\nAaa {number} (1901)\nMmm {number} (1985)\nZzz {number}");
        }

        Assert.Equal(before, seen.Where(before.Contains));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_page_stands_at_a_film_by_a_former_address_too_and_at_one_that_is_not_in_the_list()
    {
        using var database = await Catalog(10);
        await database.Import("other.txt", "Another list\nThe Fifth (1990)");
        await database.Curate(curation => curation.Merge("film-5", "the-fifth", "the same", "me"));
        await using var db = database.Connect();

        var former = await Page(database, db, new FilmFilter(), FilmSort.Title, new() { After = "the-fifth" });
        var elsewhere = await Page(database, db, new FilmFilter { Decade = [new(1960)] }, FilmSort.Title, new() { After = "film-2" });

        Assert.Equal("film-6", former!.Films[0]);
        Assert.NotNull(elsewhere);
        Assert.Null(await Page(database, db, new FilmFilter(), FilmSort.Title, new() { After = "no-film" }));
    }

    [Theory]
    [InlineData(FilmSort.Title, "h", "heima")]
    [InlineData(FilmSort.Title, "The H", "heima")]
    [InlineData(FilmSort.Year, "1980s", "stop-making-sense")]
    [InlineData(FilmSort.Year, "1990s", "heima")]
    [InlineData(FilmSort.Year, "undated", "lost-reel")]
    [InlineData(FilmSort.Year, "2008", "amy")]
    [InlineData(FilmSort.Latest, "2014", "heima")]
    [InlineData(FilmSort.Latest, "1990s", "stop-making-sense")]
    [InlineData(FilmSort.Latest, "1970s", "gimme-shelter")]
    public async Task A_list_can_be_entered_at_a_letter_or_a_decade(FilmSort sort, string from, string first)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nAmy (2015)\nHeima (2007)\nStop Making Sense (1984)\nGimme Shelter (1979)\nLost Reel");
        await using var db = database.Connect();

        var page = await Page(database, db, new FilmFilter(), sort, new() { From = from });

        Assert.Equal(first, page!.Films[0]);
        Assert.Equal(first, page.Before);
    }

    [Theory]
    [InlineData(FilmSort.Title)]
    [InlineData(FilmSort.Year)]
    [InlineData(FilmSort.Latest)]
    [InlineData(FilmSort.Consensus)]
    [InlineData(FilmSort.Added)]
    public async Task No_list_however_long_is_read_or_sorted_as_a_whole(FilmSort sort)
    {
        using var database = await Catalog(60);
        await using var db = database.Connect();
        var place = database.Reader.PlaceOf("film-30")!;
        var index = sort == FilmSort.Added ? "INTEGER PRIMARY KEY" : "USING INDEX";

        foreach (var backwards in new[] { false, true })
        {
            var deep = await Plan(db, database.Reader.ResolveSearch(new FilmFilter()), sort, place, backwards);

            Assert.StartsWith("SEARCH", deep[0], StringComparison.Ordinal);
            Assert.Contains(index, deep[0], StringComparison.Ordinal);
            Assert.DoesNotContain(deep, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(await Plan(db, database.Reader.ResolveSearch(new FilmFilter()), sort), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FilmSort.Consensus, "IX_Films_Decade")]
    [InlineData(FilmSort.Year, "IX_Films_YearOrder")]
    [InlineData(FilmSort.Latest, "IX_Films_LatestOrder")]
    public async Task The_films_of_a_decade_are_found_in_order(FilmSort sort, string index)
    {
        using var database = await Catalog(60);
        await using var db = database.Connect();

        var plan = await Plan(db, database.Reader.ResolveSearch(new FilmFilter { Decade = [new(1960)] }), sort);

        Assert.StartsWith($"SEARCH f USING INDEX {index}", Assert.Single(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1960s", 52)]
    [InlineData("1970s", 0)]
    [InlineData("undated", 9)]
    public async Task A_decade_has_the_same_films_in_whatever_order(string decade, int films)
    {
        using var database = await Catalog(61);
        await using var db = database.Connect();

        foreach (var sort in Enum.GetValues<FilmSort>().Where(sort => sort != FilmSort.Relevance))
        {
            Assert.Equal(films, database.Reader.Slugs(new FilmFilter { Decade = [Decade.Parse(decade, null)] }, sort).Count);
        }
    }

    [Fact]
    public async Task Films_that_so_many_articles_name_are_found_in_order()
    {
        using var database = await Catalog(60);
        await using var db = database.Connect();

        var plan = await Plan(db, database.Reader.ResolveSearch(new FilmFilter { Articles = [new(2, 2)] }), FilmSort.Consensus);

        Assert.StartsWith("SEARCH f USING INDEX IX_Films_ConsensusOrder_SortKey (ConsensusOrder>? AND ConsensusOrder<?)", Assert.Single(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_far_down_the_list_is_not_counted_to()
    {
        using var database = await Catalog(60);
        await using var db = database.Connect();
        var films = database.Reader.Numbers(new(new FilmFilter()), FilmSort.Consensus);

        Assert.Equal(films.Select((_, number) => number < 10 ? number + 1 : (int?)null), films.Select(film => database.Reader.NumberOf(film, 10)));
        Assert.Equal("SCAN f USING INDEX IX_Films_ConsensusOrder_SortKey", await Plan(isCard: false));
        Assert.Equal("SCAN f USING INDEX IX_Films_Listed", await Plan(isCard: true));

        async Task<string> Plan(bool isCard) =>
            Assert.Single(await QueryPlan.Of(db, new FilmListQuery(new(new FilmFilter()), FilmSort.Consensus, isCard).Select("f.Id", 10).Sql));
    }

    [Theory]
    [InlineData("director")]
    [InlineData("artist")]
    [InlineData("article")]
    [InlineData("words")]
    public async Task What_stands_in_other_tables_is_looked_up_there_first(string asked)
    {
        using var database = await Catalog(60);
        await using var db = database.Connect();
        var filter = asked switch
        {
            "director" => new FilmFilter { Director = ["director-3"] },
            "artist" => new FilmFilter { Artist = ["artist-3"] },
            "article" => new FilmFilter { Article = ["list-1"] },
            _ => new FilmFilter { Q = "film" },
        };

        Assert.Contains("SEARCH f USING INTEGER PRIMARY KEY (rowid=?)", await Plan(db, database.Reader.ResolveSearch(filter), FilmSort.Consensus));
    }

    // Asked in both ways: the page that the site shows, and the same for programs.
    private static async Task<FilmPage<string>?> Page(MemoryDatabase database, CatalogDb db, FilmFilter filter, FilmSort sort, PageRequest start)
    {
        var page = await database.Reader.Page(db, database.Reader.ResolveSearch(filter), sort, start, film => film.Slug);
        var cards = database.Reader.Cards(database.Reader.ResolveSearch(filter), sort, start);

        Assert.Equal((page?.Before, page?.After), (cards?.Before, cards?.After));
        Assert.Equal(page?.Films, cards?.Films.Select(film => film.Slug));
        return page;
    }

    // Films of few years, in up to three articles each, so that most stand together with others whatever the order.
    private static async Task<MemoryDatabase> Catalog(int films)
    {
        var database = await MemoryDatabase.Create();
        for (var article = 1; article <= 3; article++)
        {
            var listed = Enumerable.Range(0, films).Where(film => film % article == 0);
            var lines = listed.Select(film => $"Film {film}{(film % 7 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({1960 + (film % 5)})"))} by Director {film % 9} with Artist {film % 11}: A film.");
            await database.Import($"{article}.txt", $"List {article}\n{string.Join('\n', lines)}");
        }

        return database;
    }

    private static Task<List<string>> Plan(CatalogDb db, ResolvedFilter filter, FilmSort sort, ListCursor? place = null, bool backwards = false) =>
        QueryPlan.Of(db, new FilmListQuery(filter, sort, isCard: false).Select("f.Id, f.Summary", 49, place, backwards).Sql);
}
