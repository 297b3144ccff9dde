using System.Globalization;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads the rows of a table as headings: which column holds the title, the year, the directors is told by its head, else by what stands in it.</summary>
sealed class TableGrammar
{
    private const int ProseWords = 7;
    private const int MostHeaders = 3;
    private const int LongestDivider = 12;

    // So many cells of a column of titles are known films, where the films are known at all.
    private const double KnownShare = 0.5;

    private readonly HeadingReader _headings;
    private readonly List<Line> _headers;
    private readonly List<(Line Line, List<TextRange> Cells)> _rows;
    private readonly LexicalTags[] _columns;
    private readonly int _title;
    private readonly int _rank;
    private readonly int _prose;

    private TableGrammar(List<Line> rows, HeadingReader headings)
    {
        _headings = headings;
        var width = rows.Max(row => Cells(row).Count);
        _headers = Headers(rows, width);
        _rows = [.. rows.Skip(_headers.Count).Select(row => (row, Cells(row)))];
        _rows.RemoveAll(row => row.Line.Block.Level == 1 || _headers.Exists(header => header.Text == row.Line.Text));
        RemoveDividers();
        _columns = [.. Enumerable.Range(0, width).Select(column => Named(column))];
        Infer(width);
        _rank = Find(width, column => (_columns[column] & LexicalTags.RankWord) != 0 || (_columns[column] == LexicalTags.None && Share(column, IsCount) > 0.9));
        _title = TitleColumn(width);
        _prose = Find(width, column => column != _title && Share(column, (row, cell) => cell.Length > 60 || WordsIn(row, cell) > ProseWords) > 0.5 && (_columns[column] & (LexicalTags.DirectorField | LexicalTags.ArtistField)) == 0);
    }

    /// <summary>A heading for each row; none where the table has no column that can be a title's.</summary>
    public static IEnumerable<Heading> Read(List<Line> rows, HeadingReader headings)
    {
        if (rows.Count < 3 || rows.Max(row => Cells(row).Count) < 2)
        {
            return [];
        }

        var grammar = new TableGrammar(rows, headings);
        return grammar._title < 0 || !grammar.IsOfFilms ? [] : grammar._rows.Select(row => grammar.Read(row.Line, row.Cells)).OfType<Heading>();
    }

    // A table with a head says so in its head: "Film", or "Directed by" beside the names of what was directed; else by films that are known.
    private bool IsOfFilms => _headers.Count == 0 || _columns.Any(tag => (tag & (LexicalTags.TitleField | LexicalTags.DirectorField)) != 0) || IsOfKnownFilms(_title);

    private Heading? Read(Line row, List<TextRange> cells)
    {
        if (_title >= cells.Count || cells[_title].IsEmpty || _headings.Read(row, cells[_title], null) is not { } heading)
        {
            return null;
        }

        List<TextRange> Under(LexicalTags tag) => [.. cells.Where((cell, column) => column != _title && column < _columns.Length && (_columns[column] & tag) != 0 && !cell.IsEmpty)];
        var prose = _prose >= 0 && _prose < cells.Count ? cells[_prose] : default;
        return heading with
        {
            Rank = Number(row, cells) ?? heading.Rank,
            Years = [.. heading.Years, .. Under(LexicalTags.YearField).SelectMany(cell => YearReader.In(row.Text, cell))],
            Credits = [.. heading.Credits, .. Under(LexicalTags.DirectorField)],
            Artists = Under(LexicalTags.ArtistField),
            BodyStart = prose.IsEmpty ? cells[_title].End : prose.Start,
            Range = new TextRange(cells[_title].Start, prose.IsEmpty ? cells[_title].End : prose.End),
        };
    }

