using System.Runtime.CompilerServices;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Imports articles into the catalog, each completely or not at all.</summary>
public sealed class Importer(CatalogDb db, TimeProvider clock)
{
    internal TimeProvider Clock => clock;

    /// <summary>The parser. Tests replace it, so that they do not depend on how prose is read.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; init; } = ArticleParser.Parse;

    /// <summary>How many articles the first transaction stores.</summary>
    internal int BatchSize { get; init; } = 400;

    /// <summary>Imports the file at <paramref name="path"/>; an unreadable file yields a problem.</summary>
    /// <param name="origin">Identifies the article; a later import with the same origin replaces it.</param>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<ImportResult> ImportFile(string path, string origin, CancellationToken cancel = default) =>
        await ImportFiles([(path, origin)], UnsureLists.Import, cancel).SingleAsync(cancel);

    /// <inheritdoc cref="ImportFile"/>
    public async Task<ImportResult> Import(ArticleFile file, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return await Import([new ImportItem(origin, file)], UnsureLists.Import, cancel).SingleAsync(cancel);
    }

    /// <summary>Imports files in batches, each stored completely or not at all; unchanged articles are not written.</summary>
    /// <param name="unsure">How to treat lists that may not be lists of films.</param>
    /// <param name="cancel">Stops the import between batches.</param>
    /// <returns>The results in the order of <paramref name="files"/>, each as soon as it is stored.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public IAsyncEnumerable<ImportResult> ImportFiles(
        IEnumerable<(string Path, string Origin)> files, UnsureLists unsure = UnsureLists.Import, CancellationToken cancel = default) =>
        ImportFiles(files, unsure, assumeList: false, cancel);

    /// <inheritdoc cref="ImportFiles(IEnumerable{ValueTuple{string, string}}, UnsureLists, CancellationToken)"/>
    /// <param name="assumeList">See <see cref="ArticleFile.AssumeList"/>.</param>
    public IAsyncEnumerable<ImportResult> ImportFiles(
        IEnumerable<(string Path, string Origin)> files, UnsureLists unsure, bool assumeList, CancellationToken cancel = default) =>
        Import(files.Select(file => CreateItem(file.Path, file.Origin, assumeList)), unsure, cancel);

    /// <summary>Reads the entries of <paramref name="file"/> as an import would store them, without storing them.</summary>
    internal async Task<IReadOnlyList<Mention>> ReadEntries(ArticleFile file, CancellationToken cancel)
    {
        var item = new ImportItem("", file);
        Read(item, await db.InForce(cancel), UnsureLists.Import);
        return item.Article?.Mentions ?? [];
    }

    /// <summary>Parses <paramref name="file"/> as an import would.</summary>
    internal async Task<ParsedArticle> Read(ArticleFile file, CancellationToken cancel) => Read(file, await db.InForce(cancel));

    /// <summary>Parses every article again from its stored text, in the order of import, with the latest snapshot. Corrections are preserved.</summary>
    /// <param name="dryRun">Report changes without storing them.</param>
    /// <returns>The changes of each article. One without films now is left unchanged; uncertain lists were accepted and are read again.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async IAsyncEnumerable<Reparsed> Reparse(bool dryRun, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var store = new ArticleStore(db, clock);
        var snapshot = await db.InForce(cancel).Explained(db);
        for (var articles = await After(0); articles.Count > 0; articles = await After(articles[^1].Id))
        {
            var items = articles.AsParallel().AsOrdered().Select(article => ReadAgain(article, snapshot)).ToList();
            var changes = articles.Zip(items, (article, item) => Reparsed.Between(article, item.Article)).ToList();
            if (!dryRun)
            {
                var changed = items.Zip(changes).Where(pair => pair.Second.Changed).Select(pair => pair.First);
                await store.Store([.. changed], CancellationToken.None).Explained(db);
                var unchanged = articles.Zip(changes).Where(pair => pair.Second is { Changed: false, NothingFound: false }).Select(pair => pair.First);
                await SetSnapshot(unchanged, snapshot.Number).Explained(db);
            }

            foreach (var change in changes)
            {
                yield return change;
            }

            cancel.ThrowIfCancellationRequested();
        }

        Task<List<Article>> After(int id) => db.Articles.AsNoTracking()
            .Where(article => article.Id > id)
            .OrderBy(article => article.Id)
            .Take(BatchSize)
            .Include(article => article.Problems)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Facts)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Keys)
            .AsSplitQuery()
            .ToListAsync(cancel).Explained(db);
    }

    /// <summary>Removes the article at <paramref name="origin"/> and the films that no other article names.</summary>
    /// <returns>Whether the article existed.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<bool> Remove(string origin, CancellationToken cancel = default)
    {
        using var store = new ArticleStore(db, clock);
        return await store.Remove(origin, cancel).Explained(db);
    }

    private async IAsyncEnumerable<ImportResult> Import(IEnumerable<ImportItem> items, UnsureLists unsure, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var store = new ArticleStore(db, clock);
        var snapshot = await db.InForce(cancel).Explained(db);
        using var batches = new ImportBatcher(db, items, BatchSize, item => Read(item, snapshot, unsure));
        while (await batches.Next().Explained(db) is { } batch)
        {
            // A batch is not interrupted: storing it takes seconds.
            cancel.ThrowIfCancellationRequested();
            await store.Store(batch, CancellationToken.None).Explained(db);
            await ReviewDrafts.Store(db, clock, batch, CancellationToken.None).Explained(db);
            foreach (var item in batch)
            {
                item.Release();
                yield return item.Result;
            }
        }
    }

    private static ImportItem CreateItem(string path, string origin, bool assumeList) => ArticleFile.TryRead(path, out var file, out var reason)
        ? new ImportItem(origin, file with { AssumeList = assumeList })
        : new ImportItem(origin, reason);

    private ParsedArticle Read(ArticleFile file, SnapshotInForce snapshot) =>
        Parse(file.Text, file.Format, new ParseOptions { Known = snapshot.Names, AssumeList = file.AssumeList });

    private void Read(ImportItem item, SnapshotInForce snapshot, UnsureLists unsure)
    {
        item.Read(file => Read(file, snapshot), unsure);
        item.Article?.SnapshotNumber = snapshot.Number;
    }

    // For articles that read the same with the new snapshot and are not stored again.
    private async Task SetSnapshot(IEnumerable<Article> articles, int? number)
    {
        var ids = articles.Where(article => article.SnapshotNumber != number).Select(article => article.Id).ToList();
        if (ids.Count > 0)
        {
            await db.Articles
                .Where(article => EF.Parameter(ids).Contains(article.Id))
                .ExecuteUpdateAsync(article => article.SetProperty(one => one.SnapshotNumber, number));
        }
    }

    private ImportItem ReadAgain(Article article, SnapshotInForce snapshot)
    {
        var file = new ArticleFile(article.Page ?? article.Source, article.Format, article.Hash)
        {
            Title = article.GivenTitle,
            Url = article.Url,
            AssumeList = article.AssumeList,
        };
        var item = new ImportItem(article.Origin, file);
        Read(item, snapshot, UnsureLists.Import);
        return item;
    }
}
