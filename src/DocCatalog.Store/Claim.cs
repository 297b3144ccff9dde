using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>A mention with what decides which film it is about, and how much it weighs.</summary>
/// <param name="Published">When its article was published, ISO 8601; null where that is not stated.</param>
/// <param name="Origin">The origin of its article.</param>
public sealed record Claim(Mention Mention, string? Published, string Origin)
{
    public string TitleKey { get; } = Key.OfTitle(Mention.Title);

    /// <summary>Keys of names.</summary>
    public IReadOnlySet<string> Directors { get; } =
        Mention.Facts.Where(fact => fact.Field == Field.Director).Select(fact => Key.OfName(fact.Value)).ToHashSet();

    /// <summary>Earliest article first, an undated one last: an order that importing cannot change.</summary>
    public static IOrderedEnumerable<Claim> InOrder(IEnumerable<Claim> claims) => claims
        .OrderBy(claim => claim.Published is null)
        .ThenBy(claim => claim.Published, StringComparer.Ordinal)
        .ThenBy(claim => claim.Origin, StringComparer.Ordinal)
        .ThenBy(claim => claim.Mention.Position);
}
