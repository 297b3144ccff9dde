using DocCatalog.Parsing;

namespace DocCatalog.Tests.Parsing.Context;

public class ArticleRuleTests
{
    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee12 May 2020", "Ann Lee")]
    [InlineData("By Ann Lee May 12, 2020", "Ann Lee")]
    [InlineData("By April May and Bo Li", "April May and Bo Li")]
    [InlineData("By the sea, on a Monday", null)]
    public void The_author_of_a_text_is_named_without_its_date(string byline, string? author) =>
        Assert.Equal(author, ArticleParser.Parse($"Three music documentaries\n\n{byline}\n\nA list of three films.\n", ArticleFormat.PlainText).Facts.Author);
}
