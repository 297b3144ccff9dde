using System.Buffers;
using System.Text.Unicode;

namespace DocCatalog.Store.FilmPages;

/// <summary>A part of an article's source, read without loading the whole.</summary>
/// <param name="Start">Its start in the source, in UTF-16 units.</param>
public sealed record Passage(int Start, string Text)
{
    private const int Step = 4_096;

    /// <summary>The text between two positions of the source, which must be inside the passage.</summary>
    public string this[int start, int end] => Text[(start - Start)..(end - Start)];

    /// <summary>Decodes a range of <paramref name="source"/>, which is UTF-8. Clips the range and keeps surrogate pairs together.</summary>
    internal static Passage Read(ReadOnlySpan<byte> source, int start, int end)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(Step, end - start));
        var at = 0;
        while (at < start)
        {
            var skipped = Decode(ref source, buffer.AsSpan(0, Math.Min(Step, start - at)));
            if (skipped == 0)
            {
                break;
            }

            at += skipped;
        }

        var length = at < end ? Decode(ref source, buffer.AsSpan(0, Math.Min(buffer.Length, end - at))) : 0;
        var passage = new Passage(at, new string(buffer, 0, length));
        ArrayPool<char>.Shared.Return(buffer);
        return passage;
    }

    // Decodes as much as fits into the buffer.
    private static int Decode(ref ReadOnlySpan<byte> source, Span<char> buffer)
    {
        Utf8.ToUtf16(source, buffer, out var read, out var written);
        source = source[read..];
        return written;
    }
}
