using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing.Context;

public class HeadlineRuleTests
{
    [Theory]
    [InlineData("# Ten films for a rainy night\n\n## 1. Amy (2015)\n\n## 2. Dig! (2004)", "Ten films for a rainy night")]
    [InlineData("Home\n\nMy account\n\nTen films for a rainy night\n\n1. Amy (2015)\n\n2. Dig! (2004)", "Ten films for a rainy night")]
    [InlineData("The Weekly Ear\n\n14 January 2022\n\nA quiet year\n\nIt was a year in which little was heard and much was seen, and the films of it were as long as its winter.", "A quiet year")]
    [InlineData("## 1. Amy (2015)\n\nA film.\n\n## 2. Dig! (2004)\n\nA film.", null)]
    [InlineData("12. Amy (2015)\n\n11. Dig! (2004)", null)]
    public void The_headline_is_told_from_the_first_entry(string markdown, string? headline) =>
        Assert.Equal(headline, ArticleContext.Create(MarkdownReader.Read(markdown), Lexicon.Default).Headline?.Span.ToString());
}
