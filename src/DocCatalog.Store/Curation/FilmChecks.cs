using System.Globalization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Curation;

/// <summary>Validates corrections; an invalid one throws a <see cref="CatalogException"/> that says what was expected.</summary>
internal static class FilmChecks
{
    /// <param name="value">Null for none.</param>
    public static void Check(Field field, string? value)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw new CatalogException("the new value is empty; a text was expected");
        }

        if (field == Field.Title && value is null)
        {
            throw new CatalogException("a film needs a title; a text was expected");
        }

        if (field == Field.Year && value is not null && !IsYear(value))
        {
            throw new CatalogException($"{value} is not a year; one such as 1967 was expected");
        }
    }

    private static bool IsYear(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1880 and <= 2100;

    /// <summary>The current value that <paramref name="change"/> replaces.</summary>
    public static string? CurrentValue(Film film, IReadOnlyList<string> otherTitles, FilmChange change)
    {
        Check(change.Field, change.Becomes);
        return change.Field switch
        {
            Field.Title => film.Title,
            Field.Year => film.Year?.ToString(CultureInfo.InvariantCulture),
            Field.Summary => film.Summary,
            Field.Director => CurrentValue(Names(film, Role.Director), Key.OfName, change, $"a director of {film.Slug}"),
            Field.Artist => CurrentValue(Names(film, Role.Artist), Key.OfName, change, $"an artist of {film.Slug}"),
            Field.OtherTitle => CurrentValue(otherTitles, Key.OfTitle, change, $"another title of {film.Slug}"),
            _ => throw new CatalogException(
                $"the {change.Field} of a film cannot be corrected; title, year, summary, director, artist or other title was expected"),
        };
    }

    private static string? CurrentValue(IReadOnlyList<string> known, Func<string, string> key, FilmChange change, string what)
    {
        if (change.Says is { } says && !known.Any(value => key(value) == key(says)))
        {
            var expected = known.Count switch { 0 => "there is none", 1 => $"known is {known[0]}", _ => $"known are {string.Join(", ", known)}" };
            throw new CatalogException($"{says} is not {what}; {expected}");
        }

        return change switch
        {
            { Says: null, Becomes: null } =>
                throw new CatalogException($"neither an old nor a new value was given for {what}; at least one was expected"),
            { Says: null, Becomes: { } becomes } when known.Any(value => key(value) == key(becomes)) =>
                throw new CatalogException($"{becomes} is {what} already"),
            _ => change.Says,
        };
    }

    private static List<string> Names(Film film, Role role) =>
        [.. film.Credits.Where(credit => credit.Role == role).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text)];
}
