using System.Globalization;
using System.Text.RegularExpressions;
using DocCatalog.Parsing;

namespace DocCatalog.TestSupport.Accuracy;

/// <summary>What a single pattern achieves: each line that opens "Title (Year)", a number before it or not, is a film.</summary>
internal static partial class Baseline
{
    public static IEnumerable<ReadFilm> Read(Document document) =>
        from block in document.Blocks
        from line in block.Text.Split('\n')
        let match = TitleAndYear.Match(line)
        where match.Success
        select new ReadFilm(match.Groups["title"].Value)
        {
            Rank = int.TryParse(match.Groups["rank"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : null,
            Year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture),
        };

    // "7. Amy (2015)"
    [GeneratedRegex(@"^\s{0,4}(?:(?<rank>\d{1,3})[.)]\s{1,4})?(?<title>\S.{0,99}?)\s?\((?<year>(?:19|20)\d{2})\)")]
    private static partial Regex TitleAndYear { get; }
}
