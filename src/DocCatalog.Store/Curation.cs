using System.Globalization;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Makes corrections and undoes them, each in one transaction. What cannot be done throws a <see cref="CatalogException"/> that says why.</summary>
public sealed class Curation(CatalogDb db, TimeProvider clock)
{
    /// <summary>Brings two films together under the address of the older.</summary>
    public async Task<Correction> Merge(string slug, string otherSlug, string reason, string by, CancellationToken cancel = default)
    {
        var (film, other) = (await Find(slug, cancel), await Find(otherSlug, cancel));
        if (film.Id == other.Id)
        {
            throw new CatalogException($"{slug} and {otherSlug} are one film already; two different films were expected");
        }

        if (film.Mentions.Select(mention => mention.Article!.Origin).Intersect(other.Mentions.Select(mention => mention.Article!.Origin)).FirstOrDefault() is { } both)
        {
            throw new CatalogException($"{both} lists both {slug} and {otherSlug}; films that one article lists side by side cannot be one");
        }

        var correction = Begin(CorrectionKind.Merge, reason, by);
        correction.Entries.AddRange(film.Mentions.Concat(other.Mentions).Select(mention => EntryOf(mention)));
        return await Make(correction, [film.Id, other.Id], cancel);
    }

    /// <summary>Makes what the articles at <paramref name="origins"/> mention a film of its own.</summary>
    public async Task<Correction> Split(string slug, IReadOnlyCollection<string> origins, string reason, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(origins);
        var film = await Find(slug, cancel);
        if (origins.FirstOrDefault(origin => film.Mentions.TrueForAll(mention => mention.Article!.Origin != origin)) is { } stranger)
        {
            throw new CatalogException($"{stranger} does not mention {slug}; one of these was expected: {string.Join(", ", film.Mentions.Select(mention => mention.Article!.Origin))}");
        }

        if (film.Mentions.TrueForAll(mention => origins.Contains(mention.Article!.Origin)))
        {
            throw new CatalogException($"{slug} would keep no mention; some of its articles were expected, not all");
        }

        var correction = Begin(CorrectionKind.Split, reason, by);
        correction.Entries.AddRange(film.Mentions.Select(mention => EntryOf(mention, origins.Contains(mention.Article!.Origin))));
        return await Make(correction, [film.Id], cancel);
    }

    /// <summary>Decides the title or the year of a film.</summary>
    public async Task<Correction> CorrectFilm(string slug, Field field, string becomes, string reason, string by, CancellationToken cancel = default)
    {
        Check(field, becomes);
        var film = await Find(slug, cancel);
        var correction = Begin(CorrectionKind.Film, reason, by);
        (correction.Field, correction.Says, correction.Becomes) = (field, field == Field.Year ? film.Year?.ToString(CultureInfo.InvariantCulture) : film.Title, becomes);
        correction.Entries.AddRange(film.Mentions.Select(mention => EntryOf(mention)));
        return await Make(correction, [film.Id], cancel);
    }

    /// <summary>Puts right what the article at <paramref name="origin"/> says of the film that it calls <paramref name="title"/>; both stay visible.</summary>
    /// <param name="says">What is wrong; null where a name is missing.</param>
    /// <param name="becomes">What is right; null where there should be nothing.</param>
    public async Task<Correction> CorrectEntry(string origin, string title, Field field, string? says, string? becomes, string reason, string by, CancellationToken cancel = default)
    {
        if (becomes is not null)
        {
            Check(field, becomes);
        }

        var correction = Begin(CorrectionKind.Entry, reason, by);
        (correction.Field, correction.Says, correction.Becomes) = (field, says, becomes);
        correction.Entries.Add(new CorrectedEntry { Origin = origin, TitleKey = Key.OfTitle(title) });
        return await Make(correction, await FilmsOf(correction, cancel), cancel);
    }

    /// <summary>Takes a correction back; the record stays.</summary>
    public async Task<Correction> Undo(int id, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.Include(made => made.Entries).FirstOrDefaultAsync(made => made.Id == id, cancel)
            ?? throw new CatalogException($"there is no correction {id}");
        if (correction.UndoneAt is not null)
        {
            throw new CatalogException($"correction {id} is undone already");
        }

        correction.UndoneAt = clock.GetUtcNow().UtcDateTime;
        return await Make(correction, await FilmsOf(correction, cancel), cancel);
    }

    private static void Check(Field field, string value)
    {
        if (field == Field.Year && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1880 and <= 2100))
        {
            throw new CatalogException($"{value} is no year; one such as 1967 was expected");
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            throw new CatalogException("the new value is empty; a text was expected");
        }
    }

    private Correction Begin(CorrectionKind kind, string reason, string by) => string.IsNullOrWhiteSpace(reason)
        ? throw new CatalogException("a correction without a reason; one sentence that says why was expected")
        : new Correction { Kind = kind, Reason = reason, By = by, MadeAt = clock.GetUtcNow().UtcDateTime };

    private static CorrectedEntry EntryOf(Mention mention, bool leaves = false) =>
        new() { Origin = mention.Article!.Origin, TitleKey = Key.OfTitle(mention.Title), Leaves = leaves };

    private async Task<Film> Find(string slug, CancellationToken cancel)
    {
        var now = await db.SlugNow(slug, cancel) ?? slug;
        return await db.Films.AsNoTracking().Include(film => film.Mentions).ThenInclude(mention => mention.Article).FirstOrDefaultAsync(film => film.Slug == now, cancel)
            ?? throw new CatalogException($"there is no film {slug}; the last part of a film's address was expected, as in the-last-waltz");
    }

    private async Task<List<int>> FilmsOf(Correction correction, CancellationToken cancel)
    {
        var origins = correction.Entries.Select(entry => entry.Origin).ToList();
        var mentions = await db.Mentions.Where(mention => origins.Contains(mention.Article!.Origin)).Select(mention => new { mention.FilmId, mention.Article!.Origin, mention.Title }).ToListAsync(cancel);
        return [.. mentions.Where(mention => correction.Entries.Exists(entry => entry.Origin == mention.Origin && entry.TitleKey == Key.OfTitle(mention.Title))).Select(mention => mention.FilmId).Distinct()];
    }

    private async Task<Correction> Make(Correction correction, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        db.Corrections.Update(correction);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await new FilmRegister(db, clock.GetUtcNow().UtcDateTime).Decide([], filmIds, cancel);
        await db.SaveChangesAsync(cancel);
        await db.Names.Where(name => name.Credits.Count == 0).ExecuteDeleteAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        db.ChangeTracker.Clear();
        return correction;
    }
}
