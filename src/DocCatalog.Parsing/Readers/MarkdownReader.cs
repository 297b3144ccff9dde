using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace DocCatalog.Parsing.Readers;

/// <summary>Reads Markdown: CommonMark with tables, definition lists and YAML front matter.</summary>
sealed partial class MarkdownReader
{
    // Lines of these lengths are wrapped prose, whose line break is a space; breaks of other lines are intended.
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 110;

    // Markdig nests possible emphasis, so that a paragraph with a hundred films in italics is deep.
    private const int Deepest = 1000;

    // Markdig searches the rest of the paragraph for the end of each "[a](", "<!" and "<?", which takes quadratic time.
    private const int MostOpened = 500;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder { MaximumNestingDepth = Deepest }.UsePreciseSourceLocation().UsePipeTables().UseDefinitionLists()
            .UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseYamlFrontMatter().Build();

    private readonly string _source;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly BlockBuilder _builder = new();
    private StatedFacts _stated = new();
    private int _groups;
    private int _shift;
    private bool? _hasWrap;

    private MarkdownReader(string source) => _source = source;

    /// <summary>Reads <paramref name="source"/>; as plain text where it is nested too deeply.</summary>
    public static Document Read(string source)
    {
        if (Parse(source) is not { } markdown)
        {
            return PlainTextReader.Read(source);
        }

        var reader = new MarkdownReader(source);
        reader.ReadAll(markdown, BlockKind.Paragraph, 0, 0);
        return new Document(source, reader._blocks.ToImmutable()) { Stated = reader._stated };
    }

