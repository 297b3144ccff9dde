using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>
/// Reads a saved web page: finds the article, leaves out boilerplate, and keeps headings, lists, tables, captions and emphasis.
/// The document's source is the readable text, with one blank line between blocks.
/// </summary>
sealed partial class HtmlReader
{
    // The level of buttons that are headings of collapsed content.
    private const int LabelLevel = 3;

    // The number of visible entities from which all were escaped twice: "Wool &amp;amp; Grit".
    private const int FewestEscaped = 3;

    private readonly StringBuilder _source = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();
    private readonly StringBuilder _text = new();
    private readonly PageBoilerplate _boilerplate;
    private BlockShape _shape = new(BlockKind.Paragraph, 0, null, 0);
    private int? _ordinal;
    private int _groups;
    private bool _atItem;
    private bool _escapedTwice;

    private readonly record struct BlockShape(BlockKind Kind, int Level, int? Ordinal, int Group);

    private HtmlReader(PageBoilerplate boilerplate) => _boilerplate = boilerplate;

    public static Document Read(string page)
    {
        var html = PageParser.Parse(page);
        var stated = PageFacts.Read(html);
        var body = html.Body;
        if (body is null)
        {
            return new Document("", []) { Stated = stated };
        }

        if (body.TextContent is var text && IsMarkup(text) && body.QuerySelector("p, h2, li") is null)
        {
            return Read(text);
        }

        var boilerplate = new PageBoilerplate(body);
        var reader = new HtmlReader(boilerplate) { _escapedTwice = Entity.Count(text) >= FewestEscaped };
        reader.ReadTitle(html, boilerplate.Article);
        reader.ReadChildren(boilerplate.Article, 0);
        reader.Flush();
        return new Document(reader._source.ToString(), reader._blocks.ToImmutable()) { Stated = stated };
    }

    // A page saved from a feed or an editor can contain its markup as text.
    private static bool IsMarkup(ReadOnlySpan<char> text) => text.Count("</p>") + text.Count("</h2>") + text.Count("<br") >= 3;

    // The page's main heading is often outside the element with the article.
    private void ReadTitle(IParentNode html, IElement article)
    {
        var heading = html.QuerySelector("h1");
        if (heading is not null && article.QuerySelector("h1") is null && !_boilerplate.IsBoilerplate(heading))
        {
            ReadElement(heading, 0);
        }
    }

    private void ReadChildren(INode parent, int level)
    {
        var afterSpan = false;
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    AppendSpace(afterSpan && _shape.Kind == BlockKind.Heading && _text.Length > 0 && char.IsAsciiDigit(_text[^1]));
                    AppendText(text.Data, parent);
                    break;
                case IElement element:
                    AppendSpace(afterSpan && element.LocalName == "span");
                    ReadElement(element, level);
                    break;
            }

