using System.Collections.Immutable;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>A name in a role, before it is anybody's row.</summary>
public sealed record CreditedName(Role Role, string Key, string Text);

/// <summary>What the mentions of a film come to, taken together.</summary>
public sealed record Consensus
{
    public required string Title { get; init; }
    public int? Year { get; init; }
    public string? Summary { get; init; }

    /// <summary>See <see cref="Film.SummaryLanguage"/>.</summary>
    public string? SummaryLanguage { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>Whose summary it is; null where no claim has one.</summary>
    internal Claim? Cited { get; init; }

    /// <summary>Directors, then artists, each as first printed.</summary>
    public ImmutableArray<CreditedName> Credits { get; init; } = [];

    /// <summary>Title, year and spellings by majority, a tie going to the earliest article; everybody credited by any; the first summary.</summary>
    /// <remarks>A copy of an article says nothing that the article does not say, and has no vote.</remarks>
    public static Consensus Of(IEnumerable<Claim> claims) => Of(claims, prints: null);

    /// <inheritdoc cref="Of(IEnumerable{Claim})"/>
    /// <param name="prints">See <see cref="Standing.OfOrdered(IReadOnlyList{Claim}, NearDuplicateIndex)"/>.</param>
    internal static Consensus Of(IEnumerable<Claim> claims, NearDuplicateIndex? prints)
    {
        var ordered = Claim.InOrder(claims);
        var standing = Standing.OfOrdered(ordered, prints);
        var cited = ordered.FirstOrDefault(claim => claim.Read.HasSummary);
        var voters = ordered.Where((_, place) => standing.Contributions[place].CopyOf is null).CountBy(claim => claim.MatchContent).ToList();
        var statements = ordered.CountBy(claim => claim.MatchContent).ToList();
        return new Consensus
        {
            Title = Majority(voters.Select(said => (said.Key.Title, said.Value))),
            Year = YearOf(voters) ?? YearOf(statements),
            Cited = cited,
            Summary = cited?.Read.Summary,
            SummaryLanguage = cited?.Source.Language,
            Standing = standing,
            Credits = [.. Credited(statements, Role.Director), .. Credited(statements, Role.Artist)],
        };
    }

    private static int? YearOf(List<KeyValuePair<MatchContent, int>> voters) =>
        voters.Exists(said => said.Key.Year is not null) ? Majority(voters.Where(said => said.Key.Year is not null).Select(said => (said.Key.Year!.Value, said.Value))) : null;

    // Counts keep the order of the first voter, and MaxBy takes the first of equals.
    private static T Majority<T>(IEnumerable<(T Value, int Votes)> votes)
        where T : notnull => votes.AggregateBy(vote => vote.Value, 0, (sum, vote) => sum + vote.Votes).MaxBy(sum => sum.Value).Key;

    // "Scorsese" is one with Martin Scorsese where another article names him in full; an artist's one name may be a band's as well.
    private static IEnumerable<CreditedName> Credited(List<KeyValuePair<MatchContent, int>> statements, Role role)
    {
        var spellings = statements.SelectMany(said => said.Key.Names.Where(name => name.Role == role).Select(name => (Name: name, Articles: said.Value)))
            .GroupBy(said => said.Name.Key, (key, said) => new Spelt(key, said.Sum(one => one.Articles), [.. said.Select(one => one.Name.Text).Distinct()])).ToList();
        var known = role == Role.Director ? spellings.Select(name => name.Key).ToHashSet() : [];
        return spellings
            .Where(name => !DirectorNames.IsNamedSingly(name.Key, known) && !(role == Role.Director && IsOutvoted(name, spellings, statements)))
            .GroupBy(name => DirectorNames.Fullest(name.Key, known))
            .Select(names => new CreditedName(role, names.Key, Spelling.Best((names.FirstOrDefault(name => name.Key == names.Key) ?? names.First()).Texts)));
    }

    // Alex and Alek Keshishian, whom no article names beside each other, are one person spelled twice, and only one of them is credited.
    private static bool IsOutvoted(Spelt name, List<Spelt> spellings, List<KeyValuePair<MatchContent, int>> statements)
    {
        var place = spellings.IndexOf(name);
        return spellings.Where((other, otherPlace) => (other.Times, -otherPlace).CompareTo((name.Times, -place)) > 0)
            .Any(other => DirectorNames.MayBeMisspelt(name.Key, other.Key)
                && !statements.Exists(said => said.Key.Directors.Contains(name.Key) && said.Key.Directors.Contains(other.Key)));
    }

    // A name, how often it is stated, and the ways in which it is written.
    private sealed record Spelt(string Key, int Times, IReadOnlyList<string> Texts);
}

/// <summary>Which of several ways to write one name is shown.</summary>
public static class Spelling
{
    /// <summary>"Beyoncé" rather than "BEYONCE", "D. A. Pennebaker" rather than "D.A. Pennebaker": a choice that no order of imports changes.</summary>
    public static string Best(IReadOnlyList<string> spellings) => spellings is [var only] ? only : spellings
        .OrderBy(text => !text.Any(char.IsLower) || !text.Any(char.IsUpper))
        .ThenByDescending(text => text.Count(letter => letter > '\x7F'))
        .ThenByDescending(text => text.Length)
        .ThenBy(text => text, StringComparer.Ordinal)
        .First();
}
