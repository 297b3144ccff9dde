using DocCatalog.Store.Matching;

namespace DocCatalog.Store.FilmPages;

/// <summary>The standing of a film as its page explains it.</summary>
public static class FilmStanding
{
    private static readonly Comparer<FilmMention> Earliest =
        Comparer<FilmMention>.Create((one, other) => ClaimSource.Compare(one.From, one.Position, other.From, other.Position));

    /// <summary>The standing that follows from <paramref name="mentions"/>.</summary>
    public static Standing From(IEnumerable<FilmMention> mentions) =>
        Standing.FromOrdered(mentions.Order(Earliest).Select(mention => (mention.From, mention.Rank)));
}
