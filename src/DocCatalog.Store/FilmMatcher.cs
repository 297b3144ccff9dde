namespace DocCatalog.Store;

/// <summary>The mentions of one film, each with the reason why it is among them.</summary>
public sealed class FilmGroup
{
    private readonly List<(Claim Claim, MatchReason Reason)> matches = [];
    private readonly HashSet<string> directors = [];
    private readonly HashSet<int> years = [];

    public IReadOnlyList<(Claim Claim, MatchReason Reason)> Matches => matches;

    public string TitleKey => matches[0].Claim.TitleKey;

    internal bool KnowsOnlyTheTitle => years.Count == 0 && directors.Count == 0;

    /// <summary>Whether any of its mentions states <paramref name="year"/>.</summary>
    internal bool States(int? year) => year is int known && years.Contains(known);

    internal void Add(Claim claim, MatchReason reason)
    {
        matches.Add((claim, reason));
        directors.UnionWith(claim.Directors);
        if (claim.Mention.Year is int year)
        {
            years.Add(year);
        }
    }

    /// <summary>Why <paramref name="claim"/>, of the same title, may be about this film; <see cref="MatchReason.None"/> where it may not.</summary>
    internal MatchReason Accepts(Claim claim)
    {
        if (matches.Any(match => match.Claim.Origin == claim.Origin))
        {
            return MatchReason.None;
        }

        if (claim.Mention.Year is int year && years.Count > 0)
        {
            return years.Contains(year) ? MatchReason.Year : AcceptsNear(claim, year);
        }

        if (directors.Overlaps(claim.Directors))
        {
            return MatchReason.Director;
        }

        return directors.Count > 0 && claim.Directors.Count > 0 ? MatchReason.None : MatchReason.Title;
    }

    // "Monterey Pop" was shown in 1968 and released in 1969: with the director agreeing, a year's difference is none.
    private MatchReason AcceptsNear(Claim claim, int year) =>
        directors.Overlaps(claim.Directors) && years.Any(other => Math.Abs(other - year) == 1) ? MatchReason.Director : MatchReason.None;
}

/// <summary>Decides which mentions are about the same film. A false split can be mended, a false merge is a lie.</summary>
public static class FilmMatcher
{
    /// <summary>The films that mentions of one title are about: the same for the same mentions, in whatever order they come.</summary>
    public static IReadOnlyList<FilmGroup> Group(IEnumerable<Claim> claims)
    {
        var groups = new List<FilmGroup>();

        // Those that state most go first, so that the vaguer ones meet all that could agree with them or contradict them.
        foreach (var claim in Claim.InOrder(claims).OrderBy(Vagueness))
        {
            var (group, reason) = Choose(claim, groups);
            if (group is null)
            {
                group = new FilmGroup();
                groups.Add(group);
            }

            group.Add(claim, reason);
        }

        return groups;
    }

    private static int Vagueness(Claim claim) => (claim.Mention.Year, claim.Directors.Count) switch
    {
        (not null, > 0) => 0,
        (not null, _) => 1,
        (null, > 0) => 2,
        _ => 3,
    };

    // "Woodstock" without a year may be the film of 1970 or that of 2019: where two are possible it is neither.
    private static (FilmGroup? Group, MatchReason Reason) Choose(Claim claim, IEnumerable<FilmGroup> groups)
    {
        var possible = groups.Select(group => (Group: group, Reason: group.Accepts(claim))).Where(option => option.Reason != MatchReason.None).ToList();
        if (possible.Count == 0)
        {
            return (null, MatchReason.None);
        }

        var best = possible.GroupBy(option => option.Reason).MaxBy(options => options.Key)!.ToList();
        if (best.Count == 1 || best[0].Reason == MatchReason.Year)
        {
            return best[0];
        }

        return possible.FirstOrDefault(option => option.Group.KnowsOnlyTheTitle);
    }
}
