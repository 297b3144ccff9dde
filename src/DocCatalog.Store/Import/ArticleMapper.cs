using System.Globalization;
using DocCatalog.Parsing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.Import;

/// <summary>Maps a parsed article to entities.</summary>
internal static class ArticleMapper
{
    /// <param name="article">Must have no mentions or problems.</param>
    public static void Map(Article article, ArticleFile file, ParsedArticle parsed)
    {
        article.Format = file.Format;
        article.Hash = file.Hash;
        article.Source = parsed.Document.Source;
        article.Page = parsed.Document.Source == file.Text ? null : file.Text;
        article.Author = parsed.Facts.Author;
        article.Site = parsed.Facts.Site;
        article.GivenTitle = file.Title;
        article.AssumeList = file.AssumeList;
        article.Url = parsed.Facts.Url ?? file.Url;
        article.Published = parsed.Facts.Published;
        article.Language = parsed.Facts.Language;
        article.Mentions.AddRange(parsed.Entries.Select((entry, index) => MentionOf(entry, index + 1)));
        NumberOccurrences(article.Mentions);
        article.Ranks = Ranking.IsRanked(article);
        article.Length = article.Mentions.Max(mention => Math.Max(mention.Position, mention.Rank ?? 0));
        article.Fingerprint = SimHash.Compute(article.Mentions.SelectMany(mention => new[] { mention.Title, mention.Summary ?? "" }));
        article.Problems.AddRange(Problems(parsed));
    }

    public static IEnumerable<ArticleProblem> Problems(ParsedArticle parsed) => parsed.Problems.Select(problem =>
    {
        var (line, column) = parsed.Document.Locate(problem.Span.Start);
        return new ArticleProblem { Line = line, Column = column, Message = problem.Message };
    });

    private static void NumberOccurrences(List<Mention> mentions)
    {
        foreach (var sameTitle in mentions.GroupBy(mention => mention.TitleKeys![0].Text))
        {
            var occurrence = 0;
            foreach (var mention in sameTitle)
            {
                mention.Occurrence = ++occurrence;
            }
        }
    }

    private static Mention MentionOf(Entry entry, int position)
    {
        var mention = new Mention
        {
            Position = position,
            Rank = entry.Rank?.Value,
            Title = entry.Title.Value,
            Year = entry.Year?.Value,
            Summary = entry.SummaryText,
            Start = entry.Span.Start,
            End = entry.Span.End,
        };
        mention.Facts.AddRange(FactsOf(entry));
        for (var ordinal = 0; ordinal < mention.Facts.Count; ordinal++)
        {
            mention.Facts[ordinal].Ordinal = ordinal;
        }

        mention.TitleKeys = Claim.TitleKeysOf(mention);
        mention.Keys.AddRange(mention.TitleKeys.Select(key => new MentionKey { Text = key.Text }));
        return mention;
    }

    private static IEnumerable<Fact> FactsOf(Entry entry) =>
    [
        .. Facts(Field.Rank, [entry.Rank]),
        .. Facts(Field.Title, [entry.Title]),
        .. Facts(Field.Year, [entry.Year]),
        .. Facts(Field.Director, entry.Directors),
        .. Facts(Field.Artist, entry.Artists),
        .. Facts(Field.Summary, entry.Summary),
    ];

    private static IEnumerable<Fact> Facts<T>(Field field, IEnumerable<Found<T>?> values) =>
        values.OfType<Found<T>>().Select(found => new Fact
        {
            Field = field,
            Value = Convert.ToString(found.Value, CultureInfo.InvariantCulture)!,
            Start = found.Evidence.Span.Start,
            End = found.Evidence.Span.End,
            Confidence = found.Confidence,
        });
}
