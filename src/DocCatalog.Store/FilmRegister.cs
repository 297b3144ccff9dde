using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Brings films in line with what articles say. It belongs to one import, which saves what it did.</summary>
internal sealed class FilmRegister(CatalogDb db, DateTime now)
{
    private readonly HashSet<string> promisedFilmSlugs = [];
    private readonly HashSet<string> promisedNameSlugs = [];

    /// <summary>Links the mentions of <paramref name="article"/>, and decides anew about every film that shares a title with one of them.</summary>
    /// <param name="formerTitles">Those of mentions that the article had before: their films may have lost their last one.</param>
    /// <returns>How many films there were not before.</returns>
    public async Task<int> Link(Article article, IEnumerable<string> formerTitles, CancellationToken cancel)
    {
        var titleKeys = formerTitles.Concat(article.Mentions.Select(mention => mention.Title)).Select(Key.OfTitle).Distinct().ToList();
        var films = await Films(titleKeys, cancel);
        var claims = await Claims(films, cancel);
        claims.AddRange(article.Mentions.Select(mention => new Claim(mention, article.Published, article.Origin)));

        var groups = claims.GroupBy(claim => claim.TitleKey).SelectMany(FilmMatcher.Group).ToList();
        var known = KnownFilms(groups, films);
        var concluded = new List<(Film Film, Consensus Consensus)>();
        foreach (var group in groups)
        {
            var consensus = Consensus.Of(group.Matches.Select(match => match.Claim));
            var film = known.GetValueOrDefault(group) ?? await NewFilm(group.TitleKey, consensus, cancel);
            Conclude(film, group, consensus);
            concluded.Add((film, consensus));
        }

        await Credit(concluded, cancel);
        db.Films.RemoveRange(films.Except(known.Values));
        return groups.Count - known.Count;
    }

    private async Task<List<Film>> Films(IReadOnlyCollection<string> titleKeys, CancellationToken cancel) =>
        await db.Films
            .Where(film => titleKeys.Contains(film.TitleKey))
            .Include(film => film.Credits).ThenInclude(credit => credit.Name)
            .Include(film => film.Mentions).ThenInclude(mention => mention.Facts.Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist))
            .AsSplitQuery()
            .ToListAsync(cancel);

    // Articles are not loaded whole: each holds its source, and a well-known film has hundreds.
    private async Task<List<Claim>> Claims(List<Film> films, CancellationToken cancel)
    {
        var mentions = films.SelectMany(film => film.Mentions).ToList();
        var articleIds = mentions.Select(mention => mention.ArticleId).Distinct().ToList();
        var articles = await db.Articles
            .Where(article => articleIds.Contains(article.Id))
            .Select(article => new { article.Id, article.Published, article.Origin })
            .ToDictionaryAsync(article => article.Id, cancel);
        return [.. mentions.Select(mention => new Claim(mention, articles[mention.ArticleId].Published, articles[mention.ArticleId].Origin))];
    }

    // A film keeps its number and address: it stays with the group that holds most of its mentions or, where all of them
    // were replaced, goes to one of its title, best of its year.
    private static Dictionary<FilmGroup, Film> KnownFilms(IReadOnlyList<FilmGroup> groups, IEnumerable<Film> films)
    {
        var candidates =
            from film in films
            from heirs in groups
            where heirs.TitleKey == film.TitleKey
            let shared = heirs.Matches.Count(match => match.Claim.Mention.Film == film)
            orderby shared descending, heirs.States(film.Year) descending, film.Id
            select (heirs, film);
        var known = new Dictionary<FilmGroup, Film>();
        var given = new HashSet<Film>();
        foreach (var (heirs, film) in candidates)
        {
            if (!given.Contains(film) && known.TryAdd(heirs, film))
            {
                given.Add(film);
            }
        }

        return known;
    }

    private async Task<Film> NewFilm(string titleKey, Consensus consensus, CancellationToken cancel)
    {
        var slug = await Slugs.Free(db.Films.Select(film => film.Slug), promisedFilmSlugs, consensus.Title, consensus.Year, cancel);
        return db.Films.Add(new Film { Slug = slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = now }).Entity;
    }

    private static void Conclude(Film film, FilmGroup group, Consensus consensus)
    {
        film.Title = consensus.Title;
        film.Year = consensus.Year;
        film.Summary = consensus.Summary;
        foreach (var (claim, reason) in group.Matches)
        {
            claim.Mention.Film = film;
            claim.Mention.Match = reason;
        }
    }

    private async Task Credit(List<(Film Film, Consensus Consensus)> concluded, CancellationToken cancel)
    {
        var names = await Names([.. concluded.SelectMany(film => film.Consensus.Credits)], cancel);
        foreach (var (film, consensus) in concluded)
        {
            var present = film.Credits.OrderBy(credit => credit.Ordinal).Select(credit => (credit.Role, credit.Name!.Key));
            if (!present.SequenceEqual(consensus.Credits.Select(credit => (credit.Role, credit.Key))))
            {
                film.Credits.Clear();
                film.Credits.AddRange(consensus.Credits.Select((credit, ordinal) =>
                    new Credit { Role = credit.Role, Name = names[credit.Key], Ordinal = ordinal }));
            }
        }
    }

    private async Task<Dictionary<string, Name>> Names(IReadOnlyCollection<CreditedName> credited, CancellationToken cancel)
    {
        var keys = credited.Select(credit => credit.Key).Distinct().ToList();
        var names = await db.Names.Where(name => keys.Contains(name.Key)).ToDictionaryAsync(name => name.Key, cancel);
        foreach (var credit in credited)
        {
            if (names.TryGetValue(credit.Key, out var name))
            {
                name.Text = Spelling.Best([name.Text, credit.Text]);
                continue;
            }

            var slug = await Slugs.Free(db.Names.Select(other => other.Slug), promisedNameSlugs, credit.Text, year: null, cancel);
            names[credit.Key] = db.Names.Add(new Name { Slug = slug, Text = credit.Text, Key = credit.Key }).Entity;
        }

        return names;
    }
}
