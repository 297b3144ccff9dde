using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>What two films have in common.</summary>
/// <param name="Artists">Names that both have as artists, in printed order.</param>
/// <param name="Directors">Names that directed both.</param>
/// <param name="Decade">The decade that both are of, where lists bring them together; null where that is not the reason.</param>
/// <param name="Lists">How many articles list both, where that is the reason; else 0.</param>
public sealed record Relation(IReadOnlyList<string> Artists, IReadOnlyList<string> Directors, Decade? Decade, int Lists);

/// <summary>A film to see after another, and why.</summary>
public sealed record RelatedFilm(string Slug, string Title, int? Year, Relation Why);

/// <summary>Finds films to see after another: by its artists, then by its directors, then those that lists name with it, of its decade first.</summary>
/// <remarks>However many films a name has and however many lists there are, only so many are looked at as the limits say, each found by an index.</remarks>
public static class RelatedFilms
{
    public const int Shown = 6;

    private const int CreditsRead = 400;
    private const int ArticlesRead = 50;
    private const int MentionsRead = 3000;

    public static async Task<IReadOnlyList<RelatedFilm>> RelatedTo(this CatalogDb db, int film, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var byName = Rank(await db.SharedCredits(film).ToListAsync(cancel));
        var listed = byName.Count < Shown ? await db.Company(film).ToListAsync(cancel) : [];
        var byList = listed.Where(company => byName.TrueForAll(shared => shared.Film != company.Film)).Select(company => (company.Film, Why: Why(company)));
        return await db.Named([.. byName.Concat(byList).Take(Shown)], cancel);
    }

    /// <summary>The credits of other films that <paramref name="film"/> has too, artists first ("Artist" sorts so).</summary>
    internal static IQueryable<SharedCredit> SharedCredits(this CatalogDb db, int film) => db.Credits
        .Where(own => own.FilmId == film)
        .Join(db.Credits, own => new { own.NameId, own.Role }, other => new { other.NameId, other.Role }, (own, other) => new { own, other })
        .Where(pair => pair.other.FilmId != film)
        .OrderBy(pair => pair.own.Role).ThenBy(pair => pair.own.Ordinal).ThenBy(pair => pair.other.FilmId)
        .Take(CreditsRead)
        .Select(pair => new SharedCredit(pair.other.FilmId, pair.own.Role, pair.own.Ordinal, pair.own.Name!.Text, pair.other.Film!.ConsensusOrder));

    /// <summary>The films that stand in lists with <paramref name="film"/>, those of its decade first and then those with the most lists.</summary>
    internal static IQueryable<ListedTogether> Company(this CatalogDb db, int film)
    {
        var articles = db.Mentions.Where(own => own.FilmId == film).Select(own => own.ArticleId).Distinct().OrderBy(article => article).Take(ArticlesRead);
        var decade = db.Films.Where(own => own.Id == film && own.Year != null).Select(own => own.Decade);
        return db.Mentions
            .Where(mention => articles.Contains(mention.ArticleId) && mention.FilmId != null && mention.FilmId != film)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position)
            .Take(MentionsRead)
            .Select(mention => new { Film = mention.FilmId!.Value, mention.ArticleId })
            .Distinct()
            .GroupBy(mention => mention.Film)
            .Select(mentions => new { Film = mentions.Key, Lists = mentions.Count() })
            .Join(db.Films, company => company.Film, other => other.Id, (company, other) => new { company, other, IsOfDecade = decade.Contains(other.Decade) })
            .OrderByDescending(row => row.IsOfDecade).ThenByDescending(row => row.company.Lists).ThenBy(row => row.other.ConsensusOrder).ThenBy(row => row.other.Id)
            .Take(2 * Shown)
            .Select(row => new ListedTogether(row.company.Film, row.company.Lists, row.IsOfDecade, row.other.Decade));
    }

    // Most artists in common first, then most directors, then by consensus.
    private static List<(int Film, Relation Why)> Rank(IEnumerable<SharedCredit> credits) =>
    [
        .. credits.GroupBy(credit => credit.Film)
            .Select(film => (Film: film.Key, film.First().Consensus, Why: new Relation(Texts(film, Role.Artist), Texts(film, Role.Director), null, 0)))
            .OrderByDescending(film => film.Why.Artists.Count).ThenByDescending(film => film.Why.Directors.Count)
            .ThenBy(film => film.Consensus).ThenBy(film => film.Film)
            .Take(Shown)
            .Select(film => (film.Film, film.Why)),
    ];

    private static List<string> Texts(IEnumerable<SharedCredit> credits, Role role) =>
        [.. credits.Where(credit => credit.Role == role).OrderBy(credit => credit.Ordinal).Select(credit => credit.Text).Distinct()];

    private static Relation Why(ListedTogether company) => new([], [], company.IsOfDecade ? new Decade(company.Decade) : null, company.Lists);

    private static async Task<IReadOnlyList<RelatedFilm>> Named(this CatalogDb db, List<(int Film, Relation Why)> related, CancellationToken cancel)
    {
        var ids = related.ConvertAll(film => film.Film);
        var films = await db.Films.Where(film => ids.Contains(film.Id)).Select(film => new { film.Id, film.Slug, film.Title, film.Year }).ToDictionaryAsync(film => film.Id, cancel);
        return [.. related.Select(film => new RelatedFilm(films[film.Film].Slug, films[film.Film].Title, films[film.Film].Year, film.Why))];
    }
}

/// <summary>A credit that two films have.</summary>
internal sealed record SharedCredit(int Film, Role Role, int Ordinal, string Text, long Consensus);

/// <summary>A film and how many articles list it with another.</summary>
internal sealed record ListedTogether(int Film, int Lists, bool IsOfDecade, int Decade);
