using DocCatalog.Parsing.Headings.Titles;

namespace DocCatalog.Tests.Parsing.Headings.Titles;

public class TitleProposerTests
{
    [Theory]
    [InlineData("Low Tide (1994)", "Low Tide")]
    [InlineData("Nora Whitlock’s “Low Tide”", "Low Tide")]
    [InlineData("Tin Harvest: Low Tide", "Low Tide")]
    [InlineData("Tin Harvest: Low Tide", "Tin Harvest: Low Tide")]
    [InlineData("Low Tide – Nora Whitlock", "Low Tide")]
    [InlineData("Low Tide, by Nora Whitlock", "Low Tide")]
    [InlineData("1994 – Low Tide", "Low Tide")]
    [InlineData("Low Tide. A winter in a hall.", "Low Tide")]
    [InlineData("Low Tide! A winter in a hall.", "Low Tide!")]
    [InlineData("‘Sign o’ the Times’", "Sign o’ the Times")]
    [InlineData("Low Tide ........ 1970", "Low Tide")]
    public void The_part_between_two_edges_is_proposed(string text, string title) => Assert.Contains(title, Titles(text));

    [Theory]
    [InlineData("Low Tide (1994)", "Low Tide (1994)")]
    [InlineData("Low Tide by the Sea", "Low Tide")]
    [InlineData("Mr. Dynamite", "Mr")]
    [InlineData("“Low Tide” (1994)", "“Low Tide")]
    public void Other_parts_are_not(string text, string part) => Assert.DoesNotContain(part, Titles(text));

    private static IEnumerable<string> Titles(string text) =>
        TitleProposer.Propose(Some.Line(text), 0, null, text.Length).Select(proposal => text[proposal.Title.Start..proposal.Title.End]);
}
