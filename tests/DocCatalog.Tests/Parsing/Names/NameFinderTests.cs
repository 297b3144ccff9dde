using DocCatalog.Parsing.Names;

namespace DocCatalog.Tests.Parsing.Names;

public class NameFinderTests
{
    [Theory]
    [InlineData("Nora Whitlock filmed it in one winter.", "Nora Whitlock")]
    [InlineData("It was Jean-Luc Averill who kept the tapes.", "Jean-Luc Averill")]
    [InlineData("The lamp was held by D.A. Pennebaker for a week.", "D.A. Pennebaker")]
    [InlineData("A winter with Steve “Lips” Kudlow in the van.", "Steve “Lips” Kudlow")]
    [InlineData("Johan van der Marl opened the hall.", "Johan van der Marl")]
    [InlineData("Ray Lander, Jr. has the first word.", "Ray Lander, Jr.")]
    [InlineData("Watching Jeff Tweedy is a pleasure.", "Jeff Tweedy")]
    [InlineData("The Rolling Stones came late.", "The Rolling Stones")]
    [InlineData("Джулиен Темпл снял фильм", "Джулиен Темпл")]
    [InlineData("監督はマーティン・スコセッシ", "マーティン・スコセッシ")]
    public void People_and_bands_are_found(string text, string name) => Assert.Contains(name, Names(text));

    [Theory]
    [InlineData("It rained all winter and nobody sang.")]
    [InlineData("監督の記録")]
    [InlineData("1975, 1976 and 1977")]
    public void Other_words_are_no_people(string text) => Assert.DoesNotContain(NameFinder.Find(Passage(text)), hit => hit.IsPerson || hit.IsKnown);

    [Theory]
    [InlineData("Victoria Park")]
    [InlineData("Harlan County")]
    public void Places_are_no_people(string text) => Assert.DoesNotContain(NameFinder.Find(Passage(text)), hit => hit.IsPerson);

    [Theory]
    [InlineData("Boston Symphony")]
    [InlineData("Prince Charles")]
    public void A_part_of_a_longer_name_is_no_artist(string text) => Assert.DoesNotContain(NameFinder.Find(Passage(text)), hit => hit.IsArtist && hit.Count == 1);

    private static IEnumerable<string> Names(string text)
    {
        var passage = Passage(text);
        return NameFinder.Find(passage).Select(hit => text[passage.Tokens[hit.First].Start..passage.Tokens[hit.After - 1].End]);
    }

    private static TextPassage Passage(string text) => new(Some.Line(text), Some.Whole(text));
}
