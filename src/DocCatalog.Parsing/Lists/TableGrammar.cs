using System.Globalization;
using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Headings;
using DocCatalog.Parsing.Headings.Parts;
using DocCatalog.Parsing.Names;
using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Lists;

/// <summary>Reads the rows of a table as headings. Columns are identified by the header row, else by their contents.</summary>
sealed class TableGrammar
{
    private const int ProseWords = 7;
    private const int MostHeaders = 3;
    private const int LongestDivider = 12;

    // The share of known films in a column from which it is a column of titles.
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
        _rank = Find(width, IsRankColumn);
        _title = TitleColumn(width);
        _prose = Find(width, IsProseColumn);
    }

    private bool IsRankColumn(int column) =>
        (_columns[column] & LexicalTags.RankWord) != 0 || (_columns[column] == LexicalTags.None && Share(column, IsCount) > 0.9);

    private bool IsProseColumn(int column) =>
        column != _title && (_columns[column] & (LexicalTags.DirectorField | LexicalTags.ArtistField)) == 0 &&
        Share(column, (row, cell) => cell.Length > 60 || WordsIn(row, cell) > ProseWords) > 0.5;

    /// <summary>A heading for each row; none where no column can be the titles'.</summary>
    public static IEnumerable<Heading> Read(List<Line> rows, HeadingReader headings)
    {
        if (rows.Count < 3 || rows.Max(row => Cells(row).Count) < 2)
        {
            return [];
        }

        var grammar = new TableGrammar(rows, headings);
        return grammar._title < 0 || !grammar.IsOfFilms
            ? []
            : grammar._rows.Select(row => grammar.Read(row.Line, row.Cells)).OfType<Heading>();
    }

    // A table with a header row must have a column "Film" or "Directed by", or one of known films.
    private bool IsOfFilms => _headers.Count == 0 || IsOfKnownFilms(_title) ||
        _columns.Any(tag => (tag & (LexicalTags.TitleField | LexicalTags.DirectorField)) != 0);

    private Heading? Read(Line row, List<TextRange> cells)
    {
        if (_title >= cells.Count || cells[_title].IsEmpty || _headings.Read(row, cells[_title], null) is not { } heading)
        {
            return null;
        }

        List<TextRange> Under(LexicalTags tag) => [.. cells.Where((cell, column) =>
            column != _title && column < _columns.Length && (_columns[column] & tag) != 0 && !cell.IsEmpty)];
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

    private Rank? Number(Line row, List<TextRange> cells)
    {
        var cell = _rank >= 0 && _rank < cells.Count ? cells[_rank] : default;
        var isNumber = int.TryParse(row.Text.AsSpan(cell.Start, cell.Length).Trim(".)#"), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        return isNumber && value is > 0 and < 1000 ? new Rank(value, cell, RankForm.Labelled) : null;
    }

    // Rows marked as headers; else the first row if it names its columns, and the second if it names them all.
    private static List<Line> Headers(List<Line> rows, int width)
    {
        var marked = rows.TakeWhile(row => row.Block.Level == 1).Take(MostHeaders).ToList();
        if (marked.Count > 0 && rows.Count - marked.Count > 1)
        {
            return marked;
        }

        if (Names(rows[0]) * 2 < width)
        {
            return [];
        }

        var filled = Filled(Cells(rows[1]));
        return filled > 1 && Names(rows[1]) == filled ? [rows[0], rows[1]] : [rows[0]];
    }

    private static int Names(Line row) => Cells(row).Count(cell => Named(row, cell) != LexicalTags.None);

    // Of two header rows the lower is more specific: "Made" above "Year" and "Director".
    private LexicalTags Named(int column) =>
        _headers.AsEnumerable().Reverse()
            .Select(header => Cells(header) is var cells && column < cells.Count ? Named(header, cells[column]) : LexicalTags.None)
            .FirstOrDefault(tag => tag != LexicalTags.None);

    private static LexicalTags Named(Line header, TextRange cell)
    {
        var passage = new TextPassage(header, cell);
        if (cell.IsEmpty || passage.Tokens.Count is 0 or > 5)
        {
            return LexicalTags.None;
        }

        var (tags, _) = passage.MatchLongest(0, LexicalTags.AnyField | LexicalTags.RankWord);
        var isTitle = (tags & LexicalTags.TitleField) != 0;
        return tags & (isTitle ? LexicalTags.AnyField : LexicalTags.AnyField | LexicalTags.RankWord);
    }

    // "1990s" alone in a row, where most other rows have several cells.
    private void RemoveDividers()
    {
        if (_rows.Count(row => Filled(row.Cells) > 1) * 5 >= _rows.Count * 3)
        {
            _rows.RemoveAll(row => Filled(row.Cells) == 1 && IsDivider(row.Line));
        }
    }

    private static int Filled(List<TextRange> cells) => cells.Count(cell => !cell.IsEmpty);

    private static bool IsDivider(Line row) =>
        (row.Range.Length <= LongestDivider && (row.Range.Length <= 3 || row.Span.ContainsAnyInRange('0', '9'))) ||
        row.Block.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.End - mark.Start >= row.Range.Length);

    // Identifies columns without a header by their contents: years, unless of an award, and directors' names.
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
        _headers.Exists(header => Cells(header) is var cells && column < cells.Count && new TextPassage(header, cells[column]) is var head &&
            Enumerable.Range(0, head.Tokens.Count).Any(token => (head.TagsOf(token) & LexicalTags.NotRelease) != 0));

    // The column named so, preferably of known films; else one of known films; else the first of text, preferably without a header.
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
        _rows.Count == 0 || column < 0
            ? 0
            : (double)_rows.Count(row => column < row.Cells.Count && !row.Cells[column].IsEmpty && fits(row.Line, row.Cells[column])) / _rows.Count;

    // Titles are mostly distinct, unlike "Yes" and "No".
    private bool Differ(int column)
    {
        var cells = _rows.Where(row => column < row.Cells.Count && !row.Cells[column].IsEmpty)
            .Select(row => row.Line.Text[row.Cells[column].Start..row.Cells[column].End]).ToList();
        return cells.Distinct(StringComparer.Ordinal).Count() * 4 >= cells.Count * 3;
    }

    private bool IsOfKnownFilms(int column) => Share(column, IsKnownFilm) >= KnownShare;

    private static bool IsKnownFilm(Line row, TextRange cell) => KnownFilms.Default.Knows(row.Text.AsSpan(cell.Start, cell.Length));

    private static bool IsYear(Line row, TextRange cell) =>
        YearReader.At(row.Text, cell.Start, cell.End) is { } year && year.Range.Length >= cell.Length - 3;

    private static bool IsCount(Line row, TextRange cell) => cell.Length <= 4 && char.IsAsciiDigit(row.Text[cell.Start]);

    private static bool IsText(Line row, TextRange cell) =>
        (WordsIn(row, cell) >= 1 && !char.IsAsciiDigit(row.Text[cell.Start])) || cell.Length > 6;

    private static bool IsPerson(Line row, TextRange cell) =>
        new TextPassage(row, cell) is { Tokens.Count: 2 or 3 } passage && (passage.TagsOf(0) & LexicalTags.GivenName) != 0;

    private static bool IsDirector(Line row, TextRange cell) => new TextPassage(row, cell).MatchLongest(0, LexicalTags.Director).Count > 1;

    private static int WordsIn(Line row, TextRange cell) => row.TokensIn(cell).Count(token => token.Kind == TokenKind.Word);

    private static List<TextRange> Cells(Line row) =>
        [.. row.Block.Marks.Where(mark => mark.Kind == MarkKind.Cell)
            .Select(mark => WithoutMarks(row.Text, Line.Trim(row.Text, new TextRange(mark.Start, mark.End))))];

    // Footnote marks: "Heima †", "‡ Amy", "Dig!*". A leading asterisk belongs to the title: "*batteries not included".
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
