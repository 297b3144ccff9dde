using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Store.Search;

namespace DocCatalog.Store.Linking;

/// <summary>Links mentions to films and updates the films. May be used for several batches while nothing else writes to the catalog.</summary>
internal sealed class FilmLinker
{
    private readonly CatalogDb db;
    private readonly ActiveCorrections corrections;
    private readonly FilmCache cache;
    private readonly FilmAddresses addresses;
    private readonly NameLinker names;
    private readonly FacetTally tally;

    private FilmLinker(CatalogDb db, TimeProvider clock, ActiveCorrections corrections)
    {
        (this.db, this.corrections) = (db, corrections);
        cache = new FilmCache(db, corrections);
        addresses = new FilmAddresses(db, clock);
        names = new NameLinker(db);
        tally = new FacetTally(db);
    }

    /// <summary>The number of cached films.</summary>
    public int Films => cache.Count;

    /// <summary>Creates a linker with the active corrections.</summary>
    public static async Task<FilmLinker> Create(CatalogDb db, TimeProvider clock, CancellationToken cancel) =>
        new(db, clock, await ActiveCorrections.Load(db, cancel));

    /// <summary>Removes the cached claims of <paramref name="articles"/>, whose mentions were deleted.</summary>
    public void Forget(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            cache.Remove(article.Origin);
        }
    }

    /// <summary>Releases memory for <paramref name="articles"/>, which are committed.</summary>
    public void Trim(IEnumerable<Article> articles) => cache.Trim(articles.SelectMany(article => article.Mentions));

    /// <summary>Matches every film that <paramref name="articles"/> may be about, and stores their mentions.</summary>
    /// <param name="formerFilms">Ids of the films that the articles mentioned before; they may end or split.</param>
    /// <returns>The new films.</returns>
    public async Task<IReadOnlyCollection<Film>> Link(IReadOnlyList<Article> articles, IReadOnlyCollection<int> formerFilms, CancellationToken cancel)
    {
        var claims = new List<Claim>();
        foreach (var article in articles)
        {
            claims.AddRange(cache.CreateClaims(article.Mentions, ClaimSource.From(article)));
        }

        return await Resolve(claims, formerFilms, cancel);
    }

    /// <summary>Matches the films of <paramref name="mentions"/> again, and the mentions without a film.</summary>
    public async Task Reconsider(List<Mention> mentions, CancellationToken cancel)
    {
        var claims = await cache.CreateClaims(mentions.FindAll(mention => mention.FilmId is null), cancel);
        await Resolve(claims, [.. mentions.Select(mention => mention.FilmId).OfType<int>().Distinct()], cancel);
    }

    /// <summary>Matches the films <paramref name="filmIds"/> again, which lost mentions.</summary>
    public Task Reconsider(IReadOnlyCollection<int> filmIds, CancellationToken cancel) => Resolve([], filmIds, cancel);

    private async Task<IReadOnlyCollection<Film>> Resolve(List<Claim> claims, IReadOnlyCollection<int> filmIds, CancellationToken cancel)
    {
        var unstored = claims.Select(claim => claim.Mention).Where(mention => mention.Id == 0).ToList();
        claims.ForEach(cache.Add);
        await cache.Load(filmIds, cancel);
        var related = await cache.Related(claims, filmIds, cancel);
        var films = related.Select(claim => claim.Mention.FilmId).OfType<int>().Concat(filmIds).Distinct().Select(id => cache[id]).ToList();
        var changes = new LinkChanges(filmIds);
        related.RemoveAll(claim => Reject(claim, changes));
        changes.Entries.UnionWith(corrections.Any ? related.Select(claim => claim.Entry) : []);

        var groups = FilmMatcher.Group(related, corrections);
        var survivors = SurvivingFilms(groups, films);
        var added = await AddFilms(groups, survivors, changes, cancel);
        Link(groups, survivors, changes);
        var found = await Store(changes, cancel);
        await ArticleRows.AddMentions(db, unstored, cancel);
        var removed = films.Except(survivors.Values).ToList();
        await RemoveFilms(removed, changes, cancel);
        tally.Relink(unstored.Concat(changes.Relinked));
        await tally.Write(cancel);
        await db.Index(found, removed.ConvertAll(film => film.Film.Id), cancel);
        return added;
    }

    private bool Reject(Claim claim, LinkChanges changes)
    {
        if (corrections.RejectionReason(claim) is not { } reason)
        {
            return false;
        }

        if (claim.Mention.FilmId is int film)
        {
            changes.Stale.Add(film);
        }

        cache.Remove(claim);
        claim.Mention.FilmId = null;
        claim.Mention.Match = $"hidden: {reason}";
        changes.Relinked.Add(claim.Mention);
        return true;
    }

    // A film keeps its id and slug. It goes to the group with most of its mentions or, if it has none left, to one of its
    // title, preferably of its year. Of two films with the same group, the older one survives.
    private static Dictionary<FilmGroup, CachedFilm> SurvivingFilms(IReadOnlyList<FilmGroup> groups, List<CachedFilm> films)
    {
        var byId = films.ToDictionary(film => film.Film.Id);
        var staying = groups.SelectMany(group => group.Matches
            .Where(match => match.Claim.Mention.FilmId is not null)
            .CountBy(match => match.Claim.Mention.FilmId!.Value)
            .Select(shared => (Group: group, Film: byId[shared.Key], Shared: shared.Value)));
        var orphans = films.Where(film => film.Claims.Count == 0).ToLookup(film => film.Film.TitleKey);
        var adopting = orphans.Count == 0 ? []
            : groups.SelectMany(group => group.Titles.SelectMany(title => orphans[title]).Select(film => (Group: group, Film: film, Shared: 0)));
        var survivors = new Dictionary<FilmGroup, CachedFilm>();
        var assigned = new HashSet<int>();
        var best = staying.Concat(adopting)
            .OrderByDescending(option => option.Shared)
            .ThenByDescending(option => option.Group.States(option.Film.Film.Year))
            .ThenBy(option => option.Film.Film.Id);
        foreach (var (group, film, _) in best)
        {
            if (!assigned.Contains(film.Film.Id) && survivors.TryAdd(group, film))
            {
                assigned.Add(film.Film.Id);
            }
        }

        return survivors;
    }

    private async Task<List<Film>> AddFilms(
        IEnumerable<FilmGroup> groups, Dictionary<FilmGroup, CachedFilm> survivors, LinkChanges changes, CancellationToken cancel)
    {
        var unmatched = await Conclude(groups.Where(group => !survivors.ContainsKey(group)).ToList(), group => group, changes, cancel);
        var isSplit = changes.Stale.Count > 0;
        await addresses.Preload(unmatched.ConvertAll(film => film.Consensus), cancel);
        var added = new List<Film>();
        foreach (var (group, _, consensus) in unmatched)
        {
            added.Add(await addresses.CreateFilm(consensus, isSplit || group.Matches.Any(match => match.Claim.Mention.FilmId is not null), cancel));
            cache.Add(added[^1]);
            survivors.Add(group, cache[added[^1].Id]);
        }

        return added;
    }

    // The consensus of each group, with the corrections of its film.
    private async Task<List<(T Item, FilmGroup Group, Consensus Consensus)>> Conclude<T>(
        List<T> items, Func<T, FilmGroup> groupOf, LinkChanges changes, CancellationToken cancel)
    {
        var stated = items.ConvertAll(item => Consensus.From(groupOf(item).Matches.Select(match => match.Claim), cache.NearDuplicates));
        await cache.ReloadSummaries(stated.Select(consensus => consensus.Cited?.Corrected).OfType<Mention>(), cancel);
        return [.. items.Zip(stated, (item, consensus) => (item, groupOf(item), Correct(consensus, groupOf(item))))];

        Consensus Correct(Consensus consensus, FilmGroup group) =>
            FilmCorrections.Apply(consensus with { Summary = consensus.Cited?.Corrected.Summary }, corrections.OfFilm(group, changes.Entries));
    }

    private void Link(IReadOnlyList<FilmGroup> groups, Dictionary<FilmGroup, CachedFilm> survivors, LinkChanges changes)
    {
        foreach (var group in groups)
        {
            foreach (var (claim, reason) in group.Matches)
            {
                Link(claim, reason, survivors[group], changes);
            }
        }

        // Most films keep their mentions.
        changes.Concluded.AddRange(groups.Where(group => changes.Stale.Contains(survivors[group].Film.Id)).Select(group => (survivors[group], group)));
    }

    private void Link(Claim claim, string reason, CachedFilm film, LinkChanges changes)
    {
        var mention = claim.Mention;
        if (mention.FilmId == film.Film.Id && mention.Match == reason)
        {
            return;
        }

        if (mention.FilmId != film.Film.Id)
        {
            Move(claim, film, changes);
        }

        mention.Match = reason;
        changes.Relinked.Add(mention);
    }

    private void Move(Claim claim, CachedFilm film, LinkChanges changes)
    {
        if (claim.Mention.FilmId is int former)
        {
            cache[former].Claims.Remove(claim);
            changes.Stale.Add(former);
            changes.MergedInto.TryAdd(former, film.Film);
        }

        film.Claims.Add(claim);
        claim.Mention.FilmId = film.Film.Id;
        changes.Stale.Add(film.Film.Id);
    }

    /// <returns>The films whose search documents changed.</returns>
    private async Task<List<(int FilmId, SearchDocument By)>> Store(LinkChanges changes, CancellationToken cancel)
    {
        var concluded = (await Conclude(changes.Concluded, film => film.Group, changes, cancel))
            .ConvertAll(film => (film.Item.Film, film.Group, film.Consensus));
        concluded.ForEach(film => tally.Subtract(film.Film));
        await names.Load([.. concluded.SelectMany(film => film.Consensus.Credits)], cancel);
        var rewritten = concluded.Select(film => film.Film.Update(film.Consensus, [.. film.Consensus.Credits.Select(names.GetCredit)])).ToList();
        await db.Upsert([.. concluded.Zip(rewritten).Where(film => film.Second).Select(film => film.First.Film.Film)], cancel);
        await db.UpdateRanking([.. concluded.Zip(rewritten).Where(film => !film.Second).Select(film => film.First.Film.Film)], cancel);
        concluded.ForEach(film => film.Film.IsStored = true);
        await names.StoreCredits(concluded.ConvertAll(film => (film.Film, (IReadOnlyList<CreditedName>)film.Consensus.Credits)), cancel);
        concluded.ForEach(film => tally.Add(film.Film));
        await db.Relink(changes.Relinked.FindAll(mention => mention.Id != 0), cancel);
        return
        [
            .. concluded.Where(film => film.Film.UpdateSearchDocument(CreateSearchDocument(film.Film.Film, film.Group, film.Consensus)))
                .Select(film => (film.Film.Film.Id, film.Film.SearchDocument!)),
        ];
    }

    private SearchDocument CreateSearchDocument(Film film, FilmGroup group, Consensus consensus) =>
        new(film, group.Matches.Select(match => match.Claim.Printed).ToHashSet(), [.. consensus.Credits.Select(credit => names.GetCredit(credit).Text)]);

    private async Task RemoveFilms(List<CachedFilm> removed, LinkChanges changes, CancellationToken cancel)
    {
        foreach (var film in removed)
        {
            tally.Subtract(film);
            cache.Remove(film.Film);
            names.RemoveCredits(film);
        }

        await addresses.RemoveFilms(removed.ConvertAll(film => (film.Film, changes.MergedInto.GetValueOrDefault(film.Film.Id))), cancel);
        await names.RemoveUnused(cancel);
    }
}
