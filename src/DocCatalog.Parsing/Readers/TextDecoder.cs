using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>Turns the bytes of a file into text, whatever encoding it was saved in.</summary>
public static partial class TextDecoder
{
    // UTF-32's mark begins with that of UTF-16, so it is asked for first.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0x00, 0x00], Encoding.UTF32),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Of the WHATWG's labels, those that neither AngleSharp nor .NET knows.
    private static readonly Dictionary<string, string> FurtherLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["windows-949"] = "ks_c_5601-1987",
    };

    static TextDecoder() => PageParser.RegisterEncodings();

    /// <summary>The text of <paramref name="bytes"/>, line endings as they are, without a byte order mark; null where they are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = DecodeMarked(bytes) ?? DecodeUnmarkedUtf16(bytes) ?? DecodeUtf8(bytes) ?? Windows1252.GetString(bytes);
        return IsBinary(text) ? null : Mojibake.Repair(text);
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marked)
        {
            if (bytes.StartsWith(mark))
            {
                return encoding.GetString(bytes[mark.Length..]);
            }
        }

        return null;
    }

    // Windows' Notepad once saved "Unicode" without a mark. Of Latin text every other byte is then zero, and only every other.
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0))
        {
            return null;
        }

        var zerosAtEven = 0;
        var zerosAtOdd = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == 0)
            {
                _ = index % 2 == 0 ? zerosAtEven++ : zerosAtOdd++;
            }
        }

        return (bytes.Length % 2, zerosAtEven, zerosAtOdd) switch
        {
            (0, 0, > 0) when zerosAtOdd > bytes.Length / 4 => Encoding.Unicode.GetString(bytes),
            (0, > 0, 0) when zerosAtEven > bytes.Length / 4 => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };
    }

    // A file cut off inside a letter, or with one bad byte, is still UTF-8 if as many of its letters are right as wrong; "caf\xE9" has none right.
    // Where it declares another encoding, a few letters may be right by chance: "\xD2\xB9\xD6\xAE\xB8\xE8" in gb2312.
    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var declared = Declared(bytes);
        if (Utf8.IsValid(bytes))
        {
            return declared is { WebName: "iso-2022-jp" } && bytes.Contains((byte)0x1B) ? declared.GetString(bytes) : text;
        }

        var wrong = text.Count(letter => letter == '\uFFFD');
        var right = text.Count(letter => letter > '\x7F') - wrong;
        return right >= (declared is null ? wrong : wrong * 8) ? text : declared?.GetString(bytes);
    }

    // "<meta charset=shift_jis>", "<?xml … encoding='iso-8859-2'?>": what a page says of itself where it is not UTF-8.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        return DeclaredCharset.Match(head) is { Success: true } match && Labelled(match.Groups["label"].Value) is { } encoding && !TextEncoding.IsUnicode(encoding) ? encoding : null;
    }

    // AngleSharp knows what the WHATWG's table means by "latin1"; of the labels it leaves out .NET knows most, such as "x-sjis".
    private static Encoding? Labelled(string label)
    {
        if (TextEncoding.IsSupported(label))
        {
            return TextEncoding.Resolve(label);
        }

        try
        {
            return Encoding.GetEncoding(FurtherLabels.GetValueOrDefault(label, label));
        }
        catch (ArgumentException)
        {
            // A charset nobody knows declares nothing.
            return null;
        }
    }

    // charset="windows-1250"
    [GeneratedRegex("""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}(?<label>[\w.:-]{2,30})""", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredCharset { get; }

    // Text has no NUL; of compressed data a tenth are control characters even where it has none by chance.
    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var letter in text)
        {
            controls += char.IsControl(letter) && !char.IsWhiteSpace(letter) ? 1 : 0;
        }

        return text.Contains('\0') || controls > text.Length / 20;
    }
}
