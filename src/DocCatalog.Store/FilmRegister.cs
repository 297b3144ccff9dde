using System.Globalization;
using System.Linq.Expressions;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>Brings films in line with what articles say. It belongs to one import, which saves what it did.</summary>
internal sealed class FilmRegister
{
    private readonly TitlesAbroad titles = TitlesAbroad.Known;
    private readonly Dictionary<Film, Film> absorbed = [];
    private readonly HashSet<string> promisedNameSlugs = [];
    private readonly CatalogDb db;
    private readonly Rulings rulings;
    private readonly FilmAddresses addresses;

    private FilmRegister(CatalogDb db, DateTime now, Rulings rulings) => (this.db, this.rulings, addresses) = (db, rulings, new FilmAddresses(db, now));

    /// <summary>The register, with the corrections that stand.</summary>
    public static async Task<FilmRegister> Open(CatalogDb db, DateTime now, CancellationToken cancel) =>
        new(db, now, new Rulings(await db.Corrections.AsNoTracking().Include(correction => correction.Entries).Where(correction => correction.UndoneAt == null).ToListAsync(cancel)));

    /// <summary>Links the mentions of <paramref name="article"/>, and decides anew about every film that they may be about.</summary>
    /// <param name="formerFilms">Those that the article mentioned before: they may have lost their last mention, or what held others together.</param>
    /// <returns>How many films there were not before.</returns>
    public Task<int> Link(Article article, IReadOnlyCollection<int> formerFilms, CancellationToken cancel)
    {
        var source = ClaimSource.Of(article);
        return Decide(article.Mentions.ConvertAll(mention => ClaimOf(mention, source)), formerFilms, cancel);
    }

    /// <summary>Decides anew about the films of <paramref name="mentions"/>, and about those of them that are about none.</summary>
    public async Task Reconsider(List<Mention> mentions, CancellationToken cancel) =>
        await Decide(await Claims(mentions.FindAll(mention => mention.FilmId is null), cancel), [.. mentions.Select(mention => mention.FilmId).OfType<int>().Distinct()], cancel);

    /// <summary>Decides anew about the films <paramref name="filmIds"/>, which lost mentions.</summary>
    public Task Reconsider(IReadOnlyCollection<int> filmIds, CancellationToken cancel) => Decide([], filmIds, cancel);

    private async Task<int> Decide(List<Claim> claims, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        var films = await Gather(claims, filmIds, cancel);
        claims.RemoveAll(Cover);

        var groups = FilmMatcher.Group(claims, rulings);
        var known = KnownFilms(groups, films);
        var concluded = new List<(Film Film, Consensus Consensus)>();
        foreach (var group in groups)
        {
            var consensus = Corrected(Consensus.Of(group.Matches.Select(match => match.Claim)), [.. group.Matches.Select(match => match.Claim)]);
            var film = known.GetValueOrDefault(group) ?? await addresses.Open(consensus, filmIds.Count > 0 || group.Matches.Any(match => match.Claim.Mention.Film is not null), cancel);
            Conclude(film, group, consensus);
            concluded.Add((film, consensus));
        }

        await Credit(concluded, cancel);
        foreach (var film in films.Except(known.Values))
        {
            addresses.Close(film, absorbed.GetValueOrDefault(film));
        }

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
            claims.AddRange(await Claims([.. pending.SelectMany(film => film.Mentions)], cancel));
            var tied = rulings.Origins(claims).Where(askedOrigins.Add).ToList();
            var keys = claims.SelectMany(claim => claim.Titles.Keys).Where(asked.Add).ToList();
            if (keys.Count == 0 && tied.Count == 0)
            {
                return films;
            }

            var seen = films.ConvertAll(film => film.Id);
            var filmIds = await db.Set<MentionKey>().Where(key => key.Mention!.FilmId != null && (keys.Contains(key.Text) || tied.Contains(key.Mention.Article!.Origin))).Select(key => key.Mention!.FilmId!.Value).Distinct().ToListAsync(cancel);
            var unseen = filmIds.Except(seen).ToList();
            pending = await FilmsWhere(film => unseen.Contains(film.Id), cancel);
        }
    }

    private async Task<List<Film>> FilmsWhere(Expression<Func<Film, bool>> condition, CancellationToken cancel) =>
        await db.Films
            .Where(condition)
            .Include(film => film.Credits).ThenInclude(credit => credit.Name)
            .Include(film => film.Mentions).ThenInclude(mention => mention.Facts.Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist))
            .AsSplitQuery()
            .ToListAsync(cancel);

    // Articles are not loaded whole: each holds its source, and a well-known film has hundreds.
    private async Task<List<Claim>> Claims(List<Mention> mentions, CancellationToken cancel)
    {
        var articleIds = mentions.Select(mention => mention.ArticleId).Distinct().ToList();
        var articles = await db.Articles
            .Where(article => articleIds.Contains(article.Id))
            .Select(article => new { article.Id, Source = new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint) })
            .ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
        return mentions.ConvertAll(mention => ClaimOf(mention, articles[mention.ArticleId]));
    }

    private Claim ClaimOf(Mention mention, ClaimSource source) => new(mention, source, titles, rulings.Read(mention, source.Origin));

    private bool Cover(Claim claim)
    {
        if (rulings.Covers(claim) is not { } reason)
        {
            return false;
        }

        claim.Mention.Film?.Mentions.Remove(claim.Mention);
        claim.Mention.Film = null;
        claim.Mention.Match = $"covered: {reason}";
        return true;
    }

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

    private void Conclude(Film film, FilmGroup group, Consensus consensus)
    {
        film.Title = consensus.Title;
        film.TitleKey = Key.OfTitle(consensus.Title);
        film.SortKey = Key.OfFiling(consensus.Title);
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
