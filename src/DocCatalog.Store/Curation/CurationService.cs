using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Linking;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>Makes and undoes corrections, each in one transaction. An invalid one throws a <see cref="CatalogException"/> that says why.</summary>
public sealed class CurationService(CatalogDb db, TimeProvider clock)
{
    /// <summary>Merges two films under the slug of the older one.</summary>
    public async Task<Correction> Merge(string slug, string otherSlug, string reason, string by, CancellationToken cancel = default)
    {
        var (film, other) = (await Find(slug, cancel), await Find(otherSlug, cancel));
        if (film.Id == other.Id)
        {
            throw new CatalogException($"{slug} and {otherSlug} are already one film; two different films were expected");
        }

        var common = film.Mentions.Select(mention => mention.Article!.Origin).Intersect(other.Mentions.Select(mention => mention.Article!.Origin));
        if (common.FirstOrDefault() is { } both)
        {
            throw new CatalogException($"{both} lists both {slug} and {otherSlug}; films that one article lists side by side cannot be one");
        }

        var correction = Begin(CorrectionKind.Merge, $"{film.Title} and {other.Title}", reason, by);
        correction.Entries.AddRange(film.Mentions.Concat(other.Mentions).Select(mention => EntryOf(mention)));
        return await Make(correction, cancel);
    }

    /// <summary>Makes the mentions in the articles <paramref name="origins"/> a film of their own.</summary>
    public async Task<Correction> Split(string slug, IReadOnlyCollection<string> origins, string reason, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(origins);
        var film = await Find(slug, cancel);
        if (origins.FirstOrDefault(origin => film.Mentions.TrueForAll(mention => mention.Article!.Origin != origin)) is { } stranger)
        {
            var expected = string.Join(", ", film.Mentions.Select(mention => mention.Article!.Origin));
            throw new CatalogException($"{stranger} does not mention {slug}; one of these was expected: {expected}");
        }

        if (film.Mentions.TrueForAll(mention => origins.Contains(mention.Article!.Origin)))
        {
            throw new CatalogException($"{slug} would have no mention left; some of its articles were expected, not all");
        }

        var correction = Begin(CorrectionKind.Split, film.Title, reason, by);
        correction.Entries.AddRange(film.Mentions.Select(mention => EntryOf(mention, origins.Contains(mention.Article!.Origin))));
        return await Make(correction, cancel);
    }

    /// <summary>Corrects the title, year or summary of a film.</summary>
    public async Task<Correction> CorrectFilm(
        string slug, Field field, string? becomes, string reason, string by, CancellationToken cancel = default) =>
        (await CorrectFilm(slug, [new FilmChange(field, null, becomes)], reason, by, cancel))[0];

    /// <summary>Makes all <paramref name="changes"/> of a film or none; its slug stays the same.</summary>
    public async Task<IReadOnlyList<Correction>> CorrectFilm(
        string slug, IReadOnlyCollection<FilmChange> changes, string reason, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var film = await Find(slug, cancel);
        var lines = await db.CorrectionLines(cancel);
        var otherTitles = await db.OtherTitles(film, lines, cancel);
        var active = lines.Where(line => line.State == CorrectionState.Active && line.Film == film.Slug).Select(line => line.Made).ToList();
        var corrections = new List<Correction>();
        foreach (var change in changes)
        {
            var correction = Begin(CorrectionKind.Film, film.Title, reason, by);
            var says = FilmCorrections.OriginalValue(FilmChecks.CurrentValue(film, otherTitles, change), change.Field, active);
            (correction.Field, correction.Says, correction.Becomes) = (change.Field, says, change.Becomes?.Trim());
            correction.Entries.AddRange(film.Mentions.OrderBy(mention => mention.Id).Select(mention => EntryOf(mention)));
            corrections.Add(correction);
        }

        return corrections.Count == 0
            ? throw new CatalogException($"nothing would change; a value was expected that differs from that of {slug}")
            : await Make(corrections, cancel);
    }

    /// <summary>Accepts an item of the review queue as correct.</summary>
    /// <param name="item">See <see cref="ReviewItem.Key"/>.</param>
    public Task<Correction> Accept(string item, string about, string by, CancellationToken cancel = default)
    {
        var correction = Begin(CorrectionKind.Accept, about, "Fine as it is.", by);
        correction.Says = item;
        return Make(correction, cancel);
    }

    /// <summary>Corrects a value of the entry <paramref name="title"/> of the article at <paramref name="origin"/>; both values stay visible.</summary>
    /// <param name="says">The wrong value; null where a name is missing.</param>
    /// <param name="becomes">The correct value; null for none.</param>
    /// <param name="position">The entry's position, from 1; needed if the article lists the title more than once.</param>
    public async Task<Correction> CorrectEntry(
        string origin, string title, Field field, string? says, string? becomes, string reason, string by,
        int? position = null, CancellationToken cancel = default)
    {
        var mention = await FindEntry(origin, title, position, cancel);
        return await CorrectEntry(EntryOf(mention), mention.Title, field, says, becomes, reason, by, cancel);
    }

    /// <summary>As above, for an entry that need not be in the catalog.</summary>
    internal async Task<Correction> CorrectEntry(
        CorrectedEntry entry, string about, Field field, string? says, string? becomes, string reason, string by, CancellationToken cancel)
    {
        FilmChecks.Check(field, becomes);
        var correction = Begin(CorrectionKind.Entry, about, reason, by);
        (correction.Field, correction.Says, correction.Becomes) = (field, says, becomes);
        correction.Entries.Add(entry);
        return await Make(correction, cancel);
    }

