using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace DocCatalog.Web.Caching;

/// <summary>How a body is compressed.</summary>
internal enum Encoding
{
    None,
    Gzip,
    Brotli,
}

/// <summary>Reads what a browser understands (RFC 9110, 12.5.3).</summary>
internal static class AcceptedEncoding
{
    /// <summary>The one that makes the smallest body of those that <paramref name="accepted"/> allows, whichever of them it likes better.</summary>
    public static Encoding Of(StringValues accepted)
    {
        var best = Encoding.None;
        foreach (var line in accepted)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var found = Read(line.AsSpan()[range].Trim());
                best = found > best ? found : best;
            }
        }

        return best;
    }

    // "br", "gzip;q=0.5", "br;q=0"
    private static Encoding Read(ReadOnlySpan<char> item)
    {
        var end = item.IndexOf(';');
        var name = end < 0 ? item : item[..end].TrimEnd();
        var encoding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? Encoding.Brotli : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? Encoding.Gzip : Encoding.None;
        return encoding != Encoding.None && end >= 0 && IsRefused(item[(end + 1)..].Trim()) ? Encoding.None : encoding;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
        && quality == 0;
}
