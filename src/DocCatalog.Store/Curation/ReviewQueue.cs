using System.Globalization;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Text;
using DocCatalog.Store.Database;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store.Curation;

/// <summary>What the curator should review, without what is corrected or accepted.</summary>
public static class ReviewQueue
{
    /// <summary>How many items of each kind are shown.</summary>
    public const int Shown = 50;

    /// <summary>The items, grouped by kind; kinds without items are left out.</summary>
    public static async Task<IReadOnlyList<ReviewGroup>> GetReviewQueue(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accepted = await db.Corrections
            .Where(correction => correction.Kind == CorrectionKind.Accept && correction.UndoneAt == null)
            .Select(correction => correction.Says!)
            .ToHashSetAsync(cancel);
        var corrected = (await db.CorrectionLines(cancel)).Where(line => line.State == CorrectionState.Active).ToList();
        List<ReviewItem>[] all =
        [
            await Disagreements(db, corrected, cancel),
            await NearMatches.Find(db, cancel),
            await Uncertain(db, corrected, cancel),
            await Problems(db, cancel),
        ];
        return
        [
            .. all.Select(group => group.Where(item => !accepted.Contains(item.Key)).ToList())
                .Where(group => group.Count > 0)
                .Select(group => new ReviewGroup(group[0].Kind, group[..Math.Min(Shown, group.Count)], group.Count)),
        ];
    }

    private static async Task<List<ReviewItem>> Uncertain(CatalogDb db, List<CorrectionLine> corrected, CancellationToken cancel)
    {
        var facts = await db.Facts
            .Where(fact => fact.Confidence == Confidence.Low && fact.Mention!.FilmId != null)
            .OrderBy(fact => fact.Id)
            .Select(fact => new
            {
                fact.Id,
                fact.Field,
                fact.Value,
                fact.Mention!.Article!.Origin,
                Article = fact.Mention.Article.Slug,
                fact.Mention.Title,
                fact.Mention.Occurrence,
                Film = fact.Mention.Film!.Slug,
                About = fact.Mention.Film.Title,
            })
            .ToListAsync(cancel);
        var entries = corrected
            .Where(line => line.Made.Kind == CorrectionKind.Entry)
            .SelectMany(line => line.Made.Entries.Select(entry => (entry.Key, line.Made.Field)))
            .ToHashSet();
        var films = corrected.Where(line => line.Made.Kind == CorrectionKind.Film).Select(line => (line.Film, line.Made.Field)).ToHashSet();
        return
        [
            .. facts
                .Where(fact => !entries.Contains((EntryKey.From(fact.Origin, fact.Title, fact.Occurrence), fact.Field)))
                .Where(fact => !films.Contains((fact.Film, fact.Field)))
                .Select(fact => (Fact: fact, Key: $"inferred {fact.Origin} {Key.OfTitle(fact.Title)} {fact.Occurrence} {fact.Field} {fact.Value}"))
                .Select(item => new ReviewItem(ReviewKind.Uncertain, item.Key, item.Fact.About, $"{item.Fact.Field}: {item.Fact.Value}")
                {
                    Film = item.Fact.Film,
                    Article = item.Fact.Article,
                    Fact = item.Fact.Id,
                }),
        ];
    }

    private static async Task<List<ReviewItem>> Disagreements(CatalogDb db, List<CorrectionLine> corrected, CancellationToken cancel)
    {
        Field[] fields = [Field.Year, Field.Title, Field.Director];
        var stated = db.Facts.Where(fact => fact.Mention!.FilmId != null && fields.Contains(fact.Field));
        var differing = stated.GroupBy(fact => new { fact.Mention!.FilmId, fact.Field })
            .Where(votes => votes.Select(fact => fact.Value).Distinct().Count() > 1)
            .Select(votes => votes.Key.FilmId);
        var votes = await stated.Where(fact => differing.Contains(fact.Mention!.FilmId))
            .GroupBy(fact => new { fact.Mention!.Film!.Slug, About = fact.Mention.Film.Title, fact.Field, fact.Value })
            .Select(votes => new { votes.Key, Articles = votes.Select(fact => fact.Mention!.ArticleId).Distinct().Count() })
            .ToListAsync(cancel);
        var decided = corrected
            .Where(line => line.Made.Kind is CorrectionKind.Film or CorrectionKind.Entry)
            .Select(line => (line.Film, line.Made.Field))
            .ToHashSet();
        return
        [
            .. votes.GroupBy(vote => (vote.Key.Slug, vote.Key.About, vote.Key.Field))
                .Where(differing => !decided.Contains((differing.Key.Slug, differing.Key.Field)))
                .OrderBy(differing => differing.Key.About, StringComparer.Ordinal)
                .ThenBy(differing => differing.Key.Slug, StringComparer.Ordinal)
                .ThenBy(differing => differing.Key.Field)
                .Select(differing => (
                    differing.Key.Slug,
                    differing.Key.About,
                    Detail: Disagreement(differing.Key.Field, MostFirst(differing.Select(vote => new Vote(vote.Key.Value, vote.Articles))))))
                .Where(item => item.Detail is not null)
                .Select(item => new ReviewItem(ReviewKind.Disagreement, $"differs {item.Slug} {item.Detail}", item.About, item.Detail!) { Film = item.Slug }),
        ];
    }

    private static List<Vote> MostFirst(IEnumerable<Vote> votes) =>
        [.. votes.OrderByDescending(vote => vote.Articles).ThenBy(vote => vote.Value, StringComparer.Ordinal)];

    // Null for titles that differ only in case, accents or a leading article, and for a surname and its full name.
    private static string? Disagreement(Field field, List<Vote> votes) => field switch
    {
        Field.Year => votes.Count > 1 ? $"years: {VoteCounts(votes)}" : null,
        Field.Title => votes.DistinctBy(vote => Key.OfTitle(vote.Value)).Count() > 1 ? $"titles: {VoteCounts(votes)}" : null,
        _ => DirectorNames.ShareSurnames([.. votes.Select(vote => Key.OfName(vote.Value)).Distinct()]) ? $"directors: {VoteCounts(votes)}" : null,
    };

    private static string VoteCounts(IEnumerable<Vote> votes) => string.Join(", ", votes.Select(vote =>
        string.Create(CultureInfo.InvariantCulture, $"{vote.Value} in {vote.Articles} {(vote.Articles == 1 ? "article" : "articles")}")));

    private static async Task<List<ReviewItem>> Problems(CatalogDb db, CancellationToken cancel)
    {
        var articles = await db.Articles
            .Where(article => article.Problems.Count > 0)
            .OrderBy(article => article.Id)
            .Select(article => new
            {
                article.Slug,
                article.Title,
                article.Hash,
                Count = article.Problems.Count,
                First = article.Problems.OrderBy(problem => problem.Line).Select(problem => problem.Message).First(),
            })
            .ToListAsync(cancel);
        return [.. articles.Select(article => new ReviewItem(
            ReviewKind.Problem,
            $"problem {article.Hash}",
            article.Title,
            article.Count == 1 ? article.First : $"{article.First} And {article.Count - 1} more.") { Article = article.Slug })];
    }
}
