using DocCatalog.Store.Model;

namespace DocCatalog.Store.Matching;

/// <summary>The properties of an article that matching and ranking use.</summary>
/// <param name="Published">ISO 8601; null where not stated.</param>
/// <param name="Ranks">See <see cref="Import.Ranking"/>.</param>
/// <param name="Length">How many films it lists.</param>
/// <param name="Fingerprint">See <see cref="Store.Matching.SimHash"/>.</param>
/// <param name="Language">BCP 47; null where unknown.</param>
public sealed record ClaimSource(string Origin, string? Published = null, bool Ranks = false, int Length = 0, long Fingerprint = 0, string? Language = null)
{
    public static ClaimSource From(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint, article.Language);
    }

    /// <summary>Earliest article first, undated last, then by position: independent of the order of imports.</summary>
    internal static int Compare(ClaimSource one, int position, ClaimSource other, int otherPosition) =>
        ReferenceEquals(one, other) ? position.CompareTo(otherPosition)
        : (one.Published is null).CompareTo(other.Published is null) is not 0 and var undated ? undated
        : string.CompareOrdinal(one.Published, other.Published) is not 0 and var published ? published
        : string.CompareOrdinal(one.Origin, other.Origin) is not 0 and var origin ? origin
        : position.CompareTo(otherPosition);
}

/// <summary>A mention with its article and the values used for matching.</summary>
public sealed class Claim
{
    private readonly MatchContent content;

    public Claim(Mention mention, ClaimSource source, KnownTitles titles)
        : this(mention, source, new MatchContentPool(titles), ActiveCorrections.None)
    {
    }

    internal Claim(Mention mention, ClaimSource source, MatchContentPool contents, ActiveCorrections corrections)
    {
        (Mention, Source, Corrected) = (mention, source, corrections.Correct(mention, source.Origin));
        var printed = mention.TitleKeys ?? TitleKeysOf(mention);
        Printed = contents.GetOrAdd(mention, printed);
        content = corrections.Contains(Entry) ? contents.GetOrAdd(Corrected, corrections.Titles(Entry, TitleKeysOf(Corrected))) : Printed;
    }

    /// <summary>What the article says.</summary>
    public Mention Mention { get; }

    /// <summary>The mention with corrections applied.</summary>
    public Mention Corrected { get; }
    public ClaimSource Source { get; }
    public string Origin => Source.Origin;
    internal EntryKey Entry => new(Source.Origin, Printed.Keys[0].Text, Mention.Occurrence);

    /// <summary>The values used for matching, as printed; usually the same object as <see cref="MatchContent"/>.</summary>
    internal MatchContent Printed { get; }

    /// <summary>The values used for matching, with corrections applied.</summary>
    internal MatchContent MatchContent => content;

    /// <summary>Directors, then artists, each in printed order.</summary>
    public IReadOnlyList<CreditedName> Names => content.Names;

    /// <summary>Keys of names.</summary>
    public IReadOnlyCollection<string> Directors => content.Directors;

    /// <summary>The title keys of its film, each with how it derives from the printed title.</summary>
    public IReadOnlyDictionary<string, TitleForm> Titles => content.Titles;

    /// <summary>Equal for claims of equal titles, year and directors.</summary>
    public string Content => content.Content;

    /// <summary>The keys of the titles stated by <paramref name="mention"/>, that of the whole title first.</summary>
    public static IReadOnlyList<TitleKey> TitleKeysOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return TitleKeys.Read(mention.Title, mention.Facts.Where(fact => fact.Field == Field.Artist).Select(fact => fact.Value), mention.Summary);
    }

    /// <inheritdoc cref="ClaimSource.Compare"/>
    public static IReadOnlyList<Claim> InOrder(IEnumerable<Claim> claims)
    {
        var ordered = claims.ToList();
        ordered.Sort(Order);
        return ordered;
    }

    internal static readonly Comparer<Claim> Order =
        Comparer<Claim>.Create((one, other) => ClaimSource.Compare(one.Source, one.Mention.Position, other.Source, other.Mention.Position));
}
