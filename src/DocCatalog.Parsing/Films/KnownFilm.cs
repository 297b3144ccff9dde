using DocCatalog.Parsing.Text;

namespace DocCatalog.Parsing.Films;

/// <summary>A film that lists often name. It helps to find a title in a text and never supplies a value.</summary>
public sealed class KnownFilm
{
    private readonly string[] _cells;
    private string[]? _titleKeys;
    private string[]? _directorKeys;
    private string[]? _artistKeys;

    /// <param name="row">A row of <c>Data/films.tsv</c>: title, other titles, year, directors, artists, and "?" if unconfirmed.</param>
    internal KnownFilm(string row) => _cells = row.Split('\t');

    public string Title => _cells[0];

    /// <summary>Translations, the original title, forms with or without the artist's name, short forms; excludes <see cref="Title"/>.</summary>
    public IReadOnlyList<string> OtherTitles => Cell(1);

    /// <summary>The year of first release; null if unknown.</summary>
    public int? Year => _cells.Length > 2 && int.TryParse(_cells[2], out var year) ? year : null;

    public IReadOnlyList<string> Directors => Cell(3);

    /// <summary>The musicians and bands that the film is about, or its main performers.</summary>
    public IReadOnlyList<string> Artists => Cell(4);

    /// <summary>Whether two independent sources agree on the row.</summary>
    public bool IsConfirmed => _cells.Length < 6 || _cells[5] != "?";

    /// <summary>The distinct keys of all titles, see <see cref="Key.OfTitle"/>.</summary>
    public IReadOnlyList<string> TitleKeys => _titleKeys ??= [.. OtherTitles.Prepend(Title).Select(Key.OfTitle).Distinct()];

    /// <summary>The keys of the directors, see <see cref="Key.OfName"/>.</summary>
    public IReadOnlyCollection<string> DirectorKeys => _directorKeys ??= [.. Directors.Select(Key.OfName)];

    /// <summary>The keys of the artists, see <see cref="Key.OfName"/>.</summary>
    public IReadOnlyCollection<string> ArtistKeys => _artistKeys ??= [.. Artists.Select(Key.OfName)];

    private string[] Cell(int column) =>
        column < _cells.Length ? _cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
