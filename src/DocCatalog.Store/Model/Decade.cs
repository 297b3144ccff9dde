using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocCatalog.Store.Model;

/// <summary>Ten years, named by the first: 1990 is shown and asked for as "1990s". Films without a year stand together as <see cref="Undated"/>.</summary>
/// <param name="FirstYear">Null where no year is stated.</param>
public readonly record struct Decade(int? FirstYear) : IParsable<Decade>
{
    public static Decade Undated { get; }

    /// <summary>Stands for the year of films without one, so that they sort after all others.</summary>
    internal const int NoYear = 9999;

    /// <summary>As <see cref="Film.Decade"/> stores it.</summary>
    internal int Number => FirstYear ?? NoYear;

    public static Decade FromYear(int? year) => new(year - (year % 10));

    /// <exception cref="FormatException">It is not written as "1990s".</exception>
    public static Decade Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var decade) ? decade : throw new FormatException($"'{s}' is not a decade: expected one written as 1990s, or undated.");

    /// <summary>Reads "1990s" or "undated" and nothing else: "1995s" is no decade, and "90s" does not say which century.</summary>
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
