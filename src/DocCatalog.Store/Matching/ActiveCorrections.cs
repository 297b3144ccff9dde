using System.Globalization;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Matching;

/// <summary>The corrections not undone, by entry. Where two conflict, the later one applies.</summary>
internal sealed class ActiveCorrections(IReadOnlyCollection<Correction> corrections)
{
    // Latest correction first.
    private readonly ILookup<EntryKey, (Correction Correction, CorrectedEntry Entry)> byEntry = corrections
        .OrderByDescending(correction => correction.Id)
        .SelectMany(correction => correction.Entries.Select(entry => (correction, entry)))
        .ToLookup(made => made.entry.Key);

    // By title that the curator gave a film, the articles of its entries.
    private readonly ILookup<string, string> origins = corrections
        .Where(correction => correction.Field is Field.Title or Field.OtherTitle && correction.Becomes is not null)
        .SelectMany(correction => correction.Entries.Select(entry => (Title: Key.OfTitle(correction.Becomes!), entry.Origin)))
        .ToLookup(title => title.Title, title => title.Origin);

    public static async Task<ActiveCorrections> Load(CatalogDb db, CancellationToken cancel) =>
        new(await db.Corrections.AsNoTracking().Include(correction => correction.Entries).Where(correction => correction.UndoneAt == null).ToListAsync(cancel));

    public static ActiveCorrections None { get; } = new([]);

    /// <summary>Whether there is any correction at all.</summary>
    public bool Any => byEntry.Count > 0;

    /// <summary>Whether any correction is about <paramref name="entry"/>.</summary>
    public bool Contains(EntryKey entry) => Any && byEntry.Contains(entry);

    /// <summary>Whether a merge or split concerns <paramref name="claim"/>.</summary>
    public bool AffectMatching(Claim claim) =>
        byEntry.Count > 0 && byEntry[claim.Entry].Any(made => made.Correction.Kind is CorrectionKind.Merge or CorrectionKind.Split);

    /// <summary>Articles that corrections connect with <paramref name="claims"/>; their entries must be matched together.</summary>
    public IEnumerable<string> Origins(IReadOnlyCollection<Claim> claims) => byEntry.Count == 0 ? [] : claims
        .SelectMany(claim => byEntry[claim.Entry])
        .Where(made => made.Correction.Kind is CorrectionKind.Merge or CorrectionKind.Split)
        .SelectMany(made => made.Correction.Entries)
        .Select(entry => entry.Origin)
        .Concat(claims.SelectMany(claim => claim.Titles.Keys).SelectMany(title => origins[title]))
        .Distinct();

    /// <summary>Whether the curator merged or split two mentions; null where neither.</summary>
    public bool? AreSameFilm(Claim one, Claim other)
    {
        foreach (var (correction, entry) in byEntry[one.Entry].Where(made => made.Correction.Kind is CorrectionKind.Merge or CorrectionKind.Split))
        {
            if (correction.Entries.Find(another => another.Key == other.Entry) is { } another && AreSameFilm(correction.Kind, entry, another) is { } verdict)
            {
                return verdict;
            }
        }

        return null;
    }

    /// <summary>Why the curator rejected an entry; null where it is not rejected.</summary>
    public string? RejectionReason(Claim claim) =>
        byEntry.Count == 0 ? null : byEntry[claim.Entry].FirstOrDefault(made => made.Correction.Kind == CorrectionKind.Reject).Correction?.Reason;

    /// <summary>A corrected copy of <paramref name="mention"/>; the mention itself where nothing is corrected.</summary>
    public Mention Correct(Mention mention, string origin)
    {
        if (byEntry.Count == 0)
        {
            return mention;
        }

        var earliestFirst = byEntry[EntryKey.From(mention, origin)]
            .Select(made => made.Correction)
            .Where(correction => correction.Kind == CorrectionKind.Entry)
            .Reverse()
            .ToList();
        return earliestFirst.Count == 0 ? mention : earliestFirst.Aggregate(Copy(mention), Apply);
    }

    /// <summary><paramref name="titles"/> of an entry, with the titles that the curator added to its film and without those removed.</summary>
    public IReadOnlyList<TitleKey> Titles(EntryKey entry, IReadOnlyList<TitleKey> titles) => byEntry.Count == 0 ? titles
        : OfFilm([entry]).Where(correction => correction.Field is Field.Title or Field.OtherTitle).Aggregate(titles, ApplyToTitles);

    private static IReadOnlyList<TitleKey> ApplyToTitles(IReadOnlyList<TitleKey> titles, Correction correction)
    {
        var removed = correction.Field == Field.OtherTitle && correction.Says is not null ? Key.OfTitle(correction.Says) : null;
        var added = correction.Becomes is null ? null : Key.OfTitle(correction.Becomes);
        return
        [
            .. titles.Where(key => removed is null || key.Form == TitleForm.Whole || key.Text != removed),
            .. added is not null && !titles.Any(key => key.Text == added) ? [new TitleKey(added, TitleForm.Alias)] : Array.Empty<TitleKey>(),
        ];
    }

    /// <summary>The corrections of the film of <paramref name="group"/>; where their entries have become several films, of the one with most entries.</summary>
    public IReadOnlyList<Correction> OfFilm(FilmGroup group, IReadOnlySet<EntryKey> all)
    {
        if (byEntry.Count == 0)
        {
            return [];
        }

        var entries = group.Matches.Select(match => match.Claim.Entry).ToHashSet();
        return [.. OfFilm(entries).Where(correction => HasMost(correction, entries, all))];
    }

    private static bool HasMost(Correction correction, HashSet<EntryKey> entries, IReadOnlySet<EntryKey> all)
    {
        var present = correction.Entries.OrderBy(entry => entry.Id).Select(entry => entry.Key).Where(all.Contains).ToList();
        return 2 * present.Count(entries.Contains) is var twice && (twice > present.Count || (twice == present.Count && entries.Contains(present[0])));
    }

    private IEnumerable<Correction> OfFilm(IEnumerable<EntryKey> entries) => FilmCorrections.Effective(entries
        .SelectMany(entry => byEntry[entry])
        .Select(made => made.Correction)
        .Where(correction => correction.Kind == CorrectionKind.Film)
        .DistinctBy(correction => correction.Id));

    private static bool? AreSameFilm(CorrectionKind kind, CorrectedEntry one, CorrectedEntry other) =>
        kind == CorrectionKind.Merge || (one.Leaves && other.Leaves) ? true
        : one.Leaves != other.Leaves ? false
        : null;

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

        // The article may have changed and no longer state the wrong value.
        if (correction.Becomes is not null && (said >= 0 || correction.Says is null))
        {
            mention.Facts.Add(new Fact { Field = correction.Field!.Value, Ordinal = ordinal, Value = correction.Becomes });
        }
    }
}
