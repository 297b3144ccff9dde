using System.Globalization;
using DocCatalog.Parsing.Names;

namespace DocCatalog.Store;

/// <summary>The corrections that stand, as matching and voting ask for them. Where two conflict, the later one counts.</summary>
internal sealed class Rulings(IReadOnlyList<Correction> corrections)
{
    private readonly List<Correction> latestFirst = [.. corrections.OrderByDescending(correction => correction.Id)];

    public static Rulings None { get; } = new([]);

    /// <summary>The entries that corrections tie to <paramref name="claims"/>: they have to be decided together.</summary>
    public IEnumerable<string> Origins(IReadOnlyCollection<Claim> claims) => latestFirst
        .Where(correction => correction.Kind is CorrectionKind.Merge or CorrectionKind.Split && claims.Any(claim => Find(correction, claim) is not null))
        .SelectMany(correction => correction.Entries)
        .Select(entry => entry.Origin)
        .Distinct();

    /// <summary>Whether two mentions are about one film; null where the curator has not said so.</summary>
    public bool? Together(Claim one, Claim other) => latestFirst
        .Select(correction => Together(correction, one, other))
        .FirstOrDefault(verdict => verdict is not null);

    /// <summary><paramref name="mention"/> as the curator reads it; itself where nothing is corrected.</summary>
    public Mention Read(Mention mention, string origin)
    {
        var concerned = latestFirst.Where(correction => correction.Kind == CorrectionKind.Entry && IsAbout(correction, origin, Key.OfTitle(mention.Title))).Reverse().ToList();
        return concerned.Count == 0 ? mention : concerned.Aggregate(Copy(mention), Apply);
    }

    /// <summary>What the curator decides for the film of <paramref name="claims"/>; null where nothing.</summary>
    public string? Decides(Field field, IReadOnlyCollection<Claim> claims) => latestFirst
        .Find(correction => correction.Kind == CorrectionKind.Film && correction.Field == field && claims.Any(claim => Find(correction, claim) is not null))?.Becomes;

    private static bool? Together(Correction correction, Claim one, Claim other)
    {
        if (correction.Kind is not (CorrectionKind.Merge or CorrectionKind.Split) || Find(correction, one) is not { } first || Find(correction, other) is not { } second)
        {
            return null;
        }

        return correction.Kind == CorrectionKind.Merge || (first.Leaves && second.Leaves) ? true
            : first.Leaves != second.Leaves ? false
            : null;
    }

    private static CorrectedEntry? Find(Correction correction, Claim claim) =>
        correction.Entries.Find(entry => entry.Origin == claim.Origin && entry.TitleKey == Key.OfTitle(claim.Mention.Title));

    private static bool IsAbout(Correction correction, string origin, string titleKey) =>
        correction.Entries.Exists(entry => entry.Origin == origin && entry.TitleKey == titleKey);

    private static Mention Copy(Mention mention)
    {
        var copy = new Mention { Title = mention.Title, Year = mention.Year, Summary = mention.Summary, Position = mention.Position, Rank = mention.Rank };
        copy.Facts.AddRange(mention.Facts.Select(fact => new Fact { Field = fact.Field, Ordinal = fact.Ordinal, Value = fact.Value }));
        return copy;
    }

    private static Mention Apply(Mention mention, Correction correction)
    {
        switch (correction.Field)
        {
            case Field.Title when correction.Becomes is not null:
                mention.Title = correction.Becomes;
                break;
            case Field.Year:
                mention.Year = correction.Becomes is null ? null : int.Parse(correction.Becomes, CultureInfo.InvariantCulture);
                break;
            case Field.Director or Field.Artist:
                ApplyToNames(mention, correction);
                break;
        }

        return mention;
    }

    private static void ApplyToNames(Mention mention, Correction correction)
    {
        var said = mention.Facts.FindIndex(fact => fact.Field == correction.Field && fact.Value == correction.Says);
        var ordinal = said >= 0 ? mention.Facts[said].Ordinal : mention.Facts.Count;
        if (said >= 0)
        {
            mention.Facts.RemoveAt(said);
        }

        // An article that was read anew may no longer say what was wrong with it.
        if (correction.Becomes is not null && (said >= 0 || correction.Says is null))
        {
            mention.Facts.Add(new Fact { Field = correction.Field!.Value, Ordinal = ordinal, Value = correction.Becomes });
        }
    }
}
