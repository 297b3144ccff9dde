using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.Tests.Parsing.Readers;

public class MarkdownReaderTests
{
    // Where each word stands is told by the words themselves.
    [Theory]
    [InlineData("## 7. *Amy* (2015)", "Amy")]
    [InlineData("x\n\n#\tThe **Last** Waltz\n", "Waltz")]
    [InlineData("| Film | Year |\n|---|---|\n| *Amy* | 2015 |", "Amy")]
    [InlineData("| Film | Year |\n|---|---|\n|   Amy   | 2015 |", "2015")]
    [InlineData("a\n\n    Amy (2015)\n", "Amy")]
    [InlineData("a\n\n\tAmy (2015)\n", "Amy")]
    [InlineData("1.         Amy (2015)\n", "Amy")]
    [InlineData("> - 1. [Amy](https://example.org) \\(2015\\)", "2015")]
    [InlineData("> `the code\n> goes on to Amy`", "Amy")]
    [InlineData("Rock &amp; Roll &hearts; Amy", "Amy")]
    [InlineData("Amy  \nWinehouse", "Winehouse")]
    [InlineData("<div>Amy</div>", "Amy")]
    [InlineData("Film\n: Amy", "Amy")]
    public void A_word_is_found_where_it_stands(string markdown, string word)
    {
        var document = MarkdownReader.Read(markdown);

        var block = document.Blocks.Last(block => block.Text.Contains(word, StringComparison.Ordinal));
        var span = block.Locate(block.Text.LastIndexOf(word, StringComparison.Ordinal), word.Length);

        Assert.Equal(markdown.LastIndexOf(word, StringComparison.Ordinal), span.Start);
        Assert.Equal(word, markdown[span.Start..span.End]);
    }

    [Theory]
    [InlineData("# Amy", BlockKind.Heading, 1)]
    [InlineData("- Amy", BlockKind.ListItem, 1)]
    [InlineData("> Amy", BlockKind.Quote, 0)]
    [InlineData("Amy", BlockKind.Paragraph, 0)]
    [InlineData("Amy\n: Winehouse", BlockKind.Term, 0)]
    public void A_block_is_what_its_marks_say(string markdown, BlockKind kind, int level)
    {
        var block = MarkdownReader.Read(markdown).Blocks[0];

        Assert.Equal(("Amy", kind, level), (block.Text, block.Kind, block.Level));
    }

    [Fact]
    public void An_item_has_the_number_printed_with_it_though_a_browser_would_count_up() =>
        Assert.Equal([10, 9], MarkdownReader.Read("10. Amy\n9. Dig!\n").Blocks.Select(block => block.Ordinal));

    [Fact]
    public void Comments_pictures_and_scripts_are_no_text() =>
        Assert.Equal("Amy", Assert.Single(MarkdownReader.Read("<!-- ad -->\n\n![poster](amy.jpg) Amy\n\n<script>\nvar a = 1;\n</script>\n").Blocks).Text.Trim());

    [Fact]
    public void Front_matter_states_facts_and_is_no_text()
    {
        var document = MarkdownReader.Read("---\ntitle: \"Ten films\"\nauthor: Ines Holloway\ntags: [a, b]\n---\nAmy");

        Assert.Equal(("Ten films", "Ines Holloway"), (document.Stated.Title, document.Stated.Author));
        Assert.Equal("Amy", Assert.Single(document.Blocks).Text);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("a <? ")]
    public void Marks_repeated_beyond_sense_are_read_as_text(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, 5000)) + "\n\nAmy";

        Assert.Equal("Amy", MarkdownReader.Read(markdown).Blocks[^1].Text);
    }
}
