using System.Text.RegularExpressions;
using System.Xml.Linq;
using static DocCatalog.Tests.Web.Api.Answers;

namespace DocCatalog.Tests.Web.Api;

/// <summary>The feed, against the rules of RFC 4287.</summary>
public partial class FeedTests
{
    [Fact]
    public async Task It_has_what_a_feed_must_have_and_each_entry_what_an_entry_must()
    {
        await using var site = TestSite.WithSeeds();
        using var response = await site.Get("/feed.atom");
        var feed = await site.Xml("/feed.atom");
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(5, entries.Count);
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost/feed.atom", LinkOf(feed, "self"));
        Assert.Equal("http://localhost/films", LinkOf(feed, "alternate"));
        Assert.Null(LinkOf(feed, "next"));
        Assert.All(entries.Append(feed), Check);
        Assert.Equal(6, entries.Append(feed).Select(IdOf).Distinct().Count());
        Assert.All(entries, entry => Assert.NotEmpty(entry.Element(Atom + "summary")!.Value));
    }

    [Fact]
    public async Task An_entry_tells_the_film_with_its_address_decade_and_names()
    {
        await using var site = TestSite.WithSeeds();
        var entry = (await site.Xml("/feed.atom?decade=1990s")).Element(Atom + "entry")!;

        Assert.Equal("Truth or Dare (1991)", entry.Element(Atom + "title")!.Value);
        Assert.Equal("http://localhost/films/truth-or-dare", LinkOf(entry, "alternate"));
        Assert.Equal(["1990s", "alek-keshishian", "madonna"], entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
    }

    [Fact]
    public async Task The_film_added_last_comes_first()
    {
        await using var site = await TestSite.Listing("One\nFirst (2001)", "Two\nSecond (2002)\nFirst (2001)", "Three\nThird (1950)");

        Assert.Equal(["Third (1950)", "Second (2002)", "First (2001)"], (await site.Xml("/feed.atom?sort=title")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
    }

    [Fact]
    public async Task The_id_of_a_film_is_the_same_whatever_the_site_is_called_and_however_the_list_is_asked_for()
    {
        await using var site = TestSite.WithSeeds();
        site.Configure("Catalog:Authority", "films.example");
        var before = IdOf((await site.Xml("/feed.atom?decade=1990s")).Element(Atom + "entry")!);
        site.Configure("Catalog:Address", "https://moved.example/catalog/");
        var feed = await site.Xml("/feed.atom");

        Assert.Equal("tag:films.example,2026:films/truth-or-dare", before);
        Assert.Contains(before, feed.Elements(Atom + "entry").Select(IdOf));
        Assert.Equal("https://moved.example/catalog/feed.atom", LinkOf(feed, "self"));
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_left_out()
    {
        await using var site = await TestSite.With(new ArticleByHand("Damaged", "").Listing(new FilmByHand("A\u0001B <c> & \uFFFE\uD83C\uDFB8") { Paragraphs = ["Bell\u0007."] }));
        var entry = (await site.Xml("/feed.atom")).Element(Atom + "entry")!;

        Assert.Equal("AB <c> & \uD83C\uDFB8", entry.Element(Atom + "title")!.Value);
        Assert.Equal("Bell.", entry.Element(Atom + "summary")!.Value);
    }

    [Fact]
    public async Task An_answer_without_films_is_a_feed_all_the_same()
    {
        await using var site = TestSite.WithSeeds();

        Check(await site.Xml("/feed.atom?decade=1890s"));
    }

    // RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated; 3.3: dates of RFC 3339; 4.2.7: no two alternates of a type.
    private static void Check(XElement element)
    {
        Assert.Matches(Tag, IdOf(element));
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.Matches(Rfc3339, Assert.Single(element.Elements(Atom + "updated")).Value);
        Assert.All(element.Elements(Atom + "published"), date => Assert.Matches(Rfc3339, date.Value));
        Assert.All(element.Elements(Atom + "link"), link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        Assert.Distinct(element.Elements(Atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("type")!.Value)));
        Assert.Contains(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
    }

    private static string IdOf(XElement element) => Assert.Single(element.Elements(Atom + "id")).Value;

    private static string? LinkOf(XElement element, string relation) =>
        element.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    // RFC 4151, 2.1
    [GeneratedRegex(@"^tag:[a-z0-9.-]+,\d{4}:[\w.~!$&'()*+,;=:@/?%-]+$")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Rfc3339 { get; }
}
