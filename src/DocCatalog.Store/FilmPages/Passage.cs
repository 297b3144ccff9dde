using System.Buffers;
using System.Text.Unicode;

namespace DocCatalog.Store.FilmPages;

/// <summary>A stretch of an article's source: what is read of it where the whole would be as long as the article.</summary>
/// <param name="Start">Where it begins in the source, in UTF-16 units as all places there.</param>
public sealed record Passage(int Start, string Text)
{
    private const int Step = 4_096;

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/>, places of the source that lie in it.</summary>
    public string this[int start, int end] => Text[(start - Start)..(end - Start)];

    /// <summary>Of <paramref name="source"/>, in UTF-8, what lies from <paramref name="start"/> to <paramref name="end"/>, as far as there is anything; a pair of surrogates stays together.</summary>
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

    // As much as has room.
    private static int Decode(ref ReadOnlySpan<byte> source, Span<char> room)
    {
        Utf8.ToUtf16(source, room, out var read, out var written);
        source = source[read..];
        return written;
    }
}
