using System.Collections.Immutable;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>A name in a role, not yet linked to a stored name.</summary>
public sealed record CreditedName(Role Role, string Key, string Text);

/// <summary>What the mentions of a film agree on.</summary>
public sealed record Consensus
{
    public required string Title { get; init; }
    public int? Year { get; init; }
    public string? Summary { get; init; }

    /// <summary>See <see cref="Film.SummaryLanguage"/>.</summary>
    public string? SummaryLanguage { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>The claim whose summary is used; null where none has one.</summary>
    internal Claim? Cited { get; init; }

    /// <summary>Directors, then artists, each as first printed.</summary>
    public ImmutableArray<CreditedName> Credits { get; init; } = [];

    /// <summary>Title, year and spellings by majority, ties going to the earliest article; all credited names; the first summary.</summary>
    /// <remarks>Copies of an article do not vote.</remarks>
    public static Consensus From(IEnumerable<Claim> claims) => From(claims, nearDuplicates: null);

    /// <inheritdoc cref="From(IEnumerable{Claim})"/>
    /// <param name="nearDuplicates">See <see cref="Standing.FromOrdered(IReadOnlyList{Claim}, NearDuplicateIndex)"/>.</param>
    internal static Consensus From(IEnumerable<Claim> claims, NearDuplicateIndex? nearDuplicates)
    {
        var ordered = Claim.InOrder(claims);
        var standing = Standing.FromOrdered(ordered, nearDuplicates);
        var cited = ordered.FirstOrDefault(claim => claim.Corrected.HasSummary);
        var voters = ordered.Where((_, place) => standing.Contributions[place].CopyOf is null).CountBy(claim => claim.MatchContent).ToList();
        var contents = ordered.CountBy(claim => claim.MatchContent).ToList();
        return new Consensus
        {
            Title = Majority(voters.Select(vote => (vote.Key.Title, vote.Value))),
            Year = YearOf(voters) ?? YearOf(contents),
            Cited = cited,
            Summary = cited?.Corrected.Summary,
            SummaryLanguage = cited?.Source.Language,
            Standing = standing,
            Credits = [.. Credited(contents, Role.Director), .. Credited(contents, Role.Artist)],
        };
    }

    private static int? YearOf(List<KeyValuePair<MatchContent, int>> voters)
    {
        var years = voters.Where(vote => vote.Key.Year is not null).Select(vote => (vote.Key.Year!.Value, vote.Value)).ToList();
        return years.Count > 0 ? Majority(years) : null;
    }

    // AggregateBy keeps the order of the first votes, and MaxBy takes the first maximum.
    private static T Majority<T>(IEnumerable<(T Value, int Votes)> votes)
        where T : notnull => votes.AggregateBy(vote => vote.Value, 0, (sum, vote) => sum + vote.Votes).MaxBy(sum => sum.Value).Key;

    // "Scorsese" is Martin Scorsese if another article gives the full name; artists are not joined, since a surname may also be a band.
    private static IEnumerable<CreditedName> Credited(List<KeyValuePair<MatchContent, int>> contents, Role role)
    {
        var spellings = contents.SelectMany(vote => vote.Key.Names.Where(name => name.Role == role).Select(name => (Name: name, Articles: vote.Value)))
            .GroupBy(vote => vote.Name.Key)
            .Select(votes => new NameSpellings(votes.Key, votes.Sum(vote => vote.Articles), [.. votes.Select(vote => vote.Name.Text).Distinct()]))
            .ToList();
        var known = role == Role.Director ? spellings.Select(name => name.Key).ToHashSet() : [];
        return spellings
            .Where(name => !DirectorNames.HasNamedMembers(name.Key, known) && !(role == Role.Director && IsOutvoted(name, spellings, contents)))
            .GroupBy(name => DirectorNames.Fullest(name.Key, known))
            .Select(names => new CreditedName(role, names.Key, Spelling.Best((names.FirstOrDefault(name => name.Key == names.Key) ?? names.First()).Texts)));
    }

    // Alex and Alek Keshishian, never named together, are spellings of one name; the more frequent one is credited.
    private static bool IsOutvoted(NameSpellings name, List<NameSpellings> spellings, List<KeyValuePair<MatchContent, int>> contents)
    {
        var place = spellings.IndexOf(name);
        return spellings.Where((other, otherPlace) => (other.Articles, -otherPlace).CompareTo((name.Articles, -place)) > 0)
            .Any(other => DirectorNames.AreSpellingVariants(name.Key, other.Key)
                && !contents.Exists(vote => vote.Key.Directors.Contains(name.Key) && vote.Key.Directors.Contains(other.Key)));
    }

    private sealed record NameSpellings(string Key, int Articles, IReadOnlyList<string> Texts);
}

/// <summary>Chooses the spelling of a name to show.</summary>
public static class Spelling
{
    /// <summary>"Beyoncé" rather than "BEYONCE", "D. A. Pennebaker" rather than "D.A. Pennebaker"; independent of the order of imports.</summary>
    public static string Best(IReadOnlyList<string> spellings) => spellings is [var only] ? only : spellings
        .OrderBy(text => !text.Any(char.IsLower) || !text.Any(char.IsUpper))
        .ThenByDescending(text => text.Count(letter => letter > '\x7F'))
        .ThenByDescending(text => text.Length)
        .ThenBy(text => text, StringComparer.Ordinal)
        .First();
}
