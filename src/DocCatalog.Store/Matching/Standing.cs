using System.Collections.Immutable;

namespace DocCatalog.Store.Matching;

/// <summary>What one article contributes to the ranking of a film.</summary>
/// <param name="Rank">The rank that the article gives the film; null where it does not rank.</param>
/// <param name="Length">The length of its ranking; null where it does not rank.</param>
/// <param name="CopyOf">The origin of the article of which it is a copy, which counts instead; null where it counts itself.</param>
public sealed record Contribution(string Origin, int? Rank, int? Length, string? CopyOf)
{
    /// <summary>Rank ÷ length: 0.04 for the first of 25, 1 for the last; null where the article does not rank.</summary>
    public double? Position => Rank is int rank && Length is int length ? (double)rank / length : null;
}

/// <summary>The ranking of a film, with the contributions it is computed from.</summary>
/// <remarks>
/// Films are ordered by how many independent articles name them; then by the mean of rank ÷ length over the articles that
/// rank, lowest first and unranked films last; then by the best rank; then by title. Dividing by the length brings lists of
/// different lengths to one scale, as in the scaled footrule of Dwork, Kumar, Naor and Sivakumar, "Rank
/// Aggregation Methods for the Web" (WWW 2001), section 2.2; counting the articles first is approval voting, since most of them do
/// not rank. A copy of an article (see <see cref="SimHash"/>) counts once with it, at the rank that the earliest gives.
/// </remarks>
public sealed record Standing(ImmutableArray<Contribution> Contributions)
{
    private IEnumerable<Contribution> Counted => Contributions.Where(contribution => contribution.CopyOf is null);

    /// <summary>How many independent articles name the film.</summary>
    public int Articles => Counted.Count();

    /// <summary>The mean of the positions; null where no article ranks it.</summary>
    public double? MeanPosition =>
        Counted.Any(contribution => contribution.Position is not null) ? Counted.Average(contribution => contribution.Position) : null;

    /// <summary>Null where no article ranks it.</summary>
    public int? BestRank => Counted.Min(contribution => contribution.Rank);

    /// <summary>The standing that follows from <paramref name="claims"/>; contributions are earliest first.</summary>
    public static Standing From(IEnumerable<Claim> claims) => FromOrdered(Claim.InOrder(claims));

    /// <param name="ordered">Earliest first.</param>
    /// <param name="nearDuplicates">An index of all articles of the claims; null to compare each article with each.</param>
    internal static Standing FromOrdered(IReadOnlyList<Claim> ordered, NearDuplicateIndex? nearDuplicates = null) =>
        FromOrdered(ordered.Select(claim => (claim.Source, claim.Mention.Rank)), nearDuplicates);

    /// <summary>The number of <paramref name="articles"/>, counting copies of one article once.</summary>
    internal static int CountIndependent(IEnumerable<ClaimSource> articles, NearDuplicateIndex nearDuplicates)
    {
        var ordered = articles.ToList();
        ordered.Sort((one, other) => ClaimSource.Compare(one, 0, other, 0));
        return FromOrdered(ordered.Select(source => (source, (int?)null)), nearDuplicates).Articles;
    }

    /// <param name="ordered">Earliest first.</param>
    /// <param name="nearDuplicates">As above.</param>
    internal static Standing FromOrdered(IEnumerable<(ClaimSource Source, int? Rank)> ordered, NearDuplicateIndex? nearDuplicates = null)
    {
        var counted = new List<ClaimSource>();
        var contributions = ImmutableArray.CreateBuilder<Contribution>();
        foreach (var (source, rank) in ordered)
        {
            var print = nearDuplicates?.HasNear(source.Fingerprint) == false ? 0 : source.Fingerprint;
            var original = print == 0 ? null : counted.Find(earlier => SimHash.AreNear(earlier.Fingerprint, print));
            if (original is null && print != 0)
            {
                counted.Add(source);
            }

            var ranks = source.Ranks && rank is > 0;
            contributions.Add(new Contribution(source.Origin, ranks ? rank : null, ranks ? Math.Max(source.Length, rank!.Value) : null, original?.Origin));
        }

        return new Standing(contributions.DrainToImmutable());
    }
}
