using System.Linq.Expressions;
using DocCatalog.Store;

namespace DocCatalog.Benchmarks.Scale;

/// <summary>What the site asks of films, in the shapes of its pages.</summary>
internal static class Shown
{
    public sealed record Credited(Role Role, string Slug, string Text);

    public sealed record Card(string Slug, string Title, int? Year, int Articles, string? Opening, string? Language, IReadOnlyList<Credited> Credits);

    public sealed record Plain(int Id, string Slug, string Title, int? Year, int Articles, string? Opening, string? Language);

    public sealed record Words(int Id, Field Field, string Value, int Start, int End);

    public sealed record Said(string Origin, string Slug, string Title, string Source, string Match, string? Summary, IReadOnlyList<Words> Facts);

    public static readonly Expression<Func<Film, Card>> Film = film => new Card(
        film.Slug,
        film.Title,
        film.Year,
        film.Articles,
        film.Summary == null ? null : film.Summary.Substring(0, 300),
        film.Mentions.Where(mention => mention.Summary == film.Summary).OrderBy(mention => mention.ArticleId).Select(mention => mention.Article!.Language).FirstOrDefault(),
        film.Credits.OrderBy(credit => credit.Role).ThenBy(credit => credit.Ordinal).Select(credit => new Credited(credit.Role, credit.Name!.Slug, credit.Name.Text)).ToList());

    public static readonly Expression<Func<Film, Plain>> Line = film => new Plain(
        film.Id,
        film.Slug,
        film.Title,
        film.Year,
        film.Articles,
        film.Summary == null ? null : film.Summary.Substring(0, 300),
        film.Mentions.Where(mention => mention.Summary == film.Summary).OrderBy(mention => mention.ArticleId).Select(mention => mention.Article!.Language).FirstOrDefault());

    public static readonly Expression<Func<Mention, Said>> Mention = mention => new Said(
        mention.Article!.Origin,
        mention.Article.Slug,
        mention.Article.Title,
        mention.Article.Source,
        mention.Match,
        mention.Summary,
        mention.Facts.OrderBy(fact => fact.Ordinal).Select(fact => new Words(fact.Id, fact.Field, fact.Value, fact.Start, fact.End)).ToList());
}