    /// <summary>Says that the entry <paramref name="title"/> of the article at <paramref name="origin"/> is about no film, such as an advertisement.</summary>
    /// <param name="position">The entry's position, from 1; needed if the article lists the title more than once.</param>
    public async Task<Correction> RejectEntry(string origin, string title, string reason, string by, int? position = null, CancellationToken cancel = default)
    {
        var mention = await FindEntry(origin, title, position, cancel);
        if (mention.FilmId is null)
        {
            throw new CatalogException($"\"{mention.Title}\" in {origin} is hidden already; an entry that is about a film was expected");
        }

        return await RejectEntry(EntryOf(mention), mention.Title, reason, by, cancel);
    }

    /// <summary>As above, for an entry that need not be in the catalog.</summary>
    internal Task<Correction> RejectEntry(CorrectedEntry entry, string about, string reason, string by, CancellationToken cancel)
    {
        var correction = Begin(CorrectionKind.Reject, about, reason, by);
        correction.Entries.Add(entry);
        return Make(correction, cancel);
    }

    /// <summary>Undoes a correction; the record is kept.</summary>
    public async Task<Correction> Undo(int id, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.Include(made => made.Entries).FirstOrDefaultAsync(made => made.Id == id, cancel)
            ?? throw new CatalogException($"there is no correction {id}");
        if (correction.UndoneAt is not null)
        {
            throw new CatalogException($"correction {id} is already undone");
        }

        correction.UndoneAt = clock.GetUtcNow().UtcDateTime;
        return await Make(correction, cancel);
    }

    private Correction Begin(CorrectionKind kind, string about, string reason, string by) => string.IsNullOrWhiteSpace(reason)
        ? throw new CatalogException("the correction has no reason; a sentence that says why was expected")
        : new Correction { Kind = kind, About = about, Reason = reason.Trim(), By = by, MadeAt = clock.GetUtcNow().UtcDateTime };

    private static CorrectedEntry EntryOf(Mention mention, bool leaves = false) =>
        new() { Origin = mention.Article!.Origin, TitleKey = Key.OfTitle(mention.Title), Occurrence = mention.Occurrence, Leaves = leaves };

    private async Task<Film> Find(string slug, CancellationToken cancel)
    {
        var now = await db.SlugNow(slug, cancel) ?? slug;
        var films = db.Films.AsNoTracking()
            .Include(film => film.Credits).ThenInclude(credit => credit.Name)
            .Include(film => film.Mentions).ThenInclude(mention => mention.Article)
            .AsSplitQuery();
        return await films.FirstOrDefaultAsync(film => film.Slug == now, cancel)
            ?? throw new CatalogException($"there is no film {slug}; the last part of a film's address was expected, as in the-last-waltz");
    }

    private async Task<Mention> FindEntry(string origin, string title, int? position, CancellationToken cancel)
    {
        var entries = await db.Mentions.AsNoTracking()
            .Include(mention => mention.Article)
            .Where(mention => mention.Article!.Origin == origin)
            .OrderBy(mention => mention.Position)
            .ToListAsync(cancel);
        if (entries.Count == 0)
        {
            throw new CatalogException($"there is no article {origin}; an origin was expected as doccatalog articles prints it");
        }

        var named = entries.FindAll(mention => Key.OfTitle(mention.Title) == Key.OfTitle(title) && (position ?? mention.Position) == mention.Position);
        return named switch
        {
            [var one] => one,
            [] => throw NotListed(origin, title, position, entries),
            _ => throw new CatalogException(
                $"{origin} lists \"{title}\" {named.Count} times, as entries {string.Join(", ", named.Select(mention => mention.Position))}; "
                + "the number of one of these was expected"),
        };
    }

    private static CatalogException NotListed(string origin, string title, int? position, List<Mention> entries)
    {
        const int shown = 25;
        var listed = string.Join(", ", entries.Take(shown).Select(mention => $"{mention.Position}. {mention.Title}"));
        var more = entries.Count > shown ? ", …" : "";
        return new CatalogException($"{origin} does not list \"{title}\"{(position is null ? "" : $" as entry {position}")}; it lists {listed}{more}");
    }

    private async Task<List<Mention>> MentionsOf(IEnumerable<CorrectedEntry> corrected, CancellationToken cancel)
    {
        var entries = corrected.Select(entry => entry.Key).ToHashSet();
        var origins = entries.Select(entry => entry.Origin).Distinct().ToList();
        var mentions = await db.Mentions.AsNoTracking()
            .Include(mention => mention.Facts)
            .Where(mention => origins.Contains(mention.Article!.Origin))
            .Select(mention => new { Mention = mention, mention.Article!.Origin })
            .ToListAsync(cancel);
        return [.. mentions.Where(pair => entries.Contains(EntryKey.From(pair.Mention, pair.Origin))).Select(pair => pair.Mention)];
    }

    private async Task<Correction> Make(Correction correction, CancellationToken cancel) => (await Make([correction], cancel))[0];

    private async Task<IReadOnlyList<Correction>> Make(IReadOnlyList<Correction> corrections, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        db.Corrections.UpdateRange(corrections);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var mentions = await MentionsOf(corrections.SelectMany(correction => correction.Entries), cancel);
        await (await FilmLinker.Create(db, clock, cancel)).Reconsider(mentions, cancel);
        await db.SaveChangesAsync(cancel);
        await db.Names.Where(name => name.Credits.Count == 0).ExecuteDeleteAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        db.ChangeTracker.Clear();
        return corrections;
    }
}
