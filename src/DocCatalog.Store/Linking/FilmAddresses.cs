using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Assigns slugs to films and reserves those of removed films, so that a slug never leads to a different film.</summary>
internal sealed class FilmAddresses(CatalogDb db, TimeProvider clock)
{
    private readonly Slugs slugs = new(db.Films.Select(film => film.Slug).Concat(db.FormerSlugs.Select(address => address.Slug)));
    private readonly HashSet<string> inUse = [];
    private ILookup<string, FormerSlug> former = Array.Empty<FormerSlug>().ToLookup(address => address.TitleKey);
    private int? last;

    /// <summary>Loads in few queries what <see cref="CreateFilm"/> needs for <paramref name="films"/>.</summary>
    public async Task Preload(IReadOnlyCollection<Consensus> films, CancellationToken cancel)
    {
        if (films.Count > 0)
        {
            var titles = films.Select(film => Key.OfTitle(film.Title)).Distinct().ToList();
            var addresses = db.FormerSlugs.AsNoTracking().Where(address => EF.Parameter(titles).Contains(address.TitleKey)).OrderBy(address => address.Id);
            former = (await addresses.ToListAsync(cancel)).ToLookup(address => address.TitleKey);
            await slugs.Preload(films.Select(film => (film.Title, film.Year)), cancel);
            last ??= await db.LastNumber<Film>(cancel);
        }
    }

    /// <summary>A new film for a preloaded <paramref name="consensus"/>; a former film gets its id, slug and date back.</summary>
    /// <param name="isPart">Whether it may be split off another film; only then may it take back a slug that redirects.</param>
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

    /// <param name="films">Each with the film it was merged into; null where no article names it any more.</param>
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

    // Films of one title are distinguished by year.
    private FormerSlug? Former(string titleKey, int? year, bool isPart) => former[titleKey]
        .Where(address => (isPart || address.LeadsTo is null) && !inUse.Contains(address.Slug) && !(Math.Abs((address.Year - year) ?? 0) > 1))
        .OrderByDescending(address => address.Year == year)
        .FirstOrDefault();
}
