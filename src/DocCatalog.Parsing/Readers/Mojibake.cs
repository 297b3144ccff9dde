using System.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>
/// Repairs UTF-8 that was decoded as Windows-1252 and saved so, which turns "don’t" into "donâ€™t". A run of non-ASCII characters is repaired
/// where its Windows-1252 bytes are valid UTF-8; those of correct text practically never are.
/// </summary>
static class Mojibake
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Dictionary<char, byte> Bytes = Enumerable.Range(0x80, 0x80)
        .ToDictionary(value => Windows1252.GetString([(byte)value])[0] is var letter && letter != '\uFFFD' ? letter : (char)value, value => (byte)value);

    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAny('Ã', 'â', 'Â'))
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        Span<byte> run = stackalloc byte[64];
        for (var at = 0; at < text.Length;)
        {
            var length = RunAt(text, at, run);
            if (length >= 2 && Decode(run[..length]) is { } letters)
            {
                repaired.Append(letters);
                at += length;
            }
            else
            {
                repaired.Append(text, at, Math.Max(1, length));
                at += Math.Max(1, length);
            }
        }

        return repaired.ToString();
    }

    private static int RunAt(string text, int at, Span<byte> run)
    {
        var length = 0;
        while (at + length < text.Length && length < run.Length && Bytes.TryGetValue(text[at + length], out var value))
        {
            run[length++] = value;
        }

        return length;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // The text is correct.
            return null;
        }
    }
}
