using System.Collections.Immutable;

namespace DocCatalog.Store;

/// <summary>A name in a role, before it is anybody's row.</summary>
public sealed record CreditedName(Role Role, string Key, string Text);

/// <summary>What the mentions of a film come to, taken together.</summary>
public sealed record Consensus
{
    public required string Title { get; init; }
    public int? Year { get; init; }
    public string? Summary { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>Directors, then artists, each as first printed.</summary>
    public ImmutableArray<CreditedName> Credits { get; init; } = [];

    /// <summary>Title, year and spellings by majority, a tie going to the earliest article; everybody credited by any; the first summary.</summary>
    /// <remarks>A copy of an article says nothing that the article does not say, and has no vote.</remarks>
    public static Consensus Of(IEnumerable<Claim> claims)
    {
        var ordered = Claim.InOrder(claims).ToList();
        var standing = Standing.Of(ordered);
        var voters = ordered.Zip(standing.Contributions).Where(pair => pair.Second.CopyOf is null).Select(pair => pair.First).ToList();
        return new Consensus
        {
            Title = Majority(voters.Select(claim => claim.Read.Title)),
            Year = YearOf(voters) ?? YearOf(ordered),
            Summary = ordered.Find(claim => claim.Read.Summary is not null)?.Read.Summary,
            Standing = standing,
            Credits = [.. Credited(ordered, Role.Director), .. Credited(ordered, Role.Artist)],
        };
    }

    private static int? YearOf(List<Claim> voters) =>
        voters.Exists(claim => claim.Read.Year is not null) ? Majority(voters.Select(claim => claim.Read.Year).OfType<int>()) : null;

    // Groups keep the order of their first member, and MaxBy takes the first of equals.
    private static T Majority<T>(IEnumerable<T> values) => values.GroupBy(value => value).MaxBy(votes => votes.Count())!.Key;

    // "Scorsese" is one with Martin Scorsese where another article names him in full; an artist's one name may be a band's as well.
    private static IEnumerable<CreditedName> Credited(List<Claim> claims, Role role)
    {
        var spellings = claims.SelectMany(claim => claim.Names).Where(name => name.Role == role).GroupBy(name => name.Key, name => name.Text).ToList();
        var known = role == Role.Director ? spellings.Select(name => name.Key).ToHashSet() : [];
        return spellings
            .Where(name => !DirectorNames.IsNamedSingly(name.Key, known) && !(role == Role.Director && IsOutvoted(name, spellings, claims)))
            .GroupBy(name => DirectorNames.Fullest(name.Key, known))
            .Select(names => new CreditedName(role, names.Key, Spelling.Best((names.FirstOrDefault(name => name.Key == names.Key) ?? names.First()).Distinct())));
    }

    // Alex and Alek Keshishian, whom no article names beside each other, are one person spelled twice, and only one of them is credited.
    private static bool IsOutvoted(IGrouping<string, string> name, List<IGrouping<string, string>> spellings, List<Claim> claims)
    {
        var place = spellings.IndexOf(name);
        return spellings.Where((other, otherPlace) => (other.Count(), -otherPlace).CompareTo((name.Count(), -place)) > 0)
            .Any(other => DirectorNames.MayBeMisspelt(name.Key, other.Key)
                && !claims.Exists(claim => claim.Directors.Contains(name.Key) && claim.Directors.Contains(other.Key)));
    }
}

/// <summary>Which of several ways to write one name is shown.</summary>
public static class Spelling
{
    /// <summary>"Beyoncé" rather than "BEYONCE", "D. A. Pennebaker" rather than "D.A. Pennebaker": a choice that no order of imports changes.</summary>
    public static string Best(IEnumerable<string> spellings) => spellings
        .OrderBy(text => !text.Any(char.IsLower) || !text.Any(char.IsUpper))
        .ThenByDescending(text => text.Count(letter => letter > '\x7F'))
        .ThenByDescending(text => text.Length)
        .ThenBy(text => text, StringComparer.Ordinal)
        .First();
}
