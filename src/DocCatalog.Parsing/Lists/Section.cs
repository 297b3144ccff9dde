using System.Collections.Immutable;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>A labelled line or cell of an entry.</summary>
readonly record struct LabelledValue(LexicalTags Kind, TextPassage Value);

/// <summary>An entry before its values are read: its heading and what stands under it.</summary>
sealed record Section
{
    public required Heading Heading { get; init; }

    /// <summary>The prose, in order, without boilerplate and fields.</summary>
    public required ImmutableArray<TextPassage> Body { get; init; }
    public required ImmutableArray<LabelledValue> Fields { get; init; }
    public required TextSpan Span { get; init; }
}
