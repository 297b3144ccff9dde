using DocCatalog.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>An article as a list shows it.</summary>
public sealed record ArticleCard(string Slug, string Title, string? Language, string? Author, string? Site, string? Published, int Films)
{
    /// <summary>Who published it, and when; null where neither is known.</summary>
    public string? Byline => ArticleByline.Of(Author, Site, Published);
}

/// <summary>Who published an article, and when, in a line.</summary>
public static class ArticleByline
{
    /// <returns>Null where nothing is known.</returns>
    public static string? Of(params IEnumerable<string?> parts)
    {
        var line = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length == 0 ? null : line;
    }
}

/// <summary>The articles that were read, by title.</summary>
public sealed class ArticlesModel(CatalogDb db) : PageModel
{
    public IReadOnlyList<ArticleCard> Articles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Articles = await db.Articles
        .OrderBy(article => article.Title).ThenBy(article => article.Id)
        .Select(article => new ArticleCard(
            article.Slug, article.Title, article.Language, article.Author, article.Site, article.Published, article.Mentions.Count))
        .ToListAsync(cancel);
}
