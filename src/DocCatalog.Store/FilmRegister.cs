using System.Globalization;
using System.Linq.Expressions;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Brings films in line with what articles say. It belongs to one import, which saves what it did.</summary>
internal sealed class FilmRegister(CatalogDb db, DateTime now)
{
    private readonly TitlesAbroad titles = TitlesAbroad.Known;
    private readonly Dictionary<Film, Film> absorbed = [];
    private Rulings rulings = Rulings.None;
    private readonly HashSet<string> promisedFilmSlugs = [];
    private readonly HashSet<string> promisedNameSlugs = [];

    /// <summary>Links the mentions of <paramref name="article"/>, and decides anew about every film that they may be about.</summary>
    /// <param name="formerFilms">Those that the article mentioned before: they may have lost their last mention, or what held others together.</param>
    /// <returns>How many films there were not before.</returns>
    public async Task<int> Link(Article article, IReadOnlyCollection<int> formerFilms, CancellationToken cancel)
    {
        return await Decide([(ClaimSource.Of(article), article.Mentions)], formerFilms, cancel);
    }

    /// <summary>Decides anew about the films that <paramref name="added"/> may be about, and about <paramref name="filmIds"/> and whatever may agree with them.</summary>
    /// <returns>How many films there were not before.</returns>
    public async Task<int> Decide(IEnumerable<(ClaimSource Source, List<Mention> Mentions)> added, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        rulings = new Rulings(await db.Corrections.AsNoTracking().Include(correction => correction.Entries).Where(correction => correction.UndoneAt == null).ToListAsync(cancel));
        var claims = added.SelectMany(article => article.Mentions.Select(mention => ClaimOf(mention, article.Source))).ToList();
        var films = await Gather(claims, filmIds, cancel);

        var groups = FilmMatcher.Group(claims, rulings);
        var known = KnownFilms(groups, films);
        var concluded = new List<(Film Film, Consensus Consensus)>();
        foreach (var group in groups)
        {
            var consensus = Corrected(Consensus.Of(group.Matches.Select(match => match.Claim)), [.. group.Matches.Select(match => match.Claim)]);
            var film = known.GetValueOrDefault(group) ?? await NewFilm(consensus, films, cancel);
            Conclude(film, group, consensus);
            concluded.Add((film, consensus));
        }

        await Credit(concluded, cancel);
        Retire(films.Except(known.Values));
        return groups.Count - known.Count;
    }

    // Whoever shares a key with somebody here may agree with them, and so may whoever shares a key with those, and so on:
    // only all of them together are decided in a way that no order of imports changes.
    private async Task<List<Film>> Gather(List<Claim> claims, IReadOnlyCollection<int> formerFilms, CancellationToken cancel)
    {
        var films = new List<Film>();
        var asked = new HashSet<string>();
        var askedOrigins = new HashSet<string>();
        var pending = await FilmsWhere(film => formerFilms.Contains(film.Id), cancel);
        while (true)
        {
            films.AddRange(pending);
            claims.AddRange(await Claims(pending, cancel));
            var tied = rulings.Origins(claims).Where(askedOrigins.Add).ToList();
            var keys = claims.SelectMany(claim => claim.Titles.Keys).Where(asked.Add).ToList();
            if (keys.Count == 0 && tied.Count == 0)
            {
                return films;
            }

            var seen = films.ConvertAll(film => film.Id);
            var filmIds = await db.Set<MentionKey>().Where(key => keys.Contains(key.Text) || tied.Contains(key.Mention!.Article!.Origin)).Select(key => key.Mention!.FilmId).Distinct().ToListAsync(cancel);
            var unseen = filmIds.Except(seen).ToList();
            pending = await FilmsWhere(film => unseen.Contains(film.Id), cancel);
        }
    }

    private async Task<List<Film>> FilmsWhere(Expression<Func<Film, bool>> condition, CancellationToken cancel) =>
        await db.Films
            .Where(condition)
            .Include(film => film.FormerSlugs)
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
            .Select(article => new { article.Id, Source = new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint) })
            .ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
        return mentions.ConvertAll(mention => ClaimOf(mention, articles[mention.ArticleId]));
    }

    private Claim ClaimOf(Mention mention, ClaimSource source) => new(mention, source, titles, rulings.Read(mention, source.Origin));

    private Consensus Corrected(Consensus consensus, IReadOnlyCollection<Claim> claims) => consensus with
    {
        Title = rulings.Decides(Field.Title, claims) ?? consensus.Title,
        Year = rulings.Decides(Field.Year, claims) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : consensus.Year,
    };

    // A film keeps its number and address: it stays with the group that holds most of its mentions or, where all of them
    // were replaced, goes to one of its title, best of its year. Where two films become one, the older keeps its address.
    private static Dictionary<FilmGroup, Film> KnownFilms(IReadOnlyList<FilmGroup> groups, IEnumerable<Film> films)
    {
        var candidates =
            from film in films
            from heirs in groups
            let shared = heirs.Matches.Count(match => match.Claim.Mention.Film == film)
            where shared > 0 || (film.Mentions.Count == 0 && heirs.Matches.Any(match => match.Claim.Titles.ContainsKey(film.TitleKey)))
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

    private async Task<Film> NewFilm(Consensus consensus, IEnumerable<Film> films, CancellationToken cancel)
    {
        var titleKey = Key.OfTitle(consensus.Title);
        if (films.SelectMany(film => film.FormerSlugs).FirstOrDefault(former => former.TitleKey == titleKey && promisedFilmSlugs.Add(former.Slug)) is { } former)
        {
            db.FormerSlugs.Remove(former);
            return db.Films.Add(new Film { Slug = former.Slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = now }).Entity;
        }

        var taken = db.Films.Select(film => film.Slug).Concat(db.FormerSlugs.Select(former => former.Slug));
        var slug = await Slugs.Free(taken, promisedFilmSlugs, consensus.Title, consensus.Year, cancel);
        return db.Films.Add(new Film { Slug = slug, Title = consensus.Title, TitleKey = titleKey, AddedAt = now }).Entity;
    }

    // The address of a film that is now part of another leads there for ever.
    private void Retire(IEnumerable<Film> films)
    {
        foreach (var film in films)
        {
            if (absorbed.GetValueOrDefault(film) is { } heir)
            {
                heir.FormerSlugs.AddRange(film.FormerSlugs.ToList());
                heir.FormerSlugs.Add(new FormerSlug { Slug = film.Slug, TitleKey = film.TitleKey });
            }

            db.Films.Remove(film);
        }
    }

    private void Conclude(Film film, FilmGroup group, Consensus consensus)
    {
        film.Title = consensus.Title;
        film.TitleKey = Key.OfTitle(consensus.Title);
        film.Year = consensus.Year;
        film.Summary = consensus.Summary;
        (film.Articles, film.MeanPosition, film.BestRank) = (consensus.Standing.Articles, consensus.Standing.MeanPosition, consensus.Standing.BestRank);
        foreach (var (claim, reason) in group.Matches)
        {
            if (claim.Mention.Film is { } former && former != film)
            {
                absorbed.TryAdd(former, film);
            }

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
