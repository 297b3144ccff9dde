using System.Text.RegularExpressions;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>Distinguishes articles that rank films from those that only number them.</summary>
/// <remarks>
/// An article ranks if its numbers are distinct and they count down, its title says so ("ranked", "top 10", "the 25 best"), or the text
/// before the first film says so more explicitly; not if the text disclaims an order ("in no particular order").
/// The benchmarks' command <c>ranking</c> compares this with a reader's judgement.
/// </remarks>
public static partial class Ranking
{
    public static bool IsRanked(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var ranks = article.Mentions.OrderBy(mention => mention.Position).Select(mention => mention.Rank).OfType<int>().ToList();
        return ranks.Count > 1 && ranks.Distinct().Count() == ranks.Count
            && !NoOrder.IsMatch(article.Source)
            && (CountsDown(ranks) || SaysSo.IsMatch(article.Title) || OpensSo.IsMatch(Opening(article)));
    }

    private static string Opening(Article article) =>
        article.Source[..Math.Clamp(article.Mentions.Min(mention => mention.Start), 0, article.Source.Length)];

    private static bool CountsDown(List<int> ranks) => ranks.Zip(ranks.Skip(1)).All(pair => pair.First > pair.Second);

    // "The 25 Best Rock Documentaries", "Top Ten Concert Films", "Every Dylan Film, Ranked"
    [GeneratedRegex(
        @"\b(?:rank(?:ed|ing)|top[ -](?:\d+|three|five|six|seven|eight|nine|ten|twelve|twenty)|best|greatest|countdown" +
        @"|mejores|meilleurs?|besten|migliori|melhores)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysSo { get; }

    // "Our favourite concert films, in order", "The Real Dylan Movies: RANKED", "## TOP 3", "ont classé huit films"
    [GeneratedRegex(
        @"\bfilms?, in order\b|: ranked\b|^\W*top[ -]\d+\s*$|\b(?:avons|ont) classé\b|\bcounting down\b",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex OpensSo { get; }

    // "in no particular order", "sin orden de preferencia"
    [GeneratedRegex(
        @"\b(?:in no (?:particular |special )?order|not ranked|unranked|in (?:alphabetical|chronological) order" +
        @"|(?:alphabetically|chronologically) ordered|sin (?:ningún )?orden|sans ordre|dans le désordre" +
        @"|ohne (?:feste |bestimmte )?(?:Rang|Reihen)folge|in ordine sparso|sem ordem)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoOrder { get; }
}
