using DocCatalog.Parsing;
using DocCatalog.Parsing.Readers.Html;

namespace DocCatalog.Tests.Parsing.Readers.Html;

public class CollapsedContentTests
{
    private const string Story = "A long winter in a small hall by the sea.";

    [Theory]
    [InlineData("<h3><button aria-expanded=false>Low Tide</button></h3><div hidden><p>{0}</p></div>")]
    [InlineData("<h3><button>Low Tide</button></h3><p>{0}</p>")]
    [InlineData("<button aria-controls=a>Low Tide</button><div id=a hidden>{0}</div>")]
    [InlineData("<button class=accordion>Low Tide <span aria-hidden=true>+</span></button><div class=panel><p>{0}</p></div>")]
    [InlineData("<div role=button aria-expanded=false>Low Tide</div><div hidden>{0}</div>")]
    [InlineData("<details><summary>Low Tide</summary><p>{0}</p></details>")]
    [InlineData("<details><summary><h3>Low Tide</h3></summary>{0}</details>")]
    [InlineData("<button aria-expanded=false><h3>Low Tide</h3></button><div hidden>{0}</div>")]
    [InlineData("<h3>Low Tide</h3><div hidden=until-found>{0}</div>")]
    public void What_unfolds_is_text_under_its_heading(string format)
    {
        var blocks = HtmlReader.Read(string.Format(null, format, Story)).Blocks;

        Assert.Equal([("Low Tide", BlockKind.Heading, 3), (Story, BlockKind.Paragraph, 0)], blocks.Select(block => (block.Text, block.Kind, block.Level)));
    }

    [Theory]
    [InlineData("<div role=tabpanel>Quarry</div><div role=tabpanel hidden>{0}</div>")]
    [InlineData("<section class=slide>Quarry</section><section class=slide hidden>Tape</section><section class=slide hidden>{0}</section>")]
    [InlineData("<p>Quarry <button aria-expanded=false aria-controls=a>More</button></p><div id=a hidden>{0}</div><p>Tape <button aria-expanded=false aria-controls=b>More</button></p><div id=b hidden>{0}</div>")]
    public void What_is_shown_in_its_turn_is_text(string format) =>
        Assert.Contains(Story, HtmlReader.Read(string.Format(null, format, Story)).Source, StringComparison.Ordinal);

    [Theory]
    [InlineData("<button>Subscribe</button>")]
    [InlineData("<button aria-expanded=false aria-controls=m>Menu</button><ul id=m hidden><li><a href=/a>All the films of the year</a><li><a href=/b>All the concerts of the year</a></ul>")]
    [InlineData("<button aria-expanded=false>Search</button><form hidden>Search the films and the concerts</form>")]
    [InlineData("<div hidden>Thank you for signing up to our letters.</div>")]
    [InlineData("<nav><button aria-expanded=false>Genres</button><div hidden>Rock, and then a little more rock.</div></nav>")]
    public void Buttons_of_the_page_and_what_they_open_are_left_out(string html) =>
        Assert.Equal(Story, HtmlReader.Read($"<p>{Story}</p>{html}").Source);

    [Fact]
    public void A_button_at_each_entry_is_the_heading_of_none() =>
        Assert.DoesNotContain(
            HtmlReader.Read("<h2>Low Tide</h2><button aria-expanded=false>Read more</button><div hidden>A long winter in a hall.</div><h2>Tape Hiss</h2><button aria-expanded=false>Read more</button><div hidden>A short summer in a cellar.</div>").Blocks,
            block => block.Text == "Read more");
}
