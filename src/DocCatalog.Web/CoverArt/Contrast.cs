using System.Globalization;

namespace DocCatalog.Web.CoverArt;

/// <summary>How well two colours stand out from each other, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).</summary>
internal static class Contrast
{
    /// <param name="one">Written as "#17191c".</param>
    public static double Between(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string colour) => (Channel(colour, 1) * 0.2126) + (Channel(colour, 3) * 0.7152) + (Channel(colour, 5) * 0.0722);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
