using System.Linq.Expressions;
using DocCatalog.Parsing;
using DocCatalog.Store;

namespace DocCatalog.Web.Evidence;

/// <summary>What one article says of a film.</summary>
/// <param name="Occurrence">Which of the article's entries of this title it is.</param>
/// <param name="Match">Why it is held to be about the film, in words.</param>
/// <param name="FirstFact">The fact that stands first in the article, where its entry begins.</param>
/// <param name="FirstOfSummary">The fact where its summary begins; null where there is none.</param>
/// <param name="Facts">In the article's order.</param>
public sealed record FilmMention(
    string Origin, string ArticleSlug, string ArticleTitle, string? Language, string Source, string Title, int Occurrence, int? Rank, string Match, string? Summary,
    int FirstFact, int? FirstOfSummary, IReadOnlyList<FilmFact> Facts)
{
    public static readonly Expression<Func<Mention, FilmMention>> FromMention = mention => new FilmMention(
        mention.Article!.Origin,
        mention.Article.Slug,
        mention.Article.Title,
        mention.Article.Language,
        mention.Article.Source,
        mention.Title,
        mention.Occurrence,
        mention.Rank,
        mention.Match,
        mention.Summary,
        mention.Facts.OrderBy(fact => fact.Start).Select(fact => fact.Id).FirstOrDefault(),
        mention.Facts.Where(fact => fact.Field == Field.Summary).OrderBy(fact => fact.Start).Select(fact => (int?)fact.Id).FirstOrDefault(),
        mention.Facts
            .OrderBy(fact => fact.Ordinal)
            .Select(fact => new FilmFact(fact.Id, fact.Field, fact.Value, fact.Start, fact.End, fact.Confidence))
            .ToList());

    /// <summary>All but the summary, which stands by itself.</summary>
    public IEnumerable<FilmFact> ShortFacts => Facts.Where(fact => fact.Field != Field.Summary);

    /// <summary>Where a fact stands in the article.</summary>
    public string AddressOf(int fact) => $"/articles/{ArticleSlug}#fact-{fact}";
}

/// <summary>A value and where its words stand in the article's source, <c>[Start, End)</c>.</summary>
public sealed record FilmFact(int Id, Field Field, string Value, int Start, int End, Confidence Confidence);

/// <summary>The mentions of a film.</summary>
public static class FilmMentions
{
    /// <summary>By when their articles were first imported.</summary>
    public static IOrderedQueryable<Mention> InOrder(this IQueryable<Mention> mentions) =>
        mentions.OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Position);
}
