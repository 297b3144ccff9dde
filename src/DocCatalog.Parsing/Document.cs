using System.Collections.Immutable;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 characters of an article's source.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public bool Contains(int offset) => Start <= offset && offset < End;
}

/// <summary>What a block is, whatever format it came in.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,

    /// <summary>The word that a definition list defines.</summary>
    Term,
    Definition,
    Caption,
    Quote,

    /// <summary>Stands in the article's place but is not its prose: a share bar, an advertisement, a sign-up.</summary>
    Boilerplate,
}

/// <summary>How a run of a block's text is set.</summary>
public enum MarkKind
{
    Emphasis,
    Strong,
    Link,

    /// <summary>A link to the page that a well-known site has for one film; it stands beside its Link.</summary>
    FilmLink,

    /// <summary>One cell of a table row.</summary>
    Cell,
}

/// <summary>A run of a block's text set in one way; offsets are those of <see cref="Block.Text"/>.</summary>
public readonly record struct Mark(MarkKind Kind, int Start, int End);

/// <summary>Says that from <paramref name="Text"/> on (an index in a block's text) each character stands one by one from <paramref name="Source"/> on.</summary>
public readonly record struct Run(int Text, int Source);

/// <summary>A piece of an article that is read as one: a paragraph, a heading, a list item, a row.</summary>
public sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>
    /// Plain text, markup taken away; a line break inside the block is <c>\n</c>. Full-width digits, brackets and points of East Asian keyboards
    /// are plain ones here, character for character; the source has them as they were typed.
    /// </summary>
    public required string Text { get; init => field = CharacterWidth.NormalizeSigns(value); }

    /// <summary>Where the text stands in the source: ascending, the first at index 0 of the text.</summary>
    public required ImmutableArray<Run> Runs { get; init; }

    /// <summary>1 to 6 for a heading, the depth of nesting for a list item, else 0.</summary>
    public int Level { get; init; }

    /// <summary>The number its list gives an item; null where the list does not count.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether a blank line or the like sets the block off from the one before.</summary>
    public bool SetOff { get; init; } = true;

    /// <summary>Blocks of one card, slide, list or table share a number; 0 is the article's own flow.</summary>
    public int Group { get; init; }

    /// <summary>In the order of their start.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Where the whole block stands in the source.</summary>
    public TextSpan Span => Locate(0, Text.Length);

    /// <summary>Where <paramref name="length"/> characters of <see cref="Text"/> from <paramref name="start"/> stand in the source.</summary>
    public TextSpan Locate(int start, int length)
    {
        var first = SourceOf(start);
        return length == 0 ? new TextSpan(first, first) : new TextSpan(first, SourceOf(start + length - 1) + 1);
    }

    private int SourceOf(int index)
    {
        var low = 0;
        var high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].Text <= index)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return Runs[low].Source + (index - Runs[low].Text);
    }
}

/// <summary>An article without its format.</summary>
/// <param name="Source">The text that every span indexes: the file's text, or the readable text taken from a page.</param>
public sealed record Document(string Source, ImmutableArray<Block> Blocks)
{
    /// <summary>What the format itself states about the article, such as a page's JSON-LD; null where it states nothing.</summary>
    public StatedFacts Stated { get; init; } = new();

    /// <summary>The evidence that <paramref name="length"/> characters of <paramref name="block"/> from <paramref name="start"/> are.</summary>
    public Evidence Evidence(Block block, int start, int length) => Evidence(block.Locate(start, length));

    public Evidence Evidence(TextSpan span) => new(span, Source[span.Start..span.End]);

    /// <summary>Line and column, both from 1, of an offset in the source.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var before = Source.AsSpan(0, Math.Clamp(offset, 0, Source.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}

/// <summary>Facts about an article given beside its text: front matter, <c>meta</c> elements, JSON-LD. Null where absent.</summary>
public sealed record StatedFacts
{
    public string? Title { get; init; }
    public string? Author { get; init; }
    public string? Site { get; init; }
    public string? Url { get; init; }
    public string? Published { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The names in the page's own ItemList: a witness to which pattern is the list, never the text itself.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>Whether that ItemList says of its items that they are films.</summary>
    public bool ListsMovies { get; init; }
}
