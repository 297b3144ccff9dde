using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocCatalog.Store.Model;

/// <summary>Years of release from <paramref name="From"/> to <paramref name="To"/>, both included: written "1991", "1990-1999", "1990-" or "-1969".</summary>
/// <param name="From">Null for no beginning.</param>
/// <param name="To">Null for no end.</param>
public readonly record struct YearRange(int? From, int? To) : IParsable<YearRange>
{
    /// <summary>The first and the last <see cref="Film.YearOrder"/> of these films; a film without a year is of no range.</summary>
    internal (long First, long Last) Order => (From ?? 0, To ?? Decade.NoYear - 1);

    /// <exception cref="FormatException">It is not written as "1991" or "1990-1999".</exception>
    public static YearRange Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var years) ? years : throw new FormatException($"'{s}' is no year: expected one written as 1991, 1990-1999, 1990- or -1969.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearRange result)
    {
        result = default;
        var parts = s?.Split('-') ?? [];
        if (parts.Length is 0 or > 2 || !Array.TrueForAll(parts, part => part.Length == 0 || Year(part) is not null))
        {
            return false;
        }

        result = new(Year(parts[0]), Year(parts[^1]));
        return (result.From ?? result.To) is not null && !(result.From > result.To);
    }

    public override string ToString() => From == To ? Text(From) : $"{Text(From)}-{Text(To)}";

    private static int? Year(string text) =>
        text is [>= '1' and <= '9', _, _, _] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}
