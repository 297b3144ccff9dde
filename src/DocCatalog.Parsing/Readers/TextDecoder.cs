using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>Decodes the bytes of a file in any common encoding.</summary>
public static partial class TextDecoder
{
    // UTF-32's mark begins with UTF-16's and is tested first.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0x00, 0x00], Encoding.UTF32),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Labels of the WHATWG's Encoding Standard that neither AngleSharp nor .NET knows.
    private static readonly Dictionary<string, string> FurtherLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["windows-949"] = "ks_c_5601-1987",
    };

    static TextDecoder() => CodePages.Register();

    /// <summary>The text of <paramref name="bytes"/> without a byte order mark, line endings unchanged; null for binary data.</summary>
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

    // Notepad once saved UTF-16 without a mark. In Latin text every other byte is then zero, and no others.
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

    // A truncated file or one with a bad byte is still UTF-8 if at least half of its non-ASCII characters are valid; "caf\xE9" has none. Where
    // another encoding is declared, a few may be valid by chance: "\xD2\xB9\xD6\xAE\xB8\xE8" in gb2312.
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

    // The encoding that a page declares unless it is UTF-8: "<meta charset=shift_jis>", "<?xml … encoding='iso-8859-2'?>".
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var label = DeclaredCharset.Match(head).Groups["label"];
        return label.Success && Labelled(label.Value) is { } encoding && !TextEncoding.IsUnicode(encoding) ? encoding : null;
    }

    // AngleSharp knows the WHATWG's labels such as "latin1"; .NET knows most of those that it lacks, such as "x-sjis".
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
            // An unknown label.
            return null;
        }
    }

    // charset="windows-1250"
    [GeneratedRegex("""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}(?<label>[\w.:-]{2,30})""", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredCharset { get; }

    // Text has no NUL. A tenth of compressed data are control characters, even where it has no NUL by chance.
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
