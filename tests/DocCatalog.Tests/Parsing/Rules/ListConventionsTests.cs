using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Rules;

public class ListConventionsTests
{
    [Theory]
    [InlineData("Tin Harvest (Nora Whitlock, 2012)|Dont Look Back (D.A. Pennebaker, 1967)|The Last Waltz (Martin Scorsese, 1978)", "Nora Whitlock", "")]
    [InlineData("Tin Harvest – Nora Whitlock (2012)|Some Kind of Monster – Metallica (2004)|Gimme Shelter – The Rolling Stones (1970)", "", "Nora Whitlock")]
    [InlineData("Tin Harvest (UK, 2012)|Dont Look Back (USA, 1967)|The Last Waltz (USA, 1978)", "", "")]
    public void Unlabelled_names_have_the_role_that_most_of_the_list_shows(string headings, string directors, string artists)
    {
        var text = string.Concat(headings.Split('|').Select((heading, i) => $"{i + 1}. {heading}\n\nA winter in a hall.\n\n"));
        var entry = ArticleParser.Parse($"Three music documentaries\n\n{text}", ArticleFormat.PlainText).Entries[0];

        Assert.Equal(directors, string.Join('|', entry.Directors.Select(name => name.Value)));
        Assert.Equal(artists, string.Join('|', entry.Artists.Select(name => name.Value)));
    }

    [Theory]
    [InlineData("1. Low Tide (1994)|2. Tape Hiss (1995)|3. Grey Van (1996)", 3)]
    [InlineData("3. Low Tide (1994)|2. Tape Hiss (1995)|1. Grey Van (1996)", 1)]
    [InlineData("Low Tide (1994)|Tape Hiss (1995)|20 Feet from Stardom (2013)", null)]
    public void Numbers_in_sequence_are_ranks(string headings, int? last)
    {
        var text = string.Concat(headings.Split('|').Select(heading => $"{heading}\n\nA film of a winter.\n\n"));

        var article = ArticleParser.Parse($"Three music documentaries\n\n{text}", ArticleFormat.PlainText, new ParseOptions { AssumeList = true });

        Assert.Equal(last, article.Entries[^1].Rank?.Value);
    }
}
