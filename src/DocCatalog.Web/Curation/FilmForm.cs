using System.Globalization;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.Curation;

/// <summary>What can be changed of a film, as a form holds it: names and titles one a line.</summary>
public sealed record FilmForm
{
    public string? Title { get; init; }
    public string? Year { get; init; }
    public string? Directors { get; init; }
    public string? Artists { get; init; }
    public string? OtherTitles { get; init; }

    public static FilmForm Of(Film film, IReadOnlyList<string> otherTitles)
    {
        ArgumentNullException.ThrowIfNull(film);
        return new()
        {
            Title = film.Title,
            Year = film.Year?.ToString(CultureInfo.InvariantCulture),
            Directors = Names(film, Role.Director),
            Artists = Names(film, Role.Artist),
            OtherTitles = string.Join('\n', otherTitles),
        };
    }

    /// <summary>What <paramref name="form"/> says otherwise than this; nothing else becomes a correction.</summary>
    public IEnumerable<FilmChange> ChangesTo(FilmForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. Change(Field.Title, Title, form.Title?.Trim() ?? ""),
            .. Change(Field.Year, Year, string.IsNullOrWhiteSpace(form.Year) ? null : form.Year.Trim()),
            .. Changes(Field.Director, Directors, form.Directors),
            .. Changes(Field.Artist, Artists, form.Artists),
            .. Changes(Field.OtherTitle, OtherTitles, form.OtherTitles),
        ];
    }

    private static IEnumerable<FilmChange> Change(Field field, string? before, string? after) => before == after ? [] : [new(field, null, after)];

    // A line that is gone and one that is new are one that was changed.
    private static IEnumerable<FilmChange> Changes(Field field, string? before, string? after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var (gone, come) = (old.Except(now).ToList(), now.Except(old).ToList());
        for (var line = 0; line < Math.Max(gone.Count, come.Count); line++)
        {
            yield return new FilmChange(field, gone.ElementAtOrDefault(line), come.ElementAtOrDefault(line));
        }
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Names(Film film, Role role) => string.Join('\n', film.Credits.Where(credit => credit.Role == role).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text));
}
