using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Model;
using DocCatalog.Web.Components;

namespace DocCatalog.Web.Filters;

/// <summary>What may be meant by the beginning of what a visitor types: names and films, with their addresses.</summary>
public static class Suggestions
{
    private const int Most = 8;
    private const int MostNames = 3;

    // Names are those of the films that fit best: nobody types the first letters of a name to see more than a few.
    private const int FilmsAsked = 40;

    /// <summary>Answers <c>/suggest?q=</c> as OpenSearch has it: what was asked, then titles, descriptions and addresses, each a list.</summary>
    public static void MapSuggestions(this WebApplication app) => app.MapMethods("/suggest", ["GET", "HEAD"], context =>
    {
        var asked = context.Request.Query["q"].ToString();
        var found = context.RequestServices.GetRequiredService<CatalogReader>().Suggest(new FilmFilter { Q = asked });
        return Results.Json<object[]>(
            [asked, found.Select(one => one.Title), found.Select(one => one.Description), found.Select(one => one.Address)],
            contentType: "application/x-suggestions+json").ExecuteAsync(context);
    });

    private static List<Suggestion> Suggest(this CatalogReader reader, FilmFilter filter)
    {
        var asked = reader.ResolveSearch(filter);
        if (asked.Query is not { } query)
        {
            return [];
        }

        var films = reader.Cards(asked.FirstFound(FilmsAsked), isSearched: false);
        var names = films.SelectMany(film => film.Credits)
            .Where(name => query.IsIn(name.Text))
            .GroupBy(name => name.Slug)
            .OrderByDescending(name => name.Count())
            .Take(MostNames)
            .Select(name => new Suggestion(name.First().Text, string.Join(" and ", name.Select(credit => credit.Role).Distinct().Order().Select(role => role.ToString().ToLowerInvariant())), $"/names/{name.Key}"))
            .ToList();
        var titles = films.Select(film => new Suggestion(film.Title, Described(film.Year, film.Credits), $"/films/{film.Slug}"));
        return [.. names, .. titles.Take(Most - names.Count)];
    }

    private static string Described(int? year, IEnumerable<CreditLine> names)
    {
        var directors = names.Where(name => name.Role == Role.Director).Select(name => name.Text).ToList();
        return string.Join(", ", new[] { year?.ToString(System.Globalization.CultureInfo.InvariantCulture), directors.Count == 0 ? null : $"directed by {Wording.List(directors)}" }.OfType<string>());
    }

    private sealed record Suggestion(string Title, string Description, string Address);
}
