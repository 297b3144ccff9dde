using System.Text.Json;
using DocCatalog.Store.Listing;

namespace DocCatalog.Tests.Web.Api;

/// <summary>One question has one answer, whatever its form.</summary>
public class FacesTests
{
    // More than a page holds, in three articles that share some.
    private static readonly string[] Articles =
    [
        "Many Films\n" + string.Join('\n', Enumerable.Range(1, 100).Select(number => $"Film Number {number} ({1950 + (number % 70)}) by Director {number % 3} with Artist {number % 4}: All about waltz {number}.")),
        "Some Films\n" + string.Join('\n', Enumerable.Range(1, 60).Select(number => $"Film Number {number} ({1950 + (number % 70)}) by Director {number % 3}")),
        "Films without Years\nBlank City by Director 1: A waltz.\nSpin\nThe Zoo with Artist 2",
    ];

    private static readonly string[] Questions =
    [
        "", "decade=1990s", "decade=1970s&decade=undated", "year=1951", "year=-1960&year=1990-1999&sort=latest", "year=2000-&decade=2000s&q=waltz", "director=director-1", "director=director-1&director=director-2", "artist=artist-2", "article=some-films",
        "article=films-without-years&article=some-films", "articles=2-4", "articles=1&articles=5-9", "q=waltz", "q=waltz&sort=title", "sort=title", "sort=year", "sort=latest", "sort=added", "sort=consensus",
        "artist=artist-2&decade=1950s&decade=1960s&director=director-0&articles=2-&q=waltz&sort=year", "decade=1890s",
    ];

    [Fact]
    public async Task Every_form_of_the_list_gives_the_same_films_in_the_same_order()
    {
        await using var site = await TestSite.Listing(Articles);
        foreach (var question in Questions)
        {
            var films = (await site.AllPages($"/films.json?{question}")).Select(film => film.Slug()).ToList();

            Assert.Equal(films, await OnPages(site, $"/films?{question}"));
            Assert.Equal(films, (await site.Csv($"/films.csv?{question}")).Select(row => row["slug"]));
            Assert.Equal(films, (await site.Ndjson($"/films.ndjson?{question}")).Select(film => film.Slug()));
            Assert.Equal(films.Order(), (await InFeed(site, $"/feed.atom?{question}")).Order());
        }
    }

    [Fact]
    public void Every_key_of_the_filter_is_among_the_questions() =>
        Assert.All(typeof(FilmFilter).GetProperties(), property => Assert.Contains(Questions, question => question.Contains($"{property.Name.ToLowerInvariant()}=", StringComparison.Ordinal)));

    [Fact]
    public async Task A_film_of_the_list_reads_the_same_in_JSON_NDJSON_and_by_itself()
    {
        await using var site = TestSite.WithSeeds();
        var inList = await site.AllPages("/films.json");

        Assert.Equal(inList.Select(film => film.GetRawText()), (await site.Ndjson("/films.ndjson")).Select(film => film.GetRawText()));
        foreach (var film in inList)
        {
            var alone = await site.Json($"/films/{film.Slug()}.json");

            Assert.All(film.EnumerateObject(), property => Assert.True(JsonElement.DeepEquals(property.Value, alone.GetProperty(property.Name)), property.Name));
        }
    }

    [Fact]
    public async Task The_page_that_follows_is_named_in_the_body_and_in_the_header()
    {
        await using var site = await TestSite.Listing(Articles);
        using var response = await site.Get("/films.json?director=director-1&director=director-2&sort=title");
        var page = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        var next = page.GetProperty("next").GetString();

        Assert.StartsWith("http://localhost/films.json?director=director-1&director=director-2&sort=title&after=", next, StringComparison.Ordinal);
        Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(response.Headers.GetValues("Link")));
        Assert.Equal((48, 68), (page.GetProperty("films").GetArrayLength(), page.GetProperty("total").GetInt32()));

        using var last = await site.Get(next!);

        Assert.Equal(JsonValueKind.Null, JsonElement.Parse(await last.Content.ReadAsStringAsync()).GetProperty("next").ValueKind);
        Assert.False(last.Headers.Contains("Link"));
    }

    private static async Task<IReadOnlyList<string>> OnPages(TestSite site, string address)
    {
        var slugs = new List<string>();
        for (string? next = address; next is not null;)
        {
            var page = await site.Open(next);
            slugs.AddRange(page.QuerySelectorAll(".entry h2 a").Select(link => link.GetAttribute("href")!.Split('/', '?')[2]));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return slugs;
    }

    private static async Task<IReadOnlyList<string>> InFeed(TestSite site, string address)
    {
        var slugs = new List<string>();
        for (string? next = address; next is not null;)
        {
            var feed = await site.Xml(next);
            slugs.AddRange(feed.Elements(Answers.Atom + "entry").Select(entry => entry.Element(Answers.Atom + "id")!.Value.Split('/')[^1]));
            next = feed.Elements(Answers.Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == "next")?.Attribute("href")!.Value;
        }

        return slugs;
    }
}
