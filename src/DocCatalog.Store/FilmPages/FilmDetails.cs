using System.Text.Json;
using DocCatalog.Parsing;
using DocCatalog.Store.Database;
using DocCatalog.Store.Listing;
using DocCatalog.Store.Matching;
using DocCatalog.Store.Model;

namespace DocCatalog.Store.FilmPages;

/// <summary>The values of a film.</summary>
/// <param name="Credits">In printed order within each role.</param>
public sealed record FilmDetails(ListCursor Place, string Slug, string Title, int? Year, string? Summary, IReadOnlyList<CreditLine> Credits)
{
    public IEnumerable<CreditLine> Directors => Credits.Where(credit => credit.Role == Role.Director);
    public IEnumerable<CreditLine> Artists => Credits.Where(credit => credit.Role == Role.Artist);
}

/// <summary>The slug and title of a film.</summary>
public sealed record FilmLink(int Id, string Slug, string Title);

/// <summary>What one article says about a film.</summary>
/// <param name="Passage">The text of the article around the facts.</param>
/// <param name="Position">See <see cref="Mention.Position"/>.</param>
/// <param name="Occurrence">See <see cref="Mention.Occurrence"/>.</param>
/// <param name="Match">See <see cref="Mention.Match"/>.</param>
/// <param name="Facts">In the order of the article.</param>
public sealed record FilmMention(
    ClaimSource From, string ArticleSlug, string ArticleTitle, Passage Passage, int Position, string Title, int Occurrence,
    int? Rank, string Match, string? Summary, IReadOnlyList<FilmFact> Facts)
{
    public string Origin => From.Origin;

    /// <summary>The id of the first fact in the article; 0 without facts.</summary>
    public int FirstFact => Facts.MinBy(fact => fact.Start)?.Id ?? 0;

    /// <summary>The id of the first fact of the summary; null without summary.</summary>
    public int? FirstOfSummary => Facts.Where(fact => fact.Field == Field.Summary).MinBy(fact => fact.Start)?.Id;

    /// <summary>The facts without those of the summary.</summary>
    public IEnumerable<FilmFact> ShortFacts => Facts.Where(fact => fact.Field != Field.Summary);

    /// <summary>The address of a fact on the page of its article.</summary>
    public string AddressOf(int fact) => $"/articles/{ArticleSlug}#fact-{fact}";
}

/// <summary>A value and the span of the article's source that states it, <c>[Start, End)</c>.</summary>
public sealed record FilmFact(int Id, Field Field, string Value, int Start, int End, Confidence Confidence);

/// <summary>Queries for the page of a film.</summary>
public static class FilmReading
{
    // In UTF-16 units, more than a page shows before and after a fact.
    internal const int ContextLength = 500;

    // The index has the facts of a mention in order, so no sorting is needed.
    internal const string FactsOfFilm =
        """
        SELECT f.MentionId, f.Id, f.Field, f.Value, f.Start, f.End, f.Confidence
        FROM Mentions AS m INDEXED BY IX_Mentions_FilmId_ArticleId
        CROSS JOIN Facts AS f INDEXED BY IX_Facts_MentionId_Ordinal ON f.MentionId = m.Id
        WHERE m.FilmId = @1
        """;

    // Not sorted in SQL, which would copy the source of each article.
    internal const string MentionsOfFilm =
        """
        SELECT m.Id, m.Position, m.Title, m.Occurrence, m.Rank, m.Match, m.Summary,
            a.Origin, a.Slug, a.Title, a.Published, a.Language, a.Source, a.Fingerprint, a.Length, a.Ranks, a.Id
        FROM Mentions AS m CROSS JOIN Articles AS a ON a.Id = m.ArticleId WHERE m.FilmId = @1
        """;

    // Stored by name, so that the database is readable without the program.
    private static readonly Dictionary<string, Field> Fields = Enum.GetValues<Field>().ToDictionary(field => field.ToString());
    private static readonly Dictionary<string, Confidence> Confidences = Enum.GetValues<Confidence>().ToDictionary(confidence => confidence.ToString());

