using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Exports;
using DocCatalog.Store.FilmPages;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;
using DocCatalog.Web.Evidence;
using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Web.Api;

/// <summary>An article by its name.</summary>
public sealed record ArticleLink(string Slug, string Address, string Title);

/// <summary>A value and the words that say it: the characters <c>[start, end)</c> of the article's text, counted in UTF-16.</summary>
public sealed record EvidenceRecord(Field Field, string Value, Confidence Confidence, int Start, int End, string Quote, string Address);

/// <summary>What one article says of a film.</summary>
/// <param name="Match">Why it is held to be about the film, in words.</param>
public sealed record MentionRecord(ArticleLink Article, int? Rank, string Match, IEnumerable<EvidenceRecord> Evidence);

/// <summary>What one article, by its slug, adds to a film's standing; see <see cref="Contribution"/>.</summary>
public sealed record ContributionRecord(string Article, int? Rank, int? Length, double? Position, string? CopyOf);

/// <summary>Where a film stands, with the sum that leads there.</summary>
public sealed record StandingRecord(int Articles, double? MeanPosition, int? BestRank, IEnumerable<ContributionRecord> Contributions);

/// <summary>A film with all that is known of it, as programs get it.</summary>
public sealed record FilmDocument : FilmRecord
{
    internal FilmDocument(FilmRecord film)
        : base(film)
    {
    }

    public string Cover => $"{Address}/cover.svg";
    public required StandingRecord Standing { get; init; }
    public required FilmVotes Votes { get; init; }
    public required IEnumerable<MentionRecord> Mentions { get; init; }
    public required IEnumerable<CorrectionNote> Corrections { get; init; }
}

/// <summary>Reads a <see cref="FilmDocument"/>.</summary>
internal static class FilmDocuments
{
    /// <returns>Null where no film has this slug.</returns>
    public static async Task<FilmDocument?> FilmDocument(this CatalogDb db, CatalogReader reader, string slug, string site, CancellationToken cancel)
    {
        if (reader.PlaceOf(slug) is not { Id: var id } || await db.Records([id], site, cancel).FirstOrDefaultAsync(cancel) is not { } film)
        {
            return null;
        }

        var mentions = reader.MentionsOf(id);
        var corrections = await reader.CorrectionNotes(new(db), mentions, cancel);
        return new FilmDocument(film)
        {
            Standing = Of(FilmStanding.From(mentions), mentions),
            Votes = FilmVotes.Count(mentions),
            Mentions = mentions.Select(mention => Of(mention, site)),
            Corrections = corrections.Select(correction => correction with { Place = correction.Place is null ? null : site + correction.Place }),
        };
    }

    // Where an article was imported from may be a path of this machine: it is told by its address on the site.
    private static StandingRecord Of(Standing standing, IEnumerable<FilmMention> mentions)
    {
        var slugs = mentions.DistinctBy(mention => mention.Origin).ToDictionary(mention => mention.Origin, mention => mention.ArticleSlug);
        return new(standing.Articles, standing.MeanPosition, standing.BestRank, standing.Contributions.Select(article => new ContributionRecord(
            slugs[article.Origin], article.Rank, article.Length, article.Position, article.CopyOf is null ? null : slugs[article.CopyOf])));
    }

    private static MentionRecord Of(FilmMention mention, string site) => new(
        new ArticleLink(mention.ArticleSlug, CatalogAddress.OfArticle(site, mention.ArticleSlug), mention.ArticleTitle),
        mention.Rank,
        mention.Match,
        mention.Facts.Select(fact => new EvidenceRecord(
            fact.Field, fact.Value, fact.Confidence, fact.Start, fact.End, mention.Passage[fact.Start, fact.End], site + mention.AddressOf(fact.Id))));
}
