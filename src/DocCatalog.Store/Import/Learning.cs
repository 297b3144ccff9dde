using DocCatalog.Parsing.Films;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>The result of learning, compared with the snapshot before.</summary>
/// <param name="Number">The snapshot in force; null where there is none, as after a dry run of the first.</param>
/// <param name="IsNew">Whether the content differs from the snapshot before.</param>
public sealed record Learned(
    int? Number, bool IsNew, int Titles, IReadOnlyList<string> NewTitles, IReadOnlyList<string> LostTitles,
    int Directors, int NewDirectors, int Artists, int NewArtists);

/// <summary>Takes snapshots of titles and names, for reading other articles.</summary>
public static class Learning
{
    /// <summary>How many independent articles must use a title before it is learned; from one alone it may be misread.</summary>
    public const int FewestArticles = 2;

    /// <summary>Stores a snapshot of the current titles and names, unless equal to the one in force.</summary>
    /// <param name="dryRun">Return the result without storing it.</param>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public static async Task<Learned> Learn(this CatalogDb db, TimeProvider clock, bool dryRun = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        var before = await db.Snapshots.AsNoTracking().OrderByDescending(snapshot => snapshot.Id).FirstOrDefaultAsync(cancel).Explained(db);
        var now = await Names(db, cancel).Explained(db);
        now.Titles = string.Join('\n', await Titles(db, cancel).Explained(db));
        now.TakenAt = clock.GetUtcNow().UtcDateTime;
        var isNew = !now.HasSameContent(before ?? new Snapshot { Titles = "", Directors = "", Artists = "" });
        if (isNew && !dryRun)
        {
            db.Snapshots.Add(now);
            await db.SaveChangesAsync(cancel).Explained(db);
        }

        return Between(before, now, isNew);
    }

    /// <summary>A snapshot of the credited names, without titles.</summary>
    internal static async Task<Snapshot> Names(CatalogDb db, CancellationToken cancel)
    {
        var credits = await db.Credits.AsNoTracking().Select(credit => new { credit.Role, credit.Name!.Text }).Distinct().ToListAsync(cancel);
        return new Snapshot { Titles = "", Directors = Lines(Role.Director), Artists = Lines(Role.Artist) };

        string Lines(Role role)
        {
            var names = credits.Where(credit => credit.Role == role).Select(credit => Whitespace.Collapse(credit.Text));
            return string.Join('\n', names.Distinct().Order(StringComparer.Ordinal));
        }
    }

    private static Learned Between(Snapshot? before, Snapshot now, bool isNew)
    {
        var (titles, known) = (Snapshot.Lines(now.Titles), Snapshot.Lines(before?.Titles));
        var (directors, artists) = (Snapshot.Lines(now.Directors), Snapshot.Lines(now.Artists));
        return new Learned(
            now.Id > 0 ? now.Id : before?.Id,
            isNew,
            titles.Length,
            [.. titles.ExceptBy(known.Select(Key.OfTitle), Key.OfTitle)],
            [.. known.ExceptBy(titles.Select(Key.OfTitle), Key.OfTitle)],
            directors.Length,
            directors.Except(Snapshot.Lines(before?.Directors)).Count(),
            artists.Length,
            artists.Except(Snapshot.Lines(before?.Artists)).Count());
    }

    // As printed, since the parser looks for them in articles; without rejected entries.
    private static async Task<IEnumerable<string>> Titles(CatalogDb db, CancellationToken cancel)
    {
        var printed = db.Mentions.AsNoTracking()
            .Where(mention => mention.FilmId != null)
            .Select(mention => new { mention.Title, mention.ArticleId })
            .AsAsyncEnumerable();
        var uses = new Dictionary<string, TitleUse>();
        await foreach (var mention in printed.WithCancellation(cancel))
        {
            var key = Key.OfTitle(mention.Title);
            (uses.TryGetValue(key, out var use) ? use : uses[key] = new TitleUse([], [])).Add(mention.Title, mention.ArticleId);
        }

        var unknown = uses.Values
            .Where(use => use.Articles.Count >= FewestArticles && !use.Spellings.Any(title => KnownFilms.Default.Knows(title)))
            .ToList();
        var independence = await Independence.Load(db, cancel);
        return unknown
            .Where(use => independence.Count(use.Articles) >= FewestArticles)
            .Select(use => Spelling.Best([.. use.Spellings]))
            .Order(StringComparer.Ordinal);
    }

    private sealed record TitleUse(HashSet<string> Spellings, HashSet<int> Articles)
    {
        public void Add(string title, int article)
        {
            Spellings.Add(Whitespace.Collapse(title));
            Articles.Add(article);
        }
    }

    // Counts copies of an article once, as the ranking does.
    private sealed record Independence(Dictionary<int, ClaimSource> Sources, NearDuplicateIndex NearDuplicates)
    {
        public static async Task<Independence> Load(CatalogDb db, CancellationToken cancel)
        {
            var sources = await db.Articles.AsNoTracking()
                .Select(article => new
                {
                    article.Id,
                    Source = new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint, article.Language),
                })
                .ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
            var nearDuplicates = new NearDuplicateIndex();
            sources.Values.ToList().ForEach(nearDuplicates.Add);
            return new Independence(sources, nearDuplicates);
        }

        public int Count(IEnumerable<int> articles) => Standing.CountIndependent(articles.Select(article => Sources[article]), NearDuplicates);
    }
}
