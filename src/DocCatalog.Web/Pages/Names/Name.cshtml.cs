using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Model;
using DocCatalog.Web.Watchlist;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages.Names;

/// <summary>The films of a name in one role, the earliest first.</summary>
public sealed record NameRole(string Id, string Heading, IReadOnlyList<NamedFilm> Films);

/// <summary>The films that credit one name, and whom it shares them with.</summary>
public sealed class NameModel(CatalogDb db) : PageModel
{
    public string Slug { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>How many films, each counted once.</summary>
    public int Films { get; private set; }

    /// <summary>"1967", "1967–1999"; null where no film has a year.</summary>
    public string? Years { get; private set; }

    /// <summary>What can be kept of the films, by slug.</summary>
    public IReadOnlyDictionary<string, KeptFilm> ToKeep { get; private set; } = new Dictionary<string, KeptFilm>();
    public IReadOnlyList<NameRole> Roles { get; private set; } = [];

    /// <summary>Those with the most films first.</summary>
    public IReadOnlyList<SharedName> Shared { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.Names.AsNoTracking().FirstOrDefaultAsync(name => name.Slug == slug, cancel) is not { } name)
        {
            return NotFound();
        }

        (Slug, Text) = (name.Slug, name.Text);
        Show(await db.FilmsOf(name.Id).ToListAsync(cancel));
        ToKeep = await db.FilmsToKeep(Roles.SelectMany(role => role.Films).Select(film => film.Slug), cancel);
        Shared = await db.SharedWith(name.Id).ToListAsync(cancel);
        return Page();
    }

    private void Show(List<NamedFilm> films)
    {
        Films = films.DistinctBy(film => film.Slug).Count();
        var years = films.Select(film => film.Year).OfType<int>().ToList();
        Years = years.Count == 0 ? null : years.Min() == years.Max() ? $"{years[0]}" : $"{years.Min()}–{years.Max()}";
        Roles =
        [
            .. new[]
            {
                new NameRole("directed", "Directed", [.. films.Where(film => film.Role == Role.Director)]),
                new NameRole("appears", "Appears in", [.. films.Where(film => film.Role == Role.Artist)]),
            }.Where(role => role.Films.Count > 0),
        ];
    }
}
