using System.Globalization;
using System.Text.RegularExpressions;
using DocCatalog.Parsing.Names;
using DocCatalog.Store;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Keeping;

/// <summary>What the script that keeps a visitor's marks asks the site.</summary>
internal static partial class KeptAddresses
{
    private const int MostFilms = 50;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapKeeping(this WebApplication app)
    {
        app.MapMethods("/kept/articles.json", Methods, Articles).ExcludeFromDescription();
        app.MapMethods("/kept/match", Methods, Match).ExcludeFromDescription();
    }

    // "Amy (2015)"; in "Amy (undefined)" no year is asked for.
    [GeneratedRegex(@"^(?<title>.*?)(?: \((?:(?<year>\d{4})|undefined|)\))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleAndYear { get; }

    // Of every article, whoever asks: the browser counts what was seen, and the site does not learn it.
    private static async Task<IResult> Articles(CatalogDb db, HttpResponse response, CancellationToken cancel)
    {
        var films = await db.Mentions
            .Where(mention => mention.FilmId != null)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Select(mention => new { Article = mention.Article!.Slug, Film = mention.Film!.Slug })
            .ToListAsync(cancel);
        response.Headers.CacheControl = "public, max-age=300";
        return Results.Json(films.GroupBy(film => film.Article).ToDictionary(article => article.Key, article => article.Select(film => film.Film)));
    }

    // For each film asked, written "Title (Year)", the one that it is here, or null.
    private static async Task<IResult> Match(CatalogDb db, string[] film, CancellationToken cancel)
    {
        if (film.Length > MostFilms)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var asked = film.Select(Read).ToList();
        var keys = asked.Select(title => title.Key).Distinct().ToList();
        var known = await db.Set<MentionKey>()
            .Where(key => keys.Contains(key.Text) && key.Mention!.FilmId != null)
            .Select(key => new { key.Text, key.Mention!.Film!.Slug })
            .Distinct()
            .ToListAsync(cancel);
        var films = await db.FilmsToKeep(known.Select(key => key.Slug), cancel);
        var byKey = known.ToLookup(key => key.Text, key => films[key.Slug]);
        return Results.Json(asked.Select(title => Choose(title.Key, title.Year, byKey[title.Key])).Select(chosen => chosen is null ? null : new { chosen.Slug, chosen.Title, chosen.Year, chosen.Directors }));
    }

    private static (string Key, int? Year) Read(string film)
    {
        var match = TitleAndYear.Match(film);
        int? year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;
        return (Key.OfTitle(match.Groups["title"].Value), year);
    }

    // The film of that very title and year, or else the only one it can be: years differ by one from release to release.
    private static KeptFilm? Choose(string key, int? year, IEnumerable<KeptFilm> films)
    {
        var possible = films.Where(film => !(Math.Abs((film.Year - year) ?? 0) > 1)).ToList();
        var exact = possible.Where(film => film.Year == year && Key.OfTitle(film.Title) == key).ToList();
        return exact.Count == 1 ? exact[0] : possible.Count == 1 ? possible[0] : null;
    }
}
