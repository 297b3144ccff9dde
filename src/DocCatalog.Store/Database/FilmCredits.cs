using System.Globalization;
using System.Text;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Database;

/// <summary>The credits of a film as text, which stands with the film: a list of films would have to look up hundreds of names, each in another place.</summary>
/// <remarks>A credit on a line: the first letter of its role and the number of the name, then its address, then the name, as in <c>D12 bob-dylan Bob Dylan</c>.</remarks>
internal static class FilmCredits
{
    /// <summary>The text for <paramref name="credits"/>, artists before directors and those of a role in their order.</summary>
    public static string Format(IEnumerable<CreditLine> credits) => string.Join('\n', credits
        .OrderByDescending(credit => credit.Role)
        .Select(credit => string.Create(CultureInfo.InvariantCulture, $"{(credit.Role == Role.Director ? 'D' : 'A')}{credit.NameId} {credit.Slug} {credit.Text.Replace('\n', ' ')}")));

    /// <summary>The credits that <paramref name="text"/> is of, in UTF-8.</summary>
    public static IReadOnlyList<CreditLine> Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return [];
        }

        var credits = new List<CreditLine>(1 + text.Count((byte)'\n'));
        foreach (var line in text.Split((byte)'\n'))
        {
            credits.Add(ReadLine(text[line]));
        }

        return credits;
    }

    private static CreditLine ReadLine(ReadOnlySpan<byte> line)
    {
        var role = line[0] == 'D' ? Role.Director : Role.Artist;
        var number = line[1..line.IndexOf((byte)' ')];
        var named = line[(number.Length + 2)..];
        var slug = named[..named.IndexOf((byte)' ')];
        return new(int.Parse(number, CultureInfo.InvariantCulture), role, Encoding.UTF8.GetString(slug), Encoding.UTF8.GetString(named[(slug.Length + 1)..]));
    }
}
