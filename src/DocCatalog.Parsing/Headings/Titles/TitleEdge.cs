namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>What sets a title off from what stands before or behind it; several at once where marks follow each other.</summary>
[Flags]
enum Edge
{
    None = 0,

    /// <summary>The beginning of the heading, its number included.</summary>
    Start = 1 << 0,

    /// <summary>The number before the title.</summary>
    Rank = 1 << 1,
    Quote = 1 << 2,

    /// <summary>Where italics, bold or a link begin or end.</summary>
    Mark = 1 << 3,
    Colon = 1 << 4,
    Dash = 1 << 5,
    Slash = 1 << 6,

    /// <summary>A bar, a bullet, a tab, a row of dots or blanks: what parts the fields of a line.</summary>
    Bar = 1 << 7,
    Comma = 1 << 8,
    SentenceEnd = 1 << 9,
    Bracket = 1 << 10,
    Year = 1 << 11,

    /// <summary>A word such as "by" or "directed by" before a name.</summary>
    Credit = 1 << 12,
    Possessive = 1 << 13,

    /// <summary>Where a known title begins or ends.</summary>
    Known = 1 << 14,
    End = 1 << 15,
}

/// <summary>A place in a heading where a title may begin or end.</summary>
/// <param name="Before">Where the text before it ends.</param>
/// <param name="After">Where the text behind it begins.</param>
readonly record struct TitleEdge(int Before, int After, Edge Kind);
