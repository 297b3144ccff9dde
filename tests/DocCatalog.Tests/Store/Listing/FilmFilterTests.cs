using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;

namespace DocCatalog.Tests.Store.Listing;

public class FilmFilterTests
{
    private static readonly string[] Articles =
    [
        "First list\nAmy (2015) by Asif Kapadia with Amy Winehouse\nHeima (2007)\nStop Making Sense (1984) by Jonathan Demme with Talking Heads\nThe Last Waltz (1978) by Martin Scorsese with The Band",
        "Second list\nAmy (2015) by Asif Kapadia with Amy Winehouse\nStop Making Sense (1984) by Jonathan Demme\nGimme Shelter (1970) by Albert Maysles",
        "Third list\nAmy (2015) by Asif Kapadia\nLost Reel by Jonathan Demme",
    ];

    public static TheoryData<FilmFilter, string[]> Questions => new()
    {
        { new() { Decade = [new(1980)] }, ["stop-making-sense"] },
        { new() { Decade = [new(1980), Decade.Undated] }, ["lost-reel", "stop-making-sense"] },
        { new() { Director = ["jonathan-demme"] }, ["lost-reel", "stop-making-sense"] },
        { new() { Director = ["jonathan-demme", "asif-kapadia"] }, ["amy", "lost-reel", "stop-making-sense"] },
        { new() { Director = ["jonathan-demme"], Decade = [new(1980)] }, ["stop-making-sense"] },
        { new() { Director = ["amy-winehouse"] }, [] },
        { new() { Artist = ["amy-winehouse"] }, ["amy"] },
        { new() { Article = ["third-list"] }, ["amy", "lost-reel"] },
        { new() { Article = ["third-list", "second-list"] }, ["amy", "gimme-shelter", "lost-reel", "stop-making-sense"] },
        { new() { Articles = [new(1, 1)] }, ["gimme-shelter", "heima", "the-last-waltz", "lost-reel"] },
        { new() { Articles = [new(2, 2), new(3, null)] }, ["amy", "stop-making-sense"] },
        { new() { Q = "demme" }, ["lost-reel", "stop-making-sense"] },
        { new() { Q = "demme", Decade = [new(1980)] }, ["stop-making-sense"] },
        { new() { Q = " ?! " }, ["amy", "gimme-shelter", "heima", "the-last-waltz", "lost-reel", "stop-making-sense"] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_filter_asks_for_films_that_fit_all_of_it(FilmFilter filter, string[] slugs)
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        Assert.Equal(slugs, database.Reader.Slugs(filter, FilmSort.Title));
    }

    [Theory]
    [InlineData(FilmSort.Title, "amy gimme-shelter heima the-last-waltz lost-reel stop-making-sense")]
    [InlineData(FilmSort.Consensus, "amy stop-making-sense gimme-shelter heima the-last-waltz lost-reel")]
    [InlineData(FilmSort.Year, "gimme-shelter the-last-waltz stop-making-sense heima amy lost-reel")]
    [InlineData(FilmSort.Latest, "amy heima stop-making-sense the-last-waltz gimme-shelter lost-reel")]
    [InlineData(FilmSort.Added, "lost-reel gimme-shelter the-last-waltz stop-making-sense heima amy")]
    public async Task Films_are_in_the_order_that_is_asked_for(FilmSort sort, string slugs)
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        Assert.Equal(slugs, string.Join(' ', database.Reader.Slugs(new FilmFilter(), sort)));
    }

    [Fact]
    public async Task A_title_of_just_the_words_comes_first()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", "List\nSongs of Songs: Songs and songs.\nSongs (2001) by Somebody: A very long summary of very many words, of which none is in the title.\nMore Songs");
        await using var db = database.Connect();

