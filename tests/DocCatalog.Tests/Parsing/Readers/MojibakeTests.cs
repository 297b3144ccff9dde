using System.Text;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.Tests.Parsing.Readers;

public class MojibakeTests
{
    [Theory]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("â€œAmyâ€\u009D is about Amy Winehouse", "“Amy” is about Amy Winehouse")]
    [InlineData("CesÃ¡ria Ã‰vora", "Cesária Évora")]
    [InlineData("BeyoncÃ©", "Beyoncé")]
    public void Text_that_was_decoded_wrongly_once_is_put_right(string text, string repaired) =>
        Assert.Equal(repaired, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("Cesária Évora")]
    [InlineData("São Paulo, pâté, Ângela")]
    [InlineData("SÃO PAULO")]
    [InlineData("Ã la carte")]
    [InlineData("“Amy” – Dig!")]
    [InlineData("Последний герой")]
    public void Text_that_is_right_stays_as_it_is(string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)));
}
