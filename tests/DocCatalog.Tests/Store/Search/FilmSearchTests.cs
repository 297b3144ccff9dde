using DocCatalog.Store.Listing;
using DocCatalog.Store.Search;
using DocCatalog.Tests.Store.Listing;

namespace DocCatalog.Tests.Store.Search;

public class FilmSearchTests
{
    private const string List =
        """
        Some documentaries
        The Last Waltz (1978) by Martin Scorsese with The Band: A farewell to the road.
        Amy (2015) by Asif Kapadia with Amy Winehouse: A life in pictures.
        20 Feet from Stardom (2013) by Morgan Neville: Singers behind singers.
        Björk at the Café (1999) by Zoë Großmann: Songs & letters "OR" nothing.
        Don't Look Back (1967) by D. A. Pennebaker with Bob Dylan: On tour in England, with a farewell.
        Songs of Rain (2001): Weather.
        東京の歌 (1984): A night in Shinjuku.
        """;

    [Theory]
    [InlineData("waltz", "the-last-waltz")]
    [InlineData("WALTZ last", "the-last-waltz")]
    [InlineData("wal", "the-last-waltz")]
    [InlineData("band scorsese", "the-last-waltz")]
    [InlineData("winehouse", "amy")]
    [InlineData("twenty feet", "20-feet-from-stardom")]
    [InlineData("20 feet", "20-feet-from-stardom")]
    [InlineData("bjork cafe", "bjork-at-the-cafe")]
    [InlineData("BJÖRK", "bjork-at-the-cafe")]
    [InlineData("grossmann", "bjork-at-the-cafe")]
    [InlineData("songs and letters", "bjork-at-the-cafe")]
    [InlineData("dont look back", "dont-look-back")]
    [InlineData("don’t", "dont-look-back")]
    [InlineData("da pennebaker", "dont-look-back")]
    [InlineData("D.A. Pennebaker", "dont-look-back")]
    [InlineData("京の", "東京の歌")]
    [InlineData("pictures", "amy")]
    [InlineData("último vals", "the-last-waltz")]
    [InlineData("последний вальс", "the-last-waltz")]
    public async Task A_film_is_found_by_words_of_its_titles_names_and_summary(string asked, string slug) =>
        Assert.Equal([slug], await Find(asked));

    [Theory]
    [InlineData("京東", "the signs of a word in another order")]
    [InlineData("waltz winehouse", "two words of different films")]
    [InlineData("altz", "the end of a word")]
    [InlineData("zzz", "no word at all")]
    public async Task A_film_without_all_of_the_words_is_not_found(string asked, string reason)
    {
        Assert.Empty(await Find(asked));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("\"waltz")]
    [InlineData("waltz*")]
    [InlineData("title:waltz")]
    [InlineData("NEAR(waltz)")]
    [InlineData("waltz OR")]
    [InlineData("(waltz")]
    [InlineData("waltz') --")]
    [InlineData("waltz AND NOT")]
    [InlineData("^waltz + \\ { } \0 🎸")]
    public async Task What_a_visitor_types_is_never_a_query(string asked)
    {
        var found = await Find(asked);

        Assert.True(found.Count == 0 || found.SequenceEqual(["the-last-waltz"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("?!…")]
    public void Without_a_word_there_is_no_query(string asked) => Assert.Null(SearchQuery.Of(asked));

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_one_in_the_summary()
    {
        Assert.Equal(["songs-of-rain", "bjork-at-the-cafe"], await Find("songs"));
    }

    [Theory]
    [InlineData("scorcese", "scorsese")]
    [InlineData("pennebacker", "pennebaker")]
    [InlineData("winehuose", "winehouse")]
    [InlineData("dilan", "dylan")]
    [InlineData("scorce", "scorsese")]
    [InlineData("stradom feet", "stardom")]
    public async Task A_misspelt_word_finds_the_one_it_may_have_been_meant_for(string asked, string meant)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        var query = SearchQuery.Of(asked)!;

        var respelt = database.Reader.SpellingSuggestion(query);

        Assert.Contains(meant, respelt!.Words.SelectMany(forms => forms));
        Assert.NotEmpty(database.Reader.Slugs(new FilmFilter { Q = asked }, FilmSort.Relevance));
    }

    private static async Task<MemoryDatabase> Catalog()
    {
        var database = await MemoryDatabase.Create();
        await database.Import("a.txt", List);
        return database;
    }

    private static async Task<List<string>> Find(string asked)
    {
        using var database = await Catalog();
        await using var db = database.Connect();
        return SearchQuery.Of(asked) is { } query
            ? database.Reader.Query(
                $"SELECT f.Slug FROM FilmSearch CROSS JOIN Films AS f ON f.Id = FilmSearch.rowid WHERE FilmSearch MATCH @1 ORDER BY {FilmSearch.Weight}", row => row.Text(0), query.All)
            : [];
    }
}
