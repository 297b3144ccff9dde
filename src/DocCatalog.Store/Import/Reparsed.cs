using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>What reading an article again changes: entries as lines, those that are no more and those that were not before.</summary>
public sealed record Reparsed(string Origin, IReadOnlyList<string> Lost, IReadOnlyList<string> Gained)
{
    /// <summary>Whether anything is stored anew; without entries lost or gained it is spans, keys, problems or the article's own facts.</summary>
    public bool Changed { get; private init; }

    /// <summary>Whether nothing is found in it any more, so that it stays as it is.</summary>
    public bool NothingFound { get; private init; }

    /// <param name="after">Null where nothing is found.</param>
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

    private static string Line(Mention mention) =>
        $"{mention.Rank}{(mention.Rank is null ? "" : ". ")}{mention.Title}{(mention.Year is null ? "" : $" ({mention.Year})")}{Names(mention, Field.Director, " by ")}{Names(mention, Field.Artist, " with ")}{(mention.Summary is null ? "" : $": {mention.Summary.Length} characters")}";

    private static string Names(Mention mention, Field field, string lead)
    {
        var names = mention.Facts.Where(fact => fact.Field == field).OrderBy(fact => fact.Ordinal).Select(fact => fact.Value).ToList();
        return names.Count == 0 ? "" : lead + string.Join(", ", names);
    }

    // Everything that is stored of an article's content.
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
        .. mention.Facts.OrderBy(fact => fact.Ordinal).Select(fact => (fact.Field, fact.Ordinal, fact.Value, fact.Start, fact.End, fact.Confidence)).Cast<object>(),
        .. mention.Keys.Select(key => key.Text).Order(StringComparer.Ordinal),
    ];
}
