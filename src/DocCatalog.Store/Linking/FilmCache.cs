using DocCatalog.Store.Database;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Linking;

/// <summary>Films cached during an import, so that a well-known film, which is in every batch of articles, is loaded once.</summary>
internal sealed class FilmCache(CatalogDb db, ActiveCorrections corrections)
{
    private readonly Dictionary<int, CachedFilm> films = [];
    private readonly MatchContentPool contents = new(KnownTitles.Default);
    private readonly Dictionary<MatchContent, HashSet<Claim>> byContent = [];
    private readonly Dictionary<string, HashSet<MatchContent>> byTitle = [];
    private readonly Dictionary<string, List<Claim>> byOrigin = [];
    private readonly HashSet<string> loadedTitles = [];
    private readonly HashSet<string> loadedOrigins = [];

    public int Count => films.Count;

    public CachedFilm this[int id] => films[id];

    /// <summary>The near-duplicate index of the articles read so far.</summary>
    public NearDuplicateIndex NearDuplicates { get; } = new();

    /// <summary>Creates the claims of one article.</summary>
    public IEnumerable<Claim> CreateClaims(IEnumerable<Mention> mentions, ClaimSource source)
    {
        NearDuplicates.Add(source);
        foreach (var mention in mentions)
        {
            var claim = new Claim(mention, source, contents, corrections);

            // Shares one string among thousands of equal titles.
            mention.Title = claim.Printed.Title;
            yield return claim;
        }
    }

