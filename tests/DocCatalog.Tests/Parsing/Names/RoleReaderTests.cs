using DocCatalog.Parsing.Names;

namespace DocCatalog.Tests.Parsing.Names;

public class RoleReaderTests
{
    [Theory]
    [InlineData("Martin Scorsese", "Director")]
    [InlineData("Scorsese", "Director")]
    [InlineData("Metallica", "Artist")]
    [InlineData("Metallica and the Rolling Stones", "Artist")]
    [InlineData("Nora Whitlock", "Unknown")]
    [InlineData("Nora Whitlock & Joan Reddy", "Unknown")]
    [InlineData("Martin Scorsese at work", null)]
    [InlineData("a winter in a hall", null)]
    [InlineData("Netflix 2015", null)]
    public void Names_have_the_role_that_the_lexicon_knows(string text, string? role) =>
        Assert.Equal(role, RoleReader.RoleOf(Some.Line(text), Some.Whole(text))?.ToString());
}
