using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>A value and how many articles state it.</summary>
public sealed record Vote(string Value, int Articles);

/// <summary>What the articles say of a film where they may disagree, the most often stated first.</summary>
public sealed record FilmVotes(IReadOnlyList<Vote> Titles, IReadOnlyList<Vote> Years, IReadOnlyList<Vote> Directors, IReadOnlyList<Vote> Artists)
{
    /// <summary>Whether articles state different years.</summary>
    public bool YearsDiffer => Years.Count > 1;
}

/// <summary>The questions of how a film's facts and its place came about.</summary>
public static class FilmWorkings
{
    /// <summary>How many articles state each title, year, director and artist of a film.</summary>
    public static async Task<FilmVotes> Votes(this CatalogDb db, int filmId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var facts = await db.Facts
            .Where(fact => fact.Mention!.FilmId == filmId && fact.Field != Field.Rank && fact.Field != Field.Summary)
            .GroupBy(fact => new { fact.Field, fact.Value })
            .Select(votes => new { votes.Key.Field, votes.Key.Value, Articles = votes.Select(fact => fact.Mention!.ArticleId).Distinct().Count() })
            .ToListAsync(cancel);
        return new FilmVotes(Of(Field.Title), Of(Field.Year), Of(Field.Director), Of(Field.Artist));

        IReadOnlyList<Vote> Of(Field field) =>
        [
            .. facts.Where(fact => fact.Field == field)
                .OrderByDescending(fact => fact.Articles).ThenBy(fact => fact.Value, StringComparer.Ordinal)
                .Select(fact => new Vote(fact.Value, fact.Articles)),
        ];
    }

    /// <summary>The sum that gives a film its place, article by article.</summary>
    public static async Task<Standing> StandingOf(this CatalogDb db, int filmId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mentions = await db.Mentions
            .Where(mention => mention.FilmId == filmId)
            .Select(mention => new { Mention = mention, Source = new ClaimSource(mention.Article!.Origin, mention.Article.Published, mention.Article.Ranks, mention.Article.Length, mention.Article.Fingerprint) })
            .AsNoTracking()
            .ToListAsync(cancel);
        return Standing.Of(mentions.Select(pair => new Claim(pair.Mention, pair.Source, TitlesAbroad.None)));
    }
}
