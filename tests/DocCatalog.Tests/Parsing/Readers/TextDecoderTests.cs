using System.Text;
using DocCatalog.Parsing.Readers;

namespace DocCatalog.Tests.Parsing.Readers;

public class TextDecoderTests
{
    private const string Line = "Don’t Look Back\r\n";

    public static TheoryData<string, byte[], string> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Line), Line },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Line)], Line },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Line)], Line },
        { "big-endian UTF-16 with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Line)], Line },
        { "UTF-32 with a mark, which begins as UTF-16's", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Line)], Line },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Line), Line },
        { "big-endian UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(Line), Line },
        { "Windows-1252", [.. "Don"u8, 0x92, .. "t Look Back\r\n"u8], Line },
        { "Windows-1252 that ends as if UTF-8 were cut off", [.. "caf"u8, 0xE9], "café" },
        { "UTF-8 cut off inside a letter", Encoding.UTF8.GetBytes("Beyoncé, é")[..^1], "Beyoncé, \uFFFD" },
        { "UTF-8 with one bad byte", [.. Encoding.UTF8.GetBytes("“Amy” "), 0x92, .. "s"u8], "“Amy” \uFFFDs" },
        { "a form feed and a tab are text", "Amy\f\t2015"u8.ToArray(), "Amy\f\t2015" },
        { "a mark and nothing else", [0xEF, 0xBB, 0xBF], "" },
        { "nothing", [], "" },
    };

    public static TheoryData<string, byte[]> Binary => new()
    {
        { "a picture", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8] },
        { "text with a NUL", "Amy\0(2015)"u8.ToArray() },
        { "a packed file by chance without a NUL", [0x1F, 0x8B, 0x08, 0x08, 0xC3, 0x11, 0x92, 0x06, 0x03, 0xFF] },
        { "zeros", new byte[64] },
        { "one zero", [0] },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_is_read_whatever_encoding_it_was_saved_in(string encoding, byte[] bytes, string text) =>
        Assert.True(text == TextDecoder.Decode(bytes), encoding);

    [Theory]
    [MemberData(nameof(Binary))]
    public void What_is_no_text_is_not_read_as_text(string what, byte[] bytes) =>
        Assert.True(TextDecoder.Decode(bytes) is null, what);
}
