using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using DocCatalog.Web.Curation;
using DocCatalog.Web.Fetching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>A draft that waits to be accepted or discarded.</summary>
public sealed record WaitingDraft(int Id, string Name, DateTime AddedAt);

/// <summary>Takes in text, files and addresses, each as a draft.</summary>
[LargeForm]
[RequestSizeLimit(FormSize.MostBytes)]
[RequestFormLimits(ValueLengthLimit = FormSize.MostBytes, MultipartBodyLengthLimit = FormSize.MostBytes)]
public sealed class AddModel : PageModel
{
    private readonly CatalogDb db;
    private readonly DraftService desk;

    public AddModel(CatalogDb db, DraftService desk) => (this.db, this.desk) = (db, desk);

    public ArticleForm Pasted { get; private set; } = new("", "", "", null);
    public string Address { get; private set; } = "";
    public string? FetchRefusal { get; private set; }
    public IReadOnlyList<string> UploadRefusals { get; private set; } = [];
    public IReadOnlyList<WaitingDraft> Drafts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => List(cancel);

    public async Task<IActionResult> OnPostPasteAsync(string? text, string? title, string? address, CancellationToken cancel)
    {
        try
        {
            return Show(await desk.Paste(text ?? "", title, address, cancel));
        }
        catch (CatalogException exception)
        {
            Pasted = new(text ?? "", title ?? "", address ?? "", exception.Message);
            return await Again(cancel);
        }
    }

    public async Task<IActionResult> OnPostFetchAsync(string? address, CancellationToken cancel)
    {
        try
        {
            return Show(await desk.Fetch(address ?? "", cancel));
        }
        catch (Exception exception) when (exception is FetchRefusedException or CatalogException)
        {
            (Address, FetchRefusal) = (address ?? "", exception.Message);
            return await Again(cancel);
        }
    }

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, CancellationToken cancel)
    {
        var (drafts, refusals) = (new List<Draft>(), new List<string>());
        foreach (var file in files)
        {
            try
            {
                await using var stream = file.OpenReadStream();
                drafts.Add(await desk.Upload(stream, file.FileName, cancel));
            }
            catch (CatalogException exception)
            {
                refusals.Add(exception.Message);
            }
        }

        UploadRefusals = files.Count == 0 ? ["No file was chosen."] : refusals;
        if (UploadRefusals.Count > 0)
        {
            return await Again(cancel);
        }

        this.Leave($"{drafts.Count} files were read. Each is a draft below.");
        return drafts.Count == 1 ? Show(drafts[0]) : RedirectToPage();
    }

    private LocalRedirectResult Show(Draft draft) => LocalRedirect(Invariant($"/curate/drafts/{draft.Id}"));

    private async Task<PageResult> Again(CancellationToken cancel)
    {
        await List(cancel);
        return Page();
    }

    private async Task List(CancellationToken cancel) => Drafts = await db.Drafts
        .OrderByDescending(draft => draft.Id)
        .Select(draft => new WaitingDraft(draft.Id, draft.Title ?? draft.Origin, draft.AddedAt))
        .ToListAsync(cancel);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
