using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Reads articles in batches, each while the one before is stored. Articles already in the catalog are not read.</summary>
/// <remarks>
/// Every film of a batch is matched again with all its mentions. Batches therefore grow with the number of articles before them,
/// up to five times the first, which keeps the work for each article about constant.
/// </remarks>
internal sealed class ImportBatcher(CatalogDb db, IEnumerable<ImportItem> items, int size, Action<ImportItem> read) : IDisposable
{
    private readonly IEnumerator<ImportItem> source = items.GetEnumerator();
    private readonly Dictionary<string, ImportItem> firsts = [];
    private ImportItem? pending;
    private int taken;
    private Task<List<ImportItem>?>? next;

    /// <summary>The next batch, read, with distinct origins; null at the end.</summary>
    public async Task<List<ImportItem>?> Next()
    {
        var batch = await (next ?? Begin());
        next = batch is null ? null : Begin();
        return batch;
    }

    public void Dispose() => source.Dispose();

    // Queries run on the caller's thread, since a context is not thread-safe.
    private Task<List<ImportItem>?> Begin()
    {
        var batch = Take();
        if (batch.Count == 0)
        {
            return Task.FromResult<List<ImportItem>?>(null);
        }

        Recognize(batch);
        return Task.Run(List<ImportItem>? () =>
        {
            batch.AsParallel().ForAll(read);
            return batch;
        });
    }

    private List<ImportItem> Take()
    {
        var batch = new List<ImportItem>();
        var origins = new HashSet<string>();
        var most = Math.Clamp(taken / 2, size, size * 5);
        while (batch.Count < most && (pending is not null || source.MoveNext()))
        {
            var item = pending ?? source.Current;
            pending = origins.Add(item.Origin) ? null : item;
            if (pending is not null)
            {
                break;
            }

            batch.Add(item);
        }

        taken += batch.Count;
        return batch;
    }

    private void Recognize(List<ImportItem> batch)
    {
        var (byOrigin, byHash) = Known(batch);
        foreach (var item in batch.Where(item => item.Hash is not null))
        {
            var known = byOrigin.GetValueOrDefault(item.Origin) ?? byHash.GetValueOrDefault(item.Hash!);
            if (known?.Hash == item.Hash)
            {
                item.Result = new ImportResult(item.Origin)
                {
                    Entries = known!.Entries,
                    Problems = known.Problems,
                    SameAs = known.Origin == item.Origin ? null : known.Origin,
                };
            }
            else if (!firsts.TryAdd(item.Hash!, item) && !byOrigin.ContainsKey(item.Origin))
            {
                item.DuplicateOf = firsts[item.Hash!];
            }
        }
    }

    // Files of equal bytes are one article, or a moved file would count twice.
    private (Dictionary<string, StoredArticle> ByOrigin, Dictionary<string, StoredArticle> ByHash) Known(List<ImportItem> batch)
    {
        var origins = batch.ConvertAll(item => item.Origin);
        var hashes = batch.Select(item => item.Hash).OfType<string>().ToList();
        var byOrigin = Known(db.Articles.Where(article => EF.Parameter(origins).Contains(article.Origin)));
        var byHash = Known(db.Articles.Where(article => EF.Parameter(hashes).Contains(article.Hash)));
        return (
            byOrigin.ToDictionary(article => article.Origin),
            byHash.GroupBy(article => article.Hash).ToDictionary(same => same.Key, same => same.MinBy(article => article.Id)!));
    }

    private static List<StoredArticle> Known(IQueryable<Article> articles) =>
    [
        .. articles
            .Select(article => new
            {
                article.Id,
                article.Origin,
                article.Hash,
                Entries = article.Mentions.Count,
                Problems = article.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToList(),
            })
            .AsNoTracking()
            .AsEnumerable()
            .Select(article => new StoredArticle(article.Id, article.Origin, article.Hash, article.Entries, [.. article.Problems.Select(ImportProblem.From)])),
    ];

    private sealed record StoredArticle(int Id, string Origin, string Hash, int Entries, System.Collections.Immutable.ImmutableArray<ImportProblem> Problems);
}
