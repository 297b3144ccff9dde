namespace DocCatalog.Parsing.Headings.Titles;

/// <summary>What delimits a title at its start or end; several where punctuation marks follow each other.</summary>
[Flags]
enum Edge
{
    None = 0,

    /// <summary>The start of the heading, before its number.</summary>
    Start = 1 << 0,

    /// <summary>After the number before the title.</summary>
    Rank = 1 << 1,
    Quote = 1 << 2,

    /// <summary>The start or end of italics, bold or a link.</summary>
    Mark = 1 << 3,
    Colon = 1 << 4,
    Dash = 1 << 5,
    Slash = 1 << 6,

    /// <summary>A separator of fields: a bar, a bullet, a tab, several spaces or a row of dots.</summary>
    Bar = 1 << 7,
    Comma = 1 << 8,
    SentenceEnd = 1 << 9,
    Bracket = 1 << 10,
    Year = 1 << 11,

    /// <summary>A cue such as "by" or "directed by" before a name.</summary>
    Credit = 1 << 12,
    Possessive = 1 << 13,

    /// <summary>The start or end of a known title.</summary>
    Known = 1 << 14,
    End = 1 << 15,
}

/// <summary>A place in a heading where a title may begin or end.</summary>
/// <param name="Before">The end of the text before the edge.</param>
/// <param name="After">The start of the text after the edge.</param>
readonly record struct TitleEdge(int Before, int After, Edge Kind);
