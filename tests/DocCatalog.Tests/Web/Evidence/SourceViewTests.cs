using DocCatalog.Store.Model;
using DocCatalog.Web.Evidence;

namespace DocCatalog.Tests.Web.Evidence;

public class SourceViewTests
{
    private const string Source = "The list\r\n\r\n1. Blank City (2010)\r\nA film.\r\n\r\nBlank City by Ada Ray.\n";

    [Fact]
    public void A_source_is_parted_at_blank_lines_and_loses_nothing_else()
    {
        var paragraphs = SourceView.Of(Source, []);

        Assert.Equal(["The list", "1. Blank City (2010)\r\nA film.", "Blank City by Ada Ray."], paragraphs.Select(Text));
    }

    [Fact]
    public void The_innermost_of_nested_facts_is_marked_and_each_has_its_anchor()
    {
        var paragraph = Assert.Single(SourceView.Of("Ada Ray made Blank City.", [Fact(1, Field.Title, 0, 23), Fact(2, Field.Director, 0, 7), Fact(3, Field.Artist, 4, 7)]));

        Assert.Equal([("Ada ", 2), ("Ray", 3), (" made Blank City", 1), (".", null)], paragraph.Pieces.Select(piece => (piece.Text, piece.Fact?.Id)));
        Assert.Equal([1, 2], paragraph.Pieces[0].Starts);
        Assert.Equal(["fact-2", "fact-3", null, null], paragraph.Pieces.Select(piece => piece.Anchor));
        Assert.Equal([1], paragraph.Pieces[0].OtherStarts);
    }

    [Fact]
    public void Facts_that_cross_share_the_words_between_them()
    {
        var paragraph = Assert.Single(SourceView.Of("abcdef", [Fact(1, Field.Title, 0, 4), Fact(2, Field.Artist, 2, 6)]));

        Assert.Equal(["ab", "cd", "ef"], paragraph.Pieces.Select(piece => piece.Text));
        Assert.All(paragraph.Pieces, piece => Assert.NotNull(piece.Fact));
    }

    [Fact]
    public void Equal_facts_have_an_anchor_each()
    {
        var piece = Assert.Single(Assert.Single(SourceView.Of("Madonna", [Fact(1, Field.Title, 0, 7), Fact(2, Field.Artist, 0, 7)])).Pieces);

        Assert.Equal("fact-1", piece.Anchor);
        Assert.Equal([2], piece.OtherStarts);
    }

    [Fact]
    public void A_fact_that_spans_paragraphs_is_marked_in_both_and_anchored_once()
    {
        var paragraphs = SourceView.Of("one\n\ntwo", [Fact(1, Field.Title, 0, 8)]);

        Assert.Equal(["fact-1", null], paragraphs.Select(paragraph => Assert.Single(paragraph.Pieces).Anchor));
    }

    [Fact]
    public void A_summary_marks_the_edge_and_not_the_words()
    {
        var paragraphs = SourceView.Of("Blank City\n\nA film.", [Fact(1, Field.Title, 0, 10), Fact(2, Field.Summary, 12, 19)]);

        Assert.Equal(["listed", "summary"], paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Null(Assert.Single(paragraphs[1].Pieces).Fact);
    }

    [Fact]
    public void A_fact_without_words_has_its_anchor_before_what_follows()
    {
        var piece = Assert.Single(SourceView.Of("one\n\nHeima", [Fact(1, Field.Rank, 5, 5), Fact(2, Field.Title, 5, 10)])[1].Pieces);

        Assert.Equal(("Heima", "fact-2"), (piece.Text, piece.Anchor));
        Assert.Equal([1], piece.OtherStarts);
    }

    [Fact]
    public void Only_what_names_a_single_film_is_its_heading()
    {
        var paragraphs = SourceView.Of("Blank City\n\n| Dig! |\n| Heima |", [Fact(1, Field.Title, 0, 10), Fact(2, Field.Title, 14, 18), Fact(3, Field.Title, 23, 28)]);

        Assert.Equal(["listed", null], paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void An_empty_source_has_no_paragraphs() => Assert.Empty(SourceView.Of(" \n\n ", [Fact(1, Field.Title, 0, 1)]));

    private static string Text(SourceParagraph paragraph) => string.Concat(paragraph.Pieces.Select(piece => piece.Text)).TrimEnd();

    private static SourceFact Fact(int id, Field field, int start, int end) => new(id, field, start, end, "blank-city", "Blank City");
}
