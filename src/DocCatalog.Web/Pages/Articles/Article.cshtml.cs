using DocCatalog.Store.Database;
using DocCatalog.Web.Evidence;
using DocCatalog.Web.Watchlist;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Articles;

/// <summary>An article with its text.</summary>
public sealed record ArticleText(int Id, string Slug, string Title, string? Author, string? Site, string? Published, string? Language, string Source)
{
    /// <summary>Who published it, and when; null where neither is known.</summary>
    public string? Byline => ArticleByline.Of(Author, Site, Published);
}

/// <summary>A film as an article lists it.</summary>
/// <param name="FilmSlug">Null where it is about no film.</param>
/// <param name="FirstFact">Where its entry begins.</param>
/// <param name="Rejected">Why it is about no film; null where it is about one.</param>
public sealed record ArticleFilm(int? Rank, string Title, string? FilmSlug, int FirstFact, string? Rejected);

/// <summary>A line of an article that could not be read, from 1.</summary>
public sealed record ArticleTrouble(int Line, string Message);

/// <summary>One article: its text, with everything found in it marked.</summary>
public sealed class ArticleModel(CatalogDb db) : PageModel
{
    public ArticleText Article { get; private set; } = null!;
    public IReadOnlyList<ArticleFilm> Films { get; private set; } = [];

    /// <summary>What can be kept of its films, by slug.</summary>
    public IReadOnlyDictionary<string, KeptFilm> ToKeep { get; private set; } = new Dictionary<string, KeptFilm>();
    public IReadOnlyList<SourceParagraph> Paragraphs { get; private set; } = [];
    public IReadOnlyList<ArticleTrouble> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        Films = await FilmsOf(article.Id, cancel);
        ToKeep = await db.FilmsToKeep(Films.Select(film => film.FilmSlug).OfType<string>(), cancel);
        Paragraphs = SourceView.Of(article.Source, await FactsOf(article.Id, cancel));
        Problems = await ProblemsOf(article.Id, cancel);
        return Page();
    }

    private Task<ArticleText?> Find(string slug, CancellationToken cancel) => db.Articles
        .Where(article => article.Slug == slug)
        .Select(article => new ArticleText(
            article.Id, article.Slug, article.Title, article.Author, article.Site, article.Published, article.Language, article.Source))
        .FirstOrDefaultAsync(cancel);

    private Task<List<ArticleFilm>> FilmsOf(int article, CancellationToken cancel) => db.Mentions
        .Where(mention => mention.ArticleId == article)
        .OrderBy(mention => mention.Position)
        .Select(mention => new ArticleFilm(
            mention.Rank,
            mention.Title,
            mention.Film!.Slug,
            mention.Facts.OrderBy(fact => fact.Start).Select(fact => fact.Id).FirstOrDefault(),
            mention.FilmId == null ? mention.Match : null))
        .ToListAsync(cancel);

    private Task<List<SourceFact>> FactsOf(int article, CancellationToken cancel) => db.Facts
        .Where(fact => fact.Mention!.ArticleId == article)
        .OrderBy(fact => fact.Start)
        .Select(fact => new SourceFact(
            fact.Id, fact.Field, fact.Start, fact.End, fact.Mention!.Film!.Slug, fact.Mention.Film.Title, fact.Mention.Match))
        .ToListAsync(cancel);

    private Task<List<ArticleTrouble>> ProblemsOf(int article, CancellationToken cancel) => db.Articles
        .Where(row => row.Id == article)
        .SelectMany(row => row.Problems)
        .OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)
        .Select(problem => new ArticleTrouble(problem.Line, problem.Message))
        .ToListAsync(cancel);
}
