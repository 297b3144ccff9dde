using DocCatalog.Parsing.Context;

namespace DocCatalog.Tests.Parsing.Context;

public class BoilerplateTests
{
    [Theory]
    [InlineData("★★★★½")]
    [InlineData("* * *")]
    [InlineData("the-last-waltz-1978.jpg")]
    [InlineData("LISTS > FILM & TV")]
    [InlineData("News | Reviews | Shop")]
    [InlineData("https://example.org/lists")]
    [InlineData("14 January 2022")]
    [InlineData("Sept. 1, 2025, 9:30")]
    [InlineData("The Needle Drawer · May 9 · 6 min read")]
    [InlineData("Lesezeit: 4 Minuten Lesezeit")]
    [InlineData("Home » Film » Lists")]
    [InlineData("Share this")]
    [InlineData("Advertisement")]
    [InlineData("[RELATED: Bob Dylan Pays Tribute]")]
    [InlineData("Photo: the porch archive")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("—Bea")]
    public void What_serves_the_page_is_boilerplate(string text) => Assert.True(Boilerplate.Is(Some.Line(text)));

    [Theory]
    [InlineData("Amy")]
    [InlineData("Dig!")]
    [InlineData("1917")]
    [InlineData("Amy (2015)")]
    [InlineData("Sheila E.")]
    [InlineData("3) »Wattstax » 1973")]
    [InlineData("5 minutes to live, and he reads a letter")]
    [InlineData("May 1968 is when the cameras arrived, and nobody was ready for them.")]
    [InlineData("Photographs are all that is left of the first tour, and the film makes much of them: faces, hands, a van in the rain, and nobody under thirty anywhere.")]
    [InlineData("Share the popcorn with somebody who was there, because they will want to tell you what the film leaves out and you will want to hear it.")]
    public void What_an_article_says_is_not(string text) => Assert.False(Boilerplate.Is(Some.Line(text)));
}
