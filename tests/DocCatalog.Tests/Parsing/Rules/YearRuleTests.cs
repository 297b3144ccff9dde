using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Rules;

public class YearRuleTests
{
    [Theory]
    [InlineData("It was released in 1991 to full halls.", 1991)]
    [InlineData("It came out in May 1991 after a long wait.", 1991)]
    [InlineData("In this 2012 documentary a choir sings.", 2012)]
    [InlineData("The 2003 film follows a choir.", 2003)]
    [InlineData("Under an hour. 2015, and not a minute too long.", 2015)]
    [InlineData("The album released in 1972 is its subject.", null)]
    [InlineData("They toured in 1987 and never left the road.", null)]
    [InlineData("A 2006 costume drama had the same hall.", null)]
    [InlineData("It won the award of 1999.", null)]
    public void The_year_of_release_is_read_from_the_words_around_it(string text, int? year) => Assert.Equal(year, ArticleParser.Parse($"""
        Four music documentaries

        1. Silver Hall Nights
        A choir sings.

        2. Tin Harvest
        {text}

        3. Quarry Songs
        A band plays.

        4. High Harbour
        A ferry sails.
        """, ArticleFormat.PlainText, new ParseOptions { AssumeList = true }).Entries[1].Year?.Value);
}
