using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Headings.Titles;

namespace DocCatalog.Tests.Parsing.Headings.Titles;

public class EdgeFinderTests
{
    [Theory]
    [InlineData("Low Tide: Live", "Colon", 8)]
    [InlineData("Low Tide – Live", "Dash", 8)]
    [InlineData("Low Tide (1994)", "Bracket", 8)]
    [InlineData("Low Tide 1994", "Year", 8)]
    [InlineData("Low Tide, by Nora Whitlock", "Credit", 8)]
    [InlineData("Low Tide | Live", "Bar", 8)]
    [InlineData("Low Tide / Live", "Slash", 8)]
    [InlineData("Low Tide. Live", "SentenceEnd", 8)]
    public void Punctuation_and_cues_are_edges(string text, string kind, int place) =>
        Assert.Contains(Ends(text), edge => edge.Before == place && edge.Kind.ToString().Split(", ").Contains(kind));

    [Theory]
    [InlineData("AC/DC Live", "Slash")]
    [InlineData("Low-Tide Live", "Dash")]
    [InlineData("Mr. Dynamite", "SentenceEnd")]
    [InlineData("Ratio 1:2", "Colon")]
    public void Punctuation_within_words_is_none(string text, string kind) =>
        Assert.DoesNotContain(Ends(text), edge => edge.Kind.ToString().Split(", ").Contains(kind));

    private static List<TitleEdge> Ends(string text)
    {
        var line = Some.Line(text);
        return new EdgeFinder(line, new TailReader(line, text.Length), 0, text.Length).Find(null).Ends;
    }
}
