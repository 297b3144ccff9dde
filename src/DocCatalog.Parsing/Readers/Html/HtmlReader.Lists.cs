using System.Globalization;
using AngleSharp.Dom;

namespace DocCatalog.Parsing.Readers.Html;

/// <summary>Reads lists, with the numbers of their items, and tables: each row a block, each cell a mark in it.</summary>
sealed partial class HtmlReader
{
    // Limits cells that span rows and columns, which would multiply the text.
    private const int MostCellsOverRows = 20;
    private const int MostColumnsOfCell = 20;
    private const int DividerLevel = 4;

    private void ReadList(IElement list, int level)
    {
        Flush();
        var outer = _shape;
        var group = ++_groups;
        var items = list.Children.Where(child => child.LocalName == "li").ToList();
        var step = list.HasAttribute("reversed") ? -1 : 1;
        var ordinal = int.TryParse(list.GetAttribute("start"), out var start) ? start : step < 0 ? items.Count : 1;
        foreach (var item in items)
        {
            ordinal = int.TryParse(item.GetAttribute("value"), out var value) ? value : ordinal;
            _ordinal = list.LocalName == "ol" && !HidesNumbers(list) ? ordinal : null;
            _shape = new BlockShape(BlockKind.ListItem, level, null, group);
            _atItem = true;
            ReadElementsOf(item, level);
            ordinal += step;
        }

        _ordinal = null;
        _shape = outer;
    }

    private void ReadElementsOf(IElement item, int level)
    {
        if (!_boilerplate.IsBoilerplate(item))
        {
            ReadChildren(item, level);
        }

        Flush();
    }

    private static bool HidesNumbers(IElement list) => (list.GetAttribute("style") ?? "").Contains("none", StringComparison.OrdinalIgnoreCase);

    private void ReadTable(IElement table, int level)
    {
        Flush();
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToList();
        if (IsLayout(table, rows))
        {
            // Cells are read as what they contain.
            ReadChildren(table, level);
            Flush();
            return;
        }

        var outer = _shape;
        var group = ++_groups;
        var spans = new Dictionary<int, (IElement Cell, int Rows)>();
        foreach (var row in rows.Where(row => row.Children.Length > 0))
        {
            if (row.Children.Length == 1 && spans.Count == 0 && Columns(row.Children[0]) > 1)
            {
                // "1990s" across the table, or prose about the row above.
                ReadBlock(row.Children[0], DividerShape(row.Children[0]), level);
                continue;
            }

            var header = row.ParentElement is { LocalName: "thead" } || row.Children.All(cell => cell.LocalName == "th");
            _shape = new BlockShape(BlockKind.TableRow, header ? 1 : 0, null, group);
            ReadRow(row, spans);
            Flush();
        }

        _shape = outer;
    }

    private static bool IsLayout(IElement table, List<IElement> rows) =>
        rows.Count < 2 || rows.Max(row => row.Children.Length) < 2 || table.QuerySelector("table") is not null ||
        (table.QuerySelector("h1,h2,h3,p") is not null && rows.Count < 4);

    private static BlockShape DividerShape(IElement cell) =>
        cell.LocalName == "th" ? new BlockShape(BlockKind.Heading, DividerLevel, null, 0) : new BlockShape(BlockKind.Paragraph, 0, null, 0);

    // A cell that spans rows or columns is repeated in each.
    private void ReadRow(IElement row, Dictionary<int, (IElement Cell, int Rows)> spans)
    {
        var cells = new Queue<IElement>(row.Children.SelectMany(cell => Enumerable.Repeat(cell, Columns(cell))));
        for (var column = 0; cells.Count > 0 || spans.ContainsKey(column); column++)
        {
            if (spans.Remove(column, out var span))
            {
                ReadCell(span.Cell, column);
                if (span.Rows > 1)
                {
                    spans.Add(column, span with { Rows = span.Rows - 1 });
                }

                continue;
            }

            var cell = cells.Dequeue();
            ReadCell(cell, column);
            var isSpan = int.TryParse(cell.GetAttribute("rowspan"), CultureInfo.InvariantCulture, out var rows) && rows is > 1 and < 1000;
            if (isSpan && spans.Count < MostCellsOverRows)
            {
                spans.Add(column, (cell, rows - 1));
            }
        }
    }

    private static int Columns(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), CultureInfo.InvariantCulture, out var columns)
            ? Math.Clamp(columns, 1, MostColumnsOfCell)
            : 1;

    private void ReadCell(IElement cell, int column)
    {
        if (column > 0)
        {
            TrimEnd();
            _text.Append('\t');
        }

        var start = _text.Length;
        AppendFlat(cell);
        TrimEnd();
        _marks.Add(new Mark(MarkKind.Cell, start, _text.Length));
    }

    private void AppendFlat(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    AppendText(text.Data, node);
                    break;
                case IElement element when !_boilerplate.IsBoilerplate(element):
                    AppendFlat(element);
                    break;
            }
        }
    }

    private void AppendFlat(IElement element)
    {
        if (element.LocalName is "br" or "p" or "div" or "li" && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(char.IsLetterOrDigit(_text[^1]) ? ", " : " ");
        }

        var start = _text.Length;
        AppendFlat((INode)element);
        if (element.LocalName is "i" or "em" or "cite" && _text.Length > start)
        {
            _marks.Add(new Mark(MarkKind.Emphasis, start, _text.Length));
        }

        MarkFilm(element, start);
    }
}
