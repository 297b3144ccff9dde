using DocCatalog.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Pages;

/// <summary>A film in which a name has a role.</summary>
public sealed record NamedFilm(Role Role, string Slug, string Title, int? Year);

/// <summary>The films of a name in one role, the earliest first.</summary>
public sealed record NameRole(string Id, string Heading, IReadOnlyList<NamedFilm> Films);

/// <summary>The films that credit one name.</summary>
public sealed class NameModel(CatalogDb db) : PageModel
{
    public string Text { get; private set; } = "";
    public IReadOnlyList<NameRole> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.Names.Where(name => name.Slug == slug).Select(name => name.Text).FirstOrDefaultAsync(cancel) is not { } text)
        {
            return NotFound();
        }

        Text = text;
        var films = await FilmsOf(slug, cancel);
        Roles =
        [
            .. new[]
            {
                new NameRole("directed", "Directed", [.. films.Where(film => film.Role == Role.Director)]),
                new NameRole("appears", "Appears in", [.. films.Where(film => film.Role == Role.Artist)]),
            }.Where(role => role.Films.Count > 0),
        ];
        return Page();
    }

    private Task<List<NamedFilm>> FilmsOf(string slug, CancellationToken cancel) => db.Credits
        .Where(credit => credit.Name!.Slug == slug)
        .OrderBy(credit => credit.Film!.Year == null).ThenBy(credit => credit.Film!.Year).ThenBy(credit => credit.Film!.TitleKey)
        .Select(credit => new NamedFilm(credit.Role, credit.Film!.Slug, credit.Film.Title, credit.Film.Year))
        .ToListAsync(cancel);
}