        Assert.Equal("songs", database.Reader.Slugs(new FilmFilter { Q = "songs" }, FilmSort.Relevance)[0]);
    }

    [Theory]
    [InlineData("scorcese", "the-last-waltz")]
    [InlineData("scorsese", "the-last-waltz")]
    [InlineData("kapadja amy", "amy")]
    public async Task A_misspelt_word_is_understood(string asked, string slug)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var filter = database.Reader.ResolveSearch(new FilmFilter { Q = asked });

        Assert.Equal([slug], database.Reader.Slugs(filter.Filter, database.Reader.SortOf(filter)));
        Assert.Equal(asked, filter.Filter.Q);
    }

    [Fact]
    public async Task Each_value_is_counted_under_the_other_filters_and_not_under_its_own()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var facets = database.Reader.FacetsOf(new(new FilmFilter { Director = ["jonathan-demme"], Decade = [new(1980)] })).ToDictionary(facet => facet.Kind, Told);

        Assert.Equal("*1980s 1, undated 1", facets[FacetKind.Decade]);
        Assert.Equal("*Jonathan Demme 1", facets[FacetKind.Director]);
        Assert.Equal("Talking Heads 1", facets[FacetKind.Artist]);
        Assert.Equal("First list 1, Second list 1", facets[FacetKind.Article]);
        Assert.Equal("2 to 4 1", facets[FacetKind.Articles]);
    }

    [Fact]
    public async Task Without_a_filter_every_film_is_counted()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var facets = database.Reader.FacetsOf(new(new FilmFilter())).ToDictionary(facet => facet.Kind, Told);

        Assert.Equal("1970s 2, 1980s 1, 2000s 1, 2010s 1, undated 1", facets[FacetKind.Decade]);
        Assert.Equal("Jonathan Demme 2, Albert Maysles 1, Asif Kapadia 1, Martin Scorsese 1", facets[FacetKind.Director]);
        Assert.Equal("First list 4, Second list 3, Third list 2", facets[FacetKind.Article]);
        Assert.Equal("1 4, 2 to 4 2", facets[FacetKind.Articles]);
    }

    [Fact]
    public async Task What_is_chosen_is_shown_even_where_no_film_has_it()
    {
        using var database = await Catalog();
        await using var db = database.Connect();

        var facets = database.Reader.FacetsOf(new(new FilmFilter { Q = "waltz", Director = ["asif-kapadia", "nobody"], Decade = [new(1950)] })).ToDictionary(facet => facet.Kind, Told);

        Assert.Equal("*Asif Kapadia 0, *nobody 0", facets[FacetKind.Director]);
        Assert.Equal("*1950s 0", facets[FacetKind.Decade]);
    }

    [Fact]
    public async Task Of_many_values_those_with_the_most_films_are_shown_and_what_is_chosen()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"List\n{string.Join('\n', Enumerable.Range(0, 20).Select(number => $"Film {(char)('A' + number)} ({1990 + number}) by Director {(char)('A' + number)}"))}\nAnother by Director T");
        await using var db = database.Connect();

        var facet = database.Reader.FacetOf(FacetKind.Director, new(new FilmFilter { Director = ["director-s"] }), 3);

        Assert.Equal("*Director S 1, Director T 2, Director A 1, Director B 1", Told(facet));
        Assert.True(facet.HasMore);
    }

    [Fact]
    public async Task Of_films_found_the_values_with_the_most_are_shown_and_of_as_many_those_that_came_first()
    {
        using var database = await MemoryDatabase.Create();
        await database.Import("a.txt", $"List\n{string.Join('\n', Enumerable.Range(0, 20).Select(number => $"Film {(char)('A' + number)} ({1990 + number}) by Director {(char)('A' + number)}"))}\nAnother Film by Director T\nHeima by Director B");
        await using var db = database.Connect();

        var facet = database.Reader.FacetOf(FacetKind.Director, database.Reader.ResolveSearch(new FilmFilter { Q = "film" }), 3);

        Assert.Equal("Director T 2, Director A 1, Director B 1", Told(facet));
        Assert.True(facet.HasMore);
    }

    [Theory]
    [InlineData("1", 1, 1)]
    [InlineData("2-4", 2, 4)]
    [InlineData("10-", 10, null)]
    public void A_number_of_articles_is_written_as_it_is_read(string text, int from, int? to)
    {
        Assert.Equal(new ArticleCount(from, to), ArticleCount.Parse(text, null));
        Assert.Equal(text, new ArticleCount(from, to).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("-3")]
    [InlineData("4-2")]
    [InlineData("1-2-3")]
    [InlineData("1 ")]
    [InlineData("01")]
    [InlineData("１")]
    [InlineData("9999999")]
    [InlineData("2-x")]
    public void What_is_no_number_of_articles_is_not_taken_for_one(string text) => Assert.False(ArticleCount.TryParse(text, null, out _));

    private static string Told(Facet facet) => string.Join(", ", facet.Values.Select(value => $"{(value.IsChosen ? "*" : "")}{value.Label} {value.Films}"));

    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        foreach (var (number, article) in Articles.Index())
        {
            await database.Import($"{number}.txt", article);
        }

        return database;
    }
}
