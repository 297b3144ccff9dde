using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Web.Curation;
using DocCatalog.Web.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>The review queue, with a form or link to act on each item.</summary>
public sealed class ReviewQueueModel(CatalogDb db, CurationService curation) : PageModel
{
    public IReadOnlyList<ReviewGroup> Kinds { get; private set; } = [];

    /// <summary>By id of an uncertain fact, the sentence that states it.</summary>
    public IReadOnlyDictionary<int, Sentence> Sentences { get; private set; } = new Dictionary<int, Sentence>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Kinds = await db.GetReviewQueue(cancel);
        var facts = Kinds.SelectMany(group => group.First).Select(item => item.Fact).OfType<int>().ToList();
        var places = await db.Facts.Where(fact => facts.Contains(fact.Id)).Select(fact => new { fact.Id, fact.Start, fact.End, fact.Mention!.ArticleId }).ToListAsync(cancel);
        var articles = places.Select(place => place.ArticleId).Distinct().ToList();
        var sources = await db.Articles.Where(article => articles.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
        Sentences = places.ToDictionary(place => place.Id, place => Sentence.Around(sources[place.ArticleId], place.Start, place.End));
    }

    public async Task<IActionResult> OnPostAcceptAsync(string? item, string? about, CancellationToken cancel)
    {
        // An item that has left the queue meanwhile needs no correction.
        var kinds = await db.GetReviewQueue(cancel);
        if (kinds.SelectMany(group => group.First).Any(open => open.Key == item))
        {
            await curation.Accept(item!, about ?? "", User.Identity!.Name!, cancel);
            this.Leave($"{about} is fine as it is. It can be undone under Corrections.");
        }
        else
        {
            this.Leave("That is no longer in the review queue; nothing was changed.");
        }

        return LocalRedirect("/curate/eyes");
    }

    public static string Heading(ReviewKind kind) => kind switch
    {
        ReviewKind.Uncertain => "Uncertain values",
        ReviewKind.Disagreement => "Articles disagree",
        ReviewKind.NearMatch => "Similar titles, not merged",
        _ => "Reading problems",
    };
}
