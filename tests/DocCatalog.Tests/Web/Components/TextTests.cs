using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Components;

namespace DocCatalog.Tests.Web.Components;

public partial class TextTests
{
    [Theory]
    [InlineData("short enough", "short enough")]
    [InlineData("exactly twenty chars", "exactly twenty chars")]
    [InlineData("cut between the words of it", "cut between the…")]
    [InlineData("first paragraph\n\nsecond one", "first paragraph…")]
    [InlineData("no comma at end, before dots", "no comma at end…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahr…")]
    [InlineData("", "")]
    public void An_excerpt_is_cut_at_a_word(string text, string expected) => Assert.Equal(expected, Excerpt.Of(text, 20));

    [Theory]
    [InlineData("1967 in four articles, 1968 in one", "1967:4", "1968:1")]
    [InlineData("A in 13 articles", "A:13")]
    [InlineData("A in six articles; B and C in two each; D, E and F in one each", "A:6", "B:2", "C:2", "D:1", "E:1", "F:1")]
    [InlineData("A, B, C, D, E and F in one article each; and 2 more", "A:1", "B:1", "C:1", "D:1", "E:1", "F:1", "G:1", "H:1")]
    public void Votes_are_told_in_words(string expected, params string[] votes) =>
        Assert.Equal(expected, Wording.Votes([.. votes.Select(vote => new Vote(vote[..1] == "1" ? vote[..4] : vote[..1], int.Parse(vote.Split(':')[1], CultureInfo.InvariantCulture)))]));

    [Theory]
    [InlineData("1st", 1)]
    [InlineData("2nd", 2)]
    [InlineData("3rd", 3)]
    [InlineData("11th", 11)]
    [InlineData("113th", 113)]
    [InlineData("122nd", 122)]
    public void Places_are_ordinals(string expected, int place) => Assert.Equal(expected, Wording.Ordinal(place));

    [Fact]
    public void An_excerpt_never_parts_a_character() =>
        Assert.Equal("🎸🎸🎸…", Excerpt.Of(string.Concat(Enumerable.Repeat("🎸", 9)), 7));

    [Fact]
    public void A_summary_becomes_a_paragraph_for_each_of_its_own() =>
        Assert.Equal("<p>One.</p>\n<p>Two\nlines.</p>\n", SummaryText.ToHtml("One.\n\nTwo\nlines.").ToString());

    [Theory]
    [InlineData("*NSYNC and **bold** and _under_")]
    [InlineData("# 1 in the charts")]
    [InlineData("1. is a number, 2) as well")]
    [InlineData("- a dash")]
    [InlineData("> a quote")]
    [InlineData("    four blanks")]
    [InlineData("a line\n===")]
    [InlineData("---")]
    [InlineData("`code` and ```fence")]
    [InlineData("[a](javascript:alert(1)) and ![b](http://example.org/x.png)")]
    [InlineData("[a]: http://example.org")]
    [InlineData("<http://example.org> and http://example.org")]
    [InlineData("<script>alert(1)</script> <3 & &amp; &#x41;")]
    [InlineData("back\\slash\\")]
    [InlineData("two blanks  \nat the end")]
    [InlineData("| a | b |\n|---|---|")]
    public void What_looks_like_markup_stays_text(string text)
    {
        var html = SummaryText.ToHtml(text).ToString()!;

        Assert.Equal(["<p>", "</p>"], Tags.Matches(html).Select(tag => tag.Value));
        Assert.Equal(Squeezed(text), Squeezed(WebUtility.HtmlDecode(Tags.Replace(html, ""))));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }
}
