using DocCatalog.Parsing.Headings;

namespace DocCatalog.Tests.Parsing.Headings;

public class SharedHeadingTests
{
    [Theory]
    [InlineData("Low Tide (1967) and Tape Hiss (1972)", "Low Tide (1967)|Tape Hiss (1972)")]
    [InlineData("Low Tide (1967), Tape Hiss (1972) & Grey Van (1975)", "Low Tide (1967)|Tape Hiss (1972)|Grey Van (1975)")]
    [InlineData("Low Tide (1967) / Tape Hiss (1972)", "Low Tide (1967)|Tape Hiss (1972)")]
    [InlineData("Low Tide and Tape Hiss (1972)", "Low Tide and Tape Hiss (1972)")]
    [InlineData("Low Tide (1967) and more by the sea (1972)", "Low Tide (1967) and more by the sea (1972)")]
    [InlineData("Low Tide (Remastered) (1967)", "Low Tide (Remastered) (1967)")]
    public void A_heading_is_split_at_a_conjunction_between_two_years(string text, string headings) =>
        Assert.Equal(headings, string.Join('|', SharedHeading.Split(Some.Line(text)).Select(range => text[range.Start..range.End])));
}
