using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Tests.Parsing;

public class SpellingTests
{
    [Theory]
    [InlineData("25. Hype! (1996)", "Hype!")]
    [InlineData("#1. THE DECLINE OF WESTERN CIVILIZATION", "The Decline of Western Civilization")]
    [InlineData("‘Sign o’ the Times’, 1987", "Sign o' the Times")]
    [InlineData("Let It Be – 1970", "Let It Be")]
    [InlineData("Benda Bilili\u202F!", "Benda Bilili!")]
    [InlineData("Theremin: An Elec\u00ADtronic\u00A0Odyssey", "Theremin: An Electronic Odyssey")]
    [InlineData("Cesa\u0301ria E\u0301vora", "Cesária Évora")]
    public void Spellings_of_one_title_are_one(string title, string other) => Assert.Equal(Spelling.Title(title), Spelling.Title(other));

    [Theory]
    [InlineData("1991: The Year Punk Broke", "The Year Punk Broke")]
    [InlineData("20 Feet from Stardom", "Feet from Stardom")]
    [InlineData("808", "")]
    [InlineData("Cesaria Evora", "Cesária Évora")]
    public void Other_titles_are_others(string title, string other) => Assert.NotEqual(Spelling.Title(title), Spelling.Title(other));

    [Fact]
    public void Accents_can_be_left_away() => Assert.Equal(Spelling.Bare(Spelling.Title("Cesaria Evora")), Spelling.Bare(Spelling.Title("Cesária Évora")));

    [Theory]
    [InlineData("Rolling Stones", "the Rolling Stones", true)]
    [InlineData("The The", "the the", true)]
    [InlineData("The", "", false)]
    public void A_leading_article_is_no_part_of_a_name(string name, string other, bool same) => Assert.Equal(same, Spelling.Name(name) == Spelling.Name(other));
}
