using DocCatalog.Parsing.Readers.Html;

namespace DocCatalog.Tests.Parsing.Readers.Html;

public class PageFactsTests
{
    private const string Data = "<script type='application/ld+json'>";

    [Theory]
    [InlineData("<title>Three tides | The Weekly Ear</title><h1>Three tides</h1>", "Three tides")]
    [InlineData("<title>Three tides of the year | The Weekly Ear</title>", "Three tides of the year")]
    [InlineData("<title>The Weekly Ear: Three tides</title><meta property='og:site_name' content='The Weekly Ear'>", "Three tides")]
    [InlineData("<title>Three tides of the year</title><header><h1>The Weekly Ear</h1></header><main>…</main>", "Three tides of the year")]
    [InlineData("<title>Three tides of the year</title><h1><a href='/'>The Weekly Ear</a></h1>", "Three tides of the year")]
    [InlineData("<title>The Weekly Ear</title><meta property='og:site_name' content='The Weekly Ear'><h1>Three tides</h1>", "Three tides")]
    [InlineData("<title>Index</title><h1>Three tides</h1>", "Three tides")]
    [InlineData("<h1>Three tides</h1>", "Three tides")]
    [InlineData("<title>Ear</title><meta name='DC.title' content='Three tides'><h1>Ear</h1>", "Three tides")]
    [InlineData("<title>x</title><meta property='dc:title og:title' content='Three tides'>", "Three tides")]
    [InlineData("<meta property='og:title' content='Three tides - a list'><meta property='og:site_name' content='Ear'>", "Three tides - a list")]
    [InlineData("<meta property='og:title' content='Three tides - Ear'><meta property='og:site_name' content='Ear'>", "Three tides")]
    [InlineData("<title>Rock &amp;amp; ruin, a list of three</title>", "Rock & ruin, a list of three")]
    [InlineData(Data + "{\"@type\":\"Article\",\"headline\":\"Three tides\"}</script><title>Tides - Ear</title>", "Three tides")]
    [InlineData("<p>Nothing</p>", null)]
    public void An_article_is_called_as_its_page_says(string html, string? title) => Assert.Equal(title, HtmlReader.Read(html).Stated.Title);

    [Theory]
    [InlineData(Data + "{\"@type\":\"Article\",\"headline\":\"T\",\"author\":{\"name\":\"Ann Lee\"}};</script>", "Ann Lee")]
    [InlineData(Data + "<![CDATA[ {\"@type\":\"Article\",\"headline\":\"T\",\"author\":{\"name\":\"Ann Lee\"}} ]]></script>", "Ann Lee")]
    [InlineData(Data + "/* made by hand */ {\"@type\":\"Article\", // so\n\"headline\":\"T\",\"author\":\"Ann Lee\",}</script>", "Ann Lee")]
    [InlineData(Data + "{\"@graph\":[null,{\"@type\":\"Article\",\"headline\":\"T\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ruth O&#39;Malley\"}]}</script>", "Ruth O'Malley")]
    [InlineData(Data + "{\"@type\":\"Article\",\"headline\":\"T\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Li\"}]}</script>", "Ann Lee, Bo Li")]
    [InlineData(Data + "{\"@type\":\"Article\",\"headline\":\"T\",\"author\":\"https://example.org/ann\"}</script><p class=byline>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<meta name=byl content='By Ann Lee and Bo Li'>", "Ann Lee and Bo Li")]
    [InlineData("<meta name=parsely-author content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta name=sailthru.author content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta name=DC.creator content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta itemprop=author content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta property=article:author content='https://example.org/ann'><a rel=author>Ann Lee</a>", "Ann Lee")]
    [InlineData("<p itemprop=author>By <span itemprop=name>Ann Lee</span>, Staff Writer</p>", "Ann Lee")]
    [InlineData("<p class=byline>By <a rel=author>Ann Lee</a> and <a rel=author>Bo Li</a></p>", "Ann Lee and Bo Li")]
    [InlineData("<p class=entry-byline>by Ann Lee12 May 2020</p>", "Ann Lee")]
    [InlineData("<p class=byline>By Ann Lee<time>May 12</time></p>", "Ann Lee")]
    [InlineData("<p class=byline>By Ann Lee<br>March 11, 2015</p>", "Ann Lee")]
    [InlineData("<p class=byline>By Ann Lee, Monday, March 11, 2015</p>", "Ann Lee")]
    [InlineData("<p class=byline>By Di Stefano</p>", "Di Stefano")]
    [InlineData("<p class=byline>By Bo Li</p><h1>Three tides</h1><p class=byline>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<p class=author-bio>Ann Lee writes of tides.</p>", null)]
    [InlineData("<div class=comment><cite class=author>Ann Lee</cite></div>", null)]
    [InlineData("<p class=byline>Updated: 12 May 2020</p>", null)]
    [InlineData("<meta name=author content='@ann'>", null)]
    public void The_author_is_who_the_page_names(string html, string? author) => Assert.Equal(author, HtmlReader.Read(html).Stated.Author);

    [Fact]
    public void A_logo_in_a_heading_names_the_site() =>
        Assert.Equal("The Weekly Ear", HtmlReader.Read("<title>Three tides of the year</title><header><h1>The Weekly Ear</h1></header>").Stated.Site);

    [Fact]
    public void The_icons_of_a_page_leave_it_its_headings() =>
        Assert.Equal("Three tides", HtmlReader.Read($"<svg><title>Icons</title>{string.Concat(Enumerable.Repeat("<symbol><path d='M0 0'/></symbol>", 500))}</svg><h2>Three tides</h2>").Blocks.Single(block => block.Kind == DocCatalog.Parsing.BlockKind.Heading).Text);

    [Theory]
    [InlineData("<path/>")]
    [InlineData("<svg><path/>")]
    [InlineData("<svg><div><path/>")]
    [InlineData("<svg><title><path/>")]
    public void Shapes_nested_beyond_sense_are_read_as_if_they_were_not(string tags) =>
        Assert.NotNull(HtmlReader.Read(string.Concat(Enumerable.Repeat(tags, 20_000)) + "Low Tide"));
}
