using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Rules;

/// <summary>What an entry's lines say in the ways they are printed.</summary>
public class EntryReadingTests
{
    private static readonly string[] Titles = ["Tin Harvest", "Gimme Shelter", "Woodstock", "The Last Waltz", "Stop Making Sense"];

    [Theory]
    [InlineData("Tin Harvest", "Shot in a barn.\n\nSweden, Norway\n2012", 2012)]
    [InlineData("Tin Harvest", "Two sisters and a tape machine.\n\n1987", 1987)]
    [InlineData("Tin Harvest", "Ensi kertaa televisiossa. (Tin Harvest, USA 2020)", 2020)]
    [InlineData("\"Tin Harvest\" (1981 Dir: Nora Whitlock)", "Shot in a barn.", 1981)]
    [InlineData("Tin Harvest", "They met at a fair in 1987 and never left the road.", null)]
    [InlineData("Tin Harvest", "Seen before in another picture (Low Harbour).\n\n45 000", null)]
    public void A_year_is_read_where_facts_are_listed(string heading, string body, int? year) => Assert.Equal(year, Entry(heading, body).Year?.Value);

    [Theory]
    [InlineData("Nora Whitlock, dir.: Tin Harvest (2012)", "Nora Whitlock")]
    [InlineData("Nora Whitlock & Joan Reddy, dirs.: Tin Harvest (2012)", "Nora Whitlock, Joan Reddy")]
    [InlineData("Tin Harvest (2012 Dirs: Nora Whitlock, Joan Reddy)", "Nora Whitlock, Joan Reddy")]
    public void Directors_are_read_before_the_title_and_behind_the_year(string heading, string directors) =>
        Assert.Equal(directors, string.Join(", ", Entry(heading, "Shot in a barn.").Directors.Select(director => director.Value)));

    [Theory]
    [InlineData("导演:T·J·马丁", "T·J·马丁")]
    [InlineData("导演:阿米尔·“快手”·汤普森", "阿米尔·“快手”·汤普森")]
    [InlineData("監督:D・A・ペネベイカー", "D・A・ペネベイカー")]
    [InlineData("Director: Nora Whitlock · Joan Reddy", "Nora Whitlock, Joan Reddy")]
    public void Names_that_dots_join_are_one(string field, string directors) =>
        Assert.Equal(directors, string.Join(", ", Entry("Tin Harvest (2012)", field + "\nShot in a barn.").Directors.Select(director => director.Value)));

    // All entries of the article are printed alike, and numbered.
    private static Entry Entry(string heading, string body) => ArticleParser.Parse(
        "Five music documentaries\n\n" + string.Concat(Titles.Select((title, i) => $"{i + 1}. {heading.Replace(Titles[0], title, StringComparison.Ordinal)}\n\n{body.Replace(Titles[0], title, StringComparison.Ordinal)}\n\n")),
        ArticleFormat.PlainText).Entries.Single(entry => entry.Title.Value == Titles[0]);
}