            afterSpan = node is IElement { LocalName: "span" };
        }
    }

    // Spans that only the style sheet separates need a space: "<span>10</span><span>Amy</span>", "<span>10</span>Amy".
    private void AppendSpace(bool isNeeded)
    {
        if (isNeeded && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(' ');
        }
    }

    private void ReadElement(IElement element, int level)
    {
        if (_boilerplate.IsBoilerplate(element))
        {
            return;
        }

        if (_boilerplate.IsHeadingLabel(element) && _shape.Kind is not (BlockKind.Heading or BlockKind.Term))
        {
            ReadBlock(element, new BlockShape(BlockKind.Heading, LabelLevel, null, 0), level);
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                AppendBreak();
                break;
            case "hr":
                Flush();
                break;
            case "ul" or "ol" or "menu":
                ReadList(element, level + 1);
                break;
            case "table":
                ReadTable(element, level);
                break;
            default:
                ReadText(element, level);
                break;
        }
    }

    private void ReadText(IElement element, int level)
    {
        if (ShapeOf(element.LocalName) is { } shape)
        {
            ReadBlock(element, shape, level);
        }
        else if (MarkOf(element.LocalName) is { } mark)
        {
            ReadMarked(element, mark, level);
        }
        else if (IsInline(element.LocalName))
        {
            ReadChildren(element, level);
        }
        else
        {
            var isCaption = PageBoilerplate.IsCaption(element);
            ReadBlock(element, isCaption ? new BlockShape(BlockKind.Caption, 0, null, 0) : _shape with { Kind = InnerKind(), Ordinal = null }, level);
        }
    }

    private static BlockShape? ShapeOf(string element) => element switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => new BlockShape(BlockKind.Heading, element[1] - '0', null, 0),
        "dt" => new BlockShape(BlockKind.Term, 0, null, 0),
        "dd" => new BlockShape(BlockKind.Definition, 0, null, 0),
        "figcaption" or "caption" => new BlockShape(BlockKind.Caption, 0, null, 0),
        "blockquote" => new BlockShape(BlockKind.Quote, 0, null, 0),
        _ => null,
    };

    private static MarkKind? MarkOf(string element) => element switch
    {
        "b" or "strong" => MarkKind.Strong,
        "i" or "em" or "cite" => MarkKind.Emphasis,
        "a" => MarkKind.Link,
        _ => null,
    };

    private BlockKind InnerKind() => _shape.Kind is BlockKind.Heading ? BlockKind.Paragraph : _shape.Kind;

    private void ReadBlock(IElement element, BlockShape shape, int level)
    {
        Flush();
        var outer = _shape;
        _shape = shape with { Group = outer.Group };
        ReadChildren(element, level);
        Flush();
        _shape = outer;
    }

    private void ReadMarked(IElement element, MarkKind kind, int level)
    {
        var start = _text.Length;
        var blocks = _blocks.Count;
        ReadChildren(element, level);
        if (blocks == _blocks.Count && _text.Length > start)
        {
            _marks.Add(new Mark(kind, start, _text.Length));
            MarkFilm(element, start);
        }
    }

    private void MarkFilm(IElement element, int start)
    {
        if (element.LocalName == "a" && _text.Length > start && FilmUrl.Matches(element.GetAttribute("href")))
        {
            _marks.Add(new Mark(MarkKind.FilmLink, start, _text.Length));
        }
    }

    // Collapses white space, including no-break spaces, and drops invisible characters.
    private void AppendText(string data, INode parent)
    {
        var preserved = parent is IElement { LocalName: "pre" };
        foreach (var character in _escapedTwice ? WebUtility.HtmlDecode(data) : data)
        {
            if (character == '\n' && preserved)
            {
                AppendBreak();
            }
            else if (char.IsWhiteSpace(character))
            {
                AppendSpace(isNeeded: true);
            }
            else if (!Words.Tokenizer.IsInvisible(character) && (character >= ' ' || character == '\n'))
            {
                _text.Append(character);
            }
        }
    }

    private void AppendBreak()
    {
        TrimEnd();
        if (_text.Length > 0 && _text[^1] == '\n')
        {
            // Two breaks separate paragraphs.
            Flush();
        }
        else if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ')
        {
            _text.Length--;
        }
    }

    private void Flush()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]) && (_shape.Kind != BlockKind.TableRow || _text[^1] == ' '))
        {
            _text.Length--;
        }

        if (_text.Length > 0)
        {
            AddBlock();
        }

        _text.Clear();
        _marks.Clear();
    }

    private void AddBlock()
    {
        if (_source.Length > 0)
        {
            _source.Append("\n\n");
        }

        var text = _text.ToString();
        _blocks.Add(new Block
        {
            // Only the first block of an item is a list item.
            Kind = _shape.Kind == BlockKind.ListItem && !_atItem ? BlockKind.Paragraph : _shape.Kind,
            Level = _shape.Level,
            Ordinal = _ordinal,
            Group = _shape.Group,
            Text = text,
            Runs = [new Run(0, _source.Length)],
            Marks = [.. _marks.Where(mark => mark.Start < text.Length)
                .Select(mark => mark with { End = Math.Min(mark.End, text.Length) }).OrderBy(mark => mark.Start)],
        });
        _source.Append(text);
        _ordinal = null;
        _atItem = false;
    }

    // PageBoilerplate excludes struck text, ruby annotations and other buttons before.
    private static bool IsInline(string name) =>
        name is "span" or "font" or "small" or "big" or "sup" or "sub" or "u" or "mark" or "abbr" or "time" or "q" or "code" or "kbd" or "var" or
            "label" or "bdi" or "bdo" or "ins" or "del" or "s" or "strike" or "data" or "wbr" or "tt" or "acronym" or "dfn" or "ruby" or "rb" or
            "button";

    [GeneratedRegex(
        "&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|[a-z]{1,5}(?:acute|grave|circ|uml|tilde|cedil)|#[0-9]{2,5}|#x[0-9a-f]{2,4});",
        RegexOptions.IgnoreCase)]
    private static partial Regex Entity { get; }
}
