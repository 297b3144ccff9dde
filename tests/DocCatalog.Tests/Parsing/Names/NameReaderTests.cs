using DocCatalog.Parsing.Names;

namespace DocCatalog.Tests.Parsing.Names;

public class NameReaderTests
{
    [Theory]
    [InlineData("Nora Whitlock", "Nora Whitlock")]
    [InlineData("Nora Whitlock, Joan Reddy & Paul Ostrander", "Nora Whitlock|Joan Reddy|Paul Ostrander")]
    [InlineData("Nora Whitlock / Joan Reddy", "Nora Whitlock|Joan Reddy")]
    [InlineData("Albert and David Maysles", "Albert Maysles|David Maysles")]
    [InlineData("Ray Lander, Jr., Joan Reddy", "Ray Lander, Jr.|Joan Reddy")]
    [InlineData("dir. Nora Whitlock", "Nora Whitlock")]
    [InlineData("Brett Morgen on Canal+", "Brett Morgen")]
    [InlineData("Nora Whitlock (who also sings), Joan Reddy", "Nora Whitlock|Joan Reddy")]
    [InlineData("Anna Zak. One winter", "Anna Zak")]
    [InlineData("Johan Grim; Stars: Lou Starling", "Johan Grim")]
    [InlineData("马丁·斯科塞斯", "马丁·斯科塞斯")]
    public void Enumerated_names_are_read_each(string text, string names) => Assert.Equal(names, Names(text, isArtist: false));

    [Theory]
    [InlineData("Earth, Wind & Fire", "Earth, Wind & Fire")]
    [InlineData("Harrow, Stone & Vale", "Harrow, Stone & Vale")]
    [InlineData("Tyler, the Creator", "Tyler, the Creator")]
    [InlineData("the Band", "The Band")]
    public void A_bands_name_keeps_its_separators(string text, string names) => Assert.Equal(names, Names(text, isArtist: true));

    [Theory]
    [InlineData("TBA")]
    [InlineData("Various")]
    [InlineData("a long winter in a hall")]
    [InlineData("这部影片讲述了一个合唱团在一个冬天里的故事")]
    public void Text_without_names_gives_none(string text) => Assert.Equal("", Names(text, isArtist: false));

    private static string Names(string text, bool isArtist) =>
        string.Join('|', NameReader.All(Some.Line(text), Some.Whole(text), isArtist).Select(name => name.Value));
}
