using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>Finds films that share a title key but were not merged.</summary>
public static class NearMatches
{
    // Only films that share keys are compared.
    private const int MostTitles = 500;
    private const int MostFilmsOfOneTitle = 10;

    /// <summary>The pairs with the film <paramref name="filmId"/> that may be the same film.</summary>
    public static async Task<IReadOnlyList<ReviewItem>> NearMatchesOf(this CatalogDb db, int filmId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var titles = await db.Set<MentionKey>()
            .Where(key => key.Mention!.FilmId == filmId)
            .Select(key => key.Text).Distinct().Take(MostTitles).ToListAsync(cancel);
        return await Find(db, titles, pair => pair.One == filmId || pair.Other == filmId, cancel);
    }

    internal static async Task<List<ReviewItem>> Find(CatalogDb db, CancellationToken cancel)
    {
        var titles = await db.Set<MentionKey>()
            .Where(key => key.Mention!.FilmId != null)
            .GroupBy(key => key.Text)
            .Where(sharing => sharing.Select(key => key.Mention!.FilmId).Distinct().Count() > 1)
            .OrderBy(sharing => sharing.Key)
            .Select(sharing => sharing.Key)
            .Take(MostTitles)
            .ToListAsync(cancel);
        return await Find(db, titles, _ => true, cancel);
    }

    private static async Task<List<ReviewItem>> Find(CatalogDb db, List<string> titles, Func<(int One, int Other), bool> wanted, CancellationToken cancel)
    {
        var keys = await db.Set<MentionKey>()
            .Where(key => titles.Contains(key.Text) && key.Mention!.FilmId != null)
            .Select(key => new { key.Text, FilmId = key.Mention!.FilmId!.Value })
            .Distinct()
            .ToListAsync(cancel);
        var sharers = keys.ToLookup(key => key.Text, key => key.FilmId);
        var pairs = titles.SelectMany(title => Pairs([.. sharers[title].Order().Take(MostFilmsOfOneTitle)])).Distinct().Where(wanted).ToList();
        var films = await Films(db, [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], cancel);
        return [.. pairs.Select(pair => CompareFilms(films[pair.One], films[pair.Other])).OfType<ReviewItem>()];
    }

    private static IEnumerable<(int One, int Other)> Pairs(int[] films) =>
        films.SelectMany((one, index) => films.Skip(index + 1).Select(other => (one, other)));

    private static async Task<Dictionary<int, (Film Film, List<Claim> Claims)>> Films(CatalogDb db, List<int> ids, CancellationToken cancel)
    {
        var films = await db.Films.AsNoTracking()
            .Where(film => ids.Contains(film.Id))
            .Include(film => film.Mentions)
            .ThenInclude(mention => mention.Facts.Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist))
            .AsSplitQuery()
            .ToListAsync(cancel);
        var articleIds = films.SelectMany(film => film.Mentions).Select(mention => mention.ArticleId).Distinct().ToList();
        var origins = await db.Articles
            .Where(article => articleIds.Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, article => article.Origin, cancel);
        var (corrections, contents) = (await ActiveCorrections.Load(db, cancel), new MatchContentPool(KnownTitles.Default));
        return films.ToDictionary(film => film.Id, film => (film, film.Mentions.ConvertAll(ClaimOf)));

        Claim ClaimOf(Mention mention) => new(mention, new ClaimSource(origins[mention.ArticleId]), contents, corrections);
    }

    // Null for films that one article lists side by side: they are different.
    private static ReviewItem? CompareFilms((Film Film, List<Claim> Claims) one, (Film Film, List<Claim> Claims) other)
    {
        if (one.Claims.Select(claim => claim.Origin).Intersect(other.Claims.Select(claim => claim.Origin)).Any())
        {
            return null;
        }

        var group = new FilmGroup();
        one.Claims.ForEach(claim => group.Add(claim, ""));
        var reason = other.Claims.Select(group.GetReason).Max();
        var key = $"near {one.Film.Slug} {other.Film.Slug} {reason.WhyNot}";
        return reason.Title == TitleAgreement.None ? null : new ReviewItem(ReviewKind.NearMatch, key, TitleAndYear(one.Film), reason.WhyNot)
        {
            Film = one.Film.Slug,
            OtherFilm = other.Film.Slug,
            OtherTitle = TitleAndYear(other.Film),
        };
    }

    private static string TitleAndYear(Film film) => film.Year is int year ? $"{film.Title} ({year})" : film.Title;
}
