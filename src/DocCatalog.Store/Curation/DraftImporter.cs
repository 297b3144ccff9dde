using System.Globalization;
using System.Linq.Expressions;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>Previews, accepts and discards drafts.</summary>
public sealed class DraftImporter(CatalogDb db, Importer importer, CurationService curation)
{
    /// <summary>Imports <paramref name="draft"/> and rolls back, so that the preview shows what accepting does.</summary>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<DraftPreview> Preview(Draft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var snapshot = await db.SnapshotNumber(cancel);
        var before = await Known(article => article.Origin == draft.Origin, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var films = await db.Films.Select(film => film.Id).ToHashSetAsync(cancel);
        var result = await importer.Import(ArticleFile.From(draft), draft.Origin, cancel);
        var preview = result.Changed
            ? await Imported(draft, films, cancel) with { Replaces = before, UnsureProbability = result.UnsureProbability }
            : await NotImported(draft, result, cancel);
        await transaction.RollbackAsync(cancel);
        db.ChangeTracker.Clear();
        return preview with { SnapshotNumber = snapshot };
    }

    /// <summary>Imports <paramref name="draft"/> with the corrections of <paramref name="decisions"/> and deletes the draft, in one transaction.</summary>
    /// <returns>The article's slug.</returns>
    /// <exception cref="CatalogException">A decision is invalid, or there is nothing to import.</exception>
    public async Task<string> Accept(Draft draft, IEnumerable<EntryDecision> decisions, string reason, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(decisions);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Corrections come first, since the slug of a new film is made from its title and stays.
        var entries = (await importer.ReadEntries(ArticleFile.From(draft), cancel)).ToDictionary(entry => entry.Position);
        foreach (var decision in decisions.Where(decision => entries.ContainsKey(decision.Position)))
        {
            await Apply(decision, entries[decision.Position], draft.Origin, reason, by, cancel);
        }

        if (!(await importer.Import(ArticleFile.From(draft), draft.Origin, cancel)).Changed)
        {
            throw new CatalogException("this draft has nothing that is not in the catalog already");
        }

        await db.Drafts.Where(row => row.Id == draft.Id).ExecuteDeleteAsync(cancel);
        var slug = await db.Articles.Where(article => article.Origin == draft.Origin).Select(article => article.Slug).FirstAsync(cancel);
        await transaction.CommitAsync(cancel);
        return slug;
    }

    /// <summary>Deletes the draft <paramref name="id"/> and marks its text as reviewed.</summary>
    /// <returns>Whether the draft existed.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<bool> Discard(int id, CancellationToken cancel = default)
    {
        if (await db.Drafts.Where(draft => draft.Id == id).Select(draft => draft.Hash).FirstOrDefaultAsync(cancel).Explained(db) is not { } hash)
        {
            return false;
        }

        await ReviewDrafts.MarkReviewed(db, importer.Clock, hash, cancel).Explained(db);
        return await db.Drafts.Where(draft => draft.Id == id).ExecuteDeleteAsync(cancel).Explained(db) > 0;
    }

    private async Task Apply(EntryDecision decision, Mention entry, string origin, string reason, string by, CancellationToken cancel)
    {
        if (decision.IsDropped)
        {
            await Reject(entry, origin, reason, by, cancel);
            return;
        }

        foreach (var (field, says, becomes) in Differences(decision, entry))
        {
            await curation.CorrectEntry(Corrected(entry, origin), entry.Title, field, says, becomes, reason, by, cancel);
        }
    }

    // An entry rejected in an earlier version of the article needs no second correction.
    private async Task Reject(Mention entry, string origin, string reason, string by, CancellationToken cancel)
    {
        var corrected = Corrected(entry, origin);
        var isRejected = await db.Corrections
            .Where(correction => correction.Kind == CorrectionKind.Reject && correction.UndoneAt == null)
            .AnyAsync(correction => correction.Entries.Any(rejected =>
                rejected.Origin == origin && rejected.TitleKey == corrected.TitleKey && rejected.Occurrence == corrected.Occurrence), cancel);
        await (isRejected ? Task.CompletedTask : curation.RejectEntry(corrected, entry.Title, reason, by, cancel));
    }

    private static CorrectedEntry Corrected(Mention entry, string origin) =>
        new() { Origin = origin, TitleKey = Key.OfTitle(entry.Title), Occurrence = entry.Occurrence };

