using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.TestSupport.Accuracy;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.TestSupport.Generation;

/// <summary>Which film each generated entry is about, beside what became of it in a catalog.</summary>
internal sealed class Truth
{
    private readonly Dictionary<(string Name, string TitleKey), string> filmOf = [];

    public int Entries => filmOf.Count;

    public void Add(MadeArticle article)
    {
        foreach (var film in article.Films)
        {
            filmOf[(article.Name, Key.OfTitle(film.Title))] = film.Film.Key;
        }
    }

    /// <summary>Over the pairs of entries that were read under their printed titles, and how many those are.</summary>
    /// <param name="folder">What stands before an article's name in its origin.</param>
    public async Task<(Count Pairs, int Read)> Judge(CatalogDb db, string folder)
    {
        var mentions = await db.Mentions.AsNoTracking().Select(mention => new { mention.FilmId, mention.Title, mention.Article!.Origin }).ToListAsync();
        var known = mentions
            .Select(mention => (mention.FilmId, Film: filmOf.GetValueOrDefault((mention.Origin[folder.Length..], Key.OfTitle(mention.Title)))))
            .Where(mention => mention.Film is not null)
            .ToList();
        return (FilmMatching.Pairs(known.GroupBy(mention => mention.FilmId, mention => mention.Film!)), known.Count);
    }
}
