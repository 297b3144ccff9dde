using DocCatalog.Parsing.Headings;

namespace DocCatalog.Tests.Parsing.Headings;

public class KnownStrengthTests
{
    [Theory]
    [InlineData("Stop Making Sense", "Amy")]
    [InlineData("Amy (2015)", "Amy")]
    [InlineData("Amy", "Tape Hiss of Quarry Lane")]
    [InlineData("Gimme Shelter", "Little Richard")]
    public void A_longer_or_corroborated_title_is_stronger_evidence(string stronger, string weaker) => Assert.True(Strength(stronger) > Strength(weaker));

    [Theory]
    [InlineData("Tape Hiss of Quarry Lane")]
    [InlineData("1987")]
    public void An_unknown_title_is_no_evidence(string text) => Assert.Equal(0, Strength(text));

    private static double Strength(string text) => new HeadingReader(TitleJudge.Default).Read(Some.Line(text))?.KnownStrength ?? 0;
}
