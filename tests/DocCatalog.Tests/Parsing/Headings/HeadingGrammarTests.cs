using DocCatalog.Parsing;
using DocCatalog.Parsing.Headings;

namespace DocCatalog.Tests.Parsing.Headings;

public class HeadingGrammarTests
{
    [Theory]
    [InlineData("Amy (2015)", "Amy", 2015, "")]
    [InlineData("7. Amy (Asif Kapadia, UK, 2015)", "Amy", 2015, "")]
    [InlineData("7. Amy (dir. Asif Kapadia, 2015)", "Amy", 2015, "Asif Kapadia")]
    [InlineData("Amy (2015, directed by Asif Kapadia)", "Amy", 2015, "Asif Kapadia")]
    [InlineData("“Amy” (2015). You will want a handkerchief.", "Amy", 2015, "")]
    [InlineData("‘Sign o’ the Times’ (1987)", "Sign o’ the Times", 1987, "")]
    [InlineData("«Amy», 2015", "Amy", 2015, "")]
    [InlineData("Amy / dir. Asif Kapadia / 2015 / 128 mins", "Amy", 2015, "Asif Kapadia")]
    [InlineData("Amy, 2015", "Amy", 2015, "")]
    [InlineData("Amy [2015]", "Amy", 2015, "")]
    [InlineData("(I Can’t Get No) Satisfaction (1966)", "(I Can’t Get No) Satisfaction", 1966, "")]
    [InlineData("1991: The Year Punk Broke (1992)", "1991: The Year Punk Broke", 1992, "")]
    [InlineData("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968, "")]
    [InlineData("1917", "1917", null, "")]
    [InlineData("Amy.", "Amy", null, "")]
    [InlineData("Sheila E.", "Sheila E.", null, "")]
    [InlineData("Dig!", "Dig!", null, "")]
    public void A_heading_is_read_as_title_year_and_credit(string text, string title, int? year, string director)
    {
        var heading = new HeadingReader(TitleJudge.Default).ReadAll(Some.Line(text), counter: null).Single();

        Assert.Equal((title, year), (heading.TitleText.ToString(), heading.Years.Select(found => (int?)found.Value).FirstOrDefault()));
        Assert.Equal(director, string.Join(", ", heading.Credits.Select(credit => text[credit.Start..credit.End])));
    }

    [Theory]
    [InlineData("Dont Look Back (1967) and Eat the Document (1972)", "Dont Look Back", "Eat the Document")]
    [InlineData("Amy (2015), Senna (2010)", "Amy", "Senna")]
    public void Films_that_share_a_heading_are_read_each(string text, params string[] titles) =>
        Assert.Equal(titles, new HeadingReader(TitleJudge.Default).ReadAll(Some.Line(text), counter: null).Select(heading => heading.TitleText.ToString()));

    [Theory]
    [InlineData("…")]
    [InlineData("(2015)")]
    [InlineData("– – –")]
    public void Without_a_word_there_is_no_title(string text) =>
        Assert.DoesNotContain(new HeadingReader(TitleJudge.Default).ReadAll(Some.Line(text), counter: null), heading => heading.TitleText.Length > 6);

    // Rows where the heading alone could be read otherwise.
    [Theory]
    [InlineData("20 Feet from Stardom (2013)", "20 Feet from Stardom", 2013)]
    [InlineData("300 2001 (2006)", "300 2001", 2006)]
    [InlineData("1917 (2019)", "1917", 2019)]
    [InlineData("808 (2015)", "808", 2015)]
    [InlineData("9 Songs (2004)", "9 Songs", 2004)]
    [InlineData("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968)]
    [InlineData("The Decline of Western Civilization Part II: The Metal Years (1988)", "The Decline of Western Civilization Part II: The Metal Years", 1988)]
    [InlineData("U2: Rattle and Hum (1988)", "U2: Rattle and Hum", 1988)]
    public void The_list_tells_what_is_the_title(string text, string title, int? year)
    {
        var article = Some.Article(text);

        var line = article.Document.Source.IndexOf(text, StringComparison.Ordinal);
        var entry = article.Entries.Single(entry => new TextSpan(line, line + text.Length).Contains(entry.Title.Evidence.Span.Start));
        Assert.Equal((title, year, null), (entry.Title.Value, entry.Year?.Value, entry.Rank?.Value));
    }
}
