using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>A film by its name.</summary>
public sealed record FilmName(string Slug, string Address, string Title);

/// <summary>An entry of an article, as the article has it.</summary>
/// <param name="Film">Null where it is about no film; then <paramref name="Match"/> says why.</param>
public sealed record EntryRecord(int Position, int? Rank, string Title, int? Year, FilmName? Film, string Match);

/// <summary>A line of an article that could not be read, from 1.</summary>
public sealed record ProblemRecord(int Line, int Column, string Message);

/// <summary>An article as programs get it.</summary>
/// <param name="Published">ISO 8601 as far as it is stated.</param>
/// <param name="Ranks">Whether its numbers mean an order.</param>
/// <param name="Text">What every span of its evidence counts in.</param>
public sealed record ArticleDocument(
    string Slug, string Address, string Title, string? Url, string? Author, string? Site, string? Published, string? Language, bool Ranks,
    IReadOnlyList<EntryRecord> Entries, IReadOnlyList<ProblemRecord> Problems, string Text);

/// <summary>Reads an <see cref="ArticleDocument"/>.</summary>
internal static class ArticleDocuments
{
    /// <returns>Null where there is no such article.</returns>
    public static async Task<ArticleDocument?> ArticleDocument(this CatalogDb db, string slug, string site, CancellationToken cancel)
    {
        if (await db.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Slug == slug, cancel) is not { } article)
        {
            return null;
        }

        var problems = await db.Problems
            .Where(problem => problem.ArticleId == article.Id)
            .OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .Select(problem => new ProblemRecord(problem.Line, problem.Column, problem.Message))
            .ToListAsync(cancel);
        return new(
            slug, CatalogAddress.OfArticle(site, slug), article.Title, article.Url, article.Author, article.Site, article.Published, article.Language, article.Ranks,
            await EntriesOf(db, article.Id, site, cancel), problems, article.Source);
    }

    private static Task<List<EntryRecord>> EntriesOf(CatalogDb db, int article, string site, CancellationToken cancel) => db.Mentions
        .Where(mention => mention.ArticleId == article)
        .OrderBy(mention => mention.Position)
        .Select(mention => new EntryRecord(
            mention.Position,
            mention.Rank,
            mention.Title,
            mention.Year,
            mention.Film == null ? null : new FilmName(mention.Film.Slug, CatalogAddress.OfFilm(site, mention.Film.Slug), mention.Film.Title),
            mention.Match))
        .ToListAsync(cancel);
}
