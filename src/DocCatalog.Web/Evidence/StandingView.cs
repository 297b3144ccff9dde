using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Matching;
using DocCatalog.Web.Components;

namespace DocCatalog.Web.Evidence;

/// <summary>The place of a film among all, in the order of consensus.</summary>
/// <param name="Number">From 1; null beyond <see cref="Most"/>.</param>
public sealed record ListPlace(int? Number, int Films)
{
    /// <summary>Up to which place films are counted.</summary>
    public const int Most = 1_000;
}

/// <summary>What one article adds, as a line of the sum.</summary>
/// <param name="Said">What its number means, in words.</param>
/// <param name="Position">Null where it adds none.</param>
/// <param name="Counts">1, or 0 for a copy.</param>
public sealed record StandingLine(FilmMention Mention, string Said, double? Position, int Counts);

/// <summary>The sum that gives a film its place, as its page tells it.</summary>
public sealed class StandingView(Standing standing, IReadOnlyCollection<FilmMention> mentions, ListPlace? place)
{
    public Standing Standing => standing;

    /// <summary>Null while there are too few articles for an order.</summary>
    public ListPlace? Place => place;

    /// <summary>The earliest article first.</summary>
    public IReadOnlyList<StandingLine> Lines { get; } = [.. standing.Contributions.Select(contribution => LineOf(contribution, mentions))];

    /// <summary>The positions that the mean is of.</summary>
    public IReadOnlyList<double> Positions => [.. Lines.Select(line => line.Position).OfType<double>()];

    private static StandingLine LineOf(Contribution contribution, IReadOnlyCollection<FilmMention> mentions)
    {
        var mention = MentionIn(contribution.Origin, mentions);
        return contribution.CopyOf is { } original
            ? new(mention, $"a copy of “{MentionIn(original, mentions).ArticleTitle}”, which counts already", null, 0)
            : new(mention, Told(contribution, mention), contribution.Position, 1);
    }

    private static FilmMention MentionIn(string origin, IEnumerable<FilmMention> mentions) => mentions.First(mention => mention.Origin == origin);

    private static string Told(Contribution contribution, FilmMention mention) =>
        contribution.Rank is { } rank ? $"ranks it {Wording.Ordinal(rank)} of {contribution.Length}"
        : mention.Rank is { } number ? $"number {number}, but its numbers only count"
        : "does not rank";
}
