using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web;

/// <summary>What may be meant by the beginning of what a visitor types: names and films, with their addresses.</summary>
public static class Suggestions
{
    private const int Most = 8;
    private const int MostNames = 3;

    // Names are those of the films that fit best: nobody types the first letters of a name to see more than a few.
    private const int FilmsAsked = 40;

    /// <summary>Answers <c>/suggest?q=</c> as OpenSearch has it: what was asked, then titles, descriptions and addresses, each a list.</summary>
    public static void MapSuggestions(this WebApplication app) => app.MapMethods("/suggest", ["GET", "HEAD"], async (string? q, CatalogDb db, CancellationToken cancel) =>
    {
        var found = await db.Suggest(new FilmFilter { Q = q }, cancel);
        return Results.Json<object[]>(
            [q ?? "", found.Select(one => one.Title), found.Select(one => one.Description), found.Select(one => one.Address)],
            contentType: "application/x-suggestions+json");
    });

    private static async Task<List<Suggestion>> Suggest(this CatalogDb db, FilmFilter filter, CancellationToken cancel)
    {
        var asked = await db.Understood(filter, cancel);
        if (asked.Search() is not { } query)
        {
            return [];
        }

        var films = await db.Matching(asked, FilmSort.Relevance).Take(FilmsAsked).Select(film => new { film.Id, film.Slug, film.Title, film.Year }).ToListAsync(cancel);
        var credits = await db.CreditsOf(films.Select(film => film.Id), cancel);
        var names = films.SelectMany(film => credits[film.Id])
            .Where(name => query.IsIn(name.Text))
            .GroupBy(name => name.Slug)
            .OrderByDescending(name => name.Count())
            .Take(MostNames)
            .Select(name => new Suggestion(name.First().Text, string.Join(" and ", name.Select(credit => credit.Role).Distinct().Order().Select(role => role.ToString().ToLowerInvariant())), $"/names/{name.Key}"))
            .ToList();
        var titles = films.Select(film => new Suggestion(film.Title, Described(film.Year, credits[film.Id]), $"/films/{film.Slug}"));
        return [.. names, .. titles.Take(Most - names.Count)];
    }

    private static string Described(int? year, IEnumerable<FilmCredit> names)
    {
        var directors = names.Where(name => name.Role == Role.Director).Select(name => name.Text).ToList();
        return string.Join(", ", new[] { year?.ToString(System.Globalization.CultureInfo.InvariantCulture), directors.Count == 0 ? null : $"directed by {Wording.List(directors)}" }.OfType<string>());
    }

    private sealed record Suggestion(string Title, string Description, string Address);
}
