using DocCatalog.Parsing.Text;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Tests.Store;

/// <summary>Everything a catalog concludes, as lines in an order that no import changes.</summary>
internal static class Dump
{
    /// <summary>
    /// Numbers are left out, since they tell in which order films came. So are addresses where it shows: of films and names that
    /// have one address in common the first gets it, and a film that is called by several titles is called by the first.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Of(MemoryDatabase database)
    {
        await using var db = database.Connect();
        var films = await db.Films.AsNoTracking()
            .Include(film => film.Credits).ThenInclude(credit => credit.Name)
            .Include(film => film.Mentions).ThenInclude(mention => mention.Article)
            .AsSplitQuery()
            .ToListAsync();
        var names = await db.Names.AsNoTracking().Select(name => $"name {name.Key}: {name.Text}, {name.Credits.Count} credits").ToListAsync();
        return [.. films.Select(film => Line(film, IsPlain(film, films))).Concat(names).Order(StringComparer.Ordinal)];
    }

    private static bool IsPlain(Film film, List<Film> films)
    {
        var address = Key.OfAddress(film.Title);
        return film.Mentions.TrueForAll(mention => Key.OfAddress(mention.Title) == address)
            && films.TrueForAll(other => other == film || other.Mentions.TrueForAll(mention => Key.OfAddress(mention.Title) != address));
    }

    private static string Line(Film film, bool isPlain) =>
        $"{(isPlain ? film.Slug : "")}: {film.Title} ({film.Year}) in {film.Articles} at {film.MeanPosition} from {film.BestRank}: {film.Summary}\n"
        + string.Concat(film.Credits.OrderBy(credit => credit.Ordinal).Select(credit => $"  {credit.Role} {credit.Name!.Text}\n"))
        + string.Concat(film.Mentions.OrderBy(mention => mention.Article!.Origin, StringComparer.Ordinal).ThenBy(mention => mention.Position).Select(mention => $"  {mention.Article!.Origin} {mention.Position} {mention.Title}: {mention.Match}\n"));
}
