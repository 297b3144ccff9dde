using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocCatalog.Store.Model;

/// <summary>Ten years by the first: 1990 is written "1990s". Films without a year are <see cref="Undated"/>.</summary>
/// <param name="FirstYear">Null where no year is stated.</param>
public readonly record struct Decade(int? FirstYear) : IParsable<Decade>
{
    public static Decade Undated { get; }

    /// <summary>The year stored for films without one, so that they sort last.</summary>
    internal const int NoYear = 9999;

    /// <summary>The value stored in <see cref="Film.Decade"/>.</summary>
    internal int Number => FirstYear ?? NoYear;

    public static Decade FromYear(int? year) => new(year - (year % 10));

    /// <exception cref="FormatException">The text is neither of the form "1990s" nor "undated".</exception>
    public static Decade Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var decade) ? decade : throw new FormatException($"'{s}' is not a decade: expected one written as 1990s, or undated.");

    /// <summary>Accepts "1990s" and "undated"; "1995s" is no decade, and "90s" lacks the century.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Decade result)
    {
        result = Undated;
        if (s == "undated")
        {
            return true;
        }

        if (s is not [>= '1' and <= '9', _, _, '0', 's'] || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        result = new(year);
        return true;
    }

    public override string ToString() => FirstYear is null ? "undated" : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}s");
}
