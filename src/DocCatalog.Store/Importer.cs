using System.Runtime.CompilerServices;
using DocCatalog.Parsing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Takes articles into the catalog, each wholly or not at all.</summary>
public sealed class Importer(CatalogDb db, TimeProvider clock)
{
    internal TimeProvider Clock => clock;

    // The store's own tests state what an article says, so that they do not fail for what a parser makes of prose.
    internal Func<string, ArticleFormat, ParsedArticle> Parse { get; init; } = (text, format) => ArticleParser.Parse(text, format);

    /// <summary>How many articles are stored in one transaction, at first.</summary>
    internal int BatchSize { get; init; } = 400;

    /// <summary>Imports the file at <paramref name="path"/>; one that cannot be read becomes a problem.</summary>
    /// <param name="origin">What the catalog knows the article by; importing it again replaces what was imported.</param>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<ImportResult> ImportFile(string path, string origin, CancellationToken cancel = default) =>
        await ImportFiles([(path, origin)], cancel).SingleAsync(cancel);

    /// <inheritdoc cref="ImportFile"/>
    public async Task<ImportResult> Import(ArticleFile file, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return await Import([new Reading(origin, file)], cancel).SingleAsync(cancel);
    }

    /// <summary>Imports many files in batches, of which each is stored wholly or not at all; what is known already costs no writing.</summary>
    /// <param name="cancel">Ends it between two batches.</param>
    /// <returns>What became of each, in the order of <paramref name="files"/>, as soon as it is stored.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public IAsyncEnumerable<ImportResult> ImportFiles(IEnumerable<(string Path, string Origin)> files, CancellationToken cancel = default) =>
        Import(files.Select(file => ArticleFile.TryRead(file.Path, out var article, out var reason) ? new Reading(file.Origin, article) : new Reading(file.Origin, reason)), cancel);

    /// <summary>The entries of <paramref name="file"/> as an import would keep them, without the catalog.</summary>
    internal IReadOnlyList<Mention> EntriesOf(ArticleFile file)
    {
        var reading = new Reading("", file);
        reading.Read(Parse);
        return reading.Article?.Mentions ?? [];
    }

    /// <summary>Reads every article again from the text that is kept, in the order of import; corrections stand.</summary>
    /// <param name="dryRun">Tell what would change, and change nothing.</param>
    /// <returns>What became of each article; one in which nothing is found any more stays as it is.</returns>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async IAsyncEnumerable<Reparsed> Reparse(bool dryRun, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var store = new ArticleStore(db, clock);
        for (var articles = await After(0); articles.Count > 0; articles = await After(articles[^1].Id))
        {
            var readings = articles.AsParallel().AsOrdered().Select(ReadAgain).ToList();
            var changes = articles.Zip(readings, (article, reading) => Reparsed.Between(article, reading.Article)).ToList();
            if (!dryRun)
            {
                await store.Store([.. readings.Zip(changes).Where(pair => pair.Second.Changed).Select(pair => pair.First)], CancellationToken.None).Explained(db);
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

    private async IAsyncEnumerable<ImportResult> Import(IEnumerable<Reading> readings, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var store = new ArticleStore(db, clock);
        using var batches = new ReadAhead(db, readings, BatchSize, Parse);
        while (await batches.Next().Explained(db) is { } batch)
        {
            // One that is being stored is stored to its end: that takes seconds.
            cancel.ThrowIfCancellationRequested();
            await store.Store(batch, CancellationToken.None).Explained(db);
            foreach (var reading in batch)
            {
                reading.Close();
                yield return reading.Result;
            }
        }
    }

    private Reading ReadAgain(Article article)
    {
        var reading = new Reading(article.Origin, new ArticleFile(article.Page ?? article.Source, article.Format, article.Hash) { Title = article.GivenTitle, Url = article.Url });
        reading.Read(Parse);
        return reading;
    }
}
