using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Gives films their addresses, and keeps those of films that are no more: an address once served never tells of a different film.</summary>
internal sealed class FilmAddresses(CatalogDb db, TimeProvider clock)
{
    private readonly Slugs slugs = new(db.Films.Select(film => film.Slug).Concat(db.FormerSlugs.Select(address => address.Slug)));
    private readonly HashSet<string> inUse = [];
    private ILookup<string, FormerSlug> former = Array.Empty<FormerSlug>().ToLookup(address => address.TitleKey);
    private int? last;

    /// <summary>Finds out with few questions what <see cref="CreateFilm"/> is about to ask.</summary>
    public async Task Preload(IReadOnlyCollection<Consensus> films, CancellationToken cancel)
    {
        if (films.Count > 0)
        {
            var titles = films.Select(film => Key.OfTitle(film.Title)).Distinct().ToList();
            former = (await db.FormerSlugs.AsNoTracking().Where(address => EF.Parameter(titles).Contains(address.TitleKey)).OrderBy(address => address.Id).ToListAsync(cancel)).ToLookup(address => address.TitleKey);
            await slugs.Preload(films.Select(film => (film.Title, film.Year)), cancel);
            last ??= await db.LastNumber<Film>(cancel);
        }
    }

    /// <summary>A film for <paramref name="consensus"/>, which was expected; one that was in the catalog before comes back as it was.</summary>
    /// <param name="isPart">Whether it may be part of what was a larger film until now; else an address that leads to another film stays so.</param>
    public async Task<Film> CreateFilm(Consensus consensus, bool isPart, CancellationToken cancel)
    {
        var titleKey = Key.OfTitle(consensus.Title);
        if (Former(titleKey, consensus.Year, isPart) is { } address)
        {
            inUse.Add(address.Slug);
            await db.FormerSlugs.Where(gone => gone.Id == address.Id).ExecuteDeleteAsync(cancel);
            return new Film { Id = address.Number ?? Next(), Slug = address.Slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = address.AddedAt };
        }

        var slug = await slugs.Choose(consensus.Title, consensus.Year, cancel);
        return new Film { Id = Next(), Slug = slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = clock.GetUtcNow().UtcDateTime };
    }

    /// <param name="films">Those that are no more, each with the film that it turned out to be part of; null where nothing names it any more.</param>
    public async Task RemoveFilms(IReadOnlyCollection<(Film Film, Film? MergedInto)> films, CancellationToken cancel)
    {
        if (films.Count == 0)
        {
            return;
        }

        var ids = films.Select(removed => removed.Film.Id).ToList();
        await db.Films.Where(film => EF.Parameter(ids).Contains(film.Id)).ExecuteDeleteAsync(cancel);
        inUse.ExceptWith(films.Select(removed => removed.Film.Slug));
        await db.Insert([.. films.Select(removed => new FormerSlug
        {
            Slug = removed.Film.Slug,
            LeadsTo = removed.MergedInto?.Slug,
            TitleKey = removed.Film.TitleKey,
            Year = removed.Film.Year,
            Number = removed.Film.Id,
            AddedAt = removed.Film.AddedAt,
        })], cancel);
    }

    private int Next() => (last = last!.Value + 1).Value;

    // Two films may share a title, and the year tells them apart.
    private FormerSlug? Former(string titleKey, int? year, bool isPart) => former[titleKey]
        .Where(address => (isPart || address.LeadsTo is null) && !inUse.Contains(address.Slug) && !(Math.Abs((address.Year - year) ?? 0) > 1))
        .OrderByDescending(address => address.Year == year)
        .FirstOrDefault();
}
