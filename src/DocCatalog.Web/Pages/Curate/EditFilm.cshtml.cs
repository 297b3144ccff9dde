using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>A mention as its film's curator sees it.</summary>
public sealed record EditedMention(string Origin, string ArticleSlug, string ArticleTitle, string Title, int? Year, int Position, string Match);

/// <summary>One film to correct, split, or merge.</summary>
public sealed class EditFilmModel(CatalogDb db, CurationService curation) : PageModel
{
    private IReadOnlyList<string> otherTitles = [];

    [BindProperty(Name = "")]
    public FilmForm Form { get; set; } = new();

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "origin")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    public Film Film { get; private set; } = null!;
    public IReadOnlyList<EditedMention> Mentions { get; private set; } = [];
    public IReadOnlyList<ReviewItem> Near { get; private set; } = [];
    public IReadOnlyList<CorrectionLine> Corrections { get; private set; } = [];
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return await db.SlugNow(slug, cancel) is { } now ? LocalRedirect($"/curate/films/{now}") : NotFound();
        }

        Form = FilmForm.Of(Film, otherTitles);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        return await Load(slug, cancel) ? await Try(Save, slug, cancel) : NotFound();

        async Task<string> Save()
        {
            var before = FilmForm.Of(Film, otherTitles);
            var made = await curation.CorrectFilm(slug, [.. before.ChangesTo(Form)], Reason ?? "", User.Identity!.Name!, cancel);
            return $"{string.Join("; ", made.Select(correction => correction.Describe()))}.";
        }
    }

    public async Task<IActionResult> OnPostSplitAsync(string slug, CancellationToken cancel)
    {
        return await Load(slug, cancel) ? await Try(Split, slug, cancel) : NotFound();

        async Task<string> Split() => Chosen.Count == 0
            ? throw new CatalogException("no article was chosen; those that mean another film were expected")
            : $"{(await curation.Split(slug, Chosen, Reason ?? "", User.Identity!.Name!, cancel)).Describe()}.";
    }

    public async Task<IActionResult> OnPostRejectAsync(string slug, string? reject, CancellationToken cancel)
    {
        return await Load(slug, cancel) ? await Try(Reject, slug, cancel) : NotFound();

        async Task<string> Reject()
        {
            var mention = Mentions.FirstOrDefault(mention => mention.Origin == reject) ?? throw new CatalogException("that article does not mention this film any more");
            return $"{(await curation.RejectEntry(mention.Origin, mention.Title, Reason ?? "", User.Identity!.Name!, mention.Position, cancel)).Describe()}.";
        }
    }

    private async Task<IActionResult> Try(Func<Task<string>> correct, string slug, CancellationToken cancel)
    {
        try
        {
            this.Leave(await correct());
        }
        catch (CatalogException refusal)
        {
            Refusal = $"Nothing was changed: {refusal.Message}.";
            Form = HttpContext.Request.Query.ContainsKey("handler") ? FilmForm.Of(Film, otherTitles) : Form;
            return Page();
        }

        return LocalRedirect(await db.Films.AnyAsync(film => film.Slug == slug, cancel) ? $"/curate/films/{slug}" : "/curate/corrections");
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await db.Films.AsNoTracking().Include(film => film.Credits).ThenInclude(credit => credit.Name).FirstOrDefaultAsync(film => film.Slug == slug, cancel) is not { } film)
        {
            return false;
        }

        Film = film;
        Mentions = await db.Mentions.Where(mention => mention.FilmId == film.Id).OrderBy(mention => mention.ArticleId)
            .Select(mention => new EditedMention(mention.Article!.Origin, mention.Article.Slug, mention.Article.Title, mention.Title, mention.Year, mention.Position, mention.Match))
            .ToListAsync(cancel);
        var lines = await db.CorrectionLines(cancel);
        otherTitles = await db.OtherTitles(film, lines, cancel);
        Corrections = [.. lines.Where(line => line.Film == slug)];
        Near = await db.NearMatchesOf(film.Id, cancel);
        return true;
    }
}
