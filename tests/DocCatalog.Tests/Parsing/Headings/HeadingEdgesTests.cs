using DocCatalog.Parsing.Headings;

namespace DocCatalog.Tests.Parsing.Headings;

public class HeadingEdgesTests
{
    [Theory]
    [InlineData("[03:10] Searching for Sugar Man", "Searching for Sugar Man")]
    [InlineData("🎸 Amy", "Amy")]
    [InlineData("gimme-danger_iggy.jpeg6. Gimme Danger", "6. Gimme Danger")]
    [InlineData("School of Rock4. School of Rock", "4. School of Rock")]
    [InlineData("20.15  Wham!", "Wham!")]
    [InlineData("7.30pm The Ballad of Shirley Collins", "The Ballad of Shirley Collins")]
    [InlineData("Made in Jamaicamade-in-jamaica-700x394.jpg", "Made in Jamaica")]
    public void Text_attached_by_copying_is_no_part_of_a_heading(string text, string heading) => Assert.Equal(heading, Within(text));

    [Theory]
    [InlineData("(I Can’t Get No) Satisfaction")]
    [InlineData("1991: The Year Punk Broke")]
    [InlineData("20 Feet from Stardom")]
    [InlineData("¡Viva Low Tide!")]
    [InlineData("Grey Van 2. Grey Road")]
    public void A_heading_keeps_its_own_text(string text) => Assert.Equal(text, Within(text));

    private static string Within(string text) => text[HeadingEdges.Start(text, Some.Whole(text))..HeadingEdges.End(text, Some.Whole(text))];
}
