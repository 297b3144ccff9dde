using System.Collections.Immutable;
using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 characters of an article's source.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The smallest span that contains both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public bool Contains(int offset) => Start <= offset && offset < End;
}

/// <summary>The kind of a block, independent of the article's format.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,

    /// <summary>The term of a definition list.</summary>
    Term,
    Definition,
    Caption,
    Quote,

    /// <summary>Within the article but not part of its text: a share bar, an advertisement, a sign-up form.</summary>
    Boilerplate,
}

/// <summary>The markup of a range of a block's text.</summary>
public enum MarkKind
{
    Emphasis,
    Strong,
    Link,

    /// <summary>A link to a film's page on a well-known site, in addition to its <see cref="Link"/>.</summary>
    FilmLink,

    /// <summary>One cell of a table row.</summary>
    Cell,
}

/// <summary>A range of a block's text with one kind of markup; offsets index <see cref="Block.Text"/>, the end exclusive.</summary>
public readonly record struct Mark(MarkKind Kind, int Start, int End);

/// <summary>Maps a block's text to the source: until the next run, the character at <c>Text + n</c> is at <c>Source + n</c>.</summary>
public readonly record struct Run(int Text, int Source);

/// <summary>A paragraph, heading, list item, table row or the like.</summary>
public sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>
    /// Plain text without markup; a line break inside the block is <c>\n</c>. Full-width digits, brackets and punctuation are replaced by
    /// their ASCII forms, one for one; the source has the original characters.
    /// </summary>
    public required string Text { get; init => field = CharacterWidth.NormalizeSigns(value); }

    /// <summary>The mapping to the source, ascending; the first run is at index 0 of the text.</summary>
    public required ImmutableArray<Run> Runs { get; init; }

    /// <summary>1 to 6 for a heading, the nesting depth for a list item, 1 for a table's header row, else 0.</summary>
    public int Level { get; init; }

    /// <summary>The item's number in an ordered list; null in other lists and blocks.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether a blank line or the like precedes the block.</summary>
    public bool SetOff { get; init; } = true;

    /// <summary>Identifies the list or table that contains the block; 0 for none.</summary>
    public int Group { get; init; }

    /// <summary>In ascending order of their start.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>The block's span in the source.</summary>
    public TextSpan Span => Locate(0, Text.Length);

    /// <summary>The span in the source of <paramref name="length"/> characters of <see cref="Text"/> from <paramref name="start"/>.</summary>
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

/// <summary>An article's text and blocks, independent of its format.</summary>
/// <param name="Source">The text that all spans index: the file's text, or for HTML the readable text extracted from the page.</param>
public sealed record Document(string Source, ImmutableArray<Block> Blocks)
{
    /// <summary>Facts from front matter, <c>meta</c> elements or JSON-LD.</summary>
    public StatedFacts Stated { get; init; } = new();

    /// <summary>Evidence that quotes <paramref name="length"/> characters of <paramref name="block"/> from <paramref name="start"/>.</summary>
    public Evidence Evidence(Block block, int start, int length) => Evidence(block.Locate(start, length));

    public Evidence Evidence(TextSpan span) => new(span, Source[span.Start..span.End]);

    /// <summary>The 1-based line and column of an offset in the source.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var before = Source.AsSpan(0, Math.Clamp(offset, 0, Source.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}

/// <summary>Facts that an article's metadata states, as opposed to its text; null where absent.</summary>
public sealed record StatedFacts
{
    public string? Title { get; init; }
    public string? Author { get; init; }
    public string? Site { get; init; }
    public string? Url { get; init; }
    public string? Published { get; init; }

    /// <summary>A BCP 47 tag such as <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The names in the page's JSON-LD ItemList. They help to recognise the list and are never used as values.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>Whether items of that ItemList have the type Movie.</summary>
    public bool ListsMovies { get; init; }
}
