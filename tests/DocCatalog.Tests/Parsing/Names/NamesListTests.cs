using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing.Names;

public class NamesListTests
{
    [Theory]
    [InlineData("Nora Whitlock, Joan Reddy", true)]
    [InlineData("Nora Whitlock and Joan Reddy", true)]
    [InlineData("Nora Whitlock, and Joan Reddy", true)]
    [InlineData("Nora Whitlock y Joan Reddy", true)]
    [InlineData("マーティン・オルセンとヨハン・グリム", true)]
    [InlineData("Nora Whitlock or Joan Reddy", false)]
    [InlineData("Nora Whitlock met Joan Reddy", false)]
    [InlineData("Nora Whitlock. Joan Reddy", false)]
    public void Names_are_neighbours_where_only_a_comma_or_and_separates_them(string text, bool are)
    {
        var passage = new TextPassage(Some.Line(text), Some.Whole(text));

        Assert.Equal(are, NamesList.AreNeighbours(passage, passage.Names[0], passage.Names[1]));
    }

    [Theory]
    [InlineData("directed by Nora", true)]
    [InlineData("directed by the Nora", true)]
    [InlineData("heard of Nora", false)]
    public void A_cue_counts_directly_before_a_name(string text, bool counts)
    {
        var passage = new TextPassage(Some.Line(text), Some.Whole(text));

        Assert.Equal(counts, NamesList.Before(passage, passage.Tokens.Count - 1, LexicalTags.DirectorBefore) != 0);
    }
}
