using DocCatalog.Store.Listing;
using DocCatalog.Web.Filters;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DocCatalog.Tests.Web.Filters;

public class FilterReadingTests
{
    // A page begins at one place only.
    private static readonly string[] Question =
        ["q=two words", "decade=1990s", "decade=undated", "year=-1969", "year=1990-1999", "year=1991", "director=d-a-pennebaker", "artist=bob-dylan", "artist=the-band", "article=a-list", "articles=10-", "articles=2-4", "sort=latest"];

    [Theory]
    [InlineData("after=amy")]
    [InlineData("before=amy")]
    [InlineData("from=1990s")]
    public void An_address_is_read_as_it_is_written(string start)
    {
        var query = new QueryCollection(Question.Append(start).Select(pair => pair.Split('=')).GroupBy(pair => pair[0], pair => pair[1]).ToDictionary(key => key.Key, key => new StringValues([.. key])));

        Assert.Null(FilterReading.Unreadable(query, paged: true));
        Assert.Equal(Question.Append(start), FilterAddress.Pairs(FilterReading.FilterOf(query), FilterReading.StartOf(query)).Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void What_is_empty_asks_nothing()
    {
        var query = new QueryCollection(new Dictionary<string, StringValues> { ["q"] = " ", ["utm_source"] = "a-friend" });

        Assert.Null(FilterReading.Unreadable(query));
        Assert.Empty(FilterAddress.Pairs(FilterReading.FilterOf(query), FilterReading.StartOf(query)));
    }

    [Fact]
    public void Every_key_that_films_can_be_chosen_by_is_among_these() =>
        Assert.Equal(typeof(FilmFilter).GetProperties().Select(property => property.Name.ToLowerInvariant()), Question.Select(pair => pair.Split('=')[0]).Distinct());
}
