using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers.Html;

namespace DocCatalog.Tests.Parsing.Readers.Html;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>Amy</p><p>Dig!</p>", "Amy", "Dig!")]
    [InlineData("<p>Amy<br>Winehouse</p>", "Amy\nWinehouse")]
    [InlineData("<p>Amy<br><br>Dig!</p>", "Amy", "Dig!")]
    [InlineData("<p>A\n  my</p>", "A my")]
    [InlineData("<p>Rock &amp;&nbsp;Roll</p>", "Rock & Roll")]
    [InlineData("<p>Elec&shy;tronic</p>", "Electronic")]
    [InlineData("<h2><span>10</span><span>Amy</span></h2>", "10 Amy")]
    [InlineData("<h2><span>10</span>Amy</h2>", "10 Amy")]
    [InlineData("<p><span>A</span>my</p>", "Amy")]
    [InlineData("Amy<div>Dig!</div>", "Amy", "Dig!")]
    [InlineData("<pre>Amy\nDig!</pre>", "Amy\nDig!")]
    public void Text_is_read_as_a_browser_shows_it(string html, params string[] blocks) =>
        Assert.Equal(blocks, HtmlReader.Read(html).Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("<nav>Lists</nav>")]
    [InlineData("<footer>All rights reserved</footer>")]
    [InlineData("<script>Amy()</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<div class='cookie-banner'>We bake cookies</div>")]
    [InlineData("<div class='related'><p>Ten films</p></div>")]
    [InlineData("<div role='navigation'>Lists</div>")]
    [InlineData("<p class='ad'>Buy</p>")]
    [InlineData("<form><button>Sign up</button></form>")]
    [InlineData("<div hidden>Amy</div>")]
    [InlineData("<!-- Amy -->")]
    [InlineData("<aside>Most read</aside>")]
    public void What_serves_the_page_is_left_out(string html) =>
        Assert.Equal(["A film about Amy Winehouse and what became of her."], HtmlReader.Read($"<p>A film about Amy Winehouse and what became of her.</p>{html}").Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("<h3>Amy</h3>", BlockKind.Heading, 3)]
    [InlineData("<blockquote><p>Amy</p></blockquote>", BlockKind.Quote, 0)]
    [InlineData("<figure><figcaption>Amy</figcaption></figure>", BlockKind.Caption, 0)]
    [InlineData("<div class='photo-credit'>Amy</div>", BlockKind.Caption, 0)]
    [InlineData("<dl><dt>Amy</dt></dl>", BlockKind.Term, 0)]
    [InlineData("<ul><li>Amy</li></ul>", BlockKind.ListItem, 1)]
    public void A_block_is_what_its_element_says(string html, BlockKind kind, int level)
    {
        var block = Assert.Single(HtmlReader.Read(html).Blocks);

        Assert.Equal(("Amy", kind, level), (block.Text, block.Kind, block.Level));
    }

    [Theory]
    [InlineData("<ol><li>a<li>b<li>c</ol>", 1, 2, 3)]
    [InlineData("<ol start=7><li>a<li>b<li>c</ol>", 7, 8, 9)]
    [InlineData("<ol reversed><li>a<li>b<li>c</ol>", 3, 2, 1)]
    [InlineData("<ol reversed start=10><li>a<li>b<li>c</ol>", 10, 9, 8)]
    [InlineData("<ol><li>a<li value=5>b<li>c</ol>", 1, 5, 6)]
    [InlineData("<ol style='list-style: none'><li>a<li>b<li>c</ol>", null, null, null)]
    [InlineData("<ul><li>a<li>b<li>c</ul>", null, null, null)]
    public void An_ordered_list_counts_as_it_says(string html, int? first, int? second, int? third) =>
        Assert.Equal([first, second, third], HtmlReader.Read(html).Blocks.Select(block => block.Ordinal));

    [Fact]
    public void A_cell_over_several_rows_stands_in_each() =>
        Assert.Equal(
            ["1970\tGimme Shelter", "1970\tWoodstock", "2015\tAmy"],
            HtmlReader.Read("<table><tr><td rowspan=2>1970<td>Gimme Shelter<tr><td>Woodstock<tr><td>2015<td>Amy</table>").Blocks.Select(block => block.Text));

    [Fact]
    public void A_table_that_lays_out_the_page_is_no_table() =>
        Assert.All(HtmlReader.Read("<table><tr><td><h2>Amy</h2><p>A film.</p></td></tr></table>").Blocks, block => Assert.NotEqual(BlockKind.TableRow, block.Kind));

    [Fact]
    public void The_source_is_the_text_and_every_block_stands_in_it()
    {
        var document = HtmlReader.Read("<h1>Films</h1><p>A <b>film</b> about <i>Amy</i>.</p><ul><li>Dig!</ul>");

        Assert.Equal("Films\n\nA film about Amy.\n\nDig!", document.Source);
        Assert.All(document.Blocks, block => Assert.Equal(block.Text, document.Source[block.Span.Start..block.Span.End]));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    public void Elements_nested_beyond_sense_are_read_as_if_they_were_not(string tag) =>
        Assert.EndsWith("Amy", HtmlReader.Read(string.Concat(Enumerable.Repeat(tag, 20_000)) + "Amy").Source, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"@type\": \"Article\", \"headline\": \"\uD83C\"}")]
    [InlineData("{\"@type\": \"Article\", \"headline\": \"\\ud83c\"}")]
    [InlineData("{\"@type\": \"Article\", \"headline\"")]
    [InlineData("[[[[")]
    [InlineData("{\"@type\": [7], \"author\": 7, \"@graph\": 7}")]
    public void Data_that_is_broken_states_nothing(string json) =>
        Assert.Equal("Amy", HtmlReader.Read($"<script type='application/ld+json'>{json}</script><p>Amy</p>").Source);
}
