using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>Some corrections, and where to go on after one is undone.</summary>
public sealed record CorrectionsView(IReadOnlyList<CorrectionLine> Lines, string Return);

/// <summary>All corrections, the latest first.</summary>
public sealed class CorrectionsModel(CatalogDb db, CurationService curation) : PageModel
{
    private const int Shown = 100;

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    public IReadOnlyList<CorrectionLine> Lines { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>The number of the last that is shown; null where no more follow.</summary>
    public int? Last { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await db.CorrectionLines(cancel);
        var rest = all.Where(line => Before is null || line.Made.Id < Before).ToList();
        (Count, Lines) = (all.Count, [.. rest.Take(Shown)]);
        Last = rest.Count > Shown ? Lines[^1].Made.Id : null;
    }

    public async Task<IActionResult> OnPostUndoAsync(int number, string? @return, CancellationToken cancel)
    {
        try
        {
            var undone = await curation.Undo(number, cancel);
            this.Leave($"Undone: {undone.Describe()}.");
        }
        catch (CatalogException refusal)
        {
            this.Leave($"Nothing was changed: {refusal.Message}.");
        }

        return LocalRedirect(Url.IsLocalUrl(@return) ? @return : "/curate/corrections");
    }
}
