namespace DocCatalog.Store;

/// <summary>Decides which mentions are about the same film. A false split can be mended, a false merge is a lie.</summary>
/// <remarks>
/// Titles agree by key, without the artist that the entry names, or by another title of the film; containment is no agreement.
/// Then years must be equal, one apart or missing, and directors must not differ; <see cref="MatchReason.Suffices"/> says how much
/// each agreement of titles asks for.
/// </remarks>
public static class FilmMatcher
{
    /// <summary>The films that mentions are about, in the order of their first ones: the same for the same mentions, in whatever order they come.</summary>
    public static IReadOnlyList<FilmGroup> Group(IEnumerable<Claim> claims) => Group(claims, Rulings.None);

    /// <inheritdoc cref="Group(IEnumerable{Claim})"/>
    internal static IReadOnlyList<FilmGroup> Group(IEnumerable<Claim> claims, Rulings rulings)
    {
        var ordered = Claim.InOrder(claims).ToList();
        var votes = ordered.GroupBy(Vote).ToDictionary(group => group.Key, group => group.Count());
        var groups = new List<FilmGroup>();

        // Those that state most go first, so that the vaguer ones meet all that could agree with them or contradict them;
        // among them the year that most state, so that the year beside it is measured from there.
        foreach (var claim in ordered.OrderBy(Vagueness).ThenByDescending(claim => votes[Vote(claim)]))
        {
            var (group, reason) = Choose(claim, groups, rulings);
            if (group is null)
            {
                group = new FilmGroup();
                groups.Add(group);
            }

            group.Add(claim, reason ?? "the first");
        }

        var places = ordered.Select((claim, place) => (claim.Mention, place)).ToDictionary(pair => pair.Mention, pair => pair.place);
        return [.. groups.OrderBy(group => group.Matches.Min(match => places[match.Claim.Mention]))];
    }

    private static (string? Title, int? Year) Vote(Claim claim) => (claim.Titles.Keys.FirstOrDefault(), claim.Read.Year);

    private static int Vagueness(Claim claim) => (claim.Read.Year, claim.Directors.Count) switch
    {
        (not null, > 0) => 0,
        (not null, _) => 1,
        (null, > 0) => 2,
        _ => 3,
    };

    // "Woodstock" without a year may be the film of 1970 or that of 2019: where two are possible it is neither.
    private static (FilmGroup? Group, string? Reason) Choose(Claim claim, IReadOnlyCollection<FilmGroup> groups, Rulings rulings)
    {
        var ruled = groups.ToLookup(group => group.Matches.Select(match => rulings.Together(match.Claim, claim)).Aggregate((bool?)null, (all, one) => all is false || one is false ? false : all ?? one));
        if (ruled[true].FirstOrDefault() is { } told)
        {
            return (told, "the curator says so");
        }

        var (group, reason) = Choose(claim, ruled[null]);
        return (group, reason?.ToString());
    }

    private static (FilmGroup? Group, MatchReason? Reason) Choose(Claim claim, IEnumerable<FilmGroup> groups)
    {
        var possible = groups.Select(group => (Group: group, Reason: group.Compare(claim))).Where(option => option.Reason is not null).ToList();
        if (possible.Count == 0)
        {
            return (null, null);
        }

        var best = possible.GroupBy(option => option.Reason!.Value).MaxBy(options => options.Key)!;
        if (best.Count() == 1 || best.Key is { Year: YearAgreement.Same, Title: TitleAgreement.Same })
        {
            return (best.First().Group, best.Key);
        }

        return possible.FirstOrDefault(option => option.Group.KnowsOnlyTheTitle);
    }
}
