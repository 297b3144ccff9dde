namespace DocCatalog.Parsing.Text;

/// <summary>A half-open range of a block's text.</summary>
readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;
}
