using System.Globalization;
using DocCatalog.Parsing;
using DocCatalog.Parsing.Names;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>The list of what needs eyes, without what the curator has corrected or accepted.</summary>
public static class Eyes
{
    /// <summary>How many doubts of each kind are shown at once.</summary>
    public const int Shown = 50;

    /// <summary>All doubts by kind, those kinds that have any.</summary>
    public static async Task<IReadOnlyList<Doubts>> NeedEyes(this CatalogDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accepted = await db.Corrections.Where(correction => correction.Kind == CorrectionKind.Fine && correction.UndoneAt == null).Select(correction => correction.Says!).ToHashSetAsync(cancel);
        var corrected = (await db.CorrectionLines(cancel)).Where(line => line.State == CorrectionState.Stands).ToList();
        var all = new[] { await Disagreements(db, corrected, cancel), await NearMatches.Of(db, cancel), await Inferred(db, corrected, cancel), await Problems(db, cancel) };
        return
        [
            .. all.Select(doubts => doubts.Where(doubt => !accepted.Contains(doubt.Key)).ToList())
                .Where(doubts => doubts.Count > 0)
                .Select(doubts => new Doubts(doubts[0].Kind, doubts[..Math.Min(Shown, doubts.Count)], doubts.Count)),
        ];
    }

    private static async Task<List<Doubt>> Inferred(CatalogDb db, List<CorrectionLine> corrected, CancellationToken cancel)
    {
        var facts = await db.Facts
            .Where(fact => fact.Confidence == Confidence.Low && fact.Mention!.FilmId != null)
            .OrderBy(fact => fact.Id)
            .Select(fact => new { fact.Id, fact.Field, fact.Value, fact.Mention!.Article!.Origin, Article = fact.Mention.Article.Slug, fact.Mention.Title, fact.Mention.Occurrence, Film = fact.Mention.Film!.Slug, About = fact.Mention.Film.Title })
            .ToListAsync(cancel);
        var entries = corrected.Where(line => line.Made.Kind == CorrectionKind.Entry).SelectMany(line => line.Made.Entries.Select(entry => (entry.Key, line.Made.Field))).ToHashSet();
        var films = corrected.Where(line => line.Made.Kind == CorrectionKind.Film).Select(line => (line.Film, line.Made.Field)).ToHashSet();
        return
        [
            .. facts
                .Where(fact => !entries.Contains((new EntryKey(fact.Origin, Key.OfTitle(fact.Title), fact.Occurrence), fact.Field)) && !films.Contains((fact.Film, fact.Field)))
                .Select(fact => new Doubt(DoubtKind.Inferred, $"inferred {fact.Origin} {Key.OfTitle(fact.Title)} {fact.Occurrence} {fact.Field} {fact.Value}", fact.About, $"{fact.Field}: {fact.Value}") { Film = fact.Film, Article = fact.Article, Fact = fact.Id }),
        ];
    }

    private static async Task<List<Doubt>> Disagreements(CatalogDb db, List<CorrectionLine> corrected, CancellationToken cancel)
    {
        Field[] fields = [Field.Year, Field.Title, Field.Director];
        var facts = await db.Facts
            .Where(fact => fact.Mention!.FilmId != null && fields.Contains(fact.Field))
            .GroupBy(fact => new { FilmId = fact.Mention!.FilmId!.Value, fact.Field })
            .Where(votes => votes.Select(fact => fact.Value).Distinct().Count() > 1)
            .Select(votes => new { votes.Key.FilmId, votes.Key.Field })
            .ToListAsync(cancel);
        var ids = facts.Select(fact => fact.FilmId).Distinct().ToList();
        var films = await db.Films.Where(film => ids.Contains(film.Id)).Select(film => new { film.Id, film.Slug, film.Title }).ToDictionaryAsync(film => film.Id, cancel);
        var decided = corrected.Where(line => line.Made.Kind is CorrectionKind.Film or CorrectionKind.Entry).Select(line => (line.Film, line.Made.Field)).ToHashSet();
        var doubts = new List<Doubt>();
        foreach (var film in facts.Where(fact => !decided.Contains((films[fact.FilmId].Slug, fact.Field))).GroupBy(fact => fact.FilmId).Select(differing => (Fields: differing.Select(fact => fact.Field).Order().ToList(), Film: films[differing.Key])).OrderBy(film => film.Film.Title, StringComparer.Ordinal))
        {
            var votes = await db.Votes(film.Film.Id, cancel);
            doubts.AddRange(film.Fields
                .Select(field => Disagreement(field, votes))
                .OfType<string>()
                .Select(detail => new Doubt(DoubtKind.Disagreement, $"differs {film.Film.Slug} {detail}", film.Film.Title, detail) { Film = film.Film.Slug }));
        }

        return doubts;
    }

    // Titles that only case, accents or an article tell apart agree, and so do a surname and its full name.
    private static string? Disagreement(Field field, FilmVotes votes) => field switch
    {
        Field.Year => $"years: {Told(votes.Years)}",
        Field.Title => votes.Titles.DistinctBy(vote => Key.OfTitle(vote.Value)).Count() > 1 ? $"titles: {Told(votes.Titles)}" : null,
        _ => DirectorNames.Doubtful([.. votes.Directors.Select(vote => Key.OfName(vote.Value)).Distinct()]) ? $"directors: {Told(votes.Directors)}" : null,
    };

    private static string Told(IEnumerable<Vote> votes) =>
        string.Join(", ", votes.Select(vote => string.Create(CultureInfo.InvariantCulture, $"{vote.Value} in {vote.Articles} {(vote.Articles == 1 ? "article" : "articles")}")));

    private static async Task<List<Doubt>> Problems(CatalogDb db, CancellationToken cancel)
    {
        var articles = await db.Articles
            .Where(article => article.Problems.Count > 0)
            .OrderBy(article => article.Id)
            .Select(article => new { article.Slug, article.Title, article.Hash, Count = article.Problems.Count, First = article.Problems.OrderBy(problem => problem.Line).Select(problem => problem.Message).First() })
            .ToListAsync(cancel);
        return [.. articles.Select(article => new Doubt(DoubtKind.Problem, $"problem {article.Hash}", article.Title, article.Count == 1 ? article.First : $"{article.First} And {article.Count - 1} more.") { Article = article.Slug })];
    }
}
