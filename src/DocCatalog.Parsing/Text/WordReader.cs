namespace DocCatalog.Parsing.Text;

/// <summary>Reads a text word by word (see <see cref="Key.WordsIn"/>) without allocating.</summary>
/// <param name="room">The buffer for a word, of the length that <see cref="RoomFor"/> returns.</param>
ref struct WordReader(ReadOnlySpan<char> text, Span<char> room)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> room = room;
    private int place;
    private int length;

    public readonly ReadOnlySpan<char> Word => room[..length];
    public int Start { get; private set; }
    public int End { get; private set; }

    /// <summary>The room for any word of a text of this length: "ß" becomes two letters, a lone "&amp;" three.</summary>
    public static int RoomFor(int length) => (2 * length) + 1;

    public bool Read()
    {
        length = 0;
        for (; place < text.Length; place++)
        {
            Start = length == 0 ? place : Start;
            if (text[place] is '&' or '＆' && length == 0)
            {
                "and".CopyTo(room);
                (length, End) = (3, ++place);
                return true;
            }

            if (!Key.TryAppend(text[place], room, ref length) && length > 0)
            {
                End = place;
                return true;
            }
        }

        End = place;
        return length > 0;
    }
}
