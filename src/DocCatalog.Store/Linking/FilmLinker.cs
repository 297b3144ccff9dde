using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Linking;

/// <summary>Brings films in line with what articles say. It may serve many batches of articles, as long as nobody else writes between them.</summary>
internal sealed class FilmLinker
{
    private readonly CatalogDb db;
    private readonly ActiveCorrections corrections;
    private readonly FilmCache cache;
    private readonly FilmAddresses addresses;
    private readonly NameLinker names;
    private readonly FacetTally tally;

    private FilmLinker(CatalogDb db, TimeProvider clock, ActiveCorrections corrections) =>
        (this.db, this.corrections, cache, addresses, names, tally) = (db, corrections, new FilmCache(db, corrections), new FilmAddresses(db, clock), new NameLinker(db), new FacetTally(db));

    /// <summary>How many films it keeps in mind.</summary>
    public int Films => cache.Count;

    /// <summary>A linker with the corrections in force.</summary>
    public static async Task<FilmLinker> Open(CatalogDb db, TimeProvider clock, CancellationToken cancel) =>
        new(db, clock, await ActiveCorrections.Standing(db, cancel));

    /// <summary>Forgets what <paramref name="articles"/> said, whose mentions are stored no more.</summary>
    public void Forget(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            cache.Remove(article.Origin);
        }
    }

    /// <summary>Lets go of what need not be in mind of <paramref name="articles"/>, which are stored for good.</summary>
    public void Trim(IEnumerable<Article> articles) => cache.Trim(articles.SelectMany(article => article.Mentions));

    /// <summary>Decides about every film that <paramref name="articles"/> may be about, and stores their mentions.</summary>
    /// <param name="formerFilms">Those that the articles mentioned before: they may have lost their last mention, or what held others together.</param>
    /// <returns>The films there were not before.</returns>
    public async Task<IReadOnlyCollection<Film>> Link(IReadOnlyList<Article> articles, IReadOnlyCollection<int> formerFilms, CancellationToken cancel)
    {
        var claims = new List<Claim>();
        foreach (var article in articles)
        {
            claims.AddRange(cache.ClaimsOf(article.Mentions, ClaimSource.Of(article)));
        }

        return await Resolve(claims, formerFilms, cancel);
    }

    /// <summary>Decides anew about the films of <paramref name="mentions"/>, and about those of them that are about none.</summary>
    public async Task Reconsider(List<Mention> mentions, CancellationToken cancel) =>
        await Resolve(await cache.Claims(mentions.FindAll(mention => mention.FilmId is null), cancel), [.. mentions.Select(mention => mention.FilmId).OfType<int>().Distinct()], cancel);

    /// <summary>Decides anew about the films <paramref name="filmIds"/>, which lost mentions.</summary>
    public Task Reconsider(IReadOnlyCollection<int> filmIds, CancellationToken cancel) => Resolve([], filmIds, cancel);

    private async Task<IReadOnlyCollection<Film>> Resolve(List<Claim> claims, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        var unstored = claims.Select(claim => claim.Mention).Where(mention => mention.Id == 0).ToList();
        claims.ForEach(cache.Add);
        await cache.Load(filmIds, cancel);
        var related = await cache.Related(claims, filmIds, cancel);
        var films = related.Select(claim => claim.Mention.FilmId).OfType<int>().Concat(filmIds).Distinct().Select(id => cache[id]).ToList();
        var decision = new Decision(filmIds);
        related.RemoveAll(claim => Reject(claim, decision));
        decision.Entries.UnionWith(corrections.Any ? related.Select(claim => claim.Entry) : []);

        var groups = FilmMatcher.Group(related, corrections);
        var heirs = SurvivingFilms(groups, films);
        var opened = await Open(groups, heirs, decision, cancel);
        Link(groups, heirs, decision);
        var found = await Store(decision, cancel);
        await ArticleRows.AddMentions(db, unstored, cancel);
        var closed = films.Except(heirs.Values).ToList();
        await Close(closed, decision, cancel);
        tally.Relink(unstored.Concat(decision.Relinked));
        await tally.Write(cancel);
        await db.Index(found, closed.ConvertAll(film => film.Film.Id), cancel);
        return opened;
    }

    private bool Reject(Claim claim, Decision decision)
    {
        if (corrections.RejectionReason(claim) is not { } reason)
        {
            return false;
        }

        if (claim.Mention.FilmId is int film)
        {
            decision.Stale.Add(film);
        }

        cache.Remove(claim);
        claim.Mention.FilmId = null;
        claim.Mention.Match = $"hidden: {reason}";
        decision.Relinked.Add(claim.Mention);
        return true;
    }

    // A film keeps its number and address: it stays with the group that holds most of its mentions or, where all of them
    // were replaced, goes to one of its title, best of its year. Where two films become one, the older keeps its address.
    private static Dictionary<FilmGroup, CachedFilm> SurvivingFilms(IReadOnlyList<FilmGroup> groups, List<CachedFilm> films)
    {
        var byId = films.ToDictionary(film => film.Film.Id);
        var staying = groups.SelectMany(group => group.Matches
            .Where(match => match.Claim.Mention.FilmId is not null)
            .CountBy(match => match.Claim.Mention.FilmId!.Value)
            .Select(shared => (Heir: group, Film: byId[shared.Key], Shared: shared.Value)));
        var orphans = films.Where(film => film.Claims.Count == 0).ToLookup(film => film.Film.TitleKey);
        var adopting = orphans.Count == 0 ? [] : groups.SelectMany(group => group.Titles.SelectMany(title => orphans[title]).Select(film => (Heir: group, Film: film, Shared: 0)));
        var heirs = new Dictionary<FilmGroup, CachedFilm>();
        var given = new HashSet<int>();
        foreach (var (heir, film, _) in staying.Concat(adopting).OrderByDescending(option => option.Shared).ThenByDescending(option => option.Heir.States(option.Film.Film.Year)).ThenBy(option => option.Film.Film.Id))
        {
            if (!given.Contains(film.Film.Id) && heirs.TryAdd(heir, film))
            {
                given.Add(film.Film.Id);
            }
        }

        return heirs;
    }

    private async Task<List<Film>> Open(IEnumerable<FilmGroup> groups, Dictionary<FilmGroup, CachedFilm> heirs, Decision decision, CancellationToken cancel)
    {
        var fresh = await Conclude(groups.Where(group => !heirs.ContainsKey(group)).ToList(), group => group, decision, cancel);
        var parts = decision.Stale.Count > 0;
        await addresses.Expect(fresh.ConvertAll(film => film.Consensus), cancel);
        var opened = new List<Film>();
        foreach (var (group, _, consensus) in fresh)
        {
            opened.Add(await addresses.Open(consensus, parts || group.Matches.Any(match => match.Claim.Mention.FilmId is not null), cancel));
            cache.Add(opened[^1]);
            heirs.Add(group, cache[opened[^1].Id]);
        }

        return opened;
    }

    private async Task<List<(T Of, FilmGroup Group, Consensus Consensus)>> Conclude<T>(List<T> those, Func<T, FilmGroup> groupOf, Decision decision, CancellationToken cancel)
    {
        var said = those.ConvertAll(one => Consensus.Of(groupOf(one).Matches.Select(match => match.Claim), cache.Prints));
        await cache.ReloadSummaries(said.Select(consensus => consensus.Cited?.Read).OfType<Mention>(), cancel);
        return [.. those.Zip(said, (one, consensus) => (one, groupOf(one), FilmCorrections.Apply(consensus with { Summary = consensus.Cited?.Read.Summary }, corrections.OfFilm(groupOf(one), decision.Entries))))];
    }

    private void Link(IReadOnlyList<FilmGroup> groups, Dictionary<FilmGroup, CachedFilm> heirs, Decision decision)
    {
        foreach (var group in groups)
        {
            foreach (var (claim, reason) in group.Matches)
            {
                Link(claim, reason, heirs[group], decision);
            }
        }

        // Most films that are looked at again are about the same mentions as before.
        decision.Concluded.AddRange(groups.Where(group => decision.Stale.Contains(heirs[group].Film.Id)).Select(group => (heirs[group], group)));
    }

    private void Link(Claim claim, string reason, CachedFilm film, Decision decision)
    {
        var mention = claim.Mention;
        if (mention.FilmId == film.Film.Id && mention.Match == reason)
        {
            return;
        }

        if (mention.FilmId != film.Film.Id)
        {
            Move(claim, film, decision);
        }

        mention.Match = reason;
        decision.Relinked.Add(mention);
    }

    private void Move(Claim claim, CachedFilm film, Decision decision)
    {
        if (claim.Mention.FilmId is int former)
        {
            cache[former].Claims.Remove(claim);
            decision.Stale.Add(former);
            decision.SurvivingFilms.TryAdd(former, film.Film);
        }

        film.Claims.Add(claim);
        claim.Mention.FilmId = film.Film.Id;
        decision.Stale.Add(film.Film.Id);
    }

    /// <returns>The films that are found by other words than before.</returns>
    private async Task<List<(int FilmId, SearchDocument By)>> Store(Decision decision, CancellationToken cancel)
    {
        var concluded = (await Conclude(decision.Concluded, film => film.Group, decision, cancel)).ConvertAll(film => (film.Of.Film, film.Group, film.Consensus));
        concluded.ForEach(film => tally.Leave(film.Film));
        await names.Know([.. concluded.SelectMany(film => film.Consensus.Credits)], cancel);
        var rewritten = concluded.Select(film => film.Film.Conclude(film.Consensus, [.. film.Consensus.Credits.Select(names.LineOf)])).ToList();
        await db.Upsert([.. concluded.Zip(rewritten).Where(film => film.Second).Select(film => film.First.Film.Film)], cancel);
        await db.UpdateRanking([.. concluded.Zip(rewritten).Where(film => !film.Second).Select(film => film.First.Film.Film)], cancel);
        concluded.ForEach(film => film.Film.IsStored = true);
        await names.Credit(concluded.ConvertAll(film => (film.Film, (IReadOnlyList<CreditedName>)film.Consensus.Credits)), cancel);
        concluded.ForEach(film => tally.Enter(film.Film));
        await db.Relink(decision.Relinked.FindAll(mention => mention.Id != 0), cancel);
        return [.. concluded.Where(film => film.Film.IsFoundAnew(WordsOf(film.Film.Film, film.Group, film.Consensus))).Select(film => (film.Film.Film.Id, film.Film.SearchDocument!))];
    }

    private SearchDocument WordsOf(Film film, FilmGroup group, Consensus consensus) =>
        new(film, group.Matches.Select(match => match.Claim.Printed).ToHashSet(), [.. consensus.Credits.Select(credit => names.LineOf(credit).Text)]);

    private async Task Close(List<CachedFilm> closed, Decision decision, CancellationToken cancel)
    {
        foreach (var film in closed)
        {
            tally.Leave(film);
            cache.Remove(film.Film);
            names.Drop(film);
        }

        await addresses.Close(closed.ConvertAll(film => (film.Film, decision.SurvivingFilms.GetValueOrDefault(film.Film.Id))), cancel);
        await names.Tidy(cancel);
    }
}
