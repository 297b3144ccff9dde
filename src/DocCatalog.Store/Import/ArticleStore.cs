using System.Globalization;
using DocCatalog.Store.Database;
using DocCatalog.Store.Linking;
using DocCatalog.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Stores articles in batches, each in one transaction.</summary>
internal sealed class ArticleStore(CatalogDb db, TimeProvider clock) : IDisposable
{
    // How many films stay cached between batches, with about a kilobyte for each mention.
    private const int MaxCachedFilms = 50_000;

    // A batch changes tens of megabytes; pages beyond the cache are written and read again. In kibibytes if negative, see
    // https://sqlite.org/pragma.html#pragma_cache_size; the second is SQLite's default.
    private const int BatchCacheSize = -65_536;
    private const int DefaultCacheSize = -2_000;

    // https://sqlite.org/rescode.html#constraint
    private const int Constraint = 19;

    private FilmLinker? linker;
    private Slugs slugs = new(db.Articles.Select(article => article.Slug));
    private long version;
    private bool connected;

    /// <summary>Stores the articles of <paramref name="items"/>; if that fails for all together, one by one.</summary>
    public async Task Store(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        var pending = items.Where(item => item.Article is not null).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        try
        {
            await StoreTogether(pending, cancel);
        }
        catch (Exception exception) when (pending.Count > 1 && exception is not OperationCanceledException && db.Database.CurrentTransaction is null)
        {
            foreach (var item in pending)
            {
                await StoreAlone(item, cancel);
            }
        }
    }

    // An article that violates a constraint does not stop the others; a full disk stops all.
    private async Task StoreAlone(ImportItem item, CancellationToken cancel)
    {
        try
        {
            await StoreTogether([item], cancel);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Constraint)
        {
            var message = $"cannot be stored, which is a bug and should be reported with the article: {exception.Message}";
            item.Result = new ImportResult(item.Origin) { Problems = [new ImportProblem(message)] };
        }
    }

    /// <summary>See <see cref="Importer.Remove"/>.</summary>
    public async Task<bool> Remove(string origin, CancellationToken cancel)
    {
        var ids = db.Articles.Where(article => article.Origin == origin).Select(article => article.Id);
        if (await ids.FirstOrDefaultAsync(cancel) is not (> 0 and var id))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var films = await ArticleRows.Clear(db, [id], cancel);
        await db.Articles.Where(article => article.Id == id).ExecuteDeleteAsync(cancel);
        await (await FilmLinker.Create(db, clock, cancel)).Reconsider(films, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    public void Dispose()
    {
        if (connected)
        {
            SetCacheSize(DefaultCacheSize);
            db.Database.CloseConnection();
        }
    }

    private async Task StoreTogether(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        await Connect(cancel);

        // The caller may have a transaction for several batches.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        try
        {
            await Refresh(cancel);
            await Replace(items, cancel);
            await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
            linker!.Trim(items.Select(item => item.Article!));
        }
        catch
        {
            linker = null;
            foreach (var mention in items.SelectMany(item => item.Article!.Mentions))
            {
                (mention.Id, mention.FilmId) = (0, null);
            }

            throw;
        }
    }

    private async Task Connect(CancellationToken cancel)
    {
        if (!connected)
        {
            await db.Database.OpenConnectionAsync(cancel);
            connected = true;
            SetCacheSize(BatchCacheSize);
        }
    }

    // Connections are pooled, so the size is reset in Dispose.
    private void SetCacheSize(int size)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = {size}");
        command.ExecuteNonQuery();
    }

    // The cache is valid until another connection writes: https://sqlite.org/pragma.html#pragma_data_version.
    private async Task Refresh(CancellationToken cancel)
    {
        var now = await db.Database.SqlQuery<long>($"SELECT data_version AS Value FROM pragma_data_version").SingleAsync(cancel);
        if (linker is null || now != version || linker.Films > MaxCachedFilms)
        {
            linker = await FilmLinker.Create(db, clock, cancel);
            slugs = new Slugs(db.Articles.Select(article => article.Slug));
            version = now;
        }
    }

    private async Task Replace(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        var articles = items.Select(item => item.Article!).ToList();
        var known = await AssignSlugs(articles, cancel);
        var formerFilms = await ArticleRows.Clear(db, known, cancel);
        linker!.Forget(articles.Where(article => known.Contains(article.Id)));
        await ArticleRows.Add(db, articles, cancel);
        var added = (await linker.Link(articles, formerFilms, cancel)).Select(film => film.Id).ToHashSet();
        foreach (var (item, article) in items.Zip(articles))
        {
            item.Result = new ImportResult(article.Origin)
            {
                Changed = true,
                New = !known.Contains(article.Id),
                Entries = article.Mentions.Count,
                UnsureProbability = item.UnsureProbability,
                NewFilms = article.Mentions.Count(mention => mention.FilmId is int film && added.Remove(film)),
                Problems = [.. article.Problems.Select(ImportProblem.From)],
            };
        }
    }

    // A replaced article keeps its id and slug.
    private async Task<HashSet<int>> AssignSlugs(List<Article> articles, CancellationToken cancel)
    {
        var origins = articles.ConvertAll(article => article.Origin);
        var known = await db.Articles
            .Where(article => EF.Parameter(origins).Contains(article.Origin))
            .Select(article => new { article.Id, article.Slug, article.Origin })
            .ToDictionaryAsync(article => article.Origin, cancel);
        var unknown = articles.FindAll(article => !known.ContainsKey(article.Origin));
        await slugs.Preload(unknown.Select(article => (article.Title, (int?)null)), cancel);
        foreach (var article in articles)
        {
            article.ImportedAt = clock.GetUtcNow().UtcDateTime;
            (article.Id, article.Slug) = known.TryGetValue(article.Origin, out var before)
                ? (before.Id, before.Slug)
                : (0, await slugs.Choose(article.Title, year: null, cancel));
        }

        return [.. known.Values.Select(article => article.Id)];
    }
}