    private static IEnumerable<(Field Field, string? Says, string? Becomes)> Differences(EntryDecision decision, Mention entry)
    {
        var year = entry.Year?.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. decision.Title == Whitespace.Collapse(entry.Title) ? [] : new[] { (Field.Title, (string?)entry.Title, (string?)decision.Title) },
            .. decision.Year == year ? [] : new[] { (Field.Year, year, decision.Year) },
            .. NamesChanged(Field.Director, entry, decision.Directors),
            .. NamesChanged(Field.Artist, entry, decision.Artists),
        ];
    }

    // Removed and added names are paired in order: "Maysles" becomes "Albert Maysles" and keeps its position.
    private static IEnumerable<(Field, string?, string?)> NamesChanged(Field field, Mention entry, IReadOnlyList<string> names)
    {
        var stated = entry.Facts.Where(fact => fact.Field == field).OrderBy(fact => fact.Ordinal).Select(fact => fact.Value).ToList();
        var removed = stated.FindAll(name => !names.Contains(Whitespace.Collapse(name)));
        var added = names.Except(stated.Select(Whitespace.Collapse)).ToList();
        for (var index = 0; index < Math.Max(removed.Count, added.Count); index++)
        {
            yield return (field, removed.ElementAtOrDefault(index), added.ElementAtOrDefault(index));
        }
    }

    private async Task<DraftPreview> Imported(Draft draft, HashSet<int> films, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().Include(article => article.Problems).FirstAsync(article => article.Origin == draft.Origin, cancel);
        var mentions = await db.Mentions.AsNoTracking()
            .Include(mention => mention.Film)
            .Include(mention => mention.Facts.OrderBy(fact => fact.Ordinal))
            .AsSplitQuery()
            .Where(mention => mention.ArticleId == article.Id).OrderBy(mention => mention.Position).ToListAsync(cancel);
        var near = await Near(article.Id, films, cancel);
        var reasons = await Reasons(article.Id, cancel);
        return new DraftPreview
        {
            Title = article.Title,
            Source = article.Source,
            Language = article.Language,
            Entries = [.. mentions.Select(mention => EntryOf(mention, films, reasons, near[mention.Id]))],
            Problems = [.. article.Problems.Select(ImportProblem.From)],
            CopyOf = await CopyOf(article, cancel),
        };
    }

    private async Task<DraftPreview> NotImported(Draft draft, ImportResult result, CancellationToken cancel)
    {
        var parsed = await importer.Read(ArticleFile.From(draft), cancel);
        return new DraftPreview
        {
            Title = draft.Title ?? parsed.Facts.Title ?? Path.GetFileNameWithoutExtension(draft.Origin),
            Source = parsed.Document.Source,
            Language = parsed.Facts.Language,
            Problems = result.Problems,
            NoFilms = result.NoFilms,
            Same = await Known(article => article.Hash == draft.Hash, cancel),
        };
    }

    private Task<KnownArticle?> Known(Expression<Func<Article, bool>> condition, CancellationToken cancel) => db.Articles
        .Where(condition)
        .OrderBy(article => article.Id)
        .Select(article => new KnownArticle(article.Slug, article.Title, article.Origin, article.Hash, article.ImportedAt))
        .FirstOrDefaultAsync(cancel);

    private static DraftEntry EntryOf(Mention mention, HashSet<int> films, ILookup<int, string> reasons, IEnumerable<NearFilm> near) => new(
        mention.Position, mention.Rank, mention.Title, mention.Year, mention.Summary, [.. mention.Facts],
        mention.Film is { } film ? MatchOf(film, isNew: !films.Contains(film.Id), reasons[film.Id].FirstOrDefault() ?? mention.Match, near) : null);

    private static DraftMatch MatchOf(Film film, bool isNew, string reason, IEnumerable<NearFilm> near) =>
        new(isNew ? null : film.Slug, film.Title, film.Year, reason, [.. near.Take(3)]);

    // By film of which the draft has the first mention: the match reasons of the other mentions.
    private async Task<ILookup<int, string>> Reasons(int articleId, CancellationToken cancel)
    {
        var filmIds = db.Mentions.Where(own => own.ArticleId == articleId && own.Match == Mention.FirstMatch).Select(own => own.FilmId);
        var others = await db.Mentions.Where(other => other.ArticleId != articleId && other.FilmId != null && filmIds.Contains(other.FilmId))
            .OrderBy(other => other.Id).Select(other => new { FilmId = other.FilmId!.Value, other.Match }).ToListAsync(cancel);
        return others.ToLookup(other => other.FilmId, other => other.Match);
    }

    // By mention, the films that share a title key but are not its film.
    private async Task<ILookup<int, NearFilm>> Near(int articleId, HashSet<int> known, CancellationToken cancel)
    {
        var keys = db.Set<MentionKey>();
        var pairs = await (
            from own in keys
            join other in keys on own.Text equals other.Text
            where own.Mention!.ArticleId == articleId && other.Mention!.ArticleId != articleId
                && other.Mention.FilmId != own.Mention.FilmId && other.Mention.FilmId != null
            select new { own.MentionId, FilmId = other.Mention!.FilmId!.Value }).Distinct().ToListAsync(cancel);
        pairs.RemoveAll(pair => !known.Contains(pair.FilmId));
        var ids = pairs.Select(pair => pair.FilmId).Distinct().ToList();
        var films = await db.Films.AsNoTracking().Include(film => film.Credits).ThenInclude(credit => credit.Name)
            .Where(film => ids.Contains(film.Id)).ToDictionaryAsync(film => film.Id, cancel);
        return pairs.OrderBy(pair => pair.FilmId).ToLookup(pair => pair.MentionId, pair => NearFilmOf(films[pair.FilmId]));
    }

    private static NearFilm NearFilmOf(Film film)
    {
        var directors = film.Credits
            .Where(credit => credit.Role == Role.Director)
            .OrderBy(credit => credit.Ordinal)
            .Select(credit => credit.Name!.Text)
            .ToList();
        return new NearFilm(film.Slug, film.Title, film.Year, directors.Count == 0 ? null : string.Join(", ", directors));
    }

    private async Task<KnownArticle?> CopyOf(Article article, CancellationToken cancel)
    {
        var others = await db.Articles.Where(other => other.Id != article.Id).Select(other => new { other.Id, other.Fingerprint }).ToListAsync(cancel);
        return others.Find(other => SimHash.AreNear(other.Fingerprint, article.Fingerprint)) is { } near
            ? await Known(other => other.Id == near.Id, cancel)
            : null;
    }
}
