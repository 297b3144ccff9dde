using System.Globalization;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;
using DocCatalog.Tests.Store.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store.Search;

/// <summary>Words that very many films have.</summary>
public class CommonTermSearchTests
{
    private const int Films = 1_100;

    [Fact]
    public async Task Of_very_many_films_those_with_the_words_in_their_titles_come_first_and_not_all_are_counted()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = "concert" });
        var found = database.Reader.Titles(filter, FilmSort.Relevance);

        Assert.Equal(["Concert", "A Well-Known Concert", "A Late Concert"], found.Take(3));
        Assert.Equal(new FilmCount(FilmCount.Limit, IsMore: true), database.Reader.CountOf(filter));
        Assert.Equal(FilmCount.Limit + 1, database.Reader.FacetOf(FacetKind.Decade, filter, 12).Values.Sum(decade => decade.Films));
        Assert.Equal("concert", filter.Filter.Q);
    }

    [Theory]
    [InlineData("conc", true)]
    [InlineData("concert film", true)]
    [InlineData("concert", true)]
    [InlineData("concert late", false)]
    [InlineData("Song 17", false)]
    public async Task Only_where_there_are_too_many_is_a_part_of_them_looked_at(string asked, bool isMore)
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = asked });

        Assert.Equal(isMore, database.Reader.CountOf(filter).IsMore);
        Assert.NotEmpty(database.Reader.Titles(filter, FilmSort.Relevance));
    }

    [Fact]
    public async Task Beside_a_word_of_very_many_films_all_that_have_the_other_too_are_found_those_of_this_title_first()
    {
        using var database = await Catalog();
        await database.Import("d.txt", "More\nZoo (1990): A late film of a concert.\nYard (1991) with Late Concert Band\nA Concert Running Late (1992)\nLate (1993)");
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = "late concert" });

        Assert.Equal(["A Late Concert", "A Concert Running Late", "Yard", "Zoo"], database.Reader.Titles(filter, FilmSort.Relevance));
        Assert.Equal(new FilmCount(4, IsMore: false), filter.CountFound());
    }

    [Theory]
    [InlineData("concert", "Concert", "a film of just this title")]
    [InlineData("late concert", "A Late Concert", "the article does not count")]
    [InlineData("film of a concert", "Yard", "an article calls it so")]
    [InlineData("concert zoe", "Zoo", "one word in the title, the other among the names")]
    [InlineData("conc", "A Well-Known Concert", "it begins so, and more articles name it")]
    public async Task Titles_and_names_come_before_summaries(string asked, string first, string reason)
    {
        using var database = await Catalog();
        await database.Import("d.txt", "More\nZoo (1990) by Zoe Concert: A night.\nYard (1991): Shown abroad as “Film of a Concert”.");
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = asked });

        Assert.Equal((first, reason), (database.Reader.Titles(filter, FilmSort.Relevance)[0], reason));
    }

    [Fact]
    public async Task Signs_that_very_many_films_have_are_found_in_their_order()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"List\n{string.Join('\n', Enumerable.Range(1, Films).Select(number => $"Song {number} (1999): 東京の夜."))}");
        await database.Import("b.txt", "Late\n京の東 (1984)\n東京の歌 (1985)");
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = "東京の" });

        Assert.Equal(["東京の歌", "Song 1"], database.Reader.Titles(filter, FilmSort.Relevance).Take(2));
    }

    [Theory]
    [InlineData("concert tremo")]
    [InlineData("conc tremolando")]
    [InlineData("con trem")]
    [InlineData("concert two tremolos")]
    public async Task Beside_a_word_of_very_many_films_beginnings_are_found_of_words_that_no_title_has(string asked)
    {
        using var database = await Catalog();
        await database.Import("d.txt", "More\nZoo (1990): A tremolando of 2 concerts, and tremolos.");
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = asked });

        Assert.Equal(["Zoo"], database.Reader.Titles(filter, FilmSort.Relevance));
    }

    [Fact]
    public async Task Under_another_filter_none_is_left_out()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = "concert", Decade = [new(1980)] });

        Assert.Equal(["A Late Concert"], database.Reader.Titles(filter, FilmSort.Title));
    }

    [Fact]
    public async Task Of_very_many_films_those_of_a_decade_are_looked_for_by_themselves()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var nineties = database.Reader.ResolveSearch(new FilmFilter { Q = "concert", Decade = [new(1990)] });
        var others = database.Reader.ResolveSearch(new FilmFilter { Q = "concert", Decade = [new(1970), Decade.Undated] });
        var decades = database.Reader.FacetOf(FacetKind.Decade, others, 12);

        Assert.True(nineties.CountFound()!.Value.IsMore);
        Assert.Equal(["Concert", "A Well-Known Concert"], database.Reader.Titles(others, FilmSort.Relevance));
        Assert.Equal(["A Well-Known Concert"], database.Reader.Titles(others with { Filter = others.Filter with { Decade = [new(1970)] } }, FilmSort.Relevance));
        Assert.Equal([("1970s", 1, true), ("1980s", 1, false), ("1990s", FilmCount.Limit - 2, false), ("undated", 1, true)], decades.Values.Select(value => (value.Value, value.Films, value.IsChosen)));
    }

    [Theory]
    [InlineData("1990s")]
    [InlineData("\uE0001990s")]
    [InlineData("undated")]
    public async Task The_decade_of_a_film_is_no_word_of_it(string asked)
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "One\nAmy (1995)\nHeima");
        await using var db = database.Connect();

        Assert.Empty(database.Reader.Slugs(new FilmFilter { Q = asked }, FilmSort.Consensus));
    }

    [Fact]
    public async Task A_film_of_another_year_is_found_in_its_new_decade()
    {
        using var database = await Catalog();
        await database.Import("d.txt", "More\nSong 5 (2000)");
        await database.Import("e.txt", "Still more\nSong 5 (2000)");
        await using var db = database.Connect();

        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = "concert", Decade = [new(2000)] });

        Assert.Equal(["Song 5"], database.Reader.Titles(filter, FilmSort.Relevance));
    }

    [Fact]
    public async Task A_word_that_tells_films_apart_finds_the_nearest_whatever_stands_beside_it()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var nearest = database.Reader.Nearest(SearchQuery.Of("concert film heima")!, 5);

        Assert.Equal("heima", await db.Films.Where(film => film.Id == nearest.Single()).Select(film => film.Slug).SingleAsync());
    }

    [Fact]
    public async Task Films_stand_as_before_once_it_is_known_what_they_can_be_chosen_by()
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var filter = new FilmFilter { Q = "concert" };

        var before = database.Reader.ResolveSearch(filter);
        database.Reader.FacetsOf(before);

        Assert.Equal(before.FirstFound(Films), database.Reader.ResolveSearch(filter).FirstFound(Films));
    }

    // The films with the word in the title come in last, as those that come first are looked at first.
    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("a.txt", string.Create(CultureInfo.InvariantCulture, $"List\n{string.Join('\n', Enumerable.Range(1, Films).Select(number => $"Song {number} (1999): A film of a concert."))}\nHeima (2007)"));
        await database.Import("b.txt", "Late\nA Late Concert (1985)\nA Well-Known Concert (1971)\nConcert");
        await database.Import("c.txt", "Later\nA Well-Known Concert (1971)");
        return database;
    }
}
