using DocCatalog.Parsing.Headings.Parts;

namespace DocCatalog.Tests.Parsing.Headings.Parts;

public class RankReaderTests
{
    [Theory]
    [InlineData("1. Amy", 1, "Punctuated", "Amy")]
    [InlineData("07) Amy", 7, "Punctuated", "Amy")]
    [InlineData("7 – Amy", 7, "Punctuated", "Amy")]
    [InlineData("7.Amy", 7, "Punctuated", "Amy")]
    [InlineData("[7] Amy", 7, "Punctuated", "Amy")]
    [InlineData("**7. Amy", 7, "Punctuated", "Amy")]
    [InlineData("7.- “Amy”", 7, "Punctuated", "“Amy”")]
    [InlineData("7", 7, "Punctuated", "")]
    [InlineData("#7 Amy", 7, "Labelled", "Amy")]
    [InlineData("No. 7: Amy", 7, "Labelled", "Amy")]
    [InlineData("Nº 7 Amy", 7, "Labelled", "Amy")]
    [InlineData("Number Seven: Amy", 7, "Labelled", "Amy")]
    [InlineData("Platz 7: Amy", 7, "Labelled", "Amy")]
    [InlineData("7 / 12 Amy", 7, "Counted", "Amy")]
    [InlineData("7 of 12: Amy", 7, "Counted", "Amy")]
    [InlineData("#7 of 12", 7, "Counted", "")]
    [InlineData("XIV. Amy", 14, "Roman", "Amy")]
    [InlineData("I. Amy", 1, "Roman", "Amy")]
    [InlineData("1001. Amy", 1001, "Punctuated", "Amy")]
    [InlineData("#1001 Amy", 1001, "Labelled", "Amy")]
    [InlineData("7 Amy", 7, "Bare", "Amy")]
    [InlineData("20 Feet from Stardom", 20, "Bare", "Feet from Stardom")] // The list decides that it is none.
    public void A_rank_opens_the_heading_and_the_title_follows(string heading, int value, string form, string title)
    {
        var rank = RankReader.Read(heading, Some.Whole(heading));

        Assert.Equal((value, form, title), (rank?.Value, rank?.Form.ToString(), heading[(rank?.Range.End ?? 0)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Amy")]
    [InlineData("1917")]
    [InlineData("1967. Dont Look Back")]
    [InlineData("1001 Nights")]
    [InlineData("1991: The Year Punk Broke")]
    [InlineData("2001: A Space Odyssey (1968)")]
    [InlineData("7.5 million fans")]
    [InlineData("3-D is back")]
    [InlineData("24hr party people")]
    [InlineData("Numbers do not lie")]
    [InlineData("Notorious")]
    [InlineData("I Am Trying to Break Your Heart")]
    public void What_only_looks_like_a_rank_is_none(string heading) =>
        Assert.Null(RankReader.Read(heading, Some.Whole(heading)));
}
