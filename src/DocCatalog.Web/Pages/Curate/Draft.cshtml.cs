using System.Globalization;
using DocCatalog.Parsing;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using DocCatalog.Web.Curation;
using DocCatalog.Web.Evidence;
using DocCatalog.Web.Fetching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>What was read in a draft, and what would become of it: to be accepted, corrected, dropped or discarded.</summary>
[LargeForm]
[RequestSizeLimit(FormSize.MostBytes)]
[RequestFormLimits(ValueCountLimit = FormSize.MostValues, ValueLengthLimit = FormSize.MostBytes, MultipartBodyLengthLimit = FormSize.MostBytes)]
public sealed class DraftModel(CatalogDb db, DraftService desk, DraftImporter intake) : PageModel
{
    private const string By = "curator";

    public Draft Draft { get; private set; } = null!;
    public DraftPreview Preview { get; private set; } = null!;
    public IReadOnlyList<SourceParagraph> Paragraphs { get; private set; } = [];
    public ArticleForm Text { get; private set; } = null!;

    /// <summary>What kept the draft from being accepted.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The form as it was sent, shown again where it was refused.</summary>
    public DecisionForm Decided { get; private set; } = DecisionForm.Untouched;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await Find(id, cancel) ? await Show(cancel) : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(int id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        Decided = new DecisionForm(await Request.ReadFormAsync(cancel));
        if (!Decided.IsOf(Draft, await db.SnapshotNumber(cancel), await HashInItsPlace(cancel)))
        {
            Refusal = "The draft or the article that it replaces has changed since this page was opened. Look at it once more; nothing was saved.";
            return await Show(cancel);
        }

        try
        {
            return LocalRedirect($"/articles/{await intake.Accept(Draft, Decided.Entries, Decided.Reason, By, cancel)}");
        }
        catch (CatalogException exception)
        {
            Refusal = $"Nothing was saved: {exception.Message}.";
            return await Show(cancel);
        }
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, CancellationToken cancel)
    {
        this.Leave(await intake.Discard(id, cancel) ? "The draft is discarded." : "The draft was discarded before.");
        return LocalRedirect("/curate/add");
    }

    public async Task<IActionResult> OnPostChangeAsync(int id, string? text, string? title, string? address, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        try
        {
            await desk.Change(Draft, text ?? "", title, address, cancel);
            return Back("The changed text is read below.");
        }
        catch (CatalogException exception)
        {
            Text = new(text ?? "", title ?? "", address ?? "", exception.Message);
            return await Show(cancel);
        }
    }

    public async Task<IActionResult> OnPostAssumeAsync(int id, bool assume, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        await desk.AssumeList(Draft, assume, cancel);
        return Back(assume ? "Its likeliest list is read as a list of films." : "It is read as any other article.");
    }

    public async Task<IActionResult> OnPostBesideAsync(int id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        await desk.PutBeside(Draft, cancel);
        return Back($"Both are kept: this one will be known as {Draft.Origin}.");
    }

    public async Task<IActionResult> OnPostFetchAgainAsync(int id, CancellationToken cancel)
    {
        if (!await Find(id, cancel) || Draft.FetchedAt is null)
        {
            return NotFound();
        }

        try
        {
            var before = Draft.Hash;
            await desk.FetchAgain(Draft, cancel);
            return Back(Draft.Hash == before ? "The page was fetched again and is the same." : "The page was fetched again and has changed.");
        }
        catch (FetchRefusedException exception)
        {
            return Back($"{exception.Message} The page that was kept is still here.");
        }
    }

    private RedirectToPageResult Back(string notice)
    {
        this.Leave(notice);
        return RedirectToPage(null, new { Draft.Id });
    }

    private async Task<bool> Find(int id, CancellationToken cancel)
    {
        if (await db.Drafts.FirstOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        Text = new(draft.Text, draft.Title ?? "", draft.Address ?? "", null);
        return true;
    }

    private async Task<PageResult> Show(CancellationToken cancel)
    {
        Preview = await intake.Preview(Draft, cancel);
        Paragraphs = SourceView.Of(Preview.Source, [.. Preview.Entries.SelectMany(FactsOf)]);
        return Page();
    }

    private Task<string?> HashInItsPlace(CancellationToken cancel) =>
        db.Articles.Where(article => article.Origin == Draft.Origin).Select(article => article.Hash).FirstOrDefaultAsync(cancel);

    // A mark leads to its entry on this page; the film it is about may not exist yet.
    private static IEnumerable<SourceFact> FactsOf(DraftEntry entry) => entry.Facts.Select(fact =>
        new SourceFact(fact.Id, fact.Field, fact.Start, fact.End, entry.Position.ToString(CultureInfo.InvariantCulture), entry.Title));

    /// <summary>How probable it is that a value is right.</summary>
    public static string Words(Confidence confidence) => confidence switch
    {
        Confidence.High => "almost certain",
        Confidence.Medium => "likely",
        _ => "uncertain",
    };
}
