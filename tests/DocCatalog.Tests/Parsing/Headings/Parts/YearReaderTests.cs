using DocCatalog.Parsing.Headings.Parts;

namespace DocCatalog.Tests.Parsing.Headings.Parts;

public class YearReaderTests
{
    [Theory]
    [InlineData("Amy (2015)", 2015)]
    [InlineData("1917", 1917)]
    [InlineData("1888", 1888)]
    [InlineData("2039", 2039)]
    [InlineData("(1972/2018)", 2018)] // Shot, and shown a long time after.
    [InlineData("2012–2014", 2012)]
    [InlineData("1965-67", 1965)]
    [InlineData("in 1984, or 1985", 1984, 1985)]
    [InlineData("300 2001 (2006)", 2001, 2006)]
    [InlineData("2001: A Space Odyssey (1968)", 2001, 1968)]
    [InlineData("the summer of 1969.", 1969)]
    public void Years_are_read_in_their_order(string text, params int[] years) =>
        Assert.Equal(years, YearReader.In(text, Some.Whole(text)).Select(year => year.Value));

    [Theory]
    [InlineData("1887")] // There was no film.
    [InlineData("2040")]
    [InlineData("1,984 people")]
    [InlineData("1984.5")]
    [InlineData("£1984")]
    [InlineData("19844")]
    [InlineData("A1984")]
    [InlineData("1984th")]
    [InlineData("1960s")]
    [InlineData("٢٠١٥")]
    [InlineData("198")]
    public void Other_numbers_are_no_years(string text) => Assert.Empty(YearReader.In(text, Some.Whole(text)));

    [Theory]
    [InlineData("’91", 1991)]
    [InlineData("'04", 2004)]
    [InlineData("‘34", 2034)]
    [InlineData("’35", 1935)]
    [InlineData("91", null)]
    [InlineData("’9", null)]
    public void Two_digits_behind_an_apostrophe_are_a_year_of_our_time(string text, int? year) =>
        Assert.Equal(year, YearReader.Short(text, Some.Whole(text))?.Value);
}
