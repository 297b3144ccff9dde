using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Inserts and deletes the rows of articles.</summary>
internal static class ArticleRows
{
    /// <summary>Stores <paramref name="articles"/> without their mentions; one with an id replaces the article of that id.</summary>
    public static async Task Add(CatalogDb db, IReadOnlyList<Article> articles, CancellationToken cancel)
    {
        var last = await db.LastNumber<Article>(cancel);
        foreach (var article in articles.Where(article => article.Id == 0))
        {
            article.Id = ++last;
        }

        foreach (var (article, problem) in articles.SelectMany(article => article.Problems.Select(problem => (article, problem))))
        {
            problem.ArticleId = article.Id;
        }

        foreach (var (article, mention) in articles.SelectMany(article => article.Mentions.Select(mention => (article, mention))))
        {
            mention.ArticleId = article.Id;
        }

        await db.Upsert(articles, cancel);
        await db.Insert([.. articles.SelectMany(article => article.Problems)], cancel);
    }

    /// <summary>Stores <paramref name="mentions"/>; their articles and films must be stored already.</summary>
    public static async Task AddMentions(CatalogDb db, IReadOnlyCollection<Mention> mentions, CancellationToken cancel)
    {
        var last = mentions.Count == 0 ? 0 : await db.LastNumber<Mention>(cancel);
        foreach (var mention in mentions)
        {
            mention.Id = ++last;
            mention.Facts.ForEach(fact => fact.MentionId = mention.Id);
            mention.Keys.ForEach(key => key.MentionId = mention.Id);
        }

        await db.InsertNumbered(mentions, cancel);
        await db.Insert([.. mentions.SelectMany(mention => mention.Facts)], cancel);
        await db.Insert([.. mentions.SelectMany(mention => mention.Keys)], cancel);
    }

    /// <summary>Deletes the mentions and problems of the articles <paramref name="ids"/>.</summary>
    /// <returns>The ids of the films mentioned.</returns>
    public static async Task<List<int>> Clear(CatalogDb db, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var mentions = db.Mentions.Where(mention => EF.Parameter(ids).Contains(mention.ArticleId));
        var films = await mentions.Where(mention => mention.FilmId != null).Select(mention => mention.FilmId!.Value).Distinct().ToListAsync(cancel);
        await mentions.ExecuteDeleteAsync(cancel);
        await FacetCounting.DropArticles(db, ids, cancel);
        await db.Problems.Where(problem => EF.Parameter(ids).Contains(problem.ArticleId)).ExecuteDeleteAsync(cancel);
        return films;
    }
}
