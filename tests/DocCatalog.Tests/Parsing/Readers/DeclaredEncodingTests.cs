using System.Text;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.Tests.Parsing.Readers;

public class DeclaredEncodingTests
{
    public DeclaredEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    // The label, the code page it means, and words that only that code page reads so.
    [Theory]
    [InlineData("iso-8859-1", 1252, "Don’t – “Café”")]
    [InlineData("latin1", 1252, "Don’t – “Café”")]
    [InlineData("us-ascii", 1252, "Don’t – “Café”")]
    [InlineData("iso_8859-1:1987", 1252, "Don’t – “Café”")]
    [InlineData("iso-8859-2", 28592, "Łódź gra")]
    [InlineData("cp1250", 1250, "Pieśń nocy – Žižkov")]
    [InlineData("cp1251", 1251, "Ночная песня")]
    [InlineData("koi8_r", 20866, "Ночная песня")]
    [InlineData("866", 866, "Ночная песня")]
    [InlineData("cp1253", 1253, "Το τραγούδι")]
    [InlineData("iso-8859-9", 1254, "Gece şarkısı – ığ")]
    [InlineData("cp1255", 1255, "שיר לילה")]
    [InlineData("tis-620", 874, "เพลงกลางคืน")]
    [InlineData("x-mac-roman", 10000, "Café Ré")]
    [InlineData("windows-31j", 932, "夜の歌")]
    [InlineData("ms932", 932, "夜の歌")]
    [InlineData("x-sjis", 932, "夜の歌")]
    [InlineData("Shift_JIS", 932, "夜の歌")]
    [InlineData("x-euc-jp", 51932, "夜の歌")]
    [InlineData("iso-2022-jp", 50220, "夜の歌")]
    [InlineData("gb2312", 936, "夜之歌")]
    [InlineData("gbk", 936, "夜之歌")]
    [InlineData("big5-hkscs", 950, "夜之歌")]
    [InlineData("ks_c_5601-1987", 949, "밤의 노래")]
    [InlineData("windows-949", 949, "밤의 노래")]
    public void A_page_is_read_in_the_encoding_that_its_label_means(string label, int codePage, string words)
    {
        var encoding = Encoding.GetEncoding(codePage);

        Assert.Contains($"<p>{words}", TextDecoder.Decode(encoding.GetBytes($"<meta charset=\"{label}\"><p>{words}")), StringComparison.Ordinal);
        Assert.Contains($"<p>{words}", TextDecoder.Decode(encoding.GetBytes($"<meta http-equiv='Content-Type' content='text/html; charset={label}'><p>{words}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-9999")]
    [InlineData("")]
    public void A_label_that_cannot_be_right_declares_nothing(string label) =>
        Assert.EndsWith("café", TextDecoder.Decode([.. Encoding.ASCII.GetBytes($"<meta charset='{label}'>caf"), 0xE9]), StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_utf8_is_read_as_such_whatever_it_declares() =>
        Assert.EndsWith("Ночь é", TextDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset='iso-8859-1'>Ночь é")), StringComparison.Ordinal);
}