    private static MarkdownDocument? Parse(string source)
    {
        if (LeavesOpen(source))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than Markdig allows.
            return null;
        }
    }

    private static bool LeavesOpen(string source)
    {
        var (links, declarations) = (0, 0);
        for (var at = 0; at + 1 < source.Length && links <= MostOpened && declarations <= MostOpened; at++)
        {
            switch ((source[at], source[at + 1]))
            {
                case (']', '('):
                    links++;
                    break;
                case ('<', '!' or '?'):
                    declarations++;
                    break;
                case ('\n', '\n' or '\r'):
                    (links, declarations) = (0, 0);
                    break;
                case (' ' or '\n', _):
                    links = 0;
                    break;
            }
        }

        return links > MostOpened || declarations > MostOpened;
    }

    private void ReadAll(ContainerBlock container, BlockKind prose, int level, int group)
    {
        foreach (var block in container)
        {
            Read(block, prose, level, group);
        }
    }

    private void Read(MarkdownBlock block, BlockKind prose, int level, int group)
    {
        switch (block)
        {
            case YamlFrontMatterBlock matter:
                _stated = FrontMatter.Read(_source.AsSpan(matter.Span.Start, matter.Span.Length));
                break;
            case HeadingBlock heading:
                Add(heading, BlockKind.Heading, heading.Level, null, group);
                break;
            case ListBlock list:
                ReadList(list, level);
                break;
            case Table table:
                ReadTable(table);
                break;
            case DefinitionItem item:
                ReadDefinition(item);
                break;
            case QuoteBlock quote:
                ReadAll(quote, BlockKind.Quote, level, group);
                break;
            case HtmlBlock html:
                ReadHtml(html);
                break;
            case ContainerBlock container:
                ReadAll(container, prose, level, group);
                break;
            case CodeBlock code:
                ReadCode(code);
                break;
            case LeafBlock leaf:
                Add(leaf, prose, level, null, group);
                break;
        }
    }

    private void ReadList(ListBlock list, int level)
    {
        var group = ++_groups;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var block in item)
            {
                ReadItemBlock(block, level + 1, isFirst: block == item[0], list.IsOrdered ? item.Order : null, group);
            }
        }
    }

    private void ReadItemBlock(MarkdownBlock block, int level, bool isFirst, int? ordinal, int group)
    {
        if (block is HeadingBlock heading)
        {
            Add(heading, BlockKind.Heading, heading.Level, isFirst ? ordinal : null, group);
        }
        else if (block is ParagraphBlock paragraph)
        {
            Add(paragraph, isFirst ? BlockKind.ListItem : BlockKind.Paragraph, level, isFirst ? ordinal : null, group);
        }
        else
        {
            Read(block, BlockKind.Paragraph, level, group);
        }
    }

    private void ReadTable(Table table)
    {
        var group = ++_groups;
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
            {
                var start = _builder.Length;
                foreach (var leaf in cell.OfType<LeafBlock>())
                {
                    AppendInlines(leaf.Inline);
                }

                _builder.AddMark(MarkKind.Cell, start);
                _builder.Append("\t", Math.Min(cell.Span.End + 1, _source.Length - 1));
            }

            Build(BlockKind.TableRow, row.IsHeader ? 1 : 0, null, group);
        }
    }

    private void ReadDefinition(DefinitionItem item)
    {
        foreach (var block in item)
        {
            if (block is DefinitionTerm term)
            {
                Add(term, BlockKind.Term, 0, null, 0);
            }
            else
            {
                Read(block, BlockKind.Definition, 0, 0);
            }
        }
    }

    private void ReadCode(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var text = code.Lines.Lines[i].Slice.AsSpan().Trim();
            Append(text, InLine(code.Lines.Lines[i].Position, text));
            Build(BlockKind.Paragraph, 0, null, 0);
        }
    }

    // Markdig's position of the first line of code in an item is that of the item.
    private int InLine(int position, ReadOnlySpan<char> text)
    {
        var rest = _source.AsSpan(position);
        var end = rest.IndexOfAny('\n', '\r');
        return position + Math.Max(0, (end < 0 ? rest : rest[..end]).IndexOf(text, StringComparison.Ordinal));
    }

    // Reads the text between tags.
    private void ReadHtml(HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle or HtmlBlockType.ProcessingInstruction or
            HtmlBlockType.DocumentType)
        {
            return;
        }

        var end = Math.Min(html.Span.End + 1, _source.Length);
        for (var at = html.Span.Start; at < end;)
        {
            var open = _source.IndexOf('<', at, end - at);
            open = open < 0 ? end : open;
            _builder.Append(_source.AsSpan(at, open - at), at);
            var close = open < end ? _source.IndexOf('>', open, end - open) : -1;
            at = close < 0 ? end : close + 1;
        }

        Build(BlockKind.Paragraph, 0, null, 0);
    }

    private void Add(LeafBlock leaf, BlockKind kind, int level, int? ordinal, int group)
    {
        _shift = Shift(leaf);
        AppendInlines(leaf.Inline);
        _shift = 0;
        Build(kind, level, ordinal, group);
    }

    // Markdig's offsets are wrong after "#" and a tab; the position of the first text tells by how much.
    private int Shift(LeafBlock leaf)
    {
        if (leaf is not HeadingBlock || leaf.Inline?.FindDescendants<LiteralInline>().FirstOrDefault() is not { } first)
        {
            return 0;
        }

        var start = first.IsFirstCharacterEscaped ? first.Span.Start + 1 : first.Span.Start;
        var text = first.Content.AsSpan();
        var isRight = _source.AsSpan(start).StartsWith(text, StringComparison.Ordinal) && start >= leaf.Span.Start;
        var found = isRight ? -1 : _source.AsSpan(leaf.Span.Start, leaf.Span.Length).IndexOf(text, StringComparison.Ordinal);
        return found < 0 ? 0 : leaf.Span.Start + found - start;
    }

    private void Build(BlockKind kind, int level, int? ordinal, int group)
    {
        if (_builder.Build(kind, level, ordinal, group) is { } block)
        {
            _blocks.Add(block);
        }
    }

    private bool IsWrapped(int lineBreak)
    {
        _hasWrap ??= HasWrap(_source);
        if (_hasWrap == false)
        {
            return false;
        }

        var start = lineBreak > 0 ? _source.LastIndexOf('\n', lineBreak - 1) + 1 : 0;
        return lineBreak - start is >= NarrowestWrap and <= WidestWrap;
    }

    // Text with whole paragraphs on one line is not wrapped.
    private static bool HasWrap(string source)
    {
        var (lines, overlong) = (0, 0);
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            lines += line.Length > 0 ? 1 : 0;
            overlong += line.Length > WidestWrap + 10 && !line.Contains("](", StringComparison.Ordinal) && line[0] != '|' ? 1 : 0;
        }

        return overlong * 20 <= lines;
    }
}
