using System.Globalization;
using DocCatalog.Store.Database;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Articles;

/// <summary>An article as a list shows it.</summary>
/// <param name="NewFilms">Films that no article imported earlier lists.</param>
public sealed record ArticleCard(
    string Slug, string Title, string? Language, string? Author, string? Site, string? Published, int Films, int NewFilms, bool Ranks, bool IsNumbered)
{
    public string Novelty => NewFilms == Films ? "all new" : NewFilms == 0 ? "none new" : $"{NewFilms} new";
    public string Numbering => Ranks ? "ranked" : IsNumbered ? "numbered without ranking" : "not numbered";

    /// <summary>Who published it, and when; null where neither is known.</summary>
    public string? Byline => ArticleByline.Of(Author, Site, Published);
}

/// <summary>Who published an article, and when, in a line.</summary>
public static class ArticleByline
{
    /// <param name="published">As the article states it; a date for machines, such as "2022-03-19T08:30:00+01:00", is written out.</param>
    /// <returns>Null where nothing is known.</returns>
    public static string? Of(string? author, string? site, string? published)
    {
        var line = string.Join(", ", new[] { author, site, Day(published) }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length == 0 ? null : line;
    }

    // Only a whole date: in "2022" or "March 2022" no day is stated.
    private static string? Day(string? published) =>
        published?.Split('T', ' ')[0] is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : published;
}

/// <summary>The articles that were read, by title.</summary>
public sealed class ArticlesModel(CatalogDb db) : PageModel
{
    public IReadOnlyList<ArticleCard> Articles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Articles = await db.Articles
        .OrderBy(article => article.Title).ThenBy(article => article.Id)
        .Select(article => new ArticleCard(
            article.Slug,
            article.Title,
            article.Language,
            article.Author,
            article.Site,
            article.Published,
            article.Mentions.Count(mention => mention.FilmId != null),
            article.Mentions.Count(mention => mention.FilmId != null && !db.Mentions.Any(earlier => earlier.FilmId == mention.FilmId && earlier.ArticleId < mention.ArticleId)),
            article.Ranks,
            article.Mentions.Any(mention => mention.Rank != null)))
        .ToListAsync(cancel);
}