    /// <returns>Null where no film has this slug.</returns>
    public static FilmDetails? Details(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Query(
            $"SELECT {ListCursor.Columns}, f.Slug, f.Title, f.Year, f.Summary, f.Credited FROM Films AS f WHERE f.Slug = @1",
            row => new FilmDetails(ListCursor.Read(row), row.Text(5), row.Text(6), row.NumberOrNull(7), row.TextOrNull(8), FilmCredits.Read(row.Bytes(9))),
            slug).FirstOrDefault();
    }

    /// <summary>The mentions of a film, by the first import of their articles.</summary>
    public static IReadOnlyList<FilmMention> MentionsOf(this CatalogReader reader, int film)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var facts = reader.Query(
            FactsOfFilm,
            row => (Mention: row.Number(0), Fact: FactOf(row)),
            film).ToLookup(line => line.Mention, line => line.Fact);
        var mentions = reader.Query(MentionsOfFilm, row => (Article: row.Number(16), Mention: MentionOf(row, [.. facts[row.Number(0)]])), film);
        return [.. mentions.OrderBy(line => line.Article).ThenBy(line => line.Mention.Position).Select(line => line.Mention)];
    }

    private static FilmFact FactOf(Row row) =>
        new(row.Number(1), Fields[row.Text(2)], row.Text(3), row.Number(4), row.Number(5), Confidences[row.Text(6)]);

    private static FilmMention MentionOf(Row row, IReadOnlyList<FilmFact> facts)
    {
        var from = new ClaimSource(row.Text(7), row.TextOrNull(10), row.Number(15) != 0, row.Number(14), row.LargeNumber(13), row.TextOrNull(11));
        var (first, last) = facts.Count == 0 ? (0, 0) : (facts.Min(fact => fact.Start) - ContextLength, facts.Max(fact => fact.End) + ContextLength);
        return new(
            from,
            row.Text(8),
            row.Text(9),
            Passage.Read(row.Bytes(12), first, last),
            row.Number(1),
            row.Text(2),
            row.Number(3),
            row.NumberOrNull(4),
            row.Text(5),
            row.TextOrNull(6),
            facts);
    }

    /// <summary>All former slugs that redirect to <paramref name="slug"/>, separated by spaces; null without any.</summary>
    public static string? SlugsLeadingTo(this CatalogReader reader, string slug)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Any("FormerSlugs"))
        {
            return null;
        }

        var former = reader.Query(
            """
            WITH RECURSIVE Former (Slug) AS (
                SELECT Slug FROM FormerSlugs WHERE LeadsTo = @1 UNION SELECT f.Slug FROM Former JOIN FormerSlugs AS f ON f.LeadsTo = Former.Slug)
            SELECT Slug FROM Former
            """,
            row => row.Text(0),
            slug);
        return former.Count == 0 ? null : string.Join(' ', former);
    }

    /// <summary>Whether any correction concerns an entry of <paramref name="mentions"/>.</summary>
    public static bool AnyCorrected(this CatalogReader reader, IEnumerable<FilmMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Any("CorrectedEntries"))
        {
            return false;
        }

        var entries = mentions
            .Select(mention => EntryKey.From(mention.Origin, mention.Title, mention.Occurrence))
            .Select(entry => new[] { entry.Origin, entry.TitleKey });
        return reader.Query(
            "SELECT 1 FROM json_each(@1) AS asked CROSS JOIN CorrectedEntries AS e ON e.Origin = asked.value ->> 0 AND e.TitleKey = asked.value ->> 1 LIMIT 1",
            _ => true,
            JsonSerializer.Serialize(entries)).Count > 0;
    }

    // Cached, since in many catalogs no curator has changed anything.
    private static bool Any(this CatalogReader reader, string table) =>
        reader.GetOrCompute((nameof(Any), table), () => reader.Query($"SELECT 1 FROM {table} LIMIT 1", _ => true).Count > 0);

    /// <summary>The film after <paramref name="place"/> in the list, or before it if <paramref name="backwards"/>; null at the end.</summary>
    public static FilmLink? Neighbour(this CatalogReader reader, ResolvedFilter filter, ListCursor place, FilmSort sort, bool backwards)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var (sql, values) = new FilmListQuery(filter, sort).Select("f.Id, f.Slug, f.Title", 1, place, backwards);
        return reader.Query(sql, row => new FilmLink(row.Number(0), row.Text(1), row.Text(2)), values).FirstOrDefault();
    }
}
