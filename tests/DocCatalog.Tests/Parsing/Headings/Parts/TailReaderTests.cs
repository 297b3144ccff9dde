using DocCatalog.Parsing.Headings.Parts;

namespace DocCatalog.Tests.Parsing.Headings.Parts;

public class TailReaderTests
{
    [Theory]
    [InlineData("(Nora Whitlock, UK, 2015)", "2015", "", "Nora Whitlock")]
    [InlineData("(dir. Nora Whitlock, 2015)", "2015", "Nora Whitlock", "")]
    [InlineData("(2015, directed by Nora Whitlock)", "2015", "Nora Whitlock", "")]
    [InlineData("/ Nora Whitlock / 1959 / 85 mins", "1959", "", "Nora Whitlock")]
    [InlineData("(1981 Dir: Nora Whitlock)", "1981", "Nora Whitlock", "")]
    [InlineData("(’91)", "1991", "", "")]
    [InlineData("(85 min, UK)", "", "", "")]
    [InlineData(". A long winter in a small hall by the sea.", "", "", "")]
    public void The_tail_of_a_heading_has_year_credits_and_unlabelled_names(string text, string years, string credits, string unlabelled)
    {
        var tail = new TailReader(Some.Line(text), text.Length);
        tail.Read(0);

        Assert.Equal(years, string.Join('|', tail.Years.Select(year => year.Value)));
        Assert.Equal(credits, string.Join('|', tail.Credits.Select(part => text[part.Start..part.End])));
        Assert.Equal(unlabelled, string.Join('|', tail.Unlabelled.Select(part => text[part.Start..part.End])));
    }

    [Theory]
    [InlineData("Rob Reiner, dir.", "Rob Reiner")]
    [InlineData("Nora Whitlock & Joan Reddy, dirs.", "Nora Whitlock & Joan Reddy")]
    [InlineData("Rob Reiner", "")]
    [InlineData("director", "")]
    public void A_cue_may_follow_the_name(string text, string name)
    {
        var part = new TailReader(Some.Line(text), text.Length).NameBeforeCue(Some.Whole(text));

        Assert.Equal(name, text[part.Start..part.End]);
    }

    [Theory]
    [InlineData("Scorsese’s", "Scorsese")]
    [InlineData("Scorsese'nin", "Scorsese")]
    [InlineData("O'Day", "O'Day")]
    [InlineData("Scorsese", "Scorsese")]
    public void A_suffix_after_an_apostrophe_is_no_part_of_a_name(string text, string name) => Assert.Equal(name, TailReader.WithoutSuffix(text).ToString());
}
