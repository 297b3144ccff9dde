using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocCatalog.Parsing;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Takes articles into the catalog, each in one transaction: wholly or not at all.</summary>
public sealed class Importer(CatalogDb db, TimeProvider clock)
{
    internal TimeProvider Clock => clock;

    // The store's own tests state what an article says, so that they do not fail for what a parser makes of prose.
    internal Func<string, ArticleFormat, ParsedArticle> Parse { get; init; } = (text, format) => ArticleParser.Parse(text, format);

    /// <summary>Imports the file at <paramref name="path"/>; one that cannot be read becomes a problem.</summary>
    /// <param name="origin">What the catalog knows the article by; importing it again replaces what was imported.</param>
    /// <exception cref="CatalogException">The database cannot be used.</exception>
    public async Task<ImportResult> ImportFile(string path, string origin, CancellationToken cancel = default) =>
        ArticleFile.TryRead(path, out var file, out var reason)
            ? await Import(file, origin, cancel)
            : new ImportResult(origin) { Problems = [new ImportProblem(reason)] };

    /// <inheritdoc cref="ImportFile"/>
    public Task<ImportResult> Import(ArticleFile file, string origin, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ImportUnknown(file, origin, cancel).Explained(db);
    }

    /// <summary>Reads every article again from the text that is kept, in the order of import; corrections stand.</summary>
    /// <param name="dryRun">Tell what would change, and change nothing.</param>
    /// <returns>What changed, each article that changed once; one in which nothing is found any more stays as it is.</returns>
    public async IAsyncEnumerable<Reparsed> Reparse(bool dryRun, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var id in await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(cancel))
        {
            var article = await db.Articles.AsNoTracking().Include(article => article.Mentions).ThenInclude(mention => mention.Facts).AsSplitQuery().FirstAsync(article => article.Id == id, cancel);
            var file = new ArticleFile(article.Page ?? article.Source, article.Format, article.Hash);
            var parsed = Parse(file.Text, file.Format);
            var read = new Article { Slug = article.Slug, Origin = article.Origin, Title = article.Title, Source = "", Hash = "" };
            if (parsed.Entries.IsEmpty)
            {
                continue;
            }

            Transcript.Write(read, file, parsed);
            var change = Reparsed.Between(article, read);
            if (!dryRun)
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await Store(file, article.Origin, parsed, cancel);
                await transaction.CommitAsync(cancel);
                db.ChangeTracker.Clear();
            }

            if (change.Lost.Count + change.Gained.Count > 0)
            {
                yield return change;
            }
        }
    }

    /// <summary>Takes the article at <paramref name="origin"/> out of the catalog, and the films that no other names.</summary>
    /// <returns>Whether there was such an article.</returns>
    public async Task<bool> Remove(string origin, CancellationToken cancel = default)
    {
        if (await db.Articles.FirstOrDefaultAsync(article => article.Origin == origin, cancel) is not { } article)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var former = await Forget(article, cancel);
        db.Articles.Remove(article);
        await (await FilmRegister.Open(db, clock.GetUtcNow().UtcDateTime, cancel)).Reconsider(former.FilmIds, cancel);
        await db.SaveChangesAsync(cancel);
        await db.Names.Where(name => former.NameIds.Contains(name.Id) && name.Credits.Count == 0).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<ImportResult> ImportUnknown(ArticleFile file, string origin, CancellationToken cancel)
    {
        if (await Known(file, origin, cancel) is { } known)
        {
            return known;
        }

        var parsed = Parse(file.Text, file.Format);
        if (parsed.Entries.IsEmpty)
        {
            return new ImportResult(origin) { Problems = WhyNothing(parsed) };
        }

        // Whoever imports many articles at once may have a transaction of their own around them all.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        try
        {
            var result = await Store(file, origin, parsed, cancel);
            await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
            return result;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // The same bytes under another name are the same article, or a file that was moved would count twice.
    private async Task<ImportResult?> Known(ArticleFile file, string origin, CancellationToken cancel)
    {
        var known = await db.Articles
            .Where(article => article.Origin == origin || article.Hash == file.Hash)
            .OrderBy(article => article.Origin != origin)
            .Select(article => new
            {
                article.Hash,
                Entries = article.Mentions.Count,
                Problems = article.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToList(),
            })
            .FirstOrDefaultAsync(cancel);
        if (known?.Hash != file.Hash)
        {
            return null;
        }

        return new ImportResult(origin)
        {
            Entries = known.Entries,
            Problems = [.. known.Problems.Select(ImportProblem.Of)],
        };
    }

    private static ImmutableArray<ImportProblem> WhyNothing(ParsedArticle parsed) => parsed.Problems.IsEmpty
        ? [new ImportProblem("no film was found; a list of films was expected, each with a heading such as \"1. The Last Waltz (1978)\"")]
        : [.. Transcript.Problems(parsed).Select(ImportProblem.Of)];

    private async Task<ImportResult> Store(ArticleFile file, string origin, ParsedArticle parsed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var article = await Open(origin, parsed.Facts.Title ?? Path.GetFileNameWithoutExtension(origin), cancel);
        var former = await Forget(article, cancel);
        Transcript.Write(article, file, parsed);
        article.ImportedAt = now;
        var newFilms = await (await FilmRegister.Open(db, now, cancel)).Link(article, former.FilmIds, cancel);
        await db.SaveChangesAsync(cancel);
        await db.Names.Where(name => former.NameIds.Contains(name.Id) && name.Credits.Count == 0).ExecuteDeleteAsync(cancel);
        return new ImportResult(origin)
        {
            Changed = true,
            Entries = article.Mentions.Count,
            NewFilms = newFilms,
            Problems = [.. article.Problems.Select(ImportProblem.Of)],
        };
    }

    private async Task<Article> Open(string origin, string title, CancellationToken cancel)
    {
        if (await db.Articles.FirstOrDefaultAsync(article => article.Origin == origin, cancel) is { } known)
        {
            known.Title = title;
            return known;
        }

        var slug = await Slugs.Free(db.Articles.Select(article => article.Slug), [], title, year: null, cancel);
        return db.Articles.Add(new Article { Slug = slug, Origin = origin, Title = title, Source = "", Hash = "" }).Entity;
    }

    // The rows go at once, so that nothing read later takes them for standing; the transaction brings them back if need be.
    private async Task<(List<int> FilmIds, List<int> NameIds)> Forget(Article article, CancellationToken cancel)
    {
        var mentions = db.Mentions.Where(mention => mention.ArticleId == article.Id);
        var filmIds = await mentions.Where(mention => mention.FilmId != null).Select(mention => mention.FilmId!.Value).Distinct().ToListAsync(cancel);
        var nameIds = await mentions.SelectMany(mention => mention.Film!.Credits).Select(credit => credit.NameId).Distinct().ToListAsync(cancel);
        await mentions.ExecuteDeleteAsync(cancel);
        await db.Problems.Where(problem => problem.ArticleId == article.Id).ExecuteDeleteAsync(cancel);
        return (filmIds, nameIds);
    }
}
