using DocCatalog.Parsing.Headings;

namespace DocCatalog.Tests.Parsing.Headings;

public class MetaLineTests
{
    [Theory]
    [InlineData("Regia di John Turturro. Italia/USA 2010, 95’", 2010, "John Turturro")]
    [InlineData("dir. Nora Whitlock, 2012", 2012, "Nora Whitlock")]
    [InlineData("Film documentaire / Production : Lardux Films / 62 min / Maroc / 2019", 2019, "")]
    [InlineData("(2015)", 2015, "")]
    public void A_line_of_facts_gives_year_and_directors(string text, int? year, string directors)
    {
        var meta = MetaLine.Read(Some.Line(text));

        Assert.NotNull(meta);
        Assert.Equal(year, meta.Years.Select(found => (int?)found.Value).FirstOrDefault());
        Assert.Equal(directors, string.Join('|', meta.Credits.Select(credit => text[credit.Start..credit.End])));
    }

    [Theory]
    [InlineData("Miss Americana (2020) | dir. Lana Wilson")]
    [InlineData("They met at a fair in 1987 and never left the road.")]
    [InlineData("Nora Whitlock")]
    [InlineData("A winter in a hall")]
    public void Headings_and_prose_are_no_such_line(string text) => Assert.Null(MetaLine.Read(Some.Line(text)));
}
