using DocCatalog.Store.Curation;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Curation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Curate;

/// <summary>A film that may be another.</summary>
public sealed record MergedFilm(int Id, string Slug, string Title, int? Year, string Directors, IReadOnlyList<string> Mentions);

/// <summary>Two films side by side, before they are made one.</summary>
public sealed class MergeFilmsModel(CatalogDb db, CurationService curation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "with")]
    public string? With { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>The film whose address stays comes first; the other may not be found.</summary>
    public IReadOnlyList<MergedFilm> Films { get; private set; } = [];
    public string Slug { get; private set; } = "";
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        try
        {
            var made = await curation.Merge(slug, Other, Reason ?? "", User.Identity!.Name!, cancel);
            this.Leave($"{made.Describe()}.");
            return LocalRedirect($"/curate/films/{await db.SlugNow(slug, cancel) ?? slug}");
        }
        catch (CatalogException refusal)
        {
            Refusal = $"Nothing was changed: {refusal.Message}.";
            return await Load(slug, cancel) ? Page() : NotFound();
        }
    }

    // A whole address is as good as its last part.
    private string Other => (With ?? "").Trim().TrimEnd('/').Split('/')[^1].Split('?', '#')[0];

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        Slug = slug;
        string[] slugs = [slug, await db.SlugNow(Other, cancel) ?? Other];
        var films = await db.Films.Where(film => slugs.Contains(film.Slug)).Select(film => new MergedFilm(
            film.Id,
            film.Slug,
            film.Title,
            film.Year,
            string.Join(", ", film.Credits.Where(credit => credit.Role == Role.Director).OrderBy(credit => credit.Ordinal).Select(credit => credit.Name!.Text)),
            film.Mentions.OrderBy(mention => mention.ArticleId).Select(mention => mention.Article!.Title).ToList())).ToListAsync(cancel);

        // As the linker decides: most mentions, then the one that has a year, then the older.
        Films = [.. films.OrderByDescending(film => film.Mentions.Count).ThenBy(film => film.Year is null).ThenBy(film => film.Id)];
        Refusal ??= Films.Count == 2 || slugs[0] == slugs[1] ? null : $"There is no film {Other}; the last part of a film’s address was expected, as in the-last-waltz.";
        Refusal ??= slugs[0] == slugs[1] ? "This is the film itself; another one was expected." : null;
        return films.Exists(film => film.Slug == slug);
    }
}
