using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>Groups mentions of the same film. A false split can be repaired; a false merge misinforms.</summary>
/// <remarks>
/// Titles agree by key, without the artist that the entry names, or by another title of the film; containment is not enough.
/// Years must be equal, one apart or missing, and directors must not differ. <see cref="MatchReason.Suffices"/> has the exact rule.
/// </remarks>
public static class FilmMatcher
{
    /// <summary>The films of <paramref name="claims"/>, ordered by their first mentions; independent of the order of claims.</summary>
    public static IReadOnlyList<FilmGroup> Group(IEnumerable<Claim> claims) => Group(claims, ActiveCorrections.None);

    /// <inheritdoc cref="Group(IEnumerable{Claim})"/>
    internal static IReadOnlyList<FilmGroup> Group(IEnumerable<Claim> claims, ActiveCorrections corrections)
    {
        var families = corrections.Any ? [[.. claims]] : TitleFamilies.Group(claims);
        var groups = families.SelectMany(family => Group(Claim.InOrder(family), corrections)).ToList();
        return families.Count == 1 ? groups : [.. groups.OrderBy(group => group.Earliest, Claim.Order)];
    }

    // Claims with year and directors go first, so that vaguer ones are compared with all groups they may belong to; among
    // them the most frequent year, since near years are measured from it. Equivalent claims, hundreds for a well-known
    // film, are compared once.
    private static IEnumerable<FilmGroup> Group(IReadOnlyList<Claim> ordered, ActiveCorrections corrections)
    {
        var equivalent = EquivalentClaims(ordered, corrections);
        var votes = new Dictionary<(string? Title, int? Year), int>();
        foreach (var same in equivalent)
        {
            votes[Vote(same[0])] = votes.GetValueOrDefault(Vote(same[0])) + same.Count;
        }

        var formed = new Groups(corrections);
        foreach (var same in equivalent.OrderBy(same => Vagueness(same[0])).ThenByDescending(same => votes[Vote(same[0])]))
        {
            formed.Add(same);
        }

        return formed.All.Count == 1 ? formed.All : formed.All.OrderBy(group => group.Earliest, Claim.Order);
    }

    // In the order of their first claims. A claim with a merge or split stays alone.
    private static List<List<Claim>> EquivalentClaims(IReadOnlyList<Claim> ordered, ActiveCorrections corrections)
    {
        var equivalent = new List<List<Claim>>();
        var byMatchContent = new Dictionary<MatchContent, List<Claim>>();
        var byContent = new Dictionary<string, List<Claim>>();
        foreach (var claim in ordered)
        {
            if (corrections.AffectMatching(claim))
            {
                equivalent.Add([claim]);
                continue;
            }

            if (!byMatchContent.TryGetValue(claim.MatchContent, out var same))
            {
                if (!byContent.TryGetValue(claim.Content, out same))
                {
                    byContent.Add(claim.Content, same = []);
                    equivalent.Add(same);
                }

                byMatchContent.Add(claim.MatchContent, same);
            }

            same.Add(claim);
        }

        return equivalent;
    }

    private static (string? Title, int? Year) Vote(Claim claim) =>
        (claim.MatchContent.Keys.Count > 0 ? claim.MatchContent.Keys[0].Text : null, claim.MatchContent.Year);

    private static int Vagueness(Claim claim) => (claim.MatchContent.Year, claim.MatchContent.Directors.Count) switch
    {
        (not null, > 0) => 0,
        (not null, _) => 1,
        (null, > 0) => 2,
        _ => 3,
    };

    private sealed class Groups(ActiveCorrections corrections)
    {
        private readonly List<FilmGroup> all = [];
        private readonly Dictionary<string, List<FilmGroup>> byTitle = [];

        public List<FilmGroup> All => all;

        /// <param name="equivalent">Claims of equal content, in order.</param>
        public void Add(List<Claim> equivalent)
        {
            var group = Add(equivalent[0]);
            string? reason = null;
            foreach (var claim in equivalent.Skip(1))
            {
                if (group.HasArticle(claim.Origin))
                {
                    Add(claim);
                    continue;
                }

                reason ??= group.Compare(claim)?.ToString() ?? "the same words";
                group.AddEquivalent(claim, reason);
            }
        }

        private FilmGroup Add(Claim claim)
        {
            var (group, reason) = Choose(claim);
            if (group is null)
            {
                group = new FilmGroup { Number = all.Count };
                all.Add(group);
            }

            group.Add(claim, reason ?? Mention.FirstMatch);
            foreach (var title in claim.MatchContent.Titles.Keys)
            {
                var groups = byTitle.TryGetValue(title, out var known) ? known : byTitle[title] = [];
                if (!groups.Contains(group))
                {
                    groups.Add(group);
                }
            }

            return group;
        }

        // "Woodstock" without a year may be the film of 1970 or of 2019; if two are possible, it is neither.
        private (FilmGroup? Group, string? Reason) Choose(Claim claim)
        {
            if (!corrections.AffectMatching(claim))
            {
                return Best(claim, Possible(claim));
            }

            var byVerdict = all.ToLookup(group => Verdict(group, claim));
            return byVerdict[true].FirstOrDefault() is { } corrected ? (corrected, "the curator says so") : Best(claim, byVerdict[null]);
        }

        // Whether the curator says that the claim is about the group's film; a split outweighs a merge.
        private bool? Verdict(FilmGroup group, Claim claim) => group.Matches
            .Select(match => corrections.AreSameFilm(match.Claim, claim))
            .Aggregate((bool?)null, (sum, one) => sum is false || one is false ? false : sum ?? one);

        // In the order of creation.
        private IEnumerable<FilmGroup> Possible(Claim claim) =>
            claim.MatchContent.Titles.Keys.SelectMany(title => byTitle.GetValueOrDefault(title) ?? []).Distinct().OrderBy(group => group.Number);

        private static (FilmGroup? Group, string? Reason) Best(Claim claim, IEnumerable<FilmGroup> groups)
        {
            var possible = groups.Select(group => (Group: group, Reason: group.Compare(claim))).Where(option => option.Reason is not null).ToList();
            if (possible.Count == 0)
            {
                return (null, null);
            }

            var best = possible.GroupBy(option => option.Reason!.Value).MaxBy(options => options.Key)!;
            var (group, reason) = best.Count() == 1 || best.Key is { Year: YearAgreement.Same, Title: TitleAgreement.Same }
                ? best.First()
                : possible.FirstOrDefault(option => option.Group.HasOnlyTitle);
            return (group, reason?.ToString());
        }
    }
}
