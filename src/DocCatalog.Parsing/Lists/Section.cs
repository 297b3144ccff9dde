using System.Collections.Immutable;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>The value of a labelled line, and the kind that its label names.</summary>
readonly record struct LabelledValue(LexicalTags Kind, TextPassage Value);

/// <summary>An entry before its values are read: its heading and the lines that belong to it.</summary>
sealed record Section
{
    public required Heading Heading { get; init; }

    /// <summary>The prose, in order, without boilerplate and labelled lines.</summary>
    public required ImmutableArray<TextPassage> Body { get; init; }
    public required ImmutableArray<LabelledValue> Fields { get; init; }
    public required TextSpan Span { get; init; }
}