    private Rank? Number(Line row, List<TextRange> cells) =>
        _rank >= 0 && _rank < cells.Count && int.TryParse(row.Text.AsSpan(cells[_rank].Start, cells[_rank].Length).Trim(".)#"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1000
            ? new Rank(value, cells[_rank], RankForm.Labelled)
            : null;

    // Those that are marked as heads; else the first that names its columns, and a second that names them all.
    private static List<Line> Headers(List<Line> rows, int width)
    {
        var marked = rows.TakeWhile(row => row.Block.Level == 1).Take(MostHeaders).ToList();
        if (marked.Count > 0 && rows.Count - marked.Count > 1)
        {
            return marked;
        }

        return Names(rows[0]) * 2 < width ? [] : Cells(rows[1]).Count(cell => !cell.IsEmpty) is > 1 and var filled && Names(rows[1]) == filled ? [rows[0], rows[1]] : [rows[0]];
    }

    private static int Names(Line row) => Cells(row).Count(cell => Named(row, cell) != LexicalTags.None);

    // Of two heads, the lower is the closer: "Made" over "Year" and "Director".
    private LexicalTags Named(int column) =>
        _headers.AsEnumerable().Reverse().Select(header => Cells(header) is var cells && column < cells.Count ? Named(header, cells[column]) : LexicalTags.None).FirstOrDefault(tag => tag != LexicalTags.None);

    private static LexicalTags Named(Line header, TextRange cell)
    {
        var passage = new TextPassage(header, cell);
        if (cell.IsEmpty || passage.Tokens.Count is 0 or > 5)
        {
            return LexicalTags.None;
        }

        var (tags, _) = passage.MatchLongest(0, LexicalTags.AnyField | LexicalTags.RankWord);
        return tags & (LexicalTags.AnyField | LexicalTags.RankWord) & ((tags & LexicalTags.TitleField) != 0 ? ~LexicalTags.RankWord : (LexicalTags)(-1));
    }

    // "1990s" alone in a table whose other rows are full.
    private void RemoveDividers()
    {
        if (_rows.Count(row => Filled(row.Cells) > 1) * 5 >= _rows.Count * 3)
        {
            _rows.RemoveAll(row => Filled(row.Cells) == 1 && IsDivider(row.Line));
        }
    }

    private static int Filled(List<TextRange> cells) => cells.Count(cell => !cell.IsEmpty);

    private static bool IsDivider(Line row) =>
        row.Range.Length <= LongestDivider && (row.Range.Length <= 3 || row.Span.ContainsAnyInRange('0', '9')) || row.Block.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.End - mark.Start >= row.Range.Length);

    // Columns without a name: years are years, but not those of an award, and a column of directors' names is known by the names.
    private void Infer(int width)
    {
        var hasYears = Array.Exists(_columns, tag => (tag & LexicalTags.YearField) != 0);
        for (var column = 0; column < width; column++)
        {
            if (_columns[column] == LexicalTags.None && !hasYears && Share(column, IsYear) > 0.6 && !IsOfEvents(column))
            {
                _columns[column] = LexicalTags.YearField;
            }
            else if (_columns[column] == LexicalTags.None && _headers.Count == 0 && Share(column, IsDirector) > 0.3)
            {
                _columns[column] = LexicalTags.DirectorField;
            }
        }
    }

    // "Award year", "Festival"
    private bool IsOfEvents(int column) =>
        _headers.Exists(header => Cells(header) is var cells && column < cells.Count && new TextPassage(header, cells[column]) is var head && Enumerable.Range(0, head.Tokens.Count).Any(token => (head.TagsOf(token) & LexicalTags.NotRelease) != 0));

    // What is named as one, known films before others; else a column of known films; else the first of text, one without a name before others.
    private int TitleColumn(int width)
    {
        const LexicalTags Named = LexicalTags.DirectorField | LexicalTags.YearField | LexicalTags.ArtistField | LexicalTags.RankWord;
        var columns = Enumerable.Range(0, width).Where(column => column != _rank).ToList();
        var titled = columns.FindAll(column => (_columns[column] & LexicalTags.TitleField) != 0);
        var known = columns.FindAll(column => (_columns[column] & Named) == 0 && IsOfKnownFilms(column));
        var best = titled.Count > 0 && (known.Count == 0 || titled.Exists(IsOfKnownFilms)) ? titled : known;
        if (best.Count > 0)
        {
            return best.MaxBy(column => Share(column, IsKnownFilm) - (Share(column, IsPerson) / 2));
        }

        var text = columns.FindAll(column => (_columns[column] & Named) == 0 && Share(column, IsText) > 0.6 && Differ(column));
        return text.Count == 0 ? -1 : text.Where(column => _columns[column] == LexicalTags.None).Append(text[0]).First();
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

    private double Share(int column, Func<Line, TextRange, bool> fits) =>
        _rows.Count == 0 || column < 0 ? 0 : (double)_rows.Count(row => column < row.Cells.Count && !row.Cells[column].IsEmpty && fits(row.Line, row.Cells[column])) / _rows.Count;

    // Titles differ from row to row; "Yes" and "No" do not.
    private bool Differ(int column)
    {
        var cells = _rows.Where(row => column < row.Cells.Count && !row.Cells[column].IsEmpty).Select(row => row.Line.Text[row.Cells[column].Start..row.Cells[column].End]).ToList();
        return cells.Distinct(StringComparer.Ordinal).Count() * 4 >= cells.Count * 3;
    }

    private bool IsOfKnownFilms(int column) => Share(column, IsKnownFilm) >= KnownShare;

    private static bool IsKnownFilm(Line row, TextRange cell) => KnownFilms.Default.Knows(row.Text.AsSpan(cell.Start, cell.Length));

    private static bool IsYear(Line row, TextRange cell) => YearReader.At(row.Text, cell.Start, cell.End) is { } year && year.Range.Length >= cell.Length - 3;

    private static bool IsCount(Line row, TextRange cell) => cell.Length <= 4 && char.IsAsciiDigit(row.Text[cell.Start]);

    private static bool IsText(Line row, TextRange cell) => WordsIn(row, cell) >= 1 && !char.IsAsciiDigit(row.Text[cell.Start]) || cell.Length > 6;

    private static bool IsPerson(Line row, TextRange cell) => new TextPassage(row, cell) is { Tokens.Count: 2 or 3 } passage && (passage.TagsOf(0) & LexicalTags.GivenName) != 0;

    private static bool IsDirector(Line row, TextRange cell) => new TextPassage(row, cell) is var passage && passage.MatchLongest(0, LexicalTags.Director).Count > 1;

    private static int WordsIn(Line row, TextRange cell) => row.TokensIn(cell).Count(token => token.Kind == TokenKind.Word);

    private static List<TextRange> Cells(Line row) =>
        [.. row.Block.Marks.Where(mark => mark.Kind == MarkKind.Cell).Select(mark => WithoutMarks(row.Text, Line.Trim(row.Text, new TextRange(mark.Start, mark.End))))];

    // "Heima †", "‡ Amy", "Dig!*": the key of the table explains these marks; "*batteries not included" begins with its own.
    private static TextRange WithoutMarks(string text, TextRange cell)
    {
        var (start, end) = (cell.Start, cell.End);
        while (start < end && text[start] is '†' or '‡' or '§')
        {
            start++;
        }

        while (end > start && (text[end - 1] is '†' or '‡' or '§' or '*' or '^' || (end < cell.End && text[end - 1] == ' ')))
        {
            end--;
        }

        return Line.Trim(text, new TextRange(start, end));
    }
}
