using System.Text;
using DocCatalog.Store.FilmPages;

namespace DocCatalog.Tests.Store.FilmPages;

public class PassageTests
{
    private const string Source = "“Señor” 🎸 東京 and plain words";

    [Theory]
    [InlineData(0, 7, 0, "“Señor”")]
    [InlineData(-20, 7, 0, "“Señor”")]
    [InlineData(11, 13, 11, "東京")]
    [InlineData(8, 13, 8, "🎸 東京")]
    [InlineData(14, 900, 14, "and plain words")]
    [InlineData(8, 9, 8, "")]
    [InlineData(9, 13, 8, "🎸 東京")]
    [InlineData(500, 900, 29, "")]
    [InlineData(3, 3, 3, "")]
    public void It_is_what_the_source_has_there_and_parts_no_pair(int start, int end, int at, string text) =>
        Assert.Equal(new Passage(at, text), Passage.Read(Encoding.UTF8.GetBytes(Source), start, end));

    [Fact]
    public void Its_words_are_found_by_their_place_in_the_source()
    {
        var passage = Passage.Read(Encoding.UTF8.GetBytes(Source), 5, 20);

        Assert.Equal("東京", passage[11, 13]);
    }

    [Fact]
    public void Deep_in_a_long_source_each_place_is_found()
    {
        var source = string.Concat(Enumerable.Repeat("“é🎸 東x", 5_000));
        var bytes = Encoding.UTF8.GetBytes(source);
        var places = Enumerable.Range(0, source.Length - 30).Where(place => place % 977 == 0 && !char.IsLowSurrogate(source[place]) && !char.IsLowSurrogate(source[place + 30])).ToList();

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Equal(new Passage(place, source.Substring(place, 30)), Passage.Read(bytes, place, place + 30)));
    }
}
