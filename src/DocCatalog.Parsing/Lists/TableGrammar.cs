using System.Globalization;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads the rows of a table as headings: which column holds the title, the year, the directors is told by its head, else by what stands in it.</summary>
sealed class TableGrammar
{
    private const int ProseWords = 7;

    private readonly List<Line> _rows;
    private readonly Sense[] _columns;
    private readonly int _title;
    private readonly int _rank;
    private readonly int _prose;
    private readonly bool _hasHeader;

    private TableGrammar(List<Line> rows)
    {
        _rows = rows;
        var width = rows.Max(row => Cells(row).Count);
        var named = Enumerable.Range(0, width).Select(column => Named(rows[0], column)).ToArray();
        _hasHeader = rows[0].Block.Level == 1 || named.Count(sense => sense != Sense.None) * 2 >= width;
        _columns = _hasHeader ? named : new Sense[width];
        Infer(width);
        _rank = Find(width, column => (_columns[column] & Sense.RankWord) != 0 || (_columns[column] == Sense.None && Share(column, IsCount) > 0.9));
        _title = Find(width, column => (_columns[column] & Sense.TitleField) != 0);
        _title = _title >= 0 ? _title : Find(width, column => _columns[column] == Sense.None && column != _rank && Share(column, IsText) > 0.6);
        _prose = Find(width, column => column != _title && Share(column, (row, cell) => cell.Length > 60 || WordsIn(row, cell) > ProseWords) > 0.5 && (_columns[column] & (Sense.DirectorField | Sense.ArtistField)) == 0);
    }

    /// <summary>A heading for each row; none where the table has no column that can be a title's.</summary>
    public static IEnumerable<Heading> Read(List<Line> rows)
    {
        if (rows.Count < 3 || rows.Max(row => Cells(row).Count) < 2)
        {
            return [];
        }

        var grammar = new TableGrammar(rows);
        return grammar._title < 0 || !grammar.TellsOfFilms ? [] : rows.Skip(grammar._hasHeader ? 1 : 0).Select(grammar.Read).OfType<Heading>();
    }

    // A table with a head says so in its head: "Film", or "Directed by" beside the names of what was directed.
    private bool TellsOfFilms => !_hasHeader || _columns.Any(sense => (sense & (Sense.TitleField | Sense.DirectorField)) != 0);

    private Heading? Read(Line row)
    {
        var cells = Cells(row);
        if (_title >= cells.Count || cells[_title].IsEmpty || HeadingGrammar.Read(row, cells[_title], null) is not { } heading)
        {
            return null;
        }

        List<Part> Under(Sense sense) => [.. cells.Where((cell, column) => column != _title && column < _columns.Length && (_columns[column] & sense) != 0 && !cell.IsEmpty)];
        var prose = _prose >= 0 && _prose < cells.Count ? cells[_prose] : default;
        return heading with
        {
            Rank = Number(row, cells) ?? heading.Rank,
            Years = [.. heading.Years, .. Under(Sense.YearField).SelectMany(cell => YearReader.In(row.Text, cell))],
            Credits = [.. heading.Credits, .. Under(Sense.DirectorField)],
            Artists = Under(Sense.ArtistField),
            BodyStart = prose.IsEmpty ? cells[_title].End : prose.Start,
            Range = new Part(cells[_title].Start, prose.IsEmpty ? cells[_title].End : prose.End),
        };
    }

    private Rank? Number(Line row, List<Part> cells) =>
        _rank >= 0 && _rank < cells.Count && int.TryParse(row.Text.AsSpan(cells[_rank].Start, cells[_rank].Length).Trim(".)#"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1000
            ? new Rank(value, cells[_rank], RankForm.Named)
            : null;

    private static Sense Named(Line header, int column)
    {
        var cells = Cells(header);
        if (column >= cells.Count || cells[column].IsEmpty)
        {
            return Sense.None;
        }

        var passage = new Passage(header, cells[column]);
        if (passage.Tokens.Count is 0 or > 5)
        {
            return Sense.None;
        }

        var (senses, _) = passage.Longest(0, Fields.Any | Sense.RankWord);
        return senses & (Fields.Any | Sense.RankWord) & ((senses & Sense.TitleField) != 0 ? ~Sense.RankWord : (Sense)(-1));
    }

    // Columns without a name: years are years, and a column of directors' names is known by the names.
    private void Infer(int width)
    {
        for (var column = 0; column < width; column++)
        {
            if (_columns[column] == Sense.None && Share(column, IsYear) > 0.6)
            {
                _columns[column] = Sense.YearField;
            }
            else if (_columns[column] == Sense.None && !_hasHeader && Share(column, IsDirector) > 0.3)
            {
                _columns[column] = Sense.DirectorField;
            }
        }
    }

    private static int Find(int width, Func<int, bool> fits)
    {
        for (var column = 0; column < width; column++)
        {
            if (fits(column))
            {
                return column;
            }
        }

        return -1;
    }

    private double Share(int column, Func<Line, Part, bool> fits)
    {
        var rows = _rows.Skip(_hasHeader ? 1 : 0).ToList();
        return rows.Count == 0 ? 0 : (double)rows.Count(row => Cells(row) is var cells && column < cells.Count && !cells[column].IsEmpty && fits(row, cells[column])) / rows.Count;
    }

    private static bool IsYear(Line row, Part cell) => YearReader.At(row.Text, cell.Start, cell.End) is { } year && year.Part.Length >= cell.Length - 3;

    private static bool IsCount(Line row, Part cell) => cell.Length <= 4 && char.IsAsciiDigit(row.Text[cell.Start]);

    private static bool IsText(Line row, Part cell) => WordsIn(row, cell) >= 1 && !char.IsAsciiDigit(row.Text[cell.Start]) || cell.Length > 6;

    private static bool IsDirector(Line row, Part cell) => new Passage(row, cell) is var passage && passage.Longest(0, Sense.Director).Count > 1;

    private static int WordsIn(Line row, Part cell) => row.TokensIn(cell).Count(token => token.Kind == TokenKind.Word);

    private static List<Part> Cells(Line row) =>
        [.. row.Block.Marks.Where(mark => mark.Kind == MarkKind.Cell).Select(mark => Line.Trim(row.Text, new Part(mark.Start, mark.End)))];
}
