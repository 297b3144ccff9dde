using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Web.Curation;
using DocCatalog.Web.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>What needs eyes, each with a way to act.</summary>
public sealed class NeedsEyesModel(CatalogDb db, CurationService curation) : PageModel
{
    public IReadOnlyList<Doubts> Kinds { get; private set; } = [];

    /// <summary>The sentence that each doubtful fact was read in.</summary>
    public IReadOnlyDictionary<int, Sentence> Sentences { get; private set; } = new Dictionary<int, Sentence>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Kinds = await db.GetReviewQueue(cancel);
        var facts = Kinds.SelectMany(doubts => doubts.First).Select(doubt => doubt.Fact).OfType<int>().ToList();
        var places = await db.Facts.Where(fact => facts.Contains(fact.Id)).Select(fact => new { fact.Id, fact.Start, fact.End, fact.Mention!.ArticleId }).ToListAsync(cancel);
        var articles = places.Select(place => place.ArticleId).Distinct().ToList();
        var sources = await db.Articles.Where(article => articles.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
        Sentences = places.ToDictionary(place => place.Id, place => Sentence.Around(sources[place.ArticleId], place.Start, place.End));
    }

    public async Task<IActionResult> OnPostAcceptAsync(string? doubt, string? about, CancellationToken cancel)
    {
        // What is no longer in doubt needs no record that it is fine.
        var kinds = await db.GetReviewQueue(cancel);
        if (kinds.SelectMany(doubts => doubts.First).Any(open => open.Key == doubt))
        {
            await curation.Accept(doubt!, about ?? "", User.Identity!.Name!, cancel);
            this.Leave($"{about} is fine as it is. It can be undone under Corrections.");
        }
        else
        {
            this.Leave("That is no longer in doubt; nothing was changed.");
        }

        return LocalRedirect("/curate/eyes");
    }

    public static string Heading(DoubtKind kind) => kind switch
    {
        DoubtKind.Uncertain => "Uncertain values",
        DoubtKind.Disagreement => "Articles disagree",
        DoubtKind.NearMatch => "Like titles, not one film",
        _ => "Not all could be read",
    };
}
