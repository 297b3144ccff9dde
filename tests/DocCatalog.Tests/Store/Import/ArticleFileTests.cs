using System.IO.Compression;
using System.Text;
using DocCatalog.Parsing;
using DocCatalog.Store.Import;

namespace DocCatalog.Tests.Store.Import;

public class ArticleFileTests
{
    [Theory]
    [InlineData("list.txt", ArticleFormat.PlainText)]
    [InlineData("list.md", ArticleFormat.Markdown)]
    [InlineData("LIST.HTM", ArticleFormat.Html)]
    public void A_file_is_read_with_its_format_and_hash(string name, ArticleFormat format)
    {
        using var folder = new TempFolder();

        var read = ArticleFile.TryRead(folder.Write(name, "Amy (2015)\r\n"), out var file, out _);

        Assert.True(read);
        Assert.Equal(new ArticleFile("Amy (2015)\r\n", format, "c3d621ccc5fae51d5ce83e398ad645e13066746af6351a0c3dad03d7e082e578"), file);
    }

    [Theory]
    [InlineData("", "is empty; the text of an article was expected")]
    [InlineData("\uFEFF", "is empty; the text of an article was expected")]
    [InlineData(" \r\n\t\u00A0", "holds only white space; the text of an article was expected")]
    [InlineData("GIF89a\0\0", "is not text; save the article as plain text, Markdown or HTML")]
    public void What_holds_no_text_says_so(string content, string reason) => Assert.Equal(reason, WhyNot(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_file_of_five_megabytes_is_read_and_a_larger_one_is_not()
    {
        var longest = new byte[ArticleFile.MaxBytes];
        Array.Fill(longest, (byte)'a');

        Assert.Null(WhyNot(longest));
        Assert.Equal("is 5.3 MB long; at most 5 MB are read, so save the article alone, without pictures", WhyNot([.. longest, .. longest[..300_000]]));
    }

    [Fact]
    public void Of_a_stream_without_a_known_length_no_more_is_read_than_allowed()
    {
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write(new byte[ArticleFile.MaxBytes + 1]);
        }

        packed.Position = 0;
        using var stream = new DeflateStream(packed, CompressionMode.Decompress);

        Assert.False(ArticleFile.TryRead(stream, name: null, out _, out var reason));
        Assert.Equal("is longer than 5 MB; at most 5 MB are read, so save the article alone, without pictures", reason);
    }

    [Theory]
    [InlineData("", "is a folder; the path of a file was expected")]
    [InlineData("missing.txt", "does not exist; the path of a file was expected")]
    [InlineData("missing/list.txt", "does not exist; the path of a file was expected")]
    [InlineData("bad\0name.txt", "cannot be read: Null character in path. (Parameter 'path')")]
    public void What_is_no_file_says_so(string name, string expected)
    {
        using var folder = new TempFolder();

        Assert.False(ArticleFile.TryRead(Path.Combine(folder.Path, name), out _, out var reason));
        Assert.Equal(expected, reason);
    }

    private static string? WhyNot(byte[] bytes)
    {
        using var folder = new TempFolder();

        ArticleFile.TryRead(folder.Write("list.txt", bytes), out _, out var reason);
        return reason;
    }
}
