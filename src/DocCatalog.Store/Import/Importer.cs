using System.Runtime.CompilerServices;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Import;

/// <summary>Takes articles into the catalog, each wholly or not at all.</summary>
public sealed class Importer(CatalogDb db, TimeProvider clock)
{
    internal TimeProvider Clock => clock;

    /// <summary>Reads articles. Tests state what an article says, so that they do not fail for what a parser makes of prose.</summary>
    public Func<string, ArticleFormat, ParseOptions?, ParsedArticle> Parse { get; init; } = ArticleParser.Parse;

    /// <summary>How many articles are stored in one transaction, at first.</summary>
    internal int BatchSize { get; init; } = 400;

    /// <summary>Imports the file at <paramref name="path"/>; one that cannot be read becomes a problem.</summary>
    /// <param name="origin">What the catalog knows the article by; importing it again replaces what was imported.</param>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<ImportResult> ImportFile(string path, string origin, CancellationToken cancel = default) =>
        await ImportFiles([(path, origin)], UnsureLists.Import, cancel).SingleAsync(cancel);

    /// <inheritdoc cref="ImportFile"/>
    public async Task<ImportResult> Import(ArticleFile file, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return await Import([new ImportItem(origin, file)], UnsureLists.Import, cancel).SingleAsync(cancel);
    }

    /// <summary>Imports many files in batches, of which each is stored wholly or not at all; what is known already costs no writing.</summary>
    /// <param name="unsure">What becomes of lists that are not certain to be lists of films.</param>
    /// <param name="cancel">Ends it between two batches.</param>
    /// <returns>What became of each, in the order of <paramref name="files"/>, as soon as it is stored.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public IAsyncEnumerable<ImportResult> ImportFiles(IEnumerable<(string Path, string Origin)> files, UnsureLists unsure = UnsureLists.Import, CancellationToken cancel = default) =>
        ImportFiles(files, unsure, assumeList: false, cancel);

    /// <inheritdoc cref="ImportFiles(IEnumerable{ValueTuple{string, string}}, UnsureLists, CancellationToken)"/>
    /// <param name="assumeList">See <see cref="ArticleFile.AssumeList"/>.</param>
    public IAsyncEnumerable<ImportResult> ImportFiles(IEnumerable<(string Path, string Origin)> files, UnsureLists unsure, bool assumeList, CancellationToken cancel = default) => Import(
        files.Select(file => ArticleFile.TryRead(file.Path, out var article, out var reason) ? new ImportItem(file.Origin, article with { AssumeList = assumeList }) : new ImportItem(file.Origin, reason)),
        unsure,
        cancel);

    /// <summary>The entries of <paramref name="file"/> as an import would keep them, without the catalog.</summary>
    internal async Task<IReadOnlyList<Mention>> ReadEntries(ArticleFile file, CancellationToken cancel)
    {
        var item = new ImportItem("", file);
        Read(item, await db.InForce(cancel), UnsureLists.Import);
        return item.Article?.Mentions ?? [];
    }

    /// <summary>What <paramref name="file"/> says, read as an import would.</summary>
    internal async Task<ParsedArticle> Read(ArticleFile file, CancellationToken cancel) => Read(file, await db.InForce(cancel));

    /// <summary>Reads every article again from the text that is kept, with the snapshot in force and in the order of import; corrections stand.</summary>
    /// <param name="dryRun">Tell what would change, and change nothing.</param>
    /// <returns>What became of each article; one in which nothing is found any more stays as it is. Lists that are not certain were accepted once, and are read as before.</returns>
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
                await store.Store([.. items.Zip(changes).Where(pair => pair.Second.Changed).Select(pair => pair.First)], CancellationToken.None).Explained(db);
                await Renumber(articles.Zip(changes).Where(pair => pair.Second is { Changed: false, NothingFound: false }).Select(pair => pair.First), snapshot.Number).Explained(db);
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

    /// <summary>Takes the article at <paramref name="origin"/> out of the catalog, and the films that no other names.</summary>
    /// <returns>Whether there was such an article.</returns>
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
            // One that is being stored is stored to its end: that takes seconds.
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

    private ParsedArticle Read(ArticleFile file, SnapshotInForce snapshot) => Parse(file.Text, file.Format, new ParseOptions { Known = snapshot.Names, AssumeList = file.AssumeList });

    private void Read(ImportItem item, SnapshotInForce snapshot, UnsureLists unsure)
    {
        item.Read(file => Read(file, snapshot), unsure);
        item.Article?.SnapshotNumber = snapshot.Number;
    }

    // What says the same with another snapshot is not stored again, and was read with it all the same.
    private async Task Renumber(IEnumerable<Article> articles, int? number)
    {
        var older = articles.Where(article => article.SnapshotNumber != number).Select(article => article.Id).ToList();
        await (older.Count == 0 ? Task.CompletedTask
            : db.Articles.Where(article => EF.Parameter(older).Contains(article.Id)).ExecuteUpdateAsync(article => article.SetProperty(one => one.SnapshotNumber, number)));
    }

    private ImportItem ReadAgain(Article article, SnapshotInForce snapshot)
    {
        var item = new ImportItem(article.Origin, new ArticleFile(article.Page ?? article.Source, article.Format, article.Hash) { Title = article.GivenTitle, Url = article.Url, AssumeList = article.AssumeList });
        Read(item, snapshot, UnsureLists.Import);
        return item;
    }
}
