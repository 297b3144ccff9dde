using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Readers.Html;

namespace DocCatalog.Tests.Parsing.Readers;

public class StruckTextTests
{
    [Theory]
    [InlineData("<h2>Low Tide<sup>[1]</sup> (1994)</h2>", "Low Tide (1994)")]
    [InlineData("<h2>Low Tide<sup><a href='#fn3'>3</a></sup></h2>", "Low Tide")]
    [InlineData("<h2>Low Tide<sup class=reference><a href='/wiki/Tide#cite_note-2'>2</a></sup></h2>", "Low Tide")]
    [InlineData("<h2>Low Tide<a href='#footnote-1'>[1]</a></h2>", "Low Tide")]
    [InlineData("<h2>Low Tide<sup>†</sup></h2>", "Low Tide")]
    [InlineData("<h2>Low Tide<sup>*</sup></h2>", "Low Tide")]
    [InlineData("<p>By Nora Whitlock,<sup>2</sup> in one winter.</p>", "By Nora Whitlock, in one winter.")]
    [InlineData("<p>It is long.<sup>[<i>citation needed</i>]</sup></p>", "It is long.")]
    public void The_mark_of_a_note_is_no_text(string html, string text) => Assert.Equal(text, HtmlReader.Read(html).Source);

    [Theory]
    [InlineData("<p>The 1<sup>st</sup> of May</p>", "The 1st of May")]
    [InlineData("<p>x<sup>2</sup></p>", "x2")]
    [InlineData("<h2>Quarry<sup>3</sup></h2>", "Quarry3")]
    [InlineData("<p>M<sup>me</sup> Moreau</p>", "Mme Moreau")]
    [InlineData("<p><a href='#films'>12</a> films</p>", "12 films")]
    [InlineData("<p><a href='#refuge'>Refuge</a></p>", "Refuge")]
    public void Raised_text_is_text(string html, string text) => Assert.Equal(text, HtmlReader.Read(html).Source);

    [Theory]
    [InlineData("<h2><ruby>夜<rp>(</rp><rt>よる</rt><rp>)</rp>の歌</ruby></h2>", "夜の歌")]
    [InlineData("<p>Seen <del>twice</del><ins>once</ins>.</p>", "Seen once.")]
    [InlineData("<ul><li><s>Tape Hiss</s><li>Low Tide</ul>", "Low Tide")]
    [InlineData("<p><strike>Tape Hiss</strike> Low Tide</p>", "Low Tide")]
    [InlineData("<p><span style='text-decoration: line-through'>Tape Hiss</span> Low Tide</p>", "Low Tide")]
    public void Readings_and_struck_text_are_no_text(string html, string text) => Assert.Equal(text, HtmlReader.Read(html).Source);

    [Theory]
    [InlineData("~~Tape Hiss~~ Low Tide", "Low Tide")]
    [InlineData("<del>Tape Hiss</del> Low Tide", "Low Tide")]
    [InlineData("<s>Tape *Hiss*</s> Low Tide", "Low Tide")]
    [InlineData("Low ~ Tide ~ Mark", "Low ~ Tide ~ Mark")]
    [InlineData("<del>Low Tide", "Low Tide")]
    [InlineData("Low Tide[^1]\n\n[^1]: A note.", "Low Tide")]
    public void Struck_markdown_is_no_text(string markdown, string text) => Assert.Equal(text, MarkdownReader.Read(markdown).Blocks[0].Text.Trim());

    [Theory]
    [InlineData("<h2>Wool &amp;amp; Grit</h2><h2>The Singer&amp;#8217;s Room</h2><h2>Caf&amp;eacute; R&B</h2>", "Wool & Grit\n\nThe Singer’s Room\n\nCafé R&B")]
    [InlineData("<p>In a page one writes &amp;amp; for the sign.</p>", "In a page one writes &amp; for the sign.")]
    public void Entities_that_a_site_escaped_twice_throughout_are_undone(string html, string text) => Assert.Equal(text, HtmlReader.Read(html).Source);
}
