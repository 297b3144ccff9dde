namespace DocCatalog.Store;

/// <summary>What reading an article again changed: entries as lines, those that are no more and those that were not before.</summary>
public sealed record Reparsed(string Origin, List<string> Lost, List<string> Gained)
{
    internal static Reparsed Between(Article before, Article after)
    {
        var (old, now) = (Lines(before), Lines(after));
        return new Reparsed(before.Origin, [.. old.Except(now)], [.. now.Except(old)]);
    }

    private static List<string> Lines(Article article) => [.. article.Mentions.OrderBy(mention => mention.Position).Select(Line)];

    private static string Line(Mention mention) =>
        $"{mention.Rank}{(mention.Rank is null ? "" : ". ")}{mention.Title}{(mention.Year is null ? "" : $" ({mention.Year})")}{Names(mention, Field.Director, " by ")}{Names(mention, Field.Artist, " with ")}{(mention.Summary is null ? "" : $": {mention.Summary.Length} characters")}";

    private static string Names(Mention mention, Field field, string lead)
    {
        var names = mention.Facts.Where(fact => fact.Field == field).OrderBy(fact => fact.Ordinal).Select(fact => fact.Value).ToList();
        return names.Count == 0 ? "" : lead + string.Join(", ", names);
    }
}
