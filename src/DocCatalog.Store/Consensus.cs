using System.Collections.Immutable;
using DocCatalog.Parsing.Names;

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

    /// <summary>Title and year by majority, a tie going to the earliest article; everybody credited by any; the first summary.</summary>
    public static Consensus Of(IEnumerable<Claim> claims)
    {
        var ordered = Claim.InOrder(claims).ToList();
        var mentions = ordered.ConvertAll(claim => claim.Read);
        return new Consensus
        {
            Title = Majority(mentions.Select(mention => mention.Title)),
            Year = mentions.Any(mention => mention.Year is not null) ? Majority(mentions.Select(mention => mention.Year).OfType<int>()) : null,
            Summary = mentions.Select(mention => mention.Summary).FirstOrDefault(summary => summary is not null),
            Standing = Standing.Of(ordered),
            Credits = [.. Credited(mentions, Field.Director, Role.Director), .. Credited(mentions, Field.Artist, Role.Artist)],
        };
    }

    // Groups keep the order of their first member, and MaxBy takes the first of equals.
    private static T Majority<T>(IEnumerable<T> values) => values.GroupBy(value => value).MaxBy(votes => votes.Count())!.Key;

    // "Scorsese" is one with Martin Scorsese where another article names him in full; an artist's one name may be a band's as well.
    private static IEnumerable<CreditedName> Credited(List<Mention> mentions, Field field, Role role)
    {
        var known = role == Role.Director ? mentions.SelectMany(mention => mention.Facts).Where(fact => fact.Field == field).Select(fact => Key.OfName(fact.Value)).ToHashSet() : [];
        return Credited(mentions, field, role, known);
    }

    private static IEnumerable<CreditedName> Credited(List<Mention> mentions, Field field, Role role, HashSet<string> known) => mentions
        .SelectMany(mention => mention.Facts.Where(fact => fact.Field == field).OrderBy(fact => fact.Ordinal))
        .GroupBy(fact => DirectorNames.Fullest(Key.OfName(fact.Value), known))
        .Select(spellings => new CreditedName(role, spellings.Key, Spelling.Best(spellings.Select(fact => fact.Value).Where(name => Key.OfName(name) == spellings.Key))));
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
