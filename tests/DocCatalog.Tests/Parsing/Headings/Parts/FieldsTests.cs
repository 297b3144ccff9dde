using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing.Headings.Parts;

public class FieldsTests
{
    [Theory]
    [InlineData("Director: Nora Whitlock", "Nora Whitlock")]
    [InlineData("Regie: Nora Whitlock", "Nora Whitlock")]
    [InlineData("監督: ヨハン・グリム", "ヨハン・グリム")]
    [InlineData("Director of the year", null)]
    [InlineData("Amy: the singer in her own words", null)]
    [InlineData("Nora Whitlock", null)]
    public void A_label_and_a_colon_mark_a_value(string text, string? value)
    {
        var field = Fields.Read(Some.Line(text));

        Assert.Equal(value, field is { } read ? text[read.Value.Start..read.Value.End] : null);
        Assert.True(field is null || (field.Value.Kind & LexicalTags.DirectorField) != 0);
    }
}
