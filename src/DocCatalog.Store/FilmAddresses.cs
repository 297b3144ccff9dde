using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Gives films their addresses, and keeps those of films that are no more: an address once served never tells of a different film.</summary>
internal sealed class FilmAddresses(CatalogDb db, DateTime now)
{
    private readonly HashSet<string> promised = [];

    /// <summary>A film for <paramref name="consensus"/>; one that was in the catalog before comes back as it was.</summary>
    /// <param name="parts">Whether it may be part of what was a larger film until now; else an address that leads to another film stays so.</param>
    public async Task<Film> Open(Consensus consensus, bool parts, CancellationToken cancel)
    {
        var titleKey = Key.OfTitle(consensus.Title);
        if (await Former(titleKey, consensus.Year, parts, cancel) is { } former)
        {
            promised.Add(former.Slug);
            db.FormerSlugs.Remove(former);
            return db.Films.Add(new Film { Id = former.Number ?? 0, Slug = former.Slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = former.AddedAt }).Entity;
        }

        var taken = db.Films.Select(film => film.Slug).Concat(db.FormerSlugs.Select(address => address.Slug));
        var slug = await Slugs.Free(taken, promised, consensus.Title, consensus.Year, cancel);
        return db.Films.Add(new Film { Slug = slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = now }).Entity;
    }

    /// <param name="heir">The film that <paramref name="film"/> turned out to be part of; null where nothing names it any more.</param>
    public void Close(Film film, Film? heir)
    {
        db.FormerSlugs.Add(new FormerSlug { Slug = film.Slug, LeadsTo = heir?.Slug, TitleKey = film.TitleKey, Year = film.Year, Number = film.Id, AddedAt = film.AddedAt });
        db.Films.Remove(film);
    }

    // Two films may share a title, and the year tells them apart.
    private async Task<FormerSlug?> Former(string titleKey, int? year, bool parts, CancellationToken cancel)
    {
        var sameTitle = await db.FormerSlugs.Where(former => former.TitleKey == titleKey && (parts || former.LeadsTo == null)).OrderBy(former => former.Id).ToListAsync(cancel);
        return sameTitle
            .Where(former => !promised.Contains(former.Slug) && !(Math.Abs((former.Year - year) ?? 0) > 1))
            .OrderByDescending(former => former.Year == year)
            .FirstOrDefault();
    }
}
