using DocCatalog.Parsing.Rules;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Tests.Parsing.Rules;

public class NamePartsTests
{
    // Bars enclose the parts that were read as credits.
    [Theory]
    [InlineData("by |Nora Whitlock|, |Joan Reddy|", "Nora Whitlock; Joan Reddy")]
    [InlineData("by |Ray Lander|, |Jr|", "Ray Lander, Jr")]
    [InlineData("by |Nora Whitlock|. |Jazz|", "Nora Whitlock")]
    [InlineData("by |Johan Grim|; |Stars: Lou Starling|", "Johan Grim")]
    [InlineData("Director’s |Cut|", "")]
    public void Credits_end_with_the_sentence_or_the_next_label(string marked, string names)
    {
        var (text, parts) = ("", new List<TextRange>());
        foreach (var (i, piece) in marked.Split('|').Index())
        {
            if (i % 2 == 1)
            {
                parts.Add(new TextRange(text.Length, text.Length + piece.Length));
            }

            text += piece;
        }

        Assert.Equal(names, string.Join("; ", NameParts.Credits(text, parts).Select(part => text[part.Start..part.End])));
    }
}
