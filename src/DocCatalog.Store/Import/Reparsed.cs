using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>What parsing an article again changes: the entries lost and gained, as lines of text.</summary>
public sealed record Reparsed(string Origin, IReadOnlyList<string> Lost, IReadOnlyList<string> Gained)
{
    /// <summary>Whether anything differs; without entries lost or gained, it is spans, keys, problems or article metadata.</summary>
    public bool Changed { get; private init; }

    /// <summary>Whether no film is found any more, so that the article is left unchanged.</summary>
    public bool NothingFound { get; private init; }

    /// <param name="after">Null where no film is found.</param>
    internal static Reparsed Between(Article before, Article? after)
    {
        if (after is null)
        {
            return new Reparsed(before.Origin, [], []) { NothingFound = true };
        }

        var (old, now) = (Lines(before), Lines(after));
        return new Reparsed(before.Origin, [.. old.Except(now)], [.. now.Except(old)]) { Changed = !Rows(before).SequenceEqual(Rows(after)) };
    }

    private static List<string> Lines(Article article) => [.. article.Mentions.OrderBy(mention => mention.Position).Select(Line)];

    // "1. Amy (2015) by Asif Kapadia with Amy Winehouse: 120 characters"
    private static string Line(Mention mention)
    {
        var rank = mention.Rank is null ? "" : $"{mention.Rank}. ";
        var year = mention.Year is null ? "" : $" ({mention.Year})";
        var summary = mention.Summary is null ? "" : $": {mention.Summary.Length} characters";
        return $"{rank}{mention.Title}{year}{Names(mention, Field.Director, " by ")}{Names(mention, Field.Artist, " with ")}{summary}";
    }

    private static string Names(Mention mention, Field field, string lead)
    {
        var names = mention.Facts.Where(fact => fact.Field == field).OrderBy(fact => fact.Ordinal).Select(fact => fact.Value).ToList();
        return names.Count == 0 ? "" : lead + string.Join(", ", names);
    }

    // All stored content of an article.
    private static IEnumerable<object?> Rows(Article article) =>
    [
        (article.Title, article.Author, article.Site, article.Url, article.Published, article.Language, article.Source),
        (article.Ranks, article.Length, article.Fingerprint),
        .. article.Problems.Select(problem => (problem.Line, problem.Column, problem.Message)).Order().Cast<object>(),
        .. article.Mentions.OrderBy(mention => mention.Position).SelectMany(Rows),
    ];

    private static IEnumerable<object?> Rows(Mention mention) =>
    [
        (mention.Rank, mention.Title, mention.Occurrence, mention.Year, mention.Summary, mention.Start, mention.End),
        .. mention.Facts.OrderBy(fact => fact.Ordinal)
            .Select(fact => (fact.Field, fact.Ordinal, fact.Value, fact.Start, fact.End, fact.Confidence)).Cast<object>(),
        .. mention.Keys.Select(key => key.Text).Order(StringComparer.Ordinal),
    ];
}
