using DocCatalog.Store.FilmPages;
using DocCatalog.Web.Components;

namespace DocCatalog.Web.Evidence;

/// <summary>What articles say differently of one film, in words; null where they agree.</summary>
/// <param name="Titles">Those it is not shown under.</param>
public sealed record Disagreements(string? Titles, string? Years, string? Directors, string? Artists)
{
    /// <param name="naming">How many articles name a director, and how many an artist.</param>
    public static Disagreements In(FilmVotes votes, string title, (int Directors, int Artists) naming)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var others = Spelled(votes.Titles).Where(vote => Plain(vote.Value) != Plain(title)).Select(vote => vote with { Value = $"“{vote.Value}”" }).ToList();
        return new(
            others.Count == 0 ? null : Wording.Votes(others),
            votes.YearsDiffer ? Wording.Votes(votes.Years) : null,
            Differing(Spelled(votes.Directors), naming.Directors),
            Differing(Spelled(votes.Artists), naming.Artists));
    }

    // Two directors whom every article names are no disagreement.
    private static string? Differing(IReadOnlyList<Vote> votes, int naming) => votes.Any(vote => vote.Articles < naming) ? Wording.Votes(votes) : null;

    // Capitals and the shape of an apostrophe are an article's typography, not what it says.
    private static List<Vote> Spelled(IEnumerable<Vote> votes) =>
        [.. votes.GroupBy(vote => Plain(vote.Value)).Select(alike => alike.First() with { Articles = alike.Sum(vote => vote.Articles) }).OrderByDescending(vote => vote.Articles)];

    private static string Plain(string text) => text.Replace('’', '\'').ToUpperInvariant();
}
