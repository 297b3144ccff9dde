using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>What counts of the article that a claim is from.</summary>
/// <param name="Published">ISO 8601; null where that is not stated.</param>
/// <param name="Ranks">See <see cref="Ranking"/>.</param>
/// <param name="Length">How many films it lists.</param>
/// <param name="Fingerprint">See <see cref="Store.Fingerprint"/>.</param>
public sealed record ClaimSource(string Origin, string? Published = null, bool Ranks = false, int Length = 0, long Fingerprint = 0)
{
    public static ClaimSource Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint);
    }
}

/// <summary>A mention with what decides which film it is about, and how much it weighs.</summary>
/// <remarks>Everything that is asked often is worked out once: a well-known film is decided again with every batch that names it.</remarks>
public sealed class Claim
{
    public Claim(Mention mention, ClaimSource source, TitlesAbroad titles)
        : this(mention, source, titles, Rulings.None)
    {
    }

    internal Claim(Mention mention, ClaimSource source, TitlesAbroad titles, Rulings rulings)
    {
        (Mention, Source, Read) = (mention, source, rulings.Read(mention, source.Origin));
        Entry = EntryKey.Of(mention, source.Origin);
        Names = [.. Named(Read, Field.Director, Role.Director), .. Named(Read, Field.Artist, Role.Artist)];
        Directors = Names.Where(name => name.Role == Role.Director).Select(name => name.Key).ToHashSet();
        Titles = WithAbroad(rulings.Titles(Entry, KeysOf(Read)), titles);
        Content = string.Join('\n', [.. Titles.Select(title => $"{title.Value} {title.Key}"), $"{Read.Year}", .. Directors.Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the article says.</summary>
    public Mention Mention { get; }

    /// <summary>What is made of it, corrections included.</summary>
    public Mention Read { get; }
    public ClaimSource Source { get; }
    public string Origin => Source.Origin;
    internal EntryKey Entry { get; }

    /// <summary>Directors, then artists, each in printed order.</summary>
    public IReadOnlyList<CreditedName> Names { get; }

    /// <summary>Keys of names.</summary>
    public IReadOnlyCollection<string> Directors { get; }

    /// <summary>Everything its film may be found under, with the form in which that follows from what is printed.</summary>
    public IReadOnlyDictionary<string, TitleForm> Titles { get; }

    /// <summary>The same for claims that say the same: titles, year and directors.</summary>
    public string Content { get; }

    /// <summary>The keys that <paramref name="mention"/> states by itself.</summary>
    public static IReadOnlyList<TitleKey> KeysOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return TitleKeys.Of(mention.Title, mention.Facts.Where(fact => fact.Field == Field.Artist).Select(fact => fact.Value), mention.Summary);
    }

    /// <summary>Earliest article first, an undated one last: an order that importing cannot change.</summary>
    public static IOrderedEnumerable<Claim> InOrder(IEnumerable<Claim> claims) => claims.Order(Order);

    private static readonly Comparer<Claim> Order = Comparer<Claim>.Create((one, other) =>
        (one.Source.Published is null).CompareTo(other.Source.Published is null) is not 0 and var undated ? undated
        : string.CompareOrdinal(one.Source.Published, other.Source.Published) is not 0 and var published ? published
        : string.CompareOrdinal(one.Origin, other.Origin) is not 0 and var origin ? origin
        : one.Mention.Position.CompareTo(other.Mention.Position));

    private static IEnumerable<CreditedName> Named(Mention mention, Field field, Role role) => mention.Facts
        .Where(fact => fact.Field == field)
        .OrderBy(fact => fact.Ordinal)
        .Select(fact => new CreditedName(role, Key.OfName(fact.Value), fact.Value));

    private static Dictionary<string, TitleForm> WithAbroad(IReadOnlyList<TitleKey> keys, TitlesAbroad titles)
    {
        var forms = keys.ToDictionary(key => key.Text, key => key.Form);
        foreach (var other in keys.Where(key => key.Form != TitleForm.Base).SelectMany(key => titles.Of(key.Text)))
        {
            forms.TryAdd(other, TitleForm.Alias);
        }

        return forms;
    }
}
