using Markdig.Syntax.Inlines;

namespace DocCatalog.Parsing.Readers;

/// <summary>Reads inlines: text and its marks, without struck text.</summary>
sealed partial class MarkdownReader
{
    // The largest distance between two characters of code, across a line break and the next line's prefix.
    private const int FurthestInCode = 100;

    // Struck text and ruby annotations.
    private static readonly HashSet<string> NoText = ["<del>", "<s>", "<strike>", "<rt>", "<rp>"];
    private const int MostInlinesWithoutText = 50;

    private void AppendInlines(ContainerInline? container)
    {
        var open = new Stack<(MarkKind Kind, int Start)>();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            inline = EndOfNoText(inline) ?? inline;
            Append(inline, open);
        }
    }

    // "<del>Amy</del>": the closing tag, up to which there is no text; null where none opens or it is not closed.
    private static HtmlInline? EndOfNoText(Inline inline)
    {
        if (inline is not HtmlInline { Tag: { } tag } || !NoText.Contains(tag.ToLowerInvariant()))
        {
            return null;
        }

        var closing = $"</{tag[1..]}";
        var next = inline.NextSibling;
        for (var i = 0; next is not null && i < MostInlinesWithoutText; i++, next = next.NextSibling)
        {
            if (next is HtmlInline html && html.Tag.Equals(closing, StringComparison.OrdinalIgnoreCase))
            {
                return html;
            }
        }

        return null;
    }

    // Markdig's spans of table cells and of code after a tab include leading white space that its text does not.
    private void Append(ReadOnlySpan<char> text, int source)
    {
        source += _shift;
        while (!text.IsEmpty && !char.IsWhiteSpace(text[0]) && source < _source.Length && char.IsWhiteSpace(_source[source]))
        {
            source++;
        }

        _builder.Append(text, source);
    }

    private void Append(Inline inline, Stack<(MarkKind Kind, int Start)> open)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // A backslash before the first character belongs to the span, not to the text.
                Append(literal.Content.AsSpan(), literal.IsFirstCharacterEscaped ? literal.Span.Start + 1 : literal.Span.Start);
                break;
            case CodeInline code:
                AppendCode(code);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case LineBreakInline line:
                Append(line.IsHard || !IsWrapped(line.Span.Start) ? "\n" : " ", Math.Clamp(line.Span.End, 0, _source.Length - 1));
                break;
            case EmphasisInline { DelimiterChar: '~' } or LinkInline { IsImage: true }:
                // Struck text and images are left out.
                break;
            case EmphasisInline emphasis:
                AppendMarked(emphasis, emphasis.DelimiterCount >= 2 ? MarkKind.Strong : MarkKind.Emphasis);
                break;
            case LinkInline link:
                AppendMarked(link, MarkKind.Link);
                break;
            case AutolinkInline address:
                Append(address.Url, address.Span.Start + 1);
                break;
            case HtmlInline html:
                AppendTag(html, open);
                break;
            case ContainerInline container:
                AppendInlines(container);
                break;
        }
    }

    // In code of several lines, line breaks become spaces or nothing, and prefixes such as ">" are removed.
    private void AppendCode(CodeInline code)
    {
        var at = code.Span.Start + code.DelimiterCount + _shift;
        foreach (var character in code.Content)
        {
            var rest = _source.AsSpan(Math.Min(at, _source.Length));
            at += character == ' ' ? 0 : Math.Max(0, rest[..Math.Min(rest.Length, FurthestInCode)].IndexOf(character));
            _builder.Append([character], at);
            at++;
        }
    }

    private void AppendMarked(ContainerInline container, MarkKind kind)
    {
        var start = _builder.Length;
        AppendInlines(container);
        _builder.AddMark(kind, start);
        if (container is LinkInline link && FilmUrl.Matches(link.Url))
        {
            _builder.AddMark(MarkKind.FilmLink, start);
        }
    }

    private void AppendTag(HtmlInline html, Stack<(MarkKind Kind, int Start)> open)
    {
        var tag = html.Tag.AsSpan().Trim("</> ");
        if (tag.StartsWith("br", StringComparison.OrdinalIgnoreCase))
        {
            Append("\n", html.Span.Start);
        }
        else if (html.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (open.TryPop(out var mark))
            {
                _builder.AddMark(mark.Kind, mark.Start);
            }
        }
        else if (tag is "b" or "strong" or "B" or "STRONG")
        {
            open.Push((MarkKind.Strong, _builder.Length));
        }
        else if (tag is "i" or "em" or "cite" or "I" or "EM")
        {
            open.Push((MarkKind.Emphasis, _builder.Length));
        }
    }
}
