using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Reads articles batch by batch, each while the one before it is stored; what the catalog has already is not read.</summary>
/// <remarks>
/// A batch looks again at every film that it names, with all its mentions. So batches grow with what came before them, up to five times
/// the first, and the work for an article stays about the same.
/// </remarks>
internal sealed class ImportBatcher(CatalogDb db, IEnumerable<ImportItem> items, int size, Action<ImportItem> read) : IDisposable
{
    private readonly IEnumerator<ImportItem> source = items.GetEnumerator();
    private readonly Dictionary<string, ImportItem> firsts = [];
    private ImportItem? left;
    private int taken;
    private Task<List<ImportItem>?>? next;

    /// <summary>The next batch, read; null where there is none. No origin is in it twice.</summary>
    public async Task<List<ImportItem>?> Next()
    {
        var batch = await (next ?? Begin());
        next = batch is null ? null : Begin();
        return batch;
    }

    public void Dispose() => source.Dispose();

    // The catalog is asked here, on the caller's thread: a context serves one at a time.
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
        while (batch.Count < most && (left is not null || source.MoveNext()))
        {
            var item = left ?? source.Current;
            left = origins.Add(item.Origin) ? null : item;
            if (left is not null)
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
                item.Result = new ImportResult(item.Origin) { Entries = known!.Entries, Problems = known.Problems, SameAs = known.Origin == item.Origin ? null : known.Origin };
            }
            else if (!firsts.TryAdd(item.Hash!, item) && !byOrigin.ContainsKey(item.Origin))
            {
                item.DuplicateOf = firsts[item.Hash!];
            }
        }
    }

    // The same bytes under another name are the same article, or a file that was moved would count twice.
    private (Dictionary<string, KnownArticle> ByOrigin, Dictionary<string, KnownArticle> ByHash) Known(List<ImportItem> batch)
    {
        var origins = batch.ConvertAll(item => item.Origin);
        var hashes = batch.Select(item => item.Hash).OfType<string>().ToList();
        var byOrigin = Known(db.Articles.Where(article => EF.Parameter(origins).Contains(article.Origin)));
        var byHash = Known(db.Articles.Where(article => EF.Parameter(hashes).Contains(article.Hash)));
        return (byOrigin.ToDictionary(article => article.Origin), byHash.GroupBy(article => article.Hash).ToDictionary(same => same.Key, same => same.MinBy(article => article.Id)!));
    }

    private static List<KnownArticle> Known(IQueryable<Article> articles) =>
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
            .Select(article => new KnownArticle(article.Id, article.Origin, article.Hash, article.Entries, [.. article.Problems.Select(ImportProblem.From)])),
    ];

    private sealed record KnownArticle(int Id, string Origin, string Hash, int Entries, System.Collections.Immutable.ImmutableArray<ImportProblem> Problems);
}
