using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings.Titles;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Tests.Parsing.Headings.Titles;

public class FilmKnowledgeTests
{
    private static readonly KnownFilm Film = new("Low Tide\t\t1994\tNora Whitlock\t");

    [Theory]
    [InlineData(1994, "", true)]
    [InlineData(1995, "", true)]
    [InlineData(1996, "", false)]
    [InlineData(1970, "a film by Whitlock", true)]
    [InlineData(1970, "a film by Nora", false)]
    public void A_year_or_a_surname_corroborates_a_film(int year, string text, bool does) => Assert.Equal(does, FilmKnowledge.IsCorroborated(Film, [year], text));

    [Theory]
    [InlineData("Have you seen Heima?", "Heima", "Heima")]
    [InlineData("We saw Dig! again", "Dig", "Dig!")]
    [InlineData("We saw Heima.", "Heima", "Heima.")]
    [InlineData("'Heima' again", "Heima'", "Heima")]
    [InlineData("Heima, again", "Heima", "Heima")]
    public void A_title_includes_only_its_own_punctuation(string text, string known, string title)
    {
        var start = text.IndexOf(known, StringComparison.Ordinal);
        var range = FilmKnowledge.WithMarks(Some.Line(text), new TextRange(start, start + known.Length), Some.Whole(text));

        Assert.Equal(title, text[range.Start..range.End]);
    }

    [Theory]
    [InlineData("Little Richard", true)]
    [InlineData("Stop Making Sense", false)]
    public void A_title_may_be_a_musicians_name_too(string title, bool isName) => Assert.Equal(isName, FilmKnowledge.IsName(Some.Line(title), Some.Whole(title)));
}
