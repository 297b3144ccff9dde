using System.Globalization;
using System.Text.RegularExpressions;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Watchlist;

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
    private static async Task Articles(HttpContext context)
    {
        var films = await context.RequestServices.GetRequiredService<CatalogDb>().Mentions
            .Where(mention => mention.FilmId != null)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Select(mention => new { Article = mention.Article!.Slug, Film = mention.Film!.Slug })
            .ToListAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=300";
        await context.Response.WriteAsJsonAsync(films.GroupBy(film => film.Article).ToDictionary(article => article.Key, article => article.Select(film => film.Film)), context.RequestAborted);
    }

    // For each film asked, written "Title (Year)", the one that it is here, or null.
    private static async Task Match(HttpContext context)
    {
        var (db, cancel) = (context.RequestServices.GetRequiredService<CatalogDb>(), context.RequestAborted);
        var asked = context.Request.Query["film"].OfType<string>().Select(Read).ToList();
        if (asked.Count > MostFilms)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var keys = asked.Select(title => title.Key).Distinct().ToList();
        var known = await db.Set<MentionKey>()
            .Where(key => keys.Contains(key.Text) && key.Mention!.FilmId != null)
            .Select(key => new { key.Text, key.Mention!.Film!.Slug })
            .Distinct()
            .ToListAsync(cancel);
        var films = await db.FilmsToKeep(known.Select(key => key.Slug), cancel);
        var byKey = known.ToLookup(key => key.Text, key => films[key.Slug]);
        await context.Response.WriteAsJsonAsync(asked.Select(title => Choose(title.Key, title.Year, byKey[title.Key])).Select(chosen => chosen is null ? null : new { chosen.Slug, chosen.Title, chosen.Year, chosen.Directors }), cancel);
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
