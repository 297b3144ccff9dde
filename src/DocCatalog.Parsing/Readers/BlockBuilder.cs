using System.Collections.Immutable;
using System.Text;

namespace DocCatalog.Parsing.Readers;

/// <summary>Builds a block's text with its mapping to the source.</summary>
sealed class BlockBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();

    public int Length => _text.Length;

    public char Last => _text.Length > 0 ? _text[^1] : '\n';

    /// <summary>Appends text that is in the source at <paramref name="source"/>.</summary>
    public void Append(ReadOnlySpan<char> text, int source)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_runs.Count == 0 || _runs[^1].Source + (_text.Length - _runs[^1].Text) != source)
        {
            _runs.Add(new Run(_text.Length, source));
        }

        _text.Append(text);
    }

    public void AddMark(MarkKind kind, int start)
    {
        if (start < _text.Length || kind == MarkKind.Cell)
        {
            _marks.Add(new Mark(kind, start, _text.Length));
        }
    }

    /// <summary>The block, or null where its text is blank. Resets the builder.</summary>
    public Block? Build(BlockKind kind, int level = 0, int? ordinal = null, int group = 0)
    {
        var text = _text.ToString();
        var block = string.IsNullOrWhiteSpace(text) ? null : new Block
        {
            Kind = kind,
            Level = level,
            Ordinal = ordinal,
            Group = group,
            Text = text,
            Runs = _runs.ToImmutable(),
            Marks = [.. _marks.OrderBy(mark => mark.Start)],
        };
        _text.Clear();
        _runs.Clear();
        _marks.Clear();
        return block;
    }
}