    /// <summary>Releases parts of stored mentions that are not needed again; a well-known film has thousands of mentions.</summary>
    public void Trim(IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            mention.Unload(mention.FilmId is int film ? films[film].Film.Summary : null);
        }
    }

    /// <summary>Loads the summaries of <paramref name="mentions"/> that were released.</summary>
    public async Task ReloadSummaries(IEnumerable<Mention> mentions, CancellationToken cancel)
    {
        var unloaded = mentions.Where(mention => mention is { HasSummary: true, Summary: null }).ToDictionary(mention => mention.Id);
        var ids = unloaded.Keys.ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var stored = db.Mentions.Where(mention => EF.Parameter(ids).Contains(mention.Id)).Select(mention => new { mention.Id, mention.Summary });
        foreach (var row in await stored.ToListAsync(cancel))
        {
            unloaded[row.Id].ReloadSummary(row.Summary);
        }
    }

    public void Add(Film film) => films.Add(film.Id, new CachedFilm(film, [], []));

    public void Remove(Film film) => films.Remove(film.Id);

    public void Add(Claim claim)
    {
        if (!byContent.TryGetValue(claim.MatchContent, out var same))
        {
            byContent.Add(claim.MatchContent, same = []);
            foreach (var title in claim.MatchContent.Titles.Keys)
            {
                (byTitle.TryGetValue(title, out var sharers) ? sharers : byTitle[title] = []).Add(claim.MatchContent);
            }
        }

        same.Add(claim);
        (byOrigin.TryGetValue(claim.Origin, out var others) ? others : byOrigin[claim.Origin] = []).Add(claim);
    }

    /// <summary>Removes the claims of the article at <paramref name="origin"/>.</summary>
    public void Remove(string origin)
    {
        foreach (var claim in byOrigin.GetValueOrDefault(origin)?.ToList() ?? [])
        {
            Remove(claim);
        }
    }

    public void Remove(Claim claim)
    {
        byContent[claim.MatchContent].Remove(claim);
        byOrigin[claim.Origin].Remove(claim);
        if (claim.Mention.FilmId is int film && films.TryGetValue(film, out var cached))
        {
            cached.Claims.Remove(claim);
        }
    }

    /// <summary>Loads the films <paramref name="ids"/> that are not cached, with their claims.</summary>
    public async Task Load(IEnumerable<int> ids, CancellationToken cancel)
    {
        var missing = ids.Where(id => !films.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var stored = await db.Films.AsNoTracking().Where(film => EF.Parameter(missing).Contains(film.Id)).ToListAsync(cancel);
        stored.ForEach(film => films.Add(film.Id, new CachedFilm(film, [], []) { IsStored = true }));
        var credits = db.Credits.AsNoTracking().Where(credit => EF.Parameter(missing).Contains(credit.FilmId));
        foreach (var credit in await credits.OrderBy(credit => credit.FilmId).ThenBy(credit => credit.Ordinal).ToListAsync(cancel))
        {
            films[credit.FilmId].Credits.Add((credit.Role, credit.NameId));
        }

        var mentions = await db.Mentions.AsNoTracking()
            .Where(mention => EF.Parameter(missing).Contains(mention.FilmId!.Value))
            .Include(mention => mention.Facts.Where(fact => fact.Field == Field.Director || fact.Field == Field.Artist))
            .AsSplitQuery()
            .ToListAsync(cancel);
        foreach (var claim in await CreateClaims(mentions, cancel))
        {
            Add(claim);
            films[claim.Mention.FilmId!.Value].Claims.Add(claim);
        }

        Trim(mentions);
    }

    /// <summary>Creates the claims of <paramref name="mentions"/>.</summary>
    public async Task<List<Claim>> CreateClaims(List<Mention> mentions, CancellationToken cancel)
    {
        // Without the text of the articles, of which a well-known film has hundreds.
        var articleIds = mentions.Select(mention => mention.ArticleId).Distinct().ToList();
        var sources = await db.Articles
            .Where(article => EF.Parameter(articleIds).Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                Source = new ClaimSource(article.Origin, article.Published, article.Ranks, article.Length, article.Fingerprint, article.Language),
            })
            .ToDictionaryAsync(article => article.Id, article => article.Source, cancel);
        return [.. mentions.GroupBy(mention => mention.ArticleId).SelectMany(article => CreateClaims(article, sources[article.Key]))];
    }

    /// <summary>All claims connected with <paramref name="claims"/> or the films <paramref name="filmIds"/>.</summary>
    /// <remarks>
    /// Claims are connected if they share a title key, a film or a correction, directly or through other claims. Only matching all of
    /// them together makes the result independent of the order of imports.
    /// </remarks>
    public async Task<List<Claim>> Related(IEnumerable<Claim> claims, IEnumerable<int> filmIds, CancellationToken cancel)
    {
        var related = new RelatedClaims(this);
        related.Add(claims);
        related.Add(filmIds.SelectMany(id => films[id].Claims));
        while (true)
        {
            var titles = related.Titles.Where(loadedTitles.Add).ToList();
            var origins = corrections.Origins(related.Claims).Where(related.Origins.Add).ToList();
            if (titles.Count == 0 && origins.Count == 0)
            {
                return related.Claims;
            }

            var newOrigins = origins.Where(loadedOrigins.Add).ToList();
            await Load(await FilmsOf(titles, newOrigins, cancel), cancel);
            related.Add(titles.SelectMany(Sharers));
            related.Add(origins.SelectMany(origin => byOrigin.GetValueOrDefault(origin) ?? []));
        }
    }

    // Two queries: for both conditions in one, SQLite would scan all keys.
    private async Task<IEnumerable<int>> FilmsOf(List<string> titles, List<string> origins, CancellationToken cancel)
    {
        var byTitle = titles.Count == 0 ? [] : await db.Set<MentionKey>()
            .Where(key => EF.Parameter(titles).Contains(key.Text) && key.Mention!.FilmId != null)
            .Select(key => key.Mention!.FilmId!.Value).Distinct().ToListAsync(cancel);
        var byOrigin = origins.Count == 0 ? [] : await db.Mentions
            .Where(mention => EF.Parameter(origins).Contains(mention.Article!.Origin) && mention.FilmId != null)
            .Select(mention => mention.FilmId!.Value).Distinct().ToListAsync(cancel);
        return byTitle.Concat(byOrigin);
    }

    private IEnumerable<Claim> Sharers(string title) =>
        byTitle.TryGetValue(title, out var sharers) ? sharers.SelectMany(content => byContent[content]) : [];

    private sealed class RelatedClaims(FilmCache cache)
    {
        private readonly HashSet<Claim> seen = [];
        private readonly HashSet<MatchContent> contents = [];
        private readonly HashSet<MatchContent> sharers = [];
        private readonly HashSet<int> films = [];

        public List<Claim> Claims { get; } = [];
        public HashSet<string> Titles { get; } = [];
        public HashSet<string> Origins { get; } = [];

        public void Add(IEnumerable<Claim> claims)
        {
            var next = Claims.Count;
            AddNew(claims);
            for (; next < Claims.Count; next++)
            {
                if (contents.Add(Claims[next].MatchContent))
                {
                    AddSharers(Claims[next].MatchContent);
                }

                if (Claims[next].Mention.FilmId is int film && films.Add(film))
                {
                    AddNew(cache.films[film].Claims);
                }
            }
        }

        // Each content once: contents share several titles, and some have thousands of claims.
        private void AddSharers(MatchContent content)
        {
            foreach (var title in content.Titles.Keys.Where(Titles.Add))
            {
                foreach (var sharer in cache.byTitle[title].Where(sharers.Add))
                {
                    AddNew(cache.byContent[sharer]);
                }
            }
        }

        private void AddNew(IEnumerable<Claim> claims) => Claims.AddRange(claims.Where(seen.Add));
    }
}
