using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Rules;

namespace DocCatalog.Tests.Parsing.Rules;

public class MaskedSpansTests
{
    [Theory]
    [InlineData("They sing “Nora Whitlock in June” twice.", true)]
    [InlineData("In Nora Whitlock Sings a choir is heard.", true)]
    [InlineData("Then Nora Whitlock is heard.", false)]
    [InlineData("They sing “June” and Nora Whitlock listens.", false)]
    public void A_name_in_a_title_is_masked(string text, bool isMasked)
    {
        var heading = new HeadingReader(TitleJudge.Default).Read(Some.Line("Nora Whitlock Sings (1994)"))!;
        var passage = new TextPassage(Some.Line(text), Some.Whole(text));
        var hit = passage.Names.First(hit => passage.SpanOf(hit.First) is "Nora");

        Assert.Equal(isMasked, MaskedSpans.Find(passage, heading, heading.Title).Masks(passage, hit));
    }
}
