using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>Whether a correction has an effect.</summary>
public enum CorrectionState
{
    Active,

    /// <summary>A later correction contradicts it; active again when that one is undone.</summary>
    Overridden,

    /// <summary>None of its entries is in the catalog, for example after its article was removed.</summary>
    Orphaned,
    Undone,
}

/// <summary>A correction and its state.</summary>
/// <param name="Film">The slug of the film that it is about now; null where there is none.</param>
/// <param name="Title">That film's title.</param>
public sealed record CorrectionLine(Correction Made, CorrectionState State, string? Film, string? Title);

/// <summary>Queries of corrections.</summary>
public static class CorrectionQueries
{
    /// <summary>All corrections, latest first.</summary>
    public static async Task<IReadOnlyList<CorrectionLine>> CorrectionLines(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var corrections = await db.Corrections.AsNoTracking()
            .Include(correction => correction.Entries)
            .OrderByDescending(correction => correction.Id)
            .ToListAsync(cancel);
        var origins = corrections.SelectMany(correction => correction.Entries).Select(entry => entry.Origin).Distinct().ToList();
        var mentions = await db.Mentions.AsNoTracking()
            .Where(mention => origins.Contains(mention.Article!.Origin))
            .Select(mention => new { mention.Article!.Origin, mention.Title, mention.Occurrence, Film = mention.Film!.Slug, FilmTitle = mention.Film.Title })
            .ToListAsync(cancel);
        var places = mentions
            .GroupBy(mention => EntryKey.From(mention.Origin, mention.Title, mention.Occurrence))
            .ToDictionary(entry => entry.Key, entry => (entry.First().Film, entry.First().FilmTitle));
        var lines = new List<CorrectionLine>();
        foreach (var correction in corrections)
        {
            var present = correction.Entries
                .OrderBy(entry => entry.Id)
                .Where(entry => places.ContainsKey(entry.Key))
                .Select(entry => places[entry.Key])
                .ToList();
            var film = present.GroupBy(place => place).MaxBy(same => same.Count())?.Key;
            lines.Add(new CorrectionLine(correction, StateOf(correction, film?.Film, present.Count, lines), film?.Film, film?.FilmTitle));
        }

        return lines;
    }

    /// <summary>The corrections of a film that no later one overrides, earliest first. None of <paramref name="ofOneFilm"/> may be undone.</summary>
    public static IReadOnlyList<Correction> NotOverridden(this IEnumerable<Correction> ofOneFilm)
    {
        var active = new List<Correction>();
        foreach (var made in ofOneFilm.OrderByDescending(made => made.Id))
        {
            if (!active.Exists(later => Overrides(later, made)))
            {
                active.Add(made);
            }
        }

        active.Reverse();
        return active;
    }

    // The state of later corrections is known already.
    private static CorrectionState StateOf(Correction correction, string? film, int present, List<CorrectionLine> later)
    {
        return correction.UndoneAt is not null ? CorrectionState.Undone
            : present == 0 && correction.Kind != CorrectionKind.Accept ? CorrectionState.Orphaned
            : later.Exists(line => IsActive(line) && Overrides(line.Made, correction)) ? CorrectionState.Overridden
            : CorrectionState.Active;

        bool IsActive(CorrectionLine line) =>
            line.State == CorrectionState.Active && (correction.Kind != CorrectionKind.Film || line.Film == film);
    }

    // Two film corrections must be of the same film.
    private static bool Overrides(Correction later, Correction earlier) => (later.Kind, earlier.Kind) switch
    {
        (CorrectionKind.Film, CorrectionKind.Film) => later.Subject() == earlier.Subject(),
        (CorrectionKind.Entry, CorrectionKind.Entry) => later.Entries[0].Key == earlier.Entries[0].Key && later.Subject() == earlier.Subject(),
        (CorrectionKind.Merge, CorrectionKind.Split) => Includes(later, earlier),
        (CorrectionKind.Split, CorrectionKind.Merge) => Includes(later, earlier) && Separates(later, earlier),
        _ => false,
    };

    private static bool Includes(Correction later, Correction earlier) =>
        earlier.Entries.TrueForAll(entry => later.Entries.Exists(other => other.Key == entry.Key));

    private static bool Separates(Correction split, Correction merge) =>
        split.Entries.Where(entry => merge.Entries.Exists(other => other.Key == entry.Key)).Select(entry => entry.Leaves).Distinct().Count() > 1;

    /// <summary>The alternative titles of <paramref name="film"/>: those of its articles, with the curator's corrections.</summary>
    /// <param name="lines">All corrections, see <see cref="CorrectionLines"/>.</param>
    public static async Task<IReadOnlyList<string>> OtherTitles(
        this CatalogDb db, Film film, IEnumerable<CorrectionLine> lines, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mentions = await db.Mentions
            .Where(mention => mention.FilmId == film.Id)
            .OrderBy(mention => mention.Id)
            .Select(mention => new { mention.Title, mention.Summary })
            .ToListAsync(cancel);
        var corrections = lines
            .Where(line => line is { State: CorrectionState.Active, Made: { Kind: CorrectionKind.Film, Field: Field.OtherTitle } } && line.Film == film.Slug)
            .Reverse();
        var titles = mentions.SelectMany(mention => TitleKeys.OtherTitles(mention.Title, mention.Summary)).DistinctBy(Key.OfTitle).ToList();
        foreach (var made in corrections.Select(line => line.Made))
        {
            titles.RemoveAll(title => made.Says is not null && Key.OfTitle(title) == Key.OfTitle(made.Says));
            titles.AddRange(made.Becomes is null ? [] : [made.Becomes]);
        }

        return titles;
    }
}
